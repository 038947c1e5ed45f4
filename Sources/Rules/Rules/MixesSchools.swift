import School

/// No two members go to the same school.
package struct MixesSchools: Rule {
  package static let specification = RuleSpecification(
    "different_school",
    "No two members go to the same school.",
    unanswered: "A student without a school fits nobody.",
    untold: .holdsBack("school"),
    form: .flag)

  private let schools: [Int32]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id) else { return nil }
    schools = cohort.schools
  }

  package func admits(_ student: Int) -> Bool { schools[student] >= 0 }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    schools[a] != schools[b] && schools[a] >= 0 && schools[b] >= 0
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    admits(student)
      ? "partners from the same school would open \(partnerCount(partners.count))"
      : "ask for this student's school"
  }
}
