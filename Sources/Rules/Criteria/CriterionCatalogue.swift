/// The list of all criteria. A new criterion is one file in this folder and one line here.
package enum CriterionCatalogue {
  package static let criteria: [any Criterion.Type] = [
    SharedInterests.self,
    SharedDislikes.self,
    SharedGoals.self,
    ScheduleOverlap.self,
    SimilarCircumstances.self,
    SharedCourses.self,
    CourseExperience.self,
    StrengthMeetsNeed.self,
    Proximity.self,
    SharedLanguageScore.self,
    ChannelFit.self,
    SocialPaceFit.self,
    CloseInAge.self,
    ExperienceDistance.self,
    DifferentBackground.self,
    Wishes.self,
    FreshFaces.self,
    KeepsWhatWorked.self,
  ]
}
