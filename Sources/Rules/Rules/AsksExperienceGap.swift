import School

/// The guide joined the school at least so many months before the learner.
package struct AsksExperienceGap: Rule {
  package static let specification = RuleSpecification(
    "experience_gap",
    "The guide joined the school at least so many months before the learner.",
    detail:
      "Whole months count; 0 asks that the guide joined no later. Rests in kinds without guides.",
    unanswered: "Where either day is unknown, the roles speak for the experience.",
    untold: .letsThrough("joined_on"),
    form: .whole(0...240),
    restsIn: .alike,
    defaults: [.mentor: .whole(12)])

  private let least: Int
  private let joins: [CalendarDate?]

  package init?(_ cohort: Cohort) {
    guard cohort.program.kind.isGuided,
      case .whole(let least) = cohort.program.setting(of: Self.id)
    else { return nil }
    self.least = least
    joins = cohort.students.map(\.joinedOn)
  }

  package func isUntold(_ student: Int) -> Bool { joins[student] == nil }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    guard let months = months(a, b) else { return true }
    return months >= least
  }

  /// Whole months that the guide was here before the learner came; nil where either day is unknown.
  @inline(__always)
  private func months(_ guide: Int, _ learner: Int) -> Int? {
    guard let earlier = joins[guide], let later = joins[learner] else { return nil }
    // A month has at most 31 days: most pairs need no calendar.
    if later.dayNumber - earlier.dayNumber >= least * 31 + 31 { return least }
    return later.months(since: earlier)
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    let gaps = partners.compactMap { asGuide ? months(student, $0) : months($0, student) }
    guard let most = gaps.max(), most >= 0 else { return nil }
    return "\(most) months of experience would open "
      + partnerCount(gaps.count { $0 == most })
  }
}
