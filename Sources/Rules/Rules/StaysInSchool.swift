import School

/// Any two members go to the same school.
package struct StaysInSchool: Rule {
  package static let specification = RuleSpecification(
    "same_school",
    "Any two members go to the same school.",
    unanswered: "A student without a school fits nobody.",
    untold: .holdsBack("school"),
    form: .flag)

  private let schools: [Int32]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id) else { return nil }
    schools = cohort.schools
  }

  package func admits(_ student: Int) -> Bool { schools[student] >= 0 }

  package func allows(_ a: Int, _ b: Int) -> Bool { schools[a] == schools[b] && schools[a] >= 0 }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    admits(student)
      ? "partners from other schools would open \(partnerCount(partners.count))"
      : "ask for this student's school"
  }
}
