public import School

/// Something in a result that contradicts the roster, the program or the result itself.
public struct Finding: Sendable, Hashable, CustomStringConvertible {
  /// What kind of contradiction it is.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A student, venue or program that the roster or the request does not know.
    case unknown
    /// A student in more groups than allowed.
    case repeated
    /// A group of the wrong size, or with the wrong roles.
    case shape
    /// A hard rule is broken.
    case rule
    /// A meeting that somebody cannot attend, or that clashes.
    case meeting
    /// A number that differs from the one recomputed.
    case figure
    /// A student who is neither placed nor listed as unplaced, or both.
    case missing
    /// Prices that do not prove the bound they claim, or a contradiction that is none.
    case proof
    /// A reason, a remedy or a notice that is not what the roster says.
    case account
  }

  /// What kind of contradiction it is.
  public var code: Code
  /// The group it is about; nil where it is about the whole result.
  public var group: String?
  /// The rule that is broken, where it is one.
  public var rule: RuleID?
  /// What is wrong, in plain words, with ids and without names.
  public var text: String

  init(_ code: Code, group: String? = nil, rule: RuleID? = nil, _ text: String) {
    self.code = code
    self.group = group
    self.rule = rule
    self.text = text
  }

  /// The finding on one line.
  public var description: String {
    [group, rule?.rawValue, text].compactMap(\.self).joined(separator: ": ")
  }
}

extension Finding {
  /// Whether it is a breach that no hand may bring about.
  package var isSafety: Bool { rule.map(FixedGroupCheck.isSafety) ?? false }
}
