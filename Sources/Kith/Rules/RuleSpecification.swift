/// What is known of a hard rule without any roster: its name, what it demands, what it can be told.
public struct RuleSpecification: Sendable, Hashable, Identifiable {
  /// The stable name in program files, reports and tests.
  public let id: RuleID
  /// What the rule demands, in one sentence.
  public let summary: String
  /// What the rule makes of a field that nobody answered, in one sentence; empty where it reads none.
  public let unanswered: String
  /// What a program file may tell it.
  public let form: SettingForm
  /// Whether it keeps students safe: never offered as a remedy, never broken by hand.
  public let isSafety: Bool
  /// What each kind tells it unless the program file says otherwise; off where a kind is missing.
  public let defaults: [Program.Kind: Setting]

  init(
    _ id: RuleID, _ summary: String, unanswered: String = "", form: SettingForm,
    isSafety: Bool = false, defaults: [Program.Kind: Setting] = [:]
  ) {
    self.id = id
    self.summary = summary
    self.unanswered = unanswered
    self.form = form
    self.isSafety = isSafety
    self.defaults = defaults
  }

  /// Every rule, cheapest to check first.
  public static let all: [RuleSpecification] = RuleCatalogue.rules.map { $0.specification }
}

extension [Program.Kind: Setting] {
  /// The same setting for every kind.
  static func everywhere(_ setting: Setting) -> Self {
    Dictionary(uniqueKeysWithValues: Program.Kind.allCases.map { ($0, setting) })
  }
}
