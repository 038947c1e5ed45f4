package import Foundation
import GRDB
package import Kith

/// What a family said to a group that was published.
package struct ProposalAnswer: Sendable, Hashable {
  package var publication: Int64
  package var group: String
  package var student: Student.ID
  package var isAccepted: Bool
  package var time: String
}

/// What a change was answered, so that the same change asked for twice is done once.
package struct StoredReply: Sendable, Hashable {
  /// A digest of what was asked for.
  package var request: String
  package var status: Int
  package var body: Data

  package init(request: String, status: Int, body: Data) {
    self.request = request
    self.status = status
    self.body = body
  }
}

extension Store {
  /// Rises with every change of what the workspace holds of rosters, programs, groups and pins.
  package func edition() throws(StoreProblem) -> Int64 {
    try read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM audit") ?? 0 }
  }

  // MARK: - Settings

  package func setting(_ name: String) throws(StoreProblem) -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
  }

  package func set(_ name: String, to value: String) throws(StoreProblem) {
    try write {
      try $0.execute(
        sql: "INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
        arguments: [name, value])
    }
  }

  // MARK: - What families said

  package func accept(
    _ isAccepted: Bool, _ group: String, of publication: Int64, _ student: Student.ID,
    by author: Author
  ) throws(StoreProblem) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO acceptance VALUES (?1, ?2, ?3, ?4, ?5)
          ON CONFLICT (publication, "group", student) DO UPDATE SET answer = ?4, made = ?5
          """,
        arguments: [
          publication, group, student.rawValue, isAccepted ? "accepted" : "declined", author.time,
        ])
      try database.audit(author, program: nil, isAccepted ? "accept" : "decline", "a group")
    }
  }

  /// What families said to the groups of a publication, by group and student.
  package func acceptances(of publication: Int64) throws(StoreProblem) -> [ProposalAnswer] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM acceptance WHERE publication = ? ORDER BY \"group\", student",
        arguments: [publication]
      ).map {
        ProposalAnswer(
          publication: publication, group: $0["group"],
          student: Student.ID(rawValue: $0["student"]), isAccepted: $0["answer"] == "accepted",
          time: $0["made"])
      }
    }
  }

  // MARK: - Replies

  package func reply(_ key: String) throws(StoreProblem) -> StoredReply? {
    try read {
      try Row.fetchOne($0, sql: "SELECT * FROM reply WHERE key = ?", arguments: [key]).map {
        StoredReply(request: $0["request"], status: $0["status"], body: $0["body"])
      }
    }
  }

  /// Keeps a reply for a day.
  package func keepReply(_ reply: StoredReply, _ key: String, now: Date) throws(StoreProblem) {
    let time = Int(now.timeIntervalSince1970)
    try write { database in
      try database.execute(sql: "DELETE FROM reply WHERE made < ?", arguments: [time - 86_400])
      try database.execute(
        sql: "INSERT OR IGNORE INTO reply VALUES (?, ?, ?, ?, ?)",
        arguments: [key, reply.request, reply.status, reply.body, time])
    }
  }
}
