import Foundation
package import Kith

/// Digests that only who has the secret of a workspace can make.
///
/// Reference: Krawczyk, Bellare & Canetti 1997, RFC 2104 (HMAC).
struct KeyedDigest {
  private let key: [UInt8]

  init(_ secret: Data) {
    key = [UInt8](secret) + [UInt8](repeating: 0, count: max(0, 64 - secret.count))
  }

  /// 64 hexadecimal digits of a text; texts of other purposes have others.
  func digest(_ purpose: String, _ text: String) -> String {
    let inner = SHA256.bytes(of: key.map { $0 ^ 0x36 } + Array("\(purpose):\(text)".utf8))
    return SHA256.digest(of: key.map { $0 ^ 0x5c } + inner)
  }

  /// A name for a student that tells nobody who it is.
  func pseudonym(of student: Student.ID) -> Student.ID {
    Student.ID(rawValue: "p" + digest("student", student.rawValue).prefix(16))
  }
}

/// A word that nobody can guess, for a link, a session or a calendar.
package enum Token {
  /// 43 signs of 256 random bits.
  package static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  /// What is stored of a token: the one who reads it cannot make the token of it.
  package static func digest(of token: String) -> String {
    SHA256.digest(of: Array("token:\(token)".utf8))
  }
}

extension Workspace {
  /// A mark of some students together, from which nobody can tell who they are.
  package func mark(of students: [Student.ID]) throws -> String {
    let ids = students.map(\.rawValue).sorted().map { "\($0.utf8.count):\($0)" }
    return String(KeyedDigest(try store.secret()).digest("students", ids.joined()).prefix(32))
  }
}
