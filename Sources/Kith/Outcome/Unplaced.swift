/// A student who is in no group, and what would help.
public struct Unplaced: Sendable, Hashable {
  /// A rule that stood in the way.
  public struct Reason: Sendable, Hashable {
    /// The rule that stood in the way.
    public var rule: RuleID
    /// Partners that the rule turned away.
    public var blocks: Int
    /// What would help, in plain words; nil where nothing can, or where safety forbids to offer it.
    public var remedy: String?

    /// A rule that turned away `blocks` partners.
    public init(rule: RuleID, blocks: Int, remedy: String?) {
      self.rule = rule
      self.blocks = blocks
      self.remedy = remedy
    }
  }

  /// Who is left over.
  public var student: Student.ID
  /// Strongest first.
  public var reasons: [Reason]

  /// A student left over, with the rules that stood in the way.
  public init(student: Student.ID, reasons: [Reason]) {
    self.student = student
    self.reasons = reasons
  }
}

/// Something that the reader should know although the work went on.
public struct Notice: Sendable, Hashable {
  /// A stable name of what happened, such as `not-enrolled`.
  public var code: String
  /// What happened, in plain words, with ids and without names.
  public var text: String
  /// Whom it is about, ascending.
  public var students: [Student.ID]

  /// A notice in the words of `text`.
  public init(code: String, text: String, students: [Student.ID] = []) {
    self.code = code
    self.text = text
    self.students = students
  }
}
