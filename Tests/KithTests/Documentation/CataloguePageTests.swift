import Kith
import TestSupport
import Testing

/// Keeps the page about rules and criteria true.
struct CataloguePageTests {
  @Test func `the page of rules and criteria says what the code says`() throws {
    try GoldenFile(inRepository: "docs/rules-and-criteria.md").expect(page)
  }

  private var page: String {
    """
    # Rules and criteria

    Written by the test `CataloguePageTests` from the code; take it down again with `KITH_RECORD=1`.

    A kind brings the settings and weights below; a program file overrides them. `false` switches a
    rule off, the weight 0 a criterion.

    ## Rules

    A group that breaks a rule is never formed. Rules marked *safety* are never offered as remedies.
    \(RuleSpecification.all.map(section).joined())
    ## Criteria

    A criterion gives a pair 0 to 1000 points, or stays out of its score.

    | criterion | earns points | left out where | \(kinds.joined(separator: " | ")) |
    | --- | --- | --- | \(kinds.map { _ in "---" }.joined(separator: " | ")) |
    \(CriterionSpecification.all.map(row).joined(separator: "\n"))

    Where the belief comes from that a criterion helps:

    \(CriterionSpecification.all.map { "- `\($0.id)`: \($0.source)" }.joined(separator: "\n"))

    """
  }

  private var kinds: [String] { Program.Kind.allCases.map(\.rawValue) }

  private func section(_ rule: RuleSpecification) -> String {
    let defaults = Program.Kind.allCases.compactMap { kind in
      rule.defaults[kind].map { "\(kind.rawValue) \($0)" }
    }
    let isEverywhere =
      defaults.count == Program.Kind.allCases.count && Set(rule.defaults.values).count == 1
    let usual =
      isEverywhere
      ? "\(rule.defaults[.pod]?.description ?? "") for every kind"
      : defaults.isEmpty ? "off" : defaults.joined(separator: ", ") + "; off for others"
    return """

      ### `\(rule.id)`\(rule.isSafety ? " (safety)" : "")

      \(rule.summary)\(rule.unanswered.isEmpty ? "" : " " + rule.unanswered)

      - Takes \(rule.form.expectation).
      - Unless said otherwise: \(usual).

      """
  }

  private func row(_ criterion: CriterionSpecification) -> String {
    let weights = Program.Kind.allCases.map { String(criterion.weights[$0] ?? 0) }
    return "| `\(criterion.id)` | \(criterion.summary) | \(criterion.unanswered) | "
      + weights.joined(separator: " | ") + " |"
  }
}
