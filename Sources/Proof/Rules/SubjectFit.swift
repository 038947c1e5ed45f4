import School

extension RawRules {
  /// The tutor is strong in, or has finished, a subject that the learner needs.
  struct SubjectFit: RawRule {
    static let id: RuleID = "subject_fit"

    private let offers: WordSets
    private let needs: WordSets

    init?(_ school: RawSchool) {
      guard school.program.kind.isGuided, school.isOn(Self.id) else { return nil }
      offers = school.offers
      needs = school.needs
    }

    func allows(_ a: Int, _ b: Int) -> Bool { offers.shared(a, needs, b) > 0 }
  }
}
