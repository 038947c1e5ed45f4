import School

extension RawCriteria {
  /// The guide is as far ahead of the learner as is ideal.
  struct ExperienceDistance: RawCriterion {
    static let id: CriterionID = "experience_distance"

    private let best: Int
    private let joined: [CalendarDate?]

    init(_ school: RawSchool) {
      best = 365 * (school.program.ideals[Self.id] ?? 24) / 12
      joined = school.program.kind.isGuided ? school.students.map(\.joinedOn) : []
    }

    static func isAsked(by program: Program) -> Bool { program.kind.isGuided }

    func points(_ a: Int, _ b: Int) -> Int? {
      guard !joined.isEmpty, let guide = joined[a], let learner = joined[b] else { return nil }
      let off = abs(learner.dayNumber - guide.dayNumber - best)
      return Quotients.rounded(1000 * max(0, best - off), best)
    }
  }
}
