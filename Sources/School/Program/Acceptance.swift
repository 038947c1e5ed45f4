/// What a student accepts in a partner: by column, the only answers that will do.
package struct Acceptance: Sendable, Hashable {
  /// The answers as they were written, by the columns; columns of which every answer will do are left
  /// out.
  package let answers: [String: [String]]

  /// The word that accepts every answer.
  private static let any = "any"

  /// What a cell such as `gender:girl;grade:7` says.
  ///
  /// - Parameters:
  ///   - cell: nil where nobody said anything.
  ///   - known: Columns that mean something to every program and can be named here.
  ///   - questions: The school's own.
  /// - Throws: An ``AnswerProblem``, which repeats nothing of the cell.
  package init(
    _ cell: String?, known: Set<String>, questions: [String: Question]
  ) throws(AnswerProblem) {
    var answers: [String: [String]] = [:]
    var free: Set<String> = []
    for item in Question.items(of: cell ?? "") {
      let parts = item.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, !Terms.plain(parts[1]).isEmpty else {
        throw AnswerProblem(
          problem: "does not say what is accepted as question:answer",
          remedy: "write question:answer, or question:any, between semicolons")
      }
      let question = questions[parts[0]]
      guard question != nil || known.contains(parts[0]) else {
        throw AnswerProblem(
          problem: "names no question of the program",
          remedy: "write the name of a question before the colon")
      }
      if Terms.plain(parts[1]) == Self.any {
        free.insert(parts[0])
        continue
      }
      if question?.isNumber == true, Quantity(parts[1]) == nil {
        throw AnswerProblem(
          problem: "accepts no number where the question asks for one",
          remedy: "write a number after the colon")
      }
      answers[parts[0], default: []].append(parts[1])
    }
    self.answers = answers.filter { !free.contains($0.key) }
  }
}
