package import Foundation
import GRDB
package import Kith

/// Somebody signed in.
package struct Session: Sendable, Hashable {
  package var visitor: Visitor
  /// Seconds since 1970.
  package var started: Int
  package var seen: Int
  package var ends: Int
}

extension Store {
  /// Keeps an invitation, of whose token only the digest is stored.
  package func addInvitation(
    _ visitor: Visitor, token digest: String, expires: Date, by author: Author
  ) throws(StoreProblem) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO invitation (token, role, coach, student, made, actor, expires)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          digest, visitor.role.rawValue, visitor.coach, visitor.student?.rawValue, author.time,
          author.name, Int(expires.timeIntervalSince1970),
        ])
      try database.audit(author, program: nil, "invite", visitor.role.rawValue)
    }
  }

  /// Whom an invitation is for; nil where there is none, where it was used, or where it has expired.
  package func invitation(
    _ digest: String, now: Date
  ) throws(StoreProblem) -> Visitor? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM invitation WHERE token = ? AND used IS NULL AND expires > ?",
        arguments: [digest, Int(now.timeIntervalSince1970)]
      ).flatMap { Visitor(role: $0["role"], coach: $0["coach"], student: $0["student"]) }
    }
  }

  /// Uses an invitation up, and begins a session.
  ///
  /// - Returns: Whose session it is; nil where the invitation does not hold, and nothing was changed.
  package func useInvitation(
    _ digest: String, session token: String, lasting seconds: Int, now: Date
  ) throws(StoreProblem) -> Visitor? {
    let time = Int(now.timeIntervalSince1970)
    return try write { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql: "SELECT * FROM invitation WHERE token = ? AND used IS NULL AND expires > ?",
          arguments: [digest, time]),
        let visitor = Visitor(role: row["role"], coach: row["coach"], student: row["student"])
      else { return nil }
      try database.execute(
        sql: "UPDATE invitation SET used = ? WHERE id = ?",
        arguments: [now.formatted(.iso8601), row["id"] as Int64])
      try database.execute(sql: "DELETE FROM session WHERE ends <= ?", arguments: [time])
      try database.execute(
        sql: "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          token, visitor.role.rawValue, visitor.coach, visitor.student?.rawValue, time, time,
          time + seconds,
        ])
      return visitor
    }
  }

  /// The session of a token that has not ended.
  package func session(_ digest: String, now: Date) throws(StoreProblem) -> Session? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM session WHERE token = ? AND ends > ?",
        arguments: [digest, Int(now.timeIntervalSince1970)]
      ).flatMap { row in
        Visitor(role: row["role"], coach: row["coach"], student: row["student"]).map {
          Session(visitor: $0, started: row["started"], seen: row["seen"], ends: row["ends"])
        }
      }
    }
  }

  /// Notes that a session is in use.
  package func touchSession(_ digest: String, now: Date) throws(StoreProblem) {
    try write {
      try $0.execute(
        sql: "UPDATE session SET seen = ? WHERE token = ?",
        arguments: [Int(now.timeIntervalSince1970), digest])
    }
  }

  package func endSession(_ digest: String) throws(StoreProblem) {
    try write { try $0.execute(sql: "DELETE FROM session WHERE token = ?", arguments: [digest]) }
  }

  /// Ends every session and every open invitation of a visitor.
  package func endSessions(of visitor: Visitor, by author: Author) throws(StoreProblem) {
    try write { database in
      for table in ["session", "invitation"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE role = ? AND coach IS ? AND student IS ?",
          arguments: [visitor.role.rawValue, visitor.coach, visitor.student?.rawValue])
      }
      try database.audit(author, program: nil, "uninvite", visitor.role.rawValue)
    }
  }

  /// The students whose families were invited at least once.
  package func invitedStudents() throws(StoreProblem) -> Set<Student.ID> {
    try read {
      Set(
        try String.fetchAll(
          $0, sql: "SELECT DISTINCT student FROM invitation WHERE student IS NOT NULL"
        ).map(Student.ID.init(rawValue:)))
    }
  }
}
