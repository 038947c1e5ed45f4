import School

/// The mean of the members' answers to a question lies within limits.
package struct KeepsMean: Rule {
  package static let specification = RuleSpecification(
    "mean",
    "The mean of the members' answers to a question with numbers lies within limits.",
    detail:
      "`least` and `most` are limits of the mean of the whole group; one of them may be left out.",
    unanswered:
      "A student who did not answer stays out of the mean; a group in which nobody answered is not "
      + "formed.",
    form: .means)

  package let balances: [GroupBalance]
  private let formsPairs: Bool

  package init?(_ cohort: Cohort) {
    guard case .table(let questions) = cohort.program.setting(of: Self.id) else { return nil }
    var balances: [GroupBalance] = []
    for (name, limits) in questions.sorted(by: { $0.key < $1.key }) {
      guard let question = cohort.program.questions[name], case .table(let limits) = limits else {
        continue
      }
      let answers = cohort.students.map { $0.number(to: name, question).map(Int64.init) }
      // A mean is at least L where Σ (answer − L) is at least 0 over those who answered.
      if let least = limits["least"]?.quantity.map({ Int64($0.millionths) }) {
        balances.append(
          GroupBalance(amounts: answers.map { $0.map { $0 - least } ?? 0 }, least: 0))
      }
      if let most = limits["most"]?.quantity.map({ Int64($0.millionths) }) {
        balances.append(GroupBalance(amounts: answers.map { $0.map { most - $0 } ?? 0 }, least: 0))
      }
      balances.append(GroupBalance(amounts: answers.map { $0 == nil ? 0 : 1 }, least: 1))
    }
    self.balances = balances
    formsPairs = cohort.program.formsPairs
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    !formsPairs || balances.areReached(by: a, b)
  }
}
