import School

/// Students that a wish keeps apart are never in one group.
package struct KeepsApart: Rule {
  package static let specification = RuleSpecification(
    "apart",
    "Students that a wish keeps apart are never in one group.",
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))

  private let apart: [[Int32]]

  package init?(_ cohort: Cohort) {
    apart = cohort.wishes.apart
    guard apart.contains(where: { !$0.isEmpty }) else { return nil }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    !apart[a].contains(Int32(b))
  }

  package func narrow(
    _ candidates: UnsafeMutableBufferPointer<Int32>, for student: Int, asGuide: Bool
  ) -> Int {
    // Hardly anybody is to be kept apart from somebody: most rows stay as they are.
    guard !apart[student].isEmpty else { return candidates.count }
    var kept = 0
    for candidate in candidates where !apart[student].contains(candidate) {
      candidates[kept] = candidate
      kept += 1
    }
    return kept
  }
}
