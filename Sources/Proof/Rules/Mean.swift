import School

extension RawRules {
  /// The mean of the members' answers to a question with numbers lies within limits. Who did not answer stays out
  /// of it; a group in which nobody answered is not formed.
  struct Mean: RawRule {
    static let id: RuleID = "mean"
    static let asksGroups = true

    /// In millionths.
    private struct Limits: Sendable {
      var answers: [Int?]
      var least: Int?
      var most: Int?
    }

    private let questions: [Limits]

    init?(_ school: RawSchool) {
      guard case .table(let table)? = school.setting(Self.id) else { return nil }
      questions = table.sorted { $0.key < $1.key }.compactMap { name, limits in
        guard let question = school.program.questions[name], case .table(let limits) = limits else {
          return nil
        }
        return Limits(
          answers: school.numbers(to: name, question),
          least: limits["least"]?.quantity?.millionths, most: limits["most"]?.quantity?.millionths)
      }
    }

    func allows(group: [Int]) -> Bool {
      questions.allSatisfy { question in
        let told = group.compactMap { question.answers[$0] }
        guard !told.isEmpty else { return false }
        let sum = told.reduce(0, +)
        if let least = question.least, sum < least * told.count { return false }
        if let most = question.most, sum > most * told.count { return false }
        return true
      }
    }
  }
}
