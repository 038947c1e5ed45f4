import School

/// One interest is shared by all members, and names the group.
package struct SharesInterest: Rule {
  package static let specification = RuleSpecification(
    "common_interest",
    "One interest is shared by all members; the result names it.",
    unanswered: "A student who named no interest fits nobody.",
    untold: .holdsBack("interests"),
    form: .flag,
    defaults: [.club: .flag(true)])

  package let commons: [CommonProperty]
  private let interests: CommonProperty

  /// Whether a student named none.
  private let isSilent: [Bool]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id) else { return nil }
    isSilent = (0..<cohort.count).map { cohort.interests.count($0) == 0 }
    interests = CommonProperty(
      cohort.interests, of: cohort.count, least: cohort.program.size.least)
    // Where a group is two, what they share is settled with the pair.
    commons = cohort.program.kind.isGuided ? [] : [interests]
  }

  package func admits(_ student: Int) -> Bool { interests.hasAny(student) }

  package func isUntold(_ student: Int) -> Bool { isSilent[student] }

  package func allows(_ a: Int, _ b: Int) -> Bool { interests.isShared(a, b) }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    admits(student)
      ? "groups without one interest for all would open \(partnerCount(partners.count))"
      : "ask this student for an interest that others name as well"
  }
}
