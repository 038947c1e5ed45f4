/// The list of all rules. A new rule is one file in this folder and one line here.
package enum RuleCatalogue {
  /// Cheapest to check first.
  package static let rules: [any Rule.Type] = [
    TakesStudentsAtTheSchool.self,
    HasMatchingConsent.self,
    HasPeerContactConsent.self,
    HasInPersonConsent.self,
    KeepsApart.self,
    HasRoomAtGuide.self,
    KeepsMinorsWithMinors.self,
    StaysInGradeBand.self,
    LimitsAgeGap.self,
    AsksAgeGap.self,
    ReachesAge.self,
    SharesLanguage.self,
    SharesChannel.self,
    AsksExperienceGap.self,
    HasFinishedCourse.self,
    FitsSubject.self,
    LimitsDistance.self,
    LimitsTravel.self,
    StaysInSchool.self,
    MixesSchools.self,
    KeepsSiblingsApart.self,
    AvoidsRepeats.self,
    HasCommonMeeting.self,
    KeepsTogether.self,
    KeepsSiblingsTogether.self,
    LeavesNobodyAlone.self,
    LimitsCarriers.self,
    HasSize.self,
  ]
}
