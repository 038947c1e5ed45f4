import School

/// No two members give the same answer in these columns.
package struct AnswersDiffer: Rule {
  package static let specification = RuleSpecification(
    "different",
    "No two members give the same answer in these columns; of lists, none in common.",
    detail: "Values are compared as by `never_alone`.",
    unanswered: "A student who gave no answer fits everybody.",
    form: .names(Cohort.markedColumns))

  private let columns: [ColumnValues]

  package init?(_ cohort: Cohort) {
    guard case .list(let names) = cohort.program.setting(of: Self.id) else { return nil }
    columns = names.map { ColumnValues(cohort, $0.description) }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    columns.allSatisfy { !$0.share(a, b) }
  }

  package func isUntold(_ student: Int) -> Bool {
    columns.contains { $0.values[student].isEmpty }
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "partners with the same answers would open \(partnerCount(partners.count))"
  }
}
