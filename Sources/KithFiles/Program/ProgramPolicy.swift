package import Kith

/// A rule about people that a school can start from. None is on unless a school asks for it; the page of policies
/// says what is known of each.
package enum ProgramPolicy: String, CaseIterable, Sendable {
  case noLoneGirl = "no-lone-girl"
  case ownGender = "own-gender"
  case mixedSections = "mixed-sections"
  case oneExperienced = "one-experienced"

  /// What it does, in a sentence.
  package var summary: String {
    switch self {
    case .noLoneGirl: "No group has one girl alone."
    case .ownGender: "The same gender for those whose family asks for it."
    case .mixedSections: "No more than two of a section in a group."
    case .oneExperienced: "Somebody experienced in each group."
    }
  }

  /// Whether it says something of pairs of a guide and a learner.
  package func suits(_ kind: Program.Kind) -> Bool { self == .ownGender || !kind.isGuided }

  /// The question that it asks, by the column of the answers.
  private var question: (name: String, form: String) {
    switch self {
    case .noLoneGirl, .ownGender: ("gender", "{kind: choice, private: true}")
    case .mixedSections: ("section", "{kind: choice}")
    case .oneExperienced: ("experience", "{kind: choice}")
    }
  }

  /// The rule that it makes; nil where it is another key.
  private var rule: String? {
    switch self {
    case .noLoneGirl: "never_alone: [\"gender:girl\"]"
    case .ownGender: nil
    case .mixedSections: "at_most: {section: 2}"
    case .oneExperienced: "at_least: {\"experience:experienced\": 1}"
    }
  }

  /// The sections `questions`, `only_with` and `rules` of some policies, each named once.
  static func lines(of policies: [ProgramPolicy]) -> [String] {
    let chosen = allCases.filter(policies.contains)
    guard !chosen.isEmpty else { return ["rules: {}"] }
    var lines = chosen.map { "# \($0.rawValue): \($0.summary)" }
    lines.append("questions:")
    var asked: Set<String> = []
    for policy in chosen where asked.insert(policy.question.name).inserted {
      lines.append("  \(policy.question.name): \(policy.question.form)")
    }
    if chosen.contains(.ownGender) { lines.append("only_with: {column: partner_wish}") }
    let rules = chosen.compactMap(\.rule)
    return lines + (rules.isEmpty ? ["rules: {}"] : ["rules:"] + rules.map { "  \($0)" })
  }
}
