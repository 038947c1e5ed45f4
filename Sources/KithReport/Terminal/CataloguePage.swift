package import Kith

/// What rules and criteria there are, as a page of documentation and as text for a terminal.
package enum CataloguePage {
  /// The page `docs/rules-and-criteria.md`.
  package static var markdown: String {
    """
    # Rules and criteria

    Written by the test `CataloguePageTests` from the code; take it down again with `KITH_RECORD=1`.
    `kith rules` and `kith criteria` say the same at a terminal.

    A kind brings the settings and weights below; a program file overrides them. `false` alone switches
    a rule off, and 0 is a number like others; the weight 0 switches a criterion off.

    ## Rules

    A group that breaks a rule is never formed. Rules marked *safety* are never offered as remedies.
    \(RuleSpecification.all.map(section).joined())
    ## Criteria

    A criterion gives a pair 0 to 1000 points, or stays out of its score.

    | criterion | earns points | left out where | \(kinds.joined(separator: " | ")) |
    | --- | --- | --- | \(kinds.map { _ in "---" }.joined(separator: " | ")) |
    \(CriterionSpecification.catalogue.map(row).joined(separator: "\n"))

    The **score** of a pair is Σ weight·points ÷ Σ weight over the criteria that count for it, half a point
    rounded up, and 0 where none does. With `unanswered: zero` or `half` a criterion that stays out counts
    0 or 500 points, unless nobody is asked for it by the program: `wishes`, `history_fresh`,
    `history_keep`, `experience_distance` in kinds without guides, and `schedule_overlap` in asynchronous
    programs. `alike` and `unlike`, which have a weight for each question of the school, stay
    out in any case.

    Words of students are compared in small letters, with single spaces for spaces, hyphens and
    underscores, the last word in the singular, and synonyms as one word; each counts once. Circumstances
    are compared without singulars and synonyms. *Enrolled* means everybody of the roster who is, whatever
    their role. An ideal is a number that a program sets under `ideals`.
    \(CriterionSpecification.catalogue.map(section).joined())

    \(hearings)

    """
  }

  /// Every rule in a few lines.
  package static func rules(_ style: TextStyle) -> String {
    RuleSpecification.all.map { rule in
      entry(
        rule.id.rawValue + (rule.isSafety ? " (safety)" : ""),
        [rule.summary, "Unless said otherwise: \(rule.usual)."], style)
    }.joined()
  }

  /// One rule with all that is known of it.
  package static func page(of rule: RuleSpecification, _ style: TextStyle) -> String {
    entry(
      rule.id.rawValue + (rule.isSafety ? " (safety)" : ""),
      [
        rule.text, "Takes \(rule.form.expectation).", "Unless said otherwise: \(rule.usual).",
        rule.isSafety
          ? "It keeps students safe: no remedy offers to relax it, and no pin breaks it."
          : "A remedy may offer to relax it where that would place somebody.",
      ], style)
  }

  /// Every criterion in a few lines.
  package static func criteria(_ style: TextStyle) -> String {
    CriterionSpecification.catalogue.map { criterion in
      entry(criterion.id.rawValue, [criterion.summary, "Weights: \(criterion.usual)."], style)
    }.joined()
  }

  /// One criterion with all that is known of it.
  package static func page(of criterion: CriterionSpecification, _ style: TextStyle) -> String {
    entry(
      criterion.id.rawValue,
      [
        criterion.summary, "Points: \(criterion.formula)",
        "For example: \(criterion.example.sentence)", "Left out where \(criterion.unanswered).",
        "Weights: \(criterion.usual).",
      ]
        + (criterion.ideal.map { ["Its ideal: \($0.meaning); \($0.words)."] } ?? [])
        + ["Source: \(criterion.source)."], style)
  }
}

// MARK: - Parts

extension CataloguePage {
  private static var kinds: [String] { Program.Kind.allCases.map(\.rawValue) }

  private static func entry(_ title: String, _ sentences: [String], _ style: TextStyle) -> String {
    let lines = sentences.flatMap {
      Paragraph.lines($0, first: "  ", indent: 2, width: style.width)
    }
    return ([style.set(title, .strong)] + lines).joined(separator: "\n") + "\n"
  }

  private static func section(_ rule: RuleSpecification) -> String {
    """

    ### `\(rule.id)`\(rule.isSafety ? " (safety)" : "")

    \(rule.text)

    - Takes \(rule.form.expectation).
    - Unless said otherwise: \(rule.usual).

    """
  }

  private static func row(_ criterion: CriterionSpecification) -> String {
    let weights = Program.Kind.allCases.map { String(criterion.weights[$0] ?? 0) }
    return "| `\(criterion.id)` | \(criterion.summary) | \(criterion.unanswered) | "
      + weights.joined(separator: " | ") + " |"
  }

  private static func section(_ criterion: CriterionSpecification) -> String {
    """

    ### `\(criterion.id)`

    \(criterion.formula)

    - For example: \(criterion.example.sentence)
    - Left out where \(criterion.unanswered).
    \(criterion.ideal.map { "- Its ideal: \($0.meaning); \($0.words).\n" } ?? "")- Source: \(criterion.source).

    """
  }
}

extension RuleSpecification {
  /// What each kind tells the rule, in words.
  fileprivate var usual: String {
    let told = Program.Kind.allCases.compactMap { kind in
      defaults[kind].map { "\(kind.rawValue) \($0)" }
    }
    let isEverywhere =
      told.count == Program.Kind.allCases.count && Set(defaults.values).count == 1
    if isEverywhere { return "\(defaults[.pod]?.description ?? "") for every kind" }
    return told.isEmpty ? "off" : told.joined(separator: ", ") + "; off for others"
  }
}

extension CriterionSpecification {
  /// The weight in each kind, in words.
  fileprivate var usual: String {
    let told = Program.Kind.allCases.compactMap { kind in
      weights[kind].flatMap { $0 > 0 ? "\(kind.rawValue) \($0)" : nil }
    }
    return told.isEmpty
      ? "0 in every kind"
      : told.joined(separator: ", ")
        + (told.count < Program.Kind.allCases.count ? "; 0 in others" : "")
  }
}

extension CriterionSpecification.Example {
  /// The pair with its points, in words.
  fileprivate var sentence: String { "\(text), which is \(points) points." }
}

extension CriterionSpecification.Ideal {
  /// What may be written, and what holds otherwise.
  fileprivate var words: String {
    "\(range.lowerBound) to \(range.upperBound)"
      + (usual.map { ", \($0) unless said otherwise" } ?? "")
  }
}
