import School

/// Meetings lie between the program's earliest and latest hour on the clock of the coach who hosts.
package struct SuitsCoachHours: Rule {
  package static let specification = RuleSpecification(
    "coach_hours",
    "Meetings lie between the program's `earliest` and `latest` on the clock of the coach who hosts.",
    unanswered: "Nothing is asked of a coach without a time zone.",
    form: .flag,
    defaults: .everywhere(.flag(true)))

  private let meetings: MeetingOptions
  private let hours: [[UInt64]]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id), cohort.program.isOn(HasCommonMeeting.id),
      let hosting = Hosting(cohort), let meetings = cohort.meetings
    else { return nil }
    self.meetings = meetings
    hours = Array(Set(hosting.hosts.compactMap(\.hours)))
    // Where nobody hosts at all, another rule says so; a coach without hours fits everybody.
    guard !hosting.hosts.isEmpty, !hosting.hosts.contains(where: { $0.hours == nil }) else {
      return nil
    }
  }

  package func admits(_ student: Int) -> Bool { suits([student]) }

  package func allows(_ a: Int, _ b: Int) -> Bool { suits([a, b]) }

  private func suits(_ members: [Int]) -> Bool {
    let common = meetings.common(members)
    return hours.contains { hours in
      meetings.isEnough(zip(common, hours).map { $0 & $1 }, for: members)
    }
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "a coach nearer to these time zones would open \(partnerCount(partners.count))"
  }
}
