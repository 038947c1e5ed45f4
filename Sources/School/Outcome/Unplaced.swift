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

  /// A change that would place the student.
  public struct Remedy: Sendable, Hashable {
    /// The rules that it relaxes, ascending; never one that keeps students safe.
    public var rules: [RuleID]
    /// The change in plain words.
    public var text: String
    /// Partners that it would open to the student.
    public var opens: Int
    /// How many more students would have a place, this one among them.
    public var places: Int

    /// A change in the words of `text` that would place `places` students.
    public init(rules: [RuleID], text: String, opens: Int, places: Int) {
      self.rules = rules
      self.text = text
      self.opens = opens
      self.places = places
    }
  }

  /// Who is left over.
  public var student: Student.ID
  /// By how many partners were turned away, most first.
  public var reasons: [Reason]
  /// What would place the student, cheapest first.
  public var remedies: [Remedy]

  /// A student left over, with the rules that stood in the way and what would help.
  public init(student: Student.ID, reasons: [Reason], remedies: [Remedy] = []) {
    self.remedies = remedies
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
