import Foundation
import Kith

/// What a request is answered.
struct Answer: Sendable {
  var status = 200
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// What follows bit by bit, in place of a body.
  var stream: AsyncStream<[UInt8]>?

  init(_ status: Int, _ type: String, _ body: [UInt8]) {
    self.status = status
    headers = [("content-type", type)]
    self.body = body
  }

  /// Nothing but a status.
  init(_ status: Int) { self.status = status }

  static func text(_ text: String, _ status: Int = 200) -> Answer {
    Answer(status, "text/plain; charset=utf-8", Array(text.utf8))
  }

  static func html(_ text: String, _ status: Int = 200) -> Answer {
    Answer(status, "text/html; charset=utf-8", Array(text.utf8))
  }

  static func json(_ value: some Encodable, _ status: Int = 200) throws -> Answer {
    json(bytes: try JSONText.bytes(of: value), status)
  }

  /// JSON that somebody has written already.
  static func json(bytes: [UInt8], _ status: Int = 200) -> Answer {
    Answer(status, "application/json", JSONText.spelled(bytes))
  }

  /// To another address, which the browser then asks for with GET.
  static func seeOther(_ path: String) -> Answer {
    var answer = Answer(303)
    answer.headers = [("location", path)]
    return answer
  }

  func with(_ name: String, _ value: String) -> Answer {
    var answer = self
    answer.headers.append((name, value))
    return answer
  }
}

/// Values as JSON: the same value gives the same text.
enum JSONText {
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// The same JSON with every sign spelled out that a page or a terminal would read as its own, so that a
  /// name does nothing wherever somebody puts an answer.
  static func spelled(_ bytes: [UInt8]) -> [UInt8] {
    var spelled = String.UnicodeScalarView()
    func spell(_ scalar: Unicode.Scalar) {
      let digits = String(scalar.value, radix: 16)
      spelled.append(
        contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
    }
    var isEscaped = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if isEscaped {
        isEscaped = false
        if scalar == "\"" {
          spell(scalar)
        } else {
          spelled.append(contentsOf: ["\\", scalar])
        }
        continue
      }
      switch scalar {
      case "\\": isEscaped = true
      // These stand in texts alone; line feeds and quotation marks hold JSON together.
      case "<", ">", "&", "'": spell(scalar)
      case _ where scalar.value >= 0x7F && ForeignText.isUnruly(scalar): spell(scalar)
      default: spelled.append(scalar)
      }
    }
    return Array(String(spelled).utf8)
  }

  /// What a body says.
  ///
  /// - Throws: ``Refusal`` where it is no JSON of this form.
  static func value<Value: Decodable>(_ type: Value.Type, of bytes: [UInt8]) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw Refusal(400, "the body is not what this address takes", Self.place(of: error))
    }
  }

  private static func place(of error: DecodingError) -> String {
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    guard !path.isEmpty else { return "write JSON as /api/v1/openapi.json says" }
    return "look at \(path.map(\.stringValue).joined(separator: ".")) in /api/v1/openapi.json"
  }
}

/// Why something is not done, in words for the one who asked.
struct Refusal: Error, Sendable, Hashable {
  var status: Int
  var problem: String
  var remedy: String
  /// Where more about it stands on the page.
  var path: String?

  init(_ status: Int, _ problem: String, _ remedy: String, more path: String? = nil) {
    self.status = status
    self.problem = problem
    self.remedy = remedy
    self.path = path
  }

  /// There is nothing here, or nothing that the visitor may know of: both sound the same.
  static let notFound = Refusal(404, "there is nothing here", "go back to the start")
}
