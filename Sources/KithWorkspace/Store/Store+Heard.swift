import GRDB
import Kith

/// How much of what students said was known when groups were made: the last survey and the last
/// report of meetings that counted.
package struct Heard: Sendable, Hashable {
  package var answers: Int64
  package var reports: Int64
}

extension Store {
  /// All that was said until now.
  package func heard() throws(StoreProblem) -> Heard {
    try read { try $0.heard() }
  }

  /// What was known when a draft was made.
  package func heard(byDraft id: Int64) throws(StoreProblem) -> Heard {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT answers, reports FROM draft WHERE id = ?", arguments: [id])
      return Heard(answers: row?["answers"] ?? 0, reports: row?["reports"] ?? 0)
    }
  }

  /// What students last said of how much they belong, in any program. Where a later roster says
  /// something else of a student, the roster holds.
  func belonging(
    _ heard: Heard, beside roster: Int64
  ) throws(StoreProblem) -> [Student.ID: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT f.student, f.belonging FROM feedback f
          JOIN feedback_batch b ON b.id = f.batch AND b.live
          WHERE f.belonging IS NOT NULL AND b.id <= ?1 AND NOT EXISTS (
            SELECT 1 FROM roster_change c JOIN roster r ON r.id = c.roster AND r.live
            WHERE c.student = f.student AND r.id <= ?2 AND r.made > b.made
            AND ';' || c.columns || ';' LIKE '%;belonging;%')
          ORDER BY b.id
          """, arguments: [heard.answers, roster])
      return Dictionary(
        rows.map { (Student.ID(rawValue: $0["student"]), $0["belonging"]) }
      ) { _, last in last }
    }
  }

  /// The others of published groups of a program that do not fit, as students say, in its terms from
  /// one on. A later word about the same people takes the place of an earlier one.
  func misfits(
    of name: String, from term: String, _ heard: Heard
  ) throws(StoreProblem) -> [Student.ID: Set<Student.ID>] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT b.made, 0 AS source, b.id, f.student, f.fits, o.student AS other
          FROM feedback f JOIN feedback_batch b ON b.id = f.batch AND b.live
          JOIN publication p ON p.id = b.publication
          JOIN placement m ON m.publication = p.id AND m.student = f.student
          JOIN placement o ON o.publication = p.id AND o."group" = m."group"
            AND o.student <> m.student
          WHERE b.name = ?1 AND p.term >= ?2 AND b.id <= ?3 AND f.fits IS NOT NULL
          UNION ALL
          SELECT b.made, 1, b.id, n.student, n.fits, o.student
          FROM meeting_note n JOIN meeting_batch b ON b.id = n.batch AND b.live
          JOIN publication p ON p.id = (
            SELECT max(q.id) FROM publication q WHERE q.name = n.name AND q.made <= b.made)
          JOIN placement m ON m.publication = p.id AND m."group" = n."group"
            AND m.student = n.student
          JOIN placement o ON o.publication = p.id AND o."group" = m."group"
            AND o.student <> m.student
          WHERE n.name = ?1 AND p.term >= ?2 AND b.id <= ?4 AND n.fits IS NOT NULL
          ORDER BY 1, 2, 3, 4, 6
          """, arguments: [name, term, heard.answers, heard.reports])
      var misfits: [Student.ID: Set<Student.ID>] = [:]
      for row in rows {
        let other = Student.ID(rawValue: row["other"])
        let student = Student.ID(rawValue: row["student"])
        if row["fits"] {
          misfits[student]?.remove(other)
        } else {
          misfits[student, default: []].insert(other)
        }
      }
      return misfits
    }
  }
}

extension Database {
  func heard() throws -> Heard {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT (SELECT coalesce(max(id), 0) FROM feedback_batch) AS answers,
        (SELECT coalesce(max(id), 0) FROM meeting_batch) AS reports
        """)
    return Heard(answers: row?["answers"] ?? 0, reports: row?["reports"] ?? 0)
  }
}
