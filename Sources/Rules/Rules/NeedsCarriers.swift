import School

/// At least so many members share a value of these columns.
package struct NeedsCarriers: Rule {
  package static let specification = RuleSpecification(
    "at_least",
    "At least so many members of every group have these values.",
    detail: "Values are compared as by `never_alone`.",
    unanswered: "A student who named nothing carries no value.",
    form: .counts(Cohort.markedColumns))

  package let balances: [GroupBalance]
  /// Whether every group is a pair, so that each two say it all.
  private let formsPairs: Bool

  package init?(_ cohort: Cohort) {
    guard case .table(let counts) = cohort.program.setting(of: Self.id) else { return nil }
    balances = counts.sorted { $0.key < $1.key }.compactMap { name, count in
      guard case .whole(let least) = count else { return nil }
      var amounts = [Int64](repeating: 0, count: cohort.count)
      for carrier in cohort.carriers(of: name).joined() { amounts[Int(carrier)] = 1 }
      return GroupBalance(amounts: amounts, least: Int64(least))
    }
    formsPairs = cohort.program.formsPairs
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    !formsPairs || balances.areReached(by: a, b)
  }
}
