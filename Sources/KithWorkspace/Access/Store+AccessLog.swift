import Foundation
import GRDB
import Kith

/// One line of the access log: who saw or did what, about whom.
package struct AccessEntry: Sendable, Hashable {
  package var number: Int64
  package var time: String
  /// As ``Workspace/logName(of:)`` says it.
  package var actor: String
  package var act: String
  /// The pseudonym of a student, or the id of a group or program; empty where it is about none.
  package var about: String
  /// `done`, `refused` or `failed`.
  package var outcome: String
  /// The digest of this line and of all before it.
  package var chain: String

  /// What the chain must be after a line with another.
  func digest(after earlier: String) -> String {
    let parts = [earlier, String(number), time, actor, act, about, outcome]
    return SHA256.digest(of: Array(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8))
  }
}

extension Store {
  /// Adds a line to the access log.
  package func noteAccess(
    _ act: String, about: String, outcome: String, by author: Author
  ) throws(StoreProblem) {
    try write { database in
      let last = try Row.fetchOne(
        database, sql: "SELECT id, chain FROM access ORDER BY id DESC LIMIT 1")
      var entry = AccessEntry(
        number: (last?["id"] ?? 0) + 1, time: author.time, actor: author.name, act: act,
        about: about, outcome: outcome, chain: "")
      entry.chain = entry.digest(after: last?["chain"] ?? "")
      try database.execute(
        sql: "INSERT INTO access VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          entry.number, entry.time, entry.actor, entry.act, entry.about, entry.outcome, entry.chain,
        ])
    }
  }

  /// The last `count` lines of the access log, newest first: of those before a number, and about one
  /// pseudonym, group or program, where these are named.
  package func accessLog(
    _ count: Int, before: Int64? = nil, about: String? = nil
  ) throws(StoreProblem) -> [AccessEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM access WHERE (?1 IS NULL OR id < ?1) AND (?2 IS NULL OR about = ?2)
          ORDER BY id DESC LIMIT ?3
          """, arguments: [before, about, count]
      ).map { AccessEntry($0) }
    }
  }

  /// The number of the first line of the access log that was changed or taken away; nil where all of
  /// it is whole.
  package func firstBrokenAccess() throws(StoreProblem) -> Int64? {
    try read { database in
      var (chain, number) = ("", Int64(0))
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM access ORDER BY id")
      while let row = try rows.next() {
        let entry = AccessEntry(row)
        guard entry.number == number + 1, entry.digest(after: chain) == entry.chain else {
          return number + 1
        }
        (chain, number) = (entry.chain, entry.number)
      }
      return nil
    }
  }
}

extension AccessEntry {
  fileprivate init(_ row: Row) {
    self.init(
      number: row["id"], time: row["made"], actor: row["actor"], act: row["act"],
      about: row["about"], outcome: row["outcome"], chain: row["chain"])
  }
}
