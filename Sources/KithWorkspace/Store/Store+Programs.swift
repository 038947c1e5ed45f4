package import Foundation
import GRDB

/// A program as the workspace keeps it: the text of its file.
package struct StoredProgram: Sendable, Hashable {
  /// Its number among all programs of the workspace.
  package var version: Int64
  /// The program's id.
  package var name: String
  package var time: String
  package var actor: String
  package var text: Data
}

extension Store {
  /// Keeps a new version of a program.
  package func addProgram(
    _ name: String, text: Data, digest: String, by author: Author
  ) throws(StoreProblem) -> Int64 {
    try write { database in
      try database.execute(
        sql: "INSERT INTO program (name, made, actor, digest, text) VALUES (?, ?, ?, ?, ?)",
        arguments: [name, author.time, author.name, digest, text])
      let version = database.lastInsertedRowID
      try database.note(
        .program, version, by: author, program: name, "program", "version \(version)")
      return version
    }
  }

  /// The latest version of each program, by name.
  package func currentPrograms() throws(StoreProblem) -> [StoredProgram] {
    try programs(
      where: "id IN (SELECT max(id) FROM program WHERE live GROUP BY name) ORDER BY name", [])
  }

  /// A program by its version.
  package func program(_ version: Int64) throws(StoreProblem) -> StoredProgram? {
    try programs(where: "id = ?", [version]).first
  }

  private func programs(
    where condition: String, _ arguments: StatementArguments
  ) throws(StoreProblem) -> [StoredProgram] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM program WHERE \(condition)", arguments: arguments
      ).map {
        StoredProgram(
          version: $0["id"], name: $0["name"], time: $0["made"], actor: $0["actor"],
          text: $0["text"])
      }
    }
  }
}
