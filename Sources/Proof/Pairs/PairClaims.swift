package import School

/// What a matchmaker says of pairs, to be held against the answers of the roster.
package protocol PairClaims: Sendable {
  /// The number by which the matchmaker knows a student; nil where it knows none.
  func number(of student: Student.ID) -> Int?

  /// By the numbers of all students, the scores of those with whom one may be; −1 for all others.
  ///
  /// In mentor and tutor programs these are the guides of a learner.
  func scores(of student: Int) -> [Int32]

  /// The first rule that turns two away, of whom in mentor and tutor programs the first guides.
  func rule(against one: Int, _ other: Int) -> RuleID?

  /// What a criterion gives two students; nil where it stays out of their score.
  func points(of criterion: CriterionID, _ one: Int, _ other: Int) -> Int?
}

/// Something in a matchmaker's rules, scores, groups or prices that the roster and the program contradict.
package struct ProofFinding: Sendable, Hashable {
  /// What is contradicted.
  package enum Subject: Sendable, Hashable {
    /// Who may be together.
    case rule(RuleID?)
    /// What a pair is worth.
    case score
    /// A figure of a group, or of the result.
    case figure
    /// What a certificate's prices prove.
    case prices
  }

  package var subject: Subject
  /// The group that it is about; nil where it is about the matchmaker or the whole result.
  package var group: String?
  /// What is wrong, in plain words, with ids and without names.
  package var text: String

  init(_ subject: Subject, group: String? = nil, _ text: String) {
    self.subject = subject
    self.group = group
    self.text = text
  }
}
