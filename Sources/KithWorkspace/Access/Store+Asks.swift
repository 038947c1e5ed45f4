import Foundation
import GRDB
package import Kith

/// A coach's request for a group.
package struct Ask: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    case open, granted, declined
  }

  package var id: Int64
  package var time: String
  package var coach: String
  package var program: String
  package var student: Student.ID
  /// All who would be in the group, ascending.
  package var members: [Student.ID]
  /// What the coach adds.
  package var note: String
  package var state: State
  /// What the coordinator answered.
  package var answer: String
}

extension Store {
  /// Keeps a request. The same coach's open request for the same student and group is kept once.
  package func addAsk(
    _ student: Student.ID, with members: [Student.ID], in program: String, note: String,
    of coach: String, by author: Author
  ) throws(StoreProblem) -> Int64 {
    let known = try asks(.open)
    let sorted = members.sorted()
    if let same = known.first(where: {
      $0.coach == coach && $0.student == student && $0.program == program && $0.members == sorted
    }) {
      return same.id
    }
    return try write { database in
      try database.execute(
        sql: "INSERT INTO ask (made, coach, name, student, note) VALUES (?, ?, ?, ?, ?)",
        arguments: [author.time, coach, program, student.rawValue, note])
      let id = database.lastInsertedRowID
      for member in sorted {
        try database.execute(
          sql: "INSERT INTO ask_student VALUES (?, ?)", arguments: [id, member.rawValue])
      }
      try database.audit(author, program: program, "ask", "request \(id)")
      return id
    }
  }

  /// Requests, oldest first; only those of a state or a coach where one is named.
  package func asks(_ state: Ask.State? = nil, of coach: String? = nil) throws(StoreProblem)
    -> [Ask]
  {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM ask WHERE (?1 IS NULL OR state = ?1) AND (?2 IS NULL OR coach = ?2)
          ORDER BY id
          """, arguments: [state?.rawValue, coach]
      ).map { row in
        let id: Int64 = row["id"]
        let members = try String.fetchAll(
          database, sql: "SELECT student FROM ask_student WHERE ask = ?", arguments: [id])
        return Ask(
          id: id, time: row["made"], coach: row["coach"], program: row["name"],
          student: Student.ID(rawValue: row["student"]),
          members: members.map(Student.ID.init(rawValue:)).sorted(), note: row["note"],
          state: Ask.State(rawValue: row["state"]) ?? .open, answer: row["answer"])
      }
    }
  }

  /// Answers an open request.
  package func decideAsk(
    _ id: Int64, _ state: Ask.State, answer: String, by author: Author
  ) throws(StoreProblem) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE ask SET state = ?, answer = ?, decided = ?, decider = ?
          WHERE id = ? AND state = 'open'
          """, arguments: [state.rawValue, answer, author.time, author.name, id])
      guard database.changesCount > 0 else {
        throw StoreProblem(
          .refused, path, "there is no open request \(id)", "look at the list again")
      }
      try database.audit(author, program: nil, state.rawValue, "request \(id)")
    }
  }
}
