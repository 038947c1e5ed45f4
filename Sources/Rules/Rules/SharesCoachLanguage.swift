import School

/// The coach who hosts a group speaks a language of each of its members.
package struct SharesCoachLanguage: Rule {
  package static let specification = RuleSpecification(
    "coach_language",
    "The coach who hosts a group speaks a language of each of its members.",
    unanswered: "Nothing is asked of a coach or a student who named no language.",
    form: .flag,
    defaults: .everywhere(.flag(true)))

  private let coaches: CommonProperty

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id), let hosting = Hosting(cohort),
      !hosting.hosts.isEmpty
    else { return nil }
    coaches = hosting.coachesOfStudent
  }

  package func admits(_ student: Int) -> Bool { coaches.hasAny(student) }

  package func allows(_ a: Int, _ b: Int) -> Bool { coaches.isShared(a, b) }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "a coach who speaks the languages of both would open \(partnerCount(partners.count))"
  }
}
