/// Nobody under 18 at the start of the term is with a student of 18 or over, unless the younger
/// one's guardian has given the consent `cross-age`.
package struct KeepsMinorsWithMinors: Rule {
  package static let specification = RuleSpecification(
    "minors_with_adults",
    "Nobody under 18 at the start of the term is with a student of 18 or over, unless the "
      + "younger one's guardian has given the consent `cross-age`.",
    unanswered: "A student without a birth date counts as under 18.",
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))

  /// Whether each student is of age, and whether each may be with those who are.
  private let isAdult: [Bool]
  private let mayMeetAdults: [Bool]

  package init?(_ cohort: Cohort) {
    isAdult = cohort.ages.map { ($0 ?? 0) >= 18 }
    mayMeetAdults = cohort.students.map { $0.consents.contains(.crossAge) }
    guard isAdult.contains(true), isAdult.contains(false) else { return nil }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    isAdult[a] == isAdult[b] || mayMeetAdults[isAdult[a] ? b : a]
  }
}
