package import School

/// A rule, asked about the answers that students gave.
///
/// What stands here is written from the documents alone; the matchmaker's rules are other code.
protocol RawRule: Sendable {
  static var id: RuleID { get }
  /// Whether the rule asks something of a group that its pairs alone do not tell.
  static var asksGroups: Bool { get }

  /// nil where the program does not ask this rule of anybody.
  init?(_ school: RawSchool)

  /// Whether a student may be in any group.
  func admits(_ student: Int) -> Bool
  /// Whether two may be in one group; in mentor and tutor programs the first guides.
  func allows(_ a: Int, _ b: Int) -> Bool
  /// Whether a group may be as it is, a guide first.
  func allows(group: [Int]) -> Bool
}

extension RawRule {
  static var asksGroups: Bool { false }

  func admits(_ student: Int) -> Bool { true }

  func allows(_ a: Int, _ b: Int) -> Bool { true }

  func allows(group: [Int]) -> Bool { true }
}

/// Every rule by its id, in the order of the page of rules.
///
/// A rule of the catalogue that is missing here fails a test. To add one, write its file and a line here.
package enum RawRules {
  static let all: [any RawRule.Type] = [
    Enrolled.self, ConsentMatching.self, ConsentPeerContact.self, ConsentInPerson.self,
    ConsentAdultContact.self, CoachChecked.self, CoachCapacity.self, Apart.self, Capacity.self,
    MinorsWithAdults.self, ConsentCrossAge.self, GradeBand.self, AgeGapMost.self, AgeGapLeast.self,
    AgeLeast.self, SharedLanguage.self, CommonLanguage.self, CoachLanguage.self,
    SharedChannel.self, CommonInterest.self, CommonGoal.self, ExperienceGap.self,
    CourseCompleted.self, SubjectFit.self, LargestDistance.self, TravelMinutes.self,
    SameSchool.self, DifferentSchool.self, OnlyWith.self, Within.self, Same.self,
    Different.self, HouseholdApart.self, NotAgain.self, CommonMeeting.self,
    CoachHours.self, VenueFit.self, Together.self, HouseholdTogether.self, NeverAlone.self,
    AtMost.self, AtLeast.self, Mean.self, HouseholdsLeast.self, HouseholdsMost.self, Size.self,
  ]

  /// The ids of the rules that are checked from raw answers.
  package static var ids: [RuleID] { all.map { $0.id } }
}
