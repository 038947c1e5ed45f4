import Foundation
import GRDB
import Kith

/// What the page keeps of a student: who could sign in, what was asked, and what the family said.
extension RecordParts {
  /// Links that were made for the student or the family; the links themselves are stored nowhere.
  func invitations() throws -> [RecordValue] {
    try workspace.store.invitations(of: id).map {
      .fields([
        "for": .text($0.role), "made": .text($0.made), "by": .text($0.actor),
        "ends": .text($0.expires.formatted(.iso8601)), "used": .text(of: $0.used),
      ])
    }
  }

  /// Sessions that are open now, or were until they ended by themselves.
  func sessions() throws -> [RecordValue] {
    try workspace.store.sessions(of: id).map {
      .fields([
        "of": .text($0.visitor.role.rawValue), "began": .text(Self.time($0.started)),
        "last_used": .text(Self.time($0.seen)), "ends": .text(Self.time($0.ends)),
      ])
    }
  }

  /// Requests of coaches that name the student; others in them are counted.
  func requests() throws -> [RecordValue] {
    try workspace.store.asks().filter { $0.student == id || $0.members.contains(id) }.map {
      let isOwn = $0.student == id
      return .fields([
        "program": .text($0.program), "made": .text($0.time), "by": .text("coach \($0.coach)"),
        "for": .text(isOwn ? "the student" : "another member"),
        "others": .whole($0.members.count { $0 != id }), "state": .text($0.state.rawValue),
        "note": isOwn ? .text(of: $0.note) : nil, "answer": isOwn ? .text(of: $0.answer) : nil,
      ])
    }
  }

  /// What was answered to groups that were proposed.
  func proposals() throws -> [RecordValue] {
    try workspace.store.publications().flatMap { publication in
      try workspace.store.acceptances(of: publication.id).filter { $0.student == id }.map {
        .fields([
          "program": .text(publication.name), "group": .text($0.group),
          "answer": .text($0.isAccepted ? "accepted" : "declined"), "time": .text($0.time),
        ])
      }
    }
  }

  /// Addresses that need no session; the addresses themselves are stored nowhere.
  func links() throws -> [RecordValue] {
    try workspace.store.links(of: id).map {
      .fields([
        "kind": .text($0.kind.rawValue), "program": .text(of: $0.program),
        "group": .text(of: $0.group),
      ])
    }
  }

  private static func time(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }
}

/// A link by which somebody could come to the page, without the link.
struct StoredInvitation: Sendable, Hashable {
  var role: String
  var made: String
  var actor: String
  var expires: Date
  var used: String?
}

extension Store {
  /// The invitations that were made for a student or the family, oldest first.
  func invitations(of student: Student.ID) throws(StoreProblem) -> [StoredInvitation] {
    try read {
      try Row.fetchAll(
        $0, sql: "SELECT * FROM invitation WHERE student = ? ORDER BY id",
        arguments: [student.rawValue]
      ).map {
        StoredInvitation(
          role: $0["role"], made: $0["made"], actor: $0["actor"],
          expires: Date(timeIntervalSince1970: Double($0["expires"] as Int)), used: $0["used"])
      }
    }
  }

  /// The stored sessions of a student or the family, oldest first.
  func sessions(of student: Student.ID) throws(StoreProblem) -> [Session] {
    try read {
      try Row.fetchAll(
        $0, sql: "SELECT * FROM session WHERE student = ? ORDER BY started, token",
        arguments: [student.rawValue]
      ).compactMap { row in
        Visitor(role: row["role"], coach: row["coach"], student: row["student"]).map {
          Session(visitor: $0, started: row["started"], seen: row["seen"], ends: row["ends"])
        }
      }
    }
  }

  /// The open links about a student, in a fixed order.
  func links(of student: Student.ID) throws(StoreProblem) -> [OpenLink] {
    try read {
      try Row.fetchAll(
        $0, sql: "SELECT * FROM link WHERE student = ? ORDER BY kind, name, \"group\"",
        arguments: [student.rawValue]
      ).compactMap { row in
        OpenLink.Kind(rawValue: row["kind"]).map {
          OpenLink(kind: $0, student: student, program: row["name"], group: row["group"])
        }
      }
    }
  }
}
