package import Foundation
import GRDB

/// What a search made of a program and a roster.
package struct Run: Sendable, Hashable {
  /// A fingerprint of everything that went in.
  package var digest: String
  package var seed: UInt64
  package var seconds: Double
  /// The result and its certificate, each as JSON text.
  package var result: Data
  package var certificate: Data

  package init(digest: String, seed: UInt64, seconds: Double, result: Data, certificate: Data) {
    self.digest = digest
    self.seed = seed
    self.seconds = seconds
    self.result = result
    self.certificate = certificate
  }
}

/// Groups under review.
package struct StoredDraft: Sendable, Hashable {
  package var id: Int64
  /// The program's id.
  package var name: String
  /// The versions that the groups are of.
  package var program: Int64
  package var roster: Int64
  /// How it came about: `match`, `rematch` or `move`.
  package var action: String
  package var time: String
  package var actor: String
  /// The result as JSON text.
  package var result: Data
}

extension Store {
  /// Keeps a draft, with the run that made it where a search did, and with the pins of a change by
  /// hand.
  package func addDraft(
    _ name: String, program: Int64, roster: Int64, run: Run? = nil, heard: Heard? = nil,
    action: String, result: Data, pins: [NewPin] = [], detail: String, by author: Author
  ) throws(StoreProblem) -> Int64 {
    try write { database in
      let heard = try heard ?? database.heard()
      var runNumber: Int64?
      if let run {
        try database.execute(
          sql: """
            INSERT INTO run (program, roster, made, actor, digest, seed, seconds, result, certificate)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            program, roster, author.time, author.name, run.digest, String(run.seed), run.seconds,
            run.result, run.certificate,
          ])
        runNumber = database.lastInsertedRowID
      }
      try database.execute(
        sql: """
          INSERT INTO draft
          (name, program, roster, run, action, made, actor, result, answers, reports)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          name, program, roster, runNumber, action, author.time, author.name, result,
          heard.answers, heard.reports,
        ])
      let id = database.lastInsertedRowID
      for pin in pins { _ = try database.insertPin(pin, of: name, draft: id, by: author) }
      try database.note(.draft, id, by: author, program: name, action, detail)
      return id
    }
  }

  /// The draft of a program that is under review; nil where there is none.
  package func currentDraft(of name: String) throws(StoreProblem) -> StoredDraft? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM draft WHERE name = ? AND live ORDER BY id DESC LIMIT 1",
        arguments: [name]
      ).map(StoredDraft.init)
    }
  }

  /// A draft of a program by its number, also one that another took the place of; nil where there is none.
  package func draft(_ id: Int64, of name: String) throws(StoreProblem) -> StoredDraft? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM draft WHERE id = ? AND name = ?", arguments: [id, name]
      ).map(StoredDraft.init)
    }
  }
}

extension StoredDraft {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], name: row["name"], program: row["program"], roster: row["roster"],
      action: row["action"], time: row["made"], actor: row["actor"], result: row["result"])
  }
}
