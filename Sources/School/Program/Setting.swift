/// What a program tells a rule: the plain values that a program file can hold.
public enum Setting: Sendable, Hashable {
  case flag(Bool)
  case whole(Int)
  case decimal(Double)
  case text(String)
  case list([Setting])
  case table([String: Setting])
}

/// The stable name of a hard rule, as it stands in program files, reports and tests.
public typealias RuleID = Identifier<RuleName>

/// The stable name of a soft criterion, as it stands in program files, reports and tests.
public typealias CriterionID = Identifier<CriterionName>

/// Marks the names of rules.
public enum RuleName {}

/// Marks the names of criteria.
public enum CriterionName {}
