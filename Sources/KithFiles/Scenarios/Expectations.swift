package import Kith

/// What must come out of a match; what is nil or empty is not asked.
package struct Expectations: Sendable {
  /// Where the expectations stand.
  package var line: Int
  package var status: MatchResult.Status?
  /// Figures by their names, in the order of the file.
  package var figures: [(figure: ResultFigure, range: ClosedRange<Double>)] = []
  /// All groups, in any order.
  package var groups: [Set<Student.ID>]?
  /// Groups that must be among the others.
  package var hasGroups: [Set<Student.ID>] = []
  /// Groups that must not be.
  package var noGroups: [Set<Student.ID>] = []
  /// Students who share a group.
  package var together: [[Student.ID]] = []
  /// Students of whom no two share a group.
  package var separate: [[Student.ID]] = []
  /// Who is with whom: exactly these.
  package var partners: [(student: Student.ID, others: Set<Student.ID>)] = []
  /// Everybody who is left over.
  package var unplaced: [UnplacedExpectation]?
  package var meetings: [MeetingExpectation] = []
  /// Where groups meet; nil is no venue.
  package var venues: [(student: Student.ID, venue: String?)] = []
  package var reasons: [ReasonExpectation] = []
  package var notices: [NoticeExpectation] = []
  /// The path of a whole stored result.
  package var golden: String?

  package init(line: Int) { self.line = line }
}

/// Somebody who is left over, and what is said about it.
package struct UnplacedExpectation: Sendable {
  package var student: Student.ID
  /// A rule that must be among the reasons.
  package var rule: RuleID?
  /// How many partners that rule, or any, turns away.
  package var blocks: ClosedRange<Double>?
  /// What a remedy must mention; empty where there must be no remedy at all.
  package var remedy: String?
}

/// A meeting of the group of a student.
package struct MeetingExpectation: Sendable {
  package var student: Student.ID
  package var day: Weekday?
  package var from: Int?
  package var to: Int?
  package var timeZone: String?
  /// What the student's own clock shows from a date on.
  package var shows: [LocalMeeting.Showing] = []
}

/// A reason of the group of a student.
package struct ReasonExpectation: Sendable {
  package var student: Student.ID
  package var criterion: CriterionID?
  package var mentions: String?
  package var points: ClosedRange<Double>?
  /// Whether the criterion must not be among the reasons.
  package var isAbsent = false
}

/// Something that the reader of the result is told.
package struct NoticeExpectation: Sendable {
  package var code: String
  package var students: [Student.ID]?
  package var mentions: String?
}

/// Numbers of a result that a scenario can ask about.
package enum ResultFigure: String, Sendable, CaseIterable {
  case objective, bound, gap, placed, groups
  /// Students left over.
  case unplaced
  /// What the certificate proves.
  case proven
  case smallestGroup = "smallest_group"
  case largestGroup = "largest_group"
  case leastValue = "least_value"
  case mostValue = "most_value"
  /// Students who are with others than in the match before.
  case moved
  /// Groups of the match before that are still whole.
  case kept
}
