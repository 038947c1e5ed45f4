import Foundation
import Hummingbird
import HummingbirdTesting
import Kith
import KithFiles
import KithWorkspace
import TestSupport

import KithServer

/// A small school with published pods, whose page is asked without a socket.
final class School: Sendable {
  let folder: TemporaryFolder
  let workspace: Workspace
  let site: Site
  let responder: PageResponder

  /// Pods of three among nine students; c1 looks after s1 and s4, c2 after s7.
  init(base: String = "http://localhost", matched: Bool = true) throws {
    folder = try TemporaryFolder()
    _ = try Store.create(at: folder.file("kith.sqlite"))
    workspace = try Workspace(folder.path)
    var students = (1...9).map { number in
      var student = Student(id: Student.ID(rawValue: "s\(number)"), timeZone: "America/New_York")
      student.givenName = "Given\(number)"
      student.familyName = "Family\(number)"
      student.grade = Grade("5")
      student.birthDate = CalendarDate("2016-03-0\(number)")
      student.languages = ["en"]
      student.interests = [number <= 3 ? "chess" : number <= 6 ? "cooking" : "robots"]
      student.consents = [.matching, .peerContact]
      student.availability = Weekday.allCases.map { LocalStretch(day: $0, from: 900, to: 1200) }
      return student
    }
    students[8].circumstances = ["caring"]
    var (one, two) = (Coach(id: "c1"), Coach(id: "c2"))
    one.students = ["s1", "s4"]
    two.students = ["s7"]
    _ = try workspace.take(Roster(students: students, coaches: [one, two]), by: Self.author)
    let text = """
      program: pods
      kind: pod
      term: {starts: 2027-01-11, ends: 2027-03-26}
      size: {least: 3, most: 3}
      directory: [given_name]
      limits: {effort: 200}

      """
    var problems = ProblemList()
    let program = ProgramFileReader("pods.yaml", text: Array(text.utf8)).read(&problems)
    try problems.throwAny()
    if let program { _ = try workspace.take(program, text: Data(text.utf8), by: Self.author) }
    if matched {
      _ = try Drafting(workspace, "pods", Self.author).run(
        "match", Drafting.Search(threads: 1), from: nil)
      _ = try workspace.publish("pods", by: Self.author, asItIs: false)
    }
    var options = PageOptions()
    options.baseURL = URL(string: base)
    site = try Site(workspace, options)
    responder = PageResponder(site: site, workers: Workers(2))
  }

  static let author = Author(name: "test")

  /// Asks the page what `body` asks.
  func asked<Value: Sendable>(
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    try await Application(responder: responder).test(.router) { try await body($0) }
  }

  /// A session without the way in.
  func session(_ visitor: Visitor) throws -> Signed {
    let invitation = try workspace.invite(visitor, days: 1, by: Self.author)
    let token = Token.random()
    _ = try workspace.store.useInvitation(
      Token.digest(of: invitation), session: Token.digest(of: token), lasting: 3600, now: Date())
    return Signed(token: token)
  }
}

/// Somebody signed in, with what their browser would send.
struct Signed: Sendable {
  let token: String

  var cookie: HTTPFields { [.cookie: "kith=\(token)"] }
  var bearer: HTTPFields { [.authorization: "Bearer \(token)"] }
}

extension TestResponse {
  var text: String { String(buffer: body) }

  /// What forms of the page carry.
  var formToken: String? {
    text.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.1) }
  }

  /// The session that the answer begins.
  var sessionToken: String? {
    headers[.setCookie]?.firstMatch(of: /kith=([^;]+)/).map { String($0.1) }
  }
}

/// Fields as a browser sends them.
func form(_ fields: KeyValuePairs<String, String>) -> ByteBuffer {
  ByteBuffer(
    string: fields.map { "\(Form.encoded($0.key))=\(Form.encoded($0.value))" }
      .joined(separator: "&"))
}

extension HTTPFields {
  static let formFields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

  func adding(_ other: HTTPFields) -> HTTPFields {
    var fields = self
    fields.append(contentsOf: other)
    return fields
  }
}
