import Foundation
import GRDB
package import Kith

/// A link that somebody without a session may follow: to a calendar, or to say "we met".
package struct OpenLink: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case calendar, met
  }

  package var kind: Kind
  package var student: Student.ID
  /// The program and the group that it is about; nil where it is about all of the student's.
  package var program: String?
  package var group: String?

  package init(
    kind: Kind, student: Student.ID, program: String? = nil, group: String? = nil
  ) {
    self.kind = kind
    self.student = student
    self.program = program
    self.group = group
  }
}

extension Workspace {
  /// The token of a link, the same every time; ``renewLink(_:)`` makes another and ends this one.
  package func token(of link: OpenLink) throws -> String {
    try store.change {
      if let number = try store.linkNumber(link) { return try token(of: link, number) }
      return try makeToken(of: link, 1)
    }
  }

  /// Ends a link and makes a new one in its place.
  package func renewLink(_ link: OpenLink) throws -> String {
    try store.change { try makeToken(of: link, (try store.linkNumber(link) ?? 0) + 1) }
  }

  private func makeToken(of link: OpenLink, _ number: Int) throws -> String {
    let token = try token(of: link, number)
    try store.putLink(link, token: Token.digest(of: token), number: number)
    return token
  }

  private func token(of link: OpenLink, _ number: Int) throws -> String {
    let parts = [link.student.rawValue, link.program ?? "", link.group ?? "", String(number)]
    return KeyedDigest(try store.secret()).digest(
      "link-\(link.kind.rawValue)", parts.map { "\($0.utf8.count):\($0)" }.joined())
  }

  /// The link of a token; nil where there is none.
  package func link(_ token: String, _ kind: OpenLink.Kind) throws -> OpenLink? {
    try store.link(Token.digest(of: token), kind)
  }
}

extension Store {
  func linkNumber(_ link: OpenLink) throws(StoreProblem) -> Int? {
    try read {
      try Int.fetchOne(
        $0,
        sql: """
          SELECT number FROM link
          WHERE kind = ? AND student = ? AND name IS ? AND "group" IS ?
          """,
        arguments: [link.kind.rawValue, link.student.rawValue, link.program, link.group])
    }
  }

  func putLink(_ link: OpenLink, token: String, number: Int) throws(StoreProblem) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM link WHERE kind = ? AND student = ? AND name IS ? AND \"group\" IS ?",
        arguments: [link.kind.rawValue, link.student.rawValue, link.program, link.group])
      try database.execute(
        sql: "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          token, link.kind.rawValue, link.student.rawValue, link.program, link.group, number,
        ])
    }
  }

  func link(_ digest: String, _ kind: OpenLink.Kind) throws(StoreProblem) -> OpenLink? {
    try read {
      try Row.fetchOne(
        $0, sql: "SELECT * FROM link WHERE token = ? AND kind = ?",
        arguments: [digest, kind.rawValue]
      ).map {
        OpenLink(
          kind: kind, student: Student.ID(rawValue: $0["student"]), program: $0["name"],
          group: $0["group"])
      }
    }
  }
}
