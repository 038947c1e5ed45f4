public import School

/// What is known of a hard rule without any roster: its name, what it demands, what it can be told.
public struct RuleSpecification: Sendable, Hashable, Identifiable {
  /// The stable name in program files, reports and tests.
  public let id: RuleID
  /// What the rule demands, in one sentence.
  public let summary: String
  /// What its number means, and what else follows, in sentences; empty where nothing is left to say.
  public let detail: String
  /// What the rule makes of a field that nobody answered, in one sentence; empty where it reads none.
  public let unanswered: String
  /// The cell that the rule reads and that a student may have left empty; nil where there is none.
  public let untold: Untold?
  /// What a program file may tell it.
  public let form: SettingForm
  /// Whether it keeps students safe: never offered as a remedy, never broken by hand.
  public let isSafety: Bool
  /// Kinds in which it asks nothing, such as those without guides of a rule about guides; a notice
  /// says so where a program of such a kind switches it on.
  public let restsIn: Set<Program.Kind>
  /// What each kind tells it unless the program file says otherwise; off where a kind is missing.
  public let defaults: [Program.Kind: Setting]

  package init(
    _ id: RuleID, _ summary: String, detail: String = "", unanswered: String = "",
    untold: Untold? = nil,
    form: SettingForm, isSafety: Bool = false, restsIn: Set<Program.Kind> = [],
    defaults: [Program.Kind: Setting] = [:]
  ) {
    self.id = id
    self.summary = summary
    self.detail = detail
    self.unanswered = unanswered
    self.untold = untold
    self.form = form
    self.isSafety = isSafety
    self.restsIn = restsIn
    self.defaults = defaults
  }

  /// A cell of students.csv that a rule reads: left empty it is never an answer, so those who left it empty
  /// are held back or let through, and counted.
  public struct Untold: Sendable, Hashable {
    /// Columns of students.csv.
    public let columns: String
    /// Whether somebody who left it empty is kept from others; else the rule asks nothing of them.
    public let holdsBack: Bool

    /// An empty cell that keeps its student from others.
    package static func holdsBack(_ columns: String) -> Self {
      .init(columns: columns, holdsBack: true)
    }

    /// An empty cell of whose student the rule asks nothing.
    package static func letsThrough(_ columns: String) -> Self {
      .init(columns: columns, holdsBack: false)
    }
  }

  /// All that the rule says, in sentences.
  public var text: String {
    [summary, detail, unanswered].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Every rule, cheapest to check first.
  public static let all: [RuleSpecification] = RuleCatalogue.rules.map { $0.specification }

  /// The form of the setting of each rule.
  package static let forms = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.form) })
}

extension Set<Program.Kind> {
  /// Kinds in which a group is one guide with one learner.
  package static let guided = Set(Program.Kind.allCases.filter(\.isGuided))
  /// Kinds in which all members of a group are alike.
  package static let alike = Set(Program.Kind.allCases.filter { !$0.isGuided })
}

extension [Program.Kind: Setting] {
  /// The same setting for every kind.
  package static func everywhere(_ setting: Setting) -> Self {
    Dictionary(uniqueKeysWithValues: Program.Kind.allCases.map { ($0, setting) })
  }
}
