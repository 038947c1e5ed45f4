import School

/// Nobody is the only one in the group with a value of these columns.
package struct LeavesNobodyAlone: Rule {
  package static let specification = RuleSpecification(
    "never_alone",
    "Nobody is the only one in the group with a value of these columns.",
    detail:
      "Values are compared in small letters, without synonyms; languages by the first "
      + "part of their tags.",
    unanswered: "A student who named nothing carries no value.",
    form: .columns(Cohort.markedColumns))

  package let marks: [CarriedMark]
  /// The marks that each student carries, where groups are pairs.
  private let carried: [[Int32]]

  package init?(_ cohort: Cohort) {
    guard case .list(let items) = cohort.program.setting(of: Self.id) else { return nil }
    let columns = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    marks = columns.flatMap { column in
      cohort.carriers(of: column).map { CarriedMark(carriers: $0, least: 2, most: .max) }
    }
    guard !marks.isEmpty else { return nil }
    carried = cohort.program.formsPairs ? marks.carried(by: cohort.count) : []
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    carried.isEmpty || carried[a] == carried[b]
  }
}
