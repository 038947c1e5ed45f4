import School

/// Coaches who could host groups, and whose groups.
package struct Hosting: Sendable {
  /// A coach with room for a group.
  package struct Host: Sendable {
    package let id: String
    /// Groups.
    package let capacity: Int
    /// The students that the coach looks after already, ascending.
    package let students: [Int32]
    /// The slots within the coach's hours; nil where any will do.
    package let hours: [UInt64]?
  }

  /// By id.
  package let hosts: [Host]
  /// For each student the hosts whose language they speak, by their places in ``hosts``.
  package let coachesOfStudent: CommonProperty

  /// How many groups all hosts together have room for.
  package var room: Int { hosts.reduce(0) { $0 + $1.capacity } }

  /// The checked coaches with room; nil where nobody hosts groups.
  package init?(_ cohort: Cohort) {
    let program = cohort.program
    guard program.isHosted else { return nil }
    let coaches = cohort.roster.coaches.sorted { $0.id < $1.id }.filter {
      $0.isBackgroundChecked && $0.groupCapacity > 0
    }
    let wish = program.meeting
    let day = Weekday.allCases.map { LocalStretch(day: $0, from: wish.earliest, to: wish.latest) }
    let keepsHours = program.isOn(SuitsCoachHours.id) && program.isOn(HasCommonMeeting.id)
    hosts = coaches.map { coach in
      Host(
        id: coach.id, capacity: coach.groupCapacity,
        students: coach.students.compactMap { cohort.numbers[$0].map(Int32.init) }.sorted(),
        hours: keepsHours
          ? coach.timeZone.flatMap { cohort.meetings?.slots(within: day, of: $0) } : nil)
    }
    var spoken = CommonProperty(coaches.count, of: cohort.count)
    let asksLanguage = program.isOn(SharesCoachLanguage.id)
    for (place, coach) in coaches.enumerated() {
      let languages = Set(coach.languages.map(Cohort.language))
      for (number, student) in cohort.students.enumerated()
      where !asksLanguage || languages.isEmpty || student.languages.isEmpty
        || student.languages.contains(where: { languages.contains(Cohort.language($0)) })
      {
        spoken.insert(place, for: number)
      }
    }
    coachesOfStudent = spoken
  }
}
