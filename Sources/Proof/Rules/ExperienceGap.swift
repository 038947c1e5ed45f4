import School

extension RawRules {
  /// The guide joined the school at least so many whole months before the learner; where either day is unknown,
  /// nothing is asked.
  struct ExperienceGap: RawRule {
    static let id: RuleID = "experience_gap"

    private let least: Int
    private let joined: [(year: Int, month: Int, day: Int)?]

    init?(_ school: RawSchool) {
      guard school.program.kind.isGuided, let least = school.whole(Self.id) else { return nil }
      self.least = least
      joined = school.students.map { $0.joinedOn?.components }
    }

    func allows(_ a: Int, _ b: Int) -> Bool {
      guard let early = joined[a], let late = joined[b] else { return true }
      let months =
        (late.year - early.year) * 12 + late.month - early.month - (late.day < early.day ? 1 : 0)
      return months >= least
    }
  }
}
