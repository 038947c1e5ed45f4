import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import TestSupport
import Testing

import KithServer

/// Requests that nobody means, for seconds in the suite and for as long as `KITH_FUZZ_SECONDS` says.
struct FuzzTests {
  private static let seconds =
    ProcessInfo.processInfo.environment["KITH_FUZZ_SECONDS"].flatMap { Double($0) } ?? 6

  /// A source of numbers that gives the same ones for the same seed.
  private struct Chance: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  private static let words = [
    "s1", "s9", "s99", "g1", "g99", "pods", "c1", "", "0", "-1", "9223372036854775807",
    "99999999999999999999", "1e400", "NaN", "null", "true", "%00", "%FF", "%", "..", "../..", "a/b",
    "{{csrf}}", "'", "\"", "<script>", "\u{202E}", "é\u{301}", "😀", "mon 15:00-16:00",
    "free mon 15:00-16:00", "distance 5", "2027-01-31", "9999-99-99", "prefer", "yes", "matching",
    String(repeating: "x", count: 3000),
  ]

  private static let fields = [
    "csrf", "student", "group", "draft", "who", "why", "only", "act", "text", "consent", "free",
    "until", "code", "about", "kind", "language", "back", "reason", "never_again", "met", "fit",
    "fits", "find", "page", "program", "with", "if", "n", "hurt", "distance", "before", "role",
    "id",
    "days", "upload", "confirm", "accept", "mark", "note", "answer", "choice", "hours", "consents",
    "accepted", "as_it_is", "invitation", "files", "to", "directory", "fields",
  ]

  private static func word(_ chance: inout Chance) -> String {
    words.randomElement(using: &chance) ?? ""
  }

  private static func path(_ route: Route, _ chance: inout Chance) -> String {
    let path = route.parts.map { part -> String in
      guard case .word(let word) = part, Int.random(in: 0..<40, using: &chance) > 0 else {
        let value = Self.word(&chance)
        return "/" + (Bool.random(using: &chance) ? Form.encoded(value) : value)
      }
      return "/" + word
    }.joined()
    let query = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
      "\(fields.randomElement(using: &chance) ?? "")=\(Form.encoded(word(&chance)))"
    }
    return (path.isEmpty ? "/" : path) + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  private static func json(_ chance: inout Chance, depth: Int = 0) -> String {
    switch Int.random(in: 0..<(depth > 3 ? 4 : 7), using: &chance) {
    case 0: return "null"
    case 1: return Bool.random(using: &chance) ? "true" : "1"
    case 2: return String(Int64.random(in: .min ... .max, using: &chance))
    case 3:
      return "\"\(word(&chance).replacing("\\", with: "").replacing("\"", with: "\\\""))\""
    case 4:
      return "["
        + (0..<Int.random(in: 0...3, using: &chance)).map { _ in json(&chance, depth: depth + 1) }
        .joined(separator: ",") + "]"
    default:
      return "{"
        + (0..<Int.random(in: 0...5, using: &chance)).map { _ in
          "\"\(fields.randomElement(using: &chance) ?? "")\":\(json(&chance, depth: depth + 1))"
        }.joined(separator: ",") + "}"
    }
  }

  private static func body(_ chance: inout Chance) -> (type: String, bytes: [UInt8]) {
    switch Int.random(in: 0..<6, using: &chance) {
    case 0, 1:
      let pairs = (0..<Int.random(in: 0...6, using: &chance)).map { _ in
        "\(fields.randomElement(using: &chance) ?? "")=\(Form.encoded(word(&chance)))"
      }
      return ("application/x-www-form-urlencoded", Array(pairs.joined(separator: "&").utf8))
    case 2:
      let name = fields.randomElement(using: &chance) ?? ""
      let file = Bool.random(using: &chance) ? "; filename=\"\(word(&chance))\"" : ""
      let text =
        "--x\r\nContent-Disposition: form-data; name=\"\(name)\"\(file)\r\n\r\n\(word(&chance))\r\n--x--"
      return (
        "multipart/form-data; boundary=x",
        Array(text.utf8.prefix(Int.random(in: 0...text.utf8.count, using: &chance)))
      )
    case 3:
      let count = Int.random(in: 0...64, using: &chance)
      return (
        "application/json", (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
      )
    default: return ("application/json", Array(json(&chance).utf8))
    }
  }

  @Test func `whatever is asked is answered, and never by a fault inside`() async throws {
    let school = try School()
    let sessions = try Self.sessions(school)
    let counts = try await school.asked { try await Self.counts($0, sessions) }
    #expect(counts.asked >= 120 && counts.done > 5, "\(counts)")
    // What was confirmed is readable, and the log is whole.
    #expect(try school.workspace.roster().roster.students.count == 9)
    #expect(try school.workspace.store.firstBrokenAccess() == nil)
  }

  /// Nobody, and several sessions of each visitor, so that limits of one session do not answer in place of what
  /// is asked for.
  private static func sessions(_ school: School) throws -> [Signed?] {
    let visitors: [Visitor] = [.coordinator, .coach("c1"), .guardian(of: "s1"), .student("s4")]
    var sessions: [Signed?] = [nil]
    for visitor in visitors {
      for _ in 0..<6 { sessions.append(try school.session(visitor)) }
    }
    return sessions
  }

  /// How many requests were asked, and how many of them did something.
  private static func counts(
    _ client: any TestClientProtocol, _ sessions: [Signed?]
  ) async throws -> (asked: Int, done: Int) {
    // A search takes long, and says nothing of what reads requests.
    let routes = Routes.all.filter { $0.act != .match }
    var chance = Chance(state: 20_261_201)
    let end = Date().addingTimeInterval(seconds)
    var (asked, done) = (0, 0)
    // Slow machines ask so many at least.
    while asked < 120 || Date() < end {
      guard let route = routes.randomElement(using: &chance) else { break }
      let path = path(route, &chance)
      let (type, bytes) = body(&chance)
      let session = sessions.randomElement(using: &chance) ?? nil
      let method =
        Int.random(in: 0..<20, using: &chance) == 0
        ? .patch
        : HTTPRequest.Method(rawValue: route.method.rawValue) ?? .get
      let headers = (session?.bearer ?? [:]).adding([.contentType: type])
      let answer = try await client.execute(
        uri: path, method: method, headers: headers, body: ByteBuffer(bytes: bytes))
      asked += 1
      if answer.status.code < 400 { done += 1 }
      #expect(
        answer.status.code < 500 || answer.status.code == 503,
        "\(method) \(path) \(type) \(String(decoding: bytes, as: UTF8.self))")
      for sign in ["<script>\u{22}", "\u{202E}"] {
        #expect(!answer.text.contains(sign), "\(path)")
      }
    }
    return (asked, done)
  }
}
