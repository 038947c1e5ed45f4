/// The guide is at least so many years older than the learner.
package struct AsksAgeGap: Rule {
  package static let specification = RuleSpecification(
    "age_gap_least",
    "The guide is at least so many years older than the learner.",
    unanswered: "A student without a birth date fits nobody.",
    form: .whole(0...80))

  private let least: Int32
  private let ages: [Int32]

  package init?(_ cohort: Cohort) {
    guard cohort.program.kind.isGuided,
      case .whole(let least) = cohort.program.setting(of: Self.id), least > 0
    else { return nil }
    self.least = Int32(least)
    ages = cohort.ages.compact
  }

  package func admits(_ student: Int) -> Bool { ages[student] != .min }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    ages[a] != .min && ages[b] != .min && ages[a] - ages[b] >= least
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    guard admits(student) else { return "a birth date for this student" }
    let gaps = partners.map { (ages[$0] - ages[student]) * (asGuide ? -1 : 1) }
    guard let most = gaps.max(), most >= 0 else { return nil }
    let opened = partnerCount(gaps.count { $0 == most })
    switch most {
    case 0: return "partners of the same age would open \(opened)"
    case 1: return "an age gap of 1 year or more would open \(opened)"
    default: return "an age gap of \(most) years or more would open \(opened)"
    }
  }
}
