import GRDB
package import Kith

/// A round that was kept: a draft of those who waited on a day.
package struct StoredRound: Sendable, Hashable {
  package var draft: Int64
  /// The program's id.
  package var program: String
  package var day: CalendarDate
  /// How many waited.
  package var waiting: Int
  /// How many of them were placed.
  package var placed: Int
  /// For how many days those who were placed had waited, added up.
  package var days: Int
  /// Whether the draft was published.
  package var isPublished: Bool
}

extension Store {
  /// Notes that a draft is a round; it lives as long as the draft.
  package func addRound(
    _ draft: Int64, on day: CalendarDate, waiting: Int, placed: Int, days: Int
  ) throws(StoreProblem) {
    try write { database in
      try database.execute(
        sql: "INSERT INTO round VALUES (?, ?, ?, ?, ?)",
        arguments: [draft, day.description, waiting, placed, days])
    }
  }

  /// The rounds of a program that were not taken back, oldest first.
  package func rounds(of name: String) throws(StoreProblem) -> [StoredRound] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT r.*, d.name, EXISTS
            (SELECT 1 FROM publication p WHERE p.draft = d.id AND p.live) AS published
          FROM round r JOIN draft d ON d.id = r.draft AND d.live WHERE d.name = ? ORDER BY d.id
          """, arguments: [name]
      ).compactMap { row in
        let day: String = row["day"]
        return CalendarDate(day).map {
          StoredRound(
            draft: row["draft"], program: row["name"], day: $0, waiting: row["waiting"],
            placed: row["placed"], days: row["days"], isPublished: row["published"])
        }
      }
    }
  }
}
