/// The ages of two members lie at most so many years apart.
package struct LimitsAgeGap: Rule {
  package static let specification = RuleSpecification(
    "age_gap_most",
    "The ages of two members lie at most so many years apart.",
    unanswered: "A student without a birth date fits nobody.",
    form: .whole(0...80))

  private let most: Int32
  private let ages: [Int32]

  package init?(_ cohort: Cohort) {
    guard case .whole(let most) = cohort.program.setting(of: Self.id) else { return nil }
    self.most = Int32(most)
    ages = cohort.ages.compact
  }

  package func admits(_ student: Int) -> Bool { ages[student] != .min }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    ages[a] != .min && ages[b] != .min && abs(ages[a] - ages[b]) <= most
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    guard admits(student) else { return "a birth date for this student" }
    let gaps = partners.map { abs(ages[$0] - ages[student]) }
    guard let least = gaps.min() else { return nil }
    let opened = partnerCount(gaps.count { $0 == least })
    return "an age gap of \(least == 1 ? "1 year" : "\(least) years") would open \(opened)"
  }
}
