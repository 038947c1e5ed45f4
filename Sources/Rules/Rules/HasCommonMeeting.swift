import School

/// The group can meet: times that all its members can attend, whole and in every week of the term.
package struct HasCommonMeeting: Rule {
  package static let specification = RuleSpecification(
    "common_meeting",
    "The group can meet: times that all its members can attend, whole and in every week "
      + "of the term.",
    detail:
      "Several meetings a week lie on different days of each member's clock, and of the "
      + "program's `time_zone`.",
    unanswered: "A student without availability fits nobody.",
    form: .flag,
    defaults: .everywhere(.flag(true)))

  private let meetings: MeetingOptions

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id), let meetings = cohort.meetings else { return nil }
    self.meetings = meetings
  }

  package func admits(_ student: Int) -> Bool { meetings.canMeet([student]) }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    meetings.withPairs { $0.canMeet(a, b) }
  }

  package func narrow(
    _ candidates: UnsafeMutableBufferPointer<Int32>, for student: Int, asGuide: Bool
  ) -> Int {
    meetings.withPairs { pairs in
      var kept = 0
      for candidate in candidates where pairs.canMeet(student, Int(candidate)) {
        candidates[kept] = candidate
        kept += 1
      }
      return kept
    }
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    guard meetings.hasAvailability[student] else { return "ask when this student could meet" }
    if let remedy = meetings.remedy(for: student, among: partners) { return remedy.sentence }
    return "more times when this student could meet would open up to "
      + partnerCount(partners.count)
  }
}
