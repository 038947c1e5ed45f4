import School

/// All members give the same answer in these columns.
package struct AnswersAlike: Rule {
  package static let specification = RuleSpecification(
    "same",
    "All members give the same answer in these columns; of lists, one answer is common to all.",
    detail: "Values are compared as by `never_alone`.",
    unanswered: "A student who gave no answer fits nobody.",
    form: .names(Cohort.markedColumns))

  private let columns: [ColumnValues]
  /// Of answers that are lists, each two may share another one: then the whole group has to share one.
  package let commons: [CommonProperty]

  package init?(_ cohort: Cohort) {
    guard case .list(let names) = cohort.program.setting(of: Self.id) else { return nil }
    columns = names.map { ColumnValues(cohort, $0.description) }
    commons =
      cohort.program.kind.isGuided
      ? [] : columns.filter(\.areLists).map { $0.property(of: cohort.count) }
  }

  package func admits(_ student: Int) -> Bool {
    columns.allSatisfy { !$0.values[student].isEmpty }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    columns.allSatisfy { $0.share(a, b) }
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    admits(student)
      ? "partners with other answers would open \(partnerCount(partners.count))"
      : "an answer of this student"
  }
}
