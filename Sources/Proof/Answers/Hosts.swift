import School

/// The coaches who may host a group, and which groups each could.
struct Hosts: Sendable {
  struct Host: Sendable {
    let id: String
    let room: Int
    let languages: Set<String>
    /// The starts within the program's hours on the coach's clock; nil where every hour suits.
    let hours: [UInt64]?
  }

  let hosts: [Host]
  private let spoken: [[Bool]]

  /// nil where nobody hosts.
  init?(_ school: RawSchool) {
    let program = school.program
    guard program.host == .coach, !program.kind.isGuided else { return nil }
    let wish = program.meeting
    let hours = Weekday.allCases.map {
      LocalStretch(day: $0, from: wish.earliest, to: wish.latest)
    }
    let keepsHours = school.isOn("coach_hours") && school.isOn("common_meeting")
    let asksLanguage = school.isOn("coach_language")
    let hosts = school.roster.coaches.filter { $0.isBackgroundChecked && ($0.capacity ?? 1) > 0 }
      .map { coach in
        Host(
          id: coach.id, room: coach.capacity ?? 1,
          languages: asksLanguage ? Set(coach.languages.map(RawSchool.language)) : [],
          hours: keepsHours
            ? coach.timeZone.flatMap { school.attendance?.starts(within: hours, zone: $0) } : nil)
      }
    self.hosts = hosts
    spoken = school.students.map { student in
      let languages = student.languages.map(RawSchool.language)
      return hosts.map { host in
        host.languages.isEmpty || languages.isEmpty || !host.languages.isDisjoint(with: languages)
      }
    }
  }

  /// Whether a coach speaks a language of each of some students.
  func speaks(_ host: Int, with members: [Int]) -> Bool { members.allSatisfy { spoken[$0][host] } }
}

/// The places in which groups could meet.
struct MeetingPlaces: Sendable {
  struct Place: Sendable {
    let id: String
    let capacity: Int
    /// The starts during which it is open; nil where the program needs no common time.
    let open: [UInt64]?
    /// By student, whether it is near enough.
    let isNear: [Bool]
  }

  let places: [Place]

  /// nil where groups need no place.
  init?(_ school: RawSchool) {
    let program = school.program
    guard !program.kind.isGuided, program.meeting.mode == .inPerson,
      school.isOn("venue") || program.venue != nil
    else { return nil }
    let limits = [
      school.decimal("largest_distance"), school.decimal("travel_minutes").map { $0 - 10 },
    ].compactMap(\.self)
    let asksTime = school.isOn("common_meeting")
    places = school.roster.venues.filter {
      (program.venue == nil || $0.id == program.venue)
        && ($0.capacity ?? .max) >= program.size.least
    }.map { venue in
      Place(
        id: venue.id, capacity: venue.capacity ?? .max,
        open: asksTime
          ? school.attendance.map {
            $0.starts(within: venue.hours, zone: venue.timeZone) ?? []
          } : nil,
        isNear: school.students.map { student in
          guard let limit = limits.min() else { return true }
          return student.home.map { Kilometres.between($0, venue.location) <= limit } ?? false
        })
    }
  }
}
