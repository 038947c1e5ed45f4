package import Foundation
import GRDB
package import Kith

/// A roster as the workspace keeps it: the texts of its tables.
package struct StoredRoster: Sendable, Hashable {
  /// Its number: rosters count upward.
  package var version: Int64
  package var time: String
  package var actor: String
  package var digest: String
  package var studentCount: Int
  /// The text of each file of the roster folder, by name.
  package var tables: [String: Data]
}

extension Store {
  /// Keeps a new version of the roster, with what changed since the last one.
  package func addRoster(
    _ tables: [String: Data], digest: String, students: Int, changes: [RosterChange],
    by author: Author
  ) throws(StoreProblem) -> Int64 {
    try write { database in
      try database.execute(
        sql: "INSERT INTO roster (made, actor, digest, students) VALUES (?, ?, ?, ?)",
        arguments: [author.time, author.name, digest, students])
      let version = database.lastInsertedRowID
      for (name, text) in tables.sorted(by: { $0.key < $1.key }) {
        try database.execute(
          sql: "INSERT INTO roster_table VALUES (?, ?, ?)", arguments: [version, name, text])
      }
      for change in changes {
        try database.execute(
          sql: "INSERT INTO roster_change VALUES (?, ?, ?, ?)",
          arguments: [
            version, change.student.rawValue, change.kind.rawValue,
            change.columns.joined(separator: ";"),
          ])
      }
      try database.note(
        .roster, version, by: author, program: nil, "roster",
        "version \(version) of \(students) students, \(changes.count) of them changed")
      return version
    }
  }

  /// The roster that holds now; nil where none was imported.
  package func currentRoster() throws(StoreProblem) -> StoredRoster? {
    try roster(where: "live ORDER BY id DESC LIMIT 1", [])
  }

  /// A roster by its version.
  package func roster(_ version: Int64) throws(StoreProblem) -> StoredRoster? {
    try roster(where: "id = ?", [version])
  }

  /// Who joined, left or changed with a version.
  package func changes(of version: Int64) throws(StoreProblem) -> [RosterChange] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM roster_change WHERE roster = ? ORDER BY student",
        arguments: [version]
      ).compactMap { row in
        RosterChange.Kind(rawValue: row["change"]).map { kind in
          let columns: String = row["columns"]
          return RosterChange(
            student: Student.ID(rawValue: row["student"]), kind: kind,
            columns: columns.split(separator: ";").map(String.init))
        }
      }
    }
  }

  private func roster(
    where condition: String, _ arguments: StatementArguments
  ) throws(StoreProblem) -> StoredRoster? {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM roster WHERE \(condition)", arguments: arguments)
      else { return nil }
      let version: Int64 = row["id"]
      var tables: [String: Data] = [:]
      for table in try Row.fetchAll(
        database, sql: "SELECT name, text FROM roster_table WHERE roster = ?", arguments: [version])
      {
        tables[table["name"]] = table["text"]
      }
      return StoredRoster(
        version: version, time: row["made"], actor: row["actor"], digest: row["digest"],
        studentCount: row["students"], tables: tables)
    }
  }
}
