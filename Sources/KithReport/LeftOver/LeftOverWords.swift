package import Kith

/// What is said of one student who is left over: the cause, what stood in the way, and what would help,
/// the same wherever it is told.
package struct LeftOverWords {
  private let left: Unplaced
  /// Remedies told at most.
  private static let mostRemedies = 3

  package init(_ left: Unplaced) { self.left = left }

  /// `lacks the consent in-person: ask the guardian`.
  package var cause: String { LeftOverCause(left).sentenceOfOne }

  /// `common_meeting turns away 37`, for each rule.
  package var obstacles: [String] {
    left.reasons.map { reason in
      reason.blocks == 0 ? "\(reason.rule)" : "\(reason.rule) turns away \(reason.blocks)"
    }
  }

  /// What would help, cheapest first: what places the student for sure, or else what each rule says.
  package func remedies(without isHidden: (RuleID) -> Bool = { _ in false }) -> [String] {
    let certain = left.remedies.filter { !$0.rules.contains(where: isHidden) }
    guard certain.isEmpty else {
      return certain.prefix(Self.mostRemedies).map {
        "\($0.text): places \(Figures.count($0.places, "student"))"
      }
    }
    let told = left.reasons.compactMap { isHidden($0.rule) ? nil : $0.remedy }
    guard told.isEmpty else { return Array(told.prefix(Self.mostRemedies)) }
    // Consents have no remedy that a program could grant, but there is somebody to ask.
    let cause = LeftOverCause(left)
    return cause.isConsent ? [cause.act.one] : []
  }
}
