package import Foundation
import GRDB
package import Kith

/// The texts of a workspace that name students, each with what it is called there.
package struct StoredText: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A file of a version of the roster.
    case table(roster: Int64, name: String)
    case program(Int64)
    case runResult(Int64)
    case runCertificate(Int64)
    case draft(Int64)
    case publication(Int64)
  }

  package var kind: Kind
  package var text: Data

  package init(_ kind: Kind, _ text: Data) {
    self.kind = kind
    self.text = text
  }
}

extension Store {
  /// All texts that may name students.
  package func texts() throws(StoreProblem) -> [StoredText] {
    try read { database in
      func all(_ sql: String, _ kind: (Row) -> StoredText.Kind) throws -> [StoredText] {
        try Row.fetchAll(database, sql: sql).map { StoredText(kind($0), $0["text"]) }
      }
      return try all("SELECT * FROM roster_table ORDER BY roster, name") {
        .table(roster: $0["roster"], name: $0["name"])
      } + all("SELECT id, text FROM program ORDER BY id") { .program($0["id"]) }
        + all("SELECT id, result AS text FROM run ORDER BY id") { .runResult($0["id"]) }
        + all("SELECT id, certificate AS text FROM run ORDER BY id") { .runCertificate($0["id"]) }
        + all("SELECT id, result AS text FROM draft ORDER BY id") { .draft($0["id"]) }
        + all("SELECT id, result AS text FROM publication ORDER BY id") { .publication($0["id"]) }
    }
  }

  /// How many students have been forgotten.
  package func forgottenCount() throws(StoreProblem) -> Int {
    try read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM audit WHERE action = 'forget'") ?? 0
    }
  }

  /// Where a student stands in a row of their own.
  private static let columns =
    [
      ("roster_change", "student"), ("placement", "student"), ("feedback", "student"),
      ("pin_student", "student"), ("meeting_note", "student"), ("pause", "student"),
      ("leave", "student"), ("leave_companion", "student"),
    ] + AccessSchema.columnsOfStudents

  /// Erases a student: `texts` take the place of those that named them, and `name` that of the id
  /// wherever something is only counted. ``vacuum()`` then writes the file again.
  package func forget(
    _ student: Student.ID, as name: String, texts: [StoredText], by author: Author
  ) throws(StoreProblem) {
    try write { database in
      for text in texts { try database.replace(text) }
      for (table, column) in Self.columns {
        for spelling in try database.spellings(of: student, in: table, column) {
          try database.execute(
            sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?",
            arguments: [name, spelling])
        }
      }
      // Nobody is pinned to somebody who is gone, and reasons are about people.
      try database.execute(
        sql:
          "UPDATE pin SET reason = '' WHERE id IN (SELECT pin FROM pin_student WHERE student = ?)",
        arguments: [name])
      for row in try Row.fetchAll(database, sql: "SELECT id, reason FROM pin WHERE reason <> ''") {
        let (id, reason): (Int64, String) = (row["id"], row["reason"])
        guard
          reason.precomposedStringWithCanonicalMapping.contains(
            student.rawValue.precomposedStringWithCanonicalMapping)
        else { continue }
        try database.execute(sql: "UPDATE pin SET reason = '' WHERE id = ?", arguments: [id])
      }
      try database.execute(
        sql: "UPDATE pin SET live = 0 WHERE id IN (SELECT pin FROM pin_student WHERE student = ?)",
        arguments: [name])
      try database.eraseWords(about: name)
      // What coaches wrote was about the student, and links would lead to nobody.
      try database.execute(
        sql: "UPDATE ask SET note = '', answer = '' WHERE student = ?", arguments: [name])
      for table in ["session", "link"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE student = ?", arguments: [name])
      }
      // What was taken back before must not bring the student to life again.
      try database.execute(sql: "DELETE FROM step")
      try database.audit(author, program: nil, "forget", "one student")
    }
  }

  /// How many rows name a student, in whatever normal form.
  package func rowCount(naming student: Student.ID) throws(StoreProblem) -> Int {
    try read { database in
      try Self.columns.reduce(0) { count, place in
        try database.spellings(of: student, in: place.0, place.1).reduce(count) {
          try $0
            + (Int.fetchOne(
              database, sql: "SELECT count(*) FROM \(place.0) WHERE \(place.1) = ?",
              arguments: [$1]) ?? 0)
        }
      }
    }
  }

  /// Writes the file again without the gaps that what was erased left.
  package func vacuum() throws(StoreProblem) {
    do {
      try Self.attempt(path) { try queue.vacuum() }
    } catch {
      // The erasing itself was committed before.
      throw StoreProblem(
        error.code, path, "it is erased, but the file could not be written again without the gaps",
        "make room; the next kith forget writes it again")
    }
  }

  /// What was published of a program for terms that ended before a day; a term without an end ends
  /// when it is published.
  package func expired(of name: String, before day: String) throws(StoreProblem) -> [Int64] {
    try read {
      try Int64.fetchAll(
        $0,
        sql: """
          SELECT id FROM publication WHERE name = ? AND coalesce(ends, substr(made, 1, 10)) < ?
          ORDER BY id
          """, arguments: [name, day])
    }
  }

  /// Erases publications with everything that only they needed: feedback, drafts, runs, and versions
  /// of the roster. The audit log keeps how many they were.
  package func erase(
    publications: [Int64], of name: String, by author: Author
  ) throws(StoreProblem) {
    try write { database in
      for id in publications {
        let placed =
          try Int.fetchOne(
            database,
            sql: "SELECT count(DISTINCT student) FROM placement WHERE publication = ?",
            arguments: [id]) ?? 0
        try database.eraseDays(of: id)
        try database.execute(sql: "DELETE FROM publication WHERE id = ?", arguments: [id])
        try database.audit(
          author, program: name, "retention", "publication \(id) of \(placed) students erased")
      }
      // Drafts up to the last one that was published belong to terms that are over.
      let last =
        try Int64.fetchOne(
          database, sql: "SELECT max(draft) FROM publication WHERE name = ?", arguments: [name])
      try database.execute(
        sql: """
          UPDATE pin SET live = 0, draft = NULL WHERE name = ?1
          AND draft IN (SELECT id FROM draft WHERE name = ?1 AND id NOT IN
            (SELECT draft FROM publication) AND (?2 IS NULL OR id < ?2))
          """, arguments: [name, last])
      try database.execute(
        sql: """
          DELETE FROM draft WHERE name = ?1 AND id NOT IN (SELECT draft FROM publication)
          AND (?2 IS NULL OR id < ?2)
          """, arguments: [name, last])
      try database.execute(
        sql: "DELETE FROM pin WHERE NOT live AND name = ?", arguments: [name])
      try database.execute(
        sql: """
          DELETE FROM run WHERE id NOT IN (SELECT run FROM draft WHERE run IS NOT NULL)
          """)
      try database.execute(
        sql: """
          DELETE FROM roster WHERE id <> (SELECT max(id) FROM roster WHERE live)
          AND id NOT IN (SELECT roster FROM run) AND id NOT IN (SELECT roster FROM draft)
          AND id NOT IN (SELECT roster FROM publication)
          """)
      try database.execute(sql: "DELETE FROM step")
    }
    try vacuum()
  }

  /// What makes pseudonyms of this workspace: without it nobody can tell them from chance.
  package func secret() throws(StoreProblem) -> Data {
    try read { try Data.fetchOne($0, sql: "SELECT key FROM secret") ?? Data() }
  }
}

extension Database {
  /// The forms of an id that stand in a column: the database compares bytes, and a name may be
  /// written in several normal forms.
  fileprivate func spellings(
    of student: Student.ID, in table: String, _ column: String
  ) throws -> [String] {
    try String.fetchAll(self, sql: "SELECT DISTINCT \(column) FROM \(table)").filter {
      $0 == student.rawValue
    }
  }

  fileprivate func replace(_ text: StoredText) throws {
    switch text.kind {
    case .table(let roster, let name):
      try execute(
        sql: "UPDATE roster_table SET text = ? WHERE roster = ? AND name = ?",
        arguments: [text.text, roster, name])
    case .program(let id):
      try execute(sql: "UPDATE program SET text = ? WHERE id = ?", arguments: [text.text, id])
    case .runResult(let id):
      try execute(sql: "UPDATE run SET result = ? WHERE id = ?", arguments: [text.text, id])
    case .runCertificate(let id):
      try execute(sql: "UPDATE run SET certificate = ? WHERE id = ?", arguments: [text.text, id])
    case .draft(let id):
      try execute(sql: "UPDATE draft SET result = ? WHERE id = ?", arguments: [text.text, id])
    case .publication(let id):
      try execute(
        sql: "UPDATE publication SET result = ? WHERE id = ?", arguments: [text.text, id])
    }
  }
}
