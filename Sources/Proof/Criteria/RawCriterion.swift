package import School

/// Points of pairs.
protocol RawPoints: Sendable {
  /// 0 to 1000 points for two students, of whom in mentor and tutor programs the first guides; nil where an
  /// answer is missing.
  func points(_ a: Int, _ b: Int) -> Int?
}

/// A criterion, worked out from the answers that students gave.
///
/// What stands here is written from the formulas of the documents; the matchmaker's criteria are other code.
protocol RawCriterion: RawPoints {
  static var id: CriterionID { get }
  /// Whether students were asked to answer it in confidence, so that no points are named beside them.
  static var isConfidential: Bool { get }

  init(_ school: RawSchool)

  /// Whether a program asks students for it, so that a missing answer counts what the program says.
  static func isAsked(by program: Program) -> Bool
}

extension RawCriterion {
  static var isConfidential: Bool { false }

  static func isAsked(by program: Program) -> Bool { true }
}

/// Every criterion by its id, in the order of the page of criteria.
///
/// A criterion of the catalogue that is missing here fails a test. To add one, write its file and a line here.
package enum RawCriteria {
  static let all: [any RawCriterion.Type] = [
    SharedInterests.self, SharedDislikes.self, SharedGoals.self, ScheduleOverlap.self,
    SimilarCircumstances.self, SharedCourses.self, CourseExperience.self, StrengthMeetsNeed.self,
    Proximity.self, CommonLanguages.self, ChannelFit.self, SocialPaceFit.self, CloseInAge.self,
    ExperienceDistance.self, DifferentBackground.self, Wishes.self, HistoryFresh.self,
    HistoryKeep.self,
  ]

  /// The ids of the criteria that are worked out from raw answers.
  package static var ids: [CriterionID] { all.map { $0.id } }

  /// Criteria of which there is one for each question that a school asks.
  package static let ofQuestions: [CriterionID] = ["alike", "unlike"]

  /// The ids of those whose points stand beside nobody.
  package static var confidential: [CriterionID] { all.filter { $0.isConfidential }.map { $0.id } }
}
