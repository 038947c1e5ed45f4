import School

/// At most so many members share a value of these columns.
package struct LimitsCarriers: Rule {
  package static let specification = RuleSpecification(
    "at_most",
    "At most so many members share a value of these columns.",
    detail:
      "Values are compared as by `never_alone`.",
    unanswered: "A student who named nothing carries no value.",
    form: .limits(Cohort.markedColumns))

  package let marks: [CarriedMark]
  /// The marks of which a group holds one carrier at most, for each student.
  private let single: [[Int32]]

  package init?(_ cohort: Cohort) {
    guard case .table(let limits) = cohort.program.setting(of: Self.id) else { return nil }
    marks = limits.sorted { $0.key < $1.key }.flatMap { column, limit in
      guard case .whole(let most) = limit else { return [CarriedMark]() }
      return cohort.carriers(of: column).map { CarriedMark(carriers: $0, least: 0, most: most) }
    }
    guard !marks.isEmpty else { return nil }
    single = marks.filter { $0.most == 1 }.carried(by: cohort.count)
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    !single[a].contains { single[b].contains($0) }
  }
}
