package import School

extension Allowance {
  /// How many of those who take part left a cell empty that a rule reads, rule by rule, and what to do.
  ///
  /// A count names nobody.
  ///
  /// - Parameter holdingBack: Whether only those count that the rule holds back for it.
  /// - Returns: A notice for each rule that reads an empty cell.
  package func untold(holdingBack: Bool) -> [Notice] {
    let takesPart = (0..<cohort.count).filter {
      cohort.program.guides(cohort.students[$0]) || cohort.program.learns(cohort.students[$0])
    }
    return rules.compactMap { rule in
      let specification = type(of: rule).specification
      guard let untold = specification.untold, untold.holdsBack || !holdingBack else { return nil }
      let count = takesPart.count(where: rule.isUntold)
      guard count > 0 else { return nil }
      return Notice(
        code: untold.holdsBack ? "held-back" : "let-through",
        text: "\(specification.id) \(untold.holdsBack ? "holds back" : "lets through") "
          + "\(count == 1 ? "1 student" : "\(count) students") for want of an answer; fill in "
          + "\(untold.columns) in students.csv")
    }
  }
}
