import GRDB
package import Kith

/// Something about a group that a coach should look at.
package struct StoredFlag: Sendable, Hashable {
  package var id: Int64
  /// The program's id.
  package var program: String
  package var group: String
  /// In the words of who raised it, for staff alone.
  package var about: String
  /// The coach's id.
  package var coach: String
  package var day: CalendarDate
  package var actor: String
}

extension Store {
  /// Raises a flag.
  package func addFlag(
    of program: String, _ group: String, about: String, to coach: String, on day: CalendarDate,
    by author: Author
  ) throws(StoreProblem) -> Int64 {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO flag (name, "group", about, coach, day, made, actor)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          program, group, about, coach, day.description, author.time, author.name,
        ])
      let id = database.lastInsertedRowID
      try database.note(.flag, id, by: author, program: program, "flag", "number \(id)")
      return id
    }
  }

  /// Takes a flag down.
  package func settleFlag(_ id: Int64, by author: Author) throws(StoreProblem) {
    try write { database in
      let program = try String.fetchOne(
        database, sql: "SELECT name FROM flag WHERE id = ? AND live", arguments: [id])
      guard let program else {
        throw StoreProblem(
          .refused, path, "there is no flag \(id)", "see the open ones with kith today")
      }
      try database.execute(sql: "UPDATE flag SET live = 0 WHERE id = ?", arguments: [id])
      try database.note(.unflag, id, by: author, program: program, "settle flag", "number \(id)")
    }
  }

  /// The flags that are up, oldest first.
  package func flags() throws(StoreProblem) -> [StoredFlag] { try flags(where: "live") }

  /// The flags that are up or were settled, oldest first.
  func flagsEverRaised() throws(StoreProblem) -> [StoredFlag] {
    try flags(
      where: """
        live OR EXISTS (SELECT 1 FROM step s
          WHERE s.action = '\(Step.unflag.rawValue)' AND s.target = flag.id AND s.live)
        """)
  }

  private func flags(where condition: String) throws(StoreProblem) -> [StoredFlag] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM flag WHERE \(condition) ORDER BY id")
        .compactMap { row in
          let day: String = row["day"]
          return CalendarDate(day).map {
            StoredFlag(
              id: row["id"], program: row["name"], group: row["group"], about: row["about"],
              coach: row["coach"], day: $0, actor: row["actor"])
          }
        }
    }
  }
}

// MARK: - Erasing

extension Database {
  /// Erases what was said in free words by or about a student, whose rows have the placeholder already.
  ///
  /// Nobody can tell whom a text about a group is about, so all texts about the student's groups go.
  func eraseWords(about placeholder: String) throws {
    let groups = """
      EXISTS (SELECT 1 FROM placement m JOIN publication p ON p.id = m.publication
        WHERE m.student = ?1 AND p.name = %.name AND m."group" = %."group")
      """
    func ofGroups(_ table: String) -> String { groups.replacing("%", with: table) }
    try execute(
      sql: "UPDATE meeting_note SET note = '' WHERE student = ?1 OR \(ofGroups("meeting_note"))",
      arguments: [placeholder])
    try execute(
      sql: "UPDATE leave SET reason = '' WHERE student = ?1 OR \(ofGroups("leave"))",
      arguments: [placeholder])
    try execute(
      sql: "UPDATE flag SET about = '' WHERE \(ofGroups("flag"))", arguments: [placeholder])
  }

  /// Erases what happened in the groups of a publication. That two are never placed together again stays,
  /// without a reason.
  func eraseDays(of publication: Int64) throws {
    let groups = """
      (SELECT name FROM publication WHERE id = ?1) AND "group" IN
      (SELECT "group" FROM placement WHERE publication = ?1) AND NOT EXISTS
      (SELECT 1 FROM publication p JOIN placement m ON m.publication = p.id WHERE p.id <> ?1
        AND p.name = %.name AND m."group" = %."group")
      """
    for table in ["meeting_note", "flag"] {
      try execute(
        sql: "DELETE FROM \(table) WHERE name = \(groups.replacing("%", with: table))",
        arguments: [publication])
    }
    try execute(
      sql: "DELETE FROM meeting_batch WHERE id NOT IN (SELECT batch FROM meeting_note)")
    try execute(
      sql: "DELETE FROM leave WHERE publication = ? AND NOT (never AND live)",
      arguments: [publication])
    try execute(
      sql: "UPDATE leave SET reason = '' WHERE publication = ?", arguments: [publication])
  }
}
