package import Foundation
import GRDB
package import Kith

/// Groups that were told to students.
package struct StoredPublication: Sendable, Hashable {
  package var id: Int64
  /// The program's id.
  package var name: String
  /// The draft that was published.
  package var draft: Int64
  package var program: Int64
  package var roster: Int64
  /// The first day of its term, or else the day of publishing.
  package var term: String
  /// The last day of its term, where the program names one.
  package var ends: String?
  package var time: String
  package var actor: String
  /// The result as JSON text.
  package var result: Data
}

extension Store {
  /// Publishes the draft of a program that is under review, with its `groups` for the history of later
  /// terms. Where another draft has taken the place of the one that the caller looked at, nothing is
  /// published.
  package func publish(
    draft id: Int64, of name: String, term: String, ends: String?, groups: [Group],
    by author: Author
  ) throws(StoreProblem) -> Int64 {
    try write { database in
      guard
        let draft = try Row.fetchOne(
          database, sql: "SELECT * FROM draft WHERE name = ? AND live ORDER BY id DESC LIMIT 1",
          arguments: [name]), draft["id"] == id
      else {
        throw StoreProblem(
          .refused, path, "the draft was changed by another command", "review it again")
      }
      let program: Int64 = draft["program"]
      let roster: Int64 = draft["roster"]
      let result: Data = draft["result"]
      try database.execute(
        sql: """
          INSERT INTO publication
          (name, draft, program, roster, term, ends, made, actor, result)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [name, id, program, roster, term, ends, author.time, author.name, result])
      let publication = database.lastInsertedRowID
      for group in groups {
        for (place, member) in group.members.enumerated() {
          try database.execute(
            sql: "INSERT INTO placement VALUES (?, ?, ?, ?, ?)",
            arguments: [
              publication, group.id, place, member.student.rawValue, member.role.rawValue,
            ])
        }
      }
      try database.note(
        .publication, publication, by: author, program: name, "publish",
        "\(groups.count) groups of draft \(id)")
      return publication
    }
  }

  /// All publications that hold, oldest first; of one program where it is named.
  package func publications(of name: String? = nil) throws(StoreProblem) -> [StoredPublication] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM publication WHERE live AND (?1 IS NULL OR name = ?1) ORDER BY id",
        arguments: [name]
      ).map(StoredPublication.init)
    }
  }
}

extension Store {
  /// Since when each group of a program's term is published, by its id: the day of the first publication
  /// that held it, or of the round that made it where that is later.
  package func daysOfPublishing(
    of name: String, term: String
  ) throws(StoreProblem) -> [String: CalendarDate] {
    try read { database in
      var days: [String: CalendarDate] = [:]
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT m."group" AS "group", min(p.id) AS id, substr(p.made, 1, 10) AS made, r.day AS day
          FROM placement m JOIN publication p ON p.id = m.publication
          LEFT JOIN round r ON r.draft = p.draft
          WHERE p.live AND p.name = ? AND p.term = ? GROUP BY m."group"
          """, arguments: [name, term])
      {
        let (made, round): (String, String?) = (row["made"], row["day"])
        days[row["group"]] = [made, round].compactMap { $0.flatMap { CalendarDate($0) } }.max()
      }
      return days
    }
  }
}

extension StoredPublication {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], name: row["name"], draft: row["draft"], program: row["program"],
      roster: row["roster"], term: row["term"], ends: row["ends"], time: row["made"],
      actor: row["actor"], result: row["result"])
  }
}

// MARK: - Letters

extension Store {
  /// The publication of a program that families had their last letters about, also where it was taken
  /// back since, and when; nil where there is none.
  package func lastLetters(
    of name: String
  ) throws(StoreProblem) -> (publication: StoredPublication, time: String)? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT p.*, a.made AS told FROM publication p JOIN audit a
          ON a.action = 'letters' AND a.name = p.name AND a.detail = 'publication ' || p.id
          WHERE p.name = ? ORDER BY a.id DESC LIMIT 1
          """, arguments: [name]
      ).map { (StoredPublication($0), $0["told"]) }
    }
  }

  /// Notes that families have their letters about a publication.
  package func noteLetters(
    _ publication: StoredPublication, by author: Author
  ) throws(StoreProblem) {
    try write { database in
      try database.audit(
        author, program: publication.name, "letters", "publication \(publication.id)")
    }
  }
}

extension Store {
  /// Places in published groups of terms before one, as the history of a roster tells them: of each
  /// program and term the last publication counts, with the ratings of all. Who was left over then has
  /// a place without a group.
  package func history(before term: String) throws(StoreProblem) -> [PastPlacement] {
    let ratings = try feedback(before: term)
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT p.term, p.name, m."group", m.student
          FROM placement m JOIN publication p ON p.id = m.publication
          WHERE p.term < ?
            AND p.id IN (SELECT max(id) FROM publication WHERE live GROUP BY name, term)
          ORDER BY p.term, p.name, p.id, m."group", m.place
          """, arguments: [term]
      ).map { row in
        let student = Student.ID(rawValue: row["student"])
        let key = TermOfProgram(name: row["name"], term: row["term"])
        return PastPlacement(
          term: key.term, program: key.name, group: row["group"], student: student,
          rating: ratings[key]?[student]?.rating)
      }
    }
  }
}
