import School

/// Nobody gets a partner again that they had in one of so many terms before.
package struct AvoidsRepeats: Rule {
  package static let specification = RuleSpecification(
    "not_again",
    "Nobody gets a partner again that they had in one of so many terms before.",
    detail:
      "Of all terms of history.csv, ordered by their names, the last so many count, in "
      + "any program.",
    form: .whole(1...100))

  /// For each student the partners of the terms that count, ascending.
  private let recent: [[Int32]]

  package init?(_ cohort: Cohort) {
    guard case .whole(let terms) = cohort.program.setting(of: Self.id) else { return nil }
    recent = cohort.history.meetings.map { row in
      Set(row.filter { $0.termsAgo <= terms }.map(\.other)).sorted()
    }
    guard recent.contains(where: { !$0.isEmpty }) else { return nil }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool { !recent[a].contains(Int32(b)) }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "earlier partners again would open \(partnerCount(partners.count))"
  }
}
