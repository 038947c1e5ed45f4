import GRDB
package import Kith

/// A term of a program.
struct TermOfProgram: Hashable {
  var name: String
  var term: String
}

extension Store {
  /// Keeps what students said about a publication's groups.
  package func addFeedback(
    _ answers: [Feedback], of name: String, publication: Int64, digest: String, by author: Author
  ) throws(StoreProblem) -> Int64 {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO feedback_batch (name, publication, made, actor, digest)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [name, publication, author.time, author.name, digest])
      let batch = database.lastInsertedRowID
      for answer in answers {
        try database.execute(
          sql: "INSERT INTO feedback VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            batch, answer.student.rawValue, answer.fits, answer.rating, answer.belonging,
            answer.contactsMade, answer.contactsDue,
          ])
      }
      try database.note(
        .feedback, batch, by: author, program: name, "feedback",
        "\(answers.count) answers about publication \(publication)")
      return batch
    }
  }

  /// What students said in one term of a program, by student: of several answers the latest counts,
  /// question by question.
  package func feedback(of name: String, term: String) throws(StoreProblem) -> [Feedback] {
    let all = try feedback(before: nil)[TermOfProgram(name: name, term: term)] ?? [:]
    return all.values.sorted { $0.student < $1.student }
  }

  /// The answers of all terms before one, or of all.
  func feedback(
    before term: String?
  ) throws(StoreProblem) -> [TermOfProgram: [Student.ID: Feedback]] {
    try read { database in
      var found: [TermOfProgram: [Student.ID: Feedback]] = [:]
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT p.name, p.term, f.* FROM feedback f
          JOIN feedback_batch b ON b.id = f.batch AND b.live
          JOIN publication p ON p.id = b.publication
          WHERE ?1 IS NULL OR p.term < ?1 ORDER BY b.id
          """, arguments: [term])
      {
        let key = TermOfProgram(name: row["name"], term: row["term"])
        let student = Student.ID(rawValue: row["student"])
        var answer = found[key]?[student] ?? Feedback(student: student)
        answer.fits = row["fits"] ?? answer.fits
        answer.rating = row["rating"] ?? answer.rating
        answer.belonging = row["belonging"] ?? answer.belonging
        answer.contactsMade = row["contacts_made"] ?? answer.contactsMade
        answer.contactsDue = row["contacts_due"] ?? answer.contactsDue
        found[key, default: [:]][student] = answer
      }
      return found
    }
  }
}
