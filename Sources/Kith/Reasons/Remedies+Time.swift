package import School

extension Remedies {
  /// Guides who are asked for a time at most.
  private static let mostGuides = 3

  /// More time of the student alone that would open a place which is free.
  package func time(
    for student: Int, _ obstruction: Hindrances.Obstruction
  ) -> Unplaced.Remedy? {
    let cohort = allowance.cohort
    guard let meetings = cohort.meetings, meetings.hasAvailability[student],
      let bit = allowance.rules.firstIndex(where: { $0 is HasCommonMeeting })
    else { return nil }
    let missesTimeOnly = zip(obstruction.candidates, obstruction.failing)
      .filter { $0.1 & ~(1 << UInt64(bit)) == 0 }.map(\.0)
    func remedy(_ opening: Opening, opens: Int, places: Int?) -> Unplaced.Remedy? {
      var places = places
      if trialMatch != nil {
        let effect = trial { $0.open(opening, of: cohort.students[student].id) }
        places = effect.places(Int32(student)) ? effect.count : nil
      }
      return places.map {
        Unplaced.Remedy(
          rules: [HasCommonMeeting.id],
          text: "\(opening.minutes) more minutes of this student on \(opening.when)",
          opens: opens, places: $0)
      }
    }
    if cohort.program.formsPairs {
      let free = missesTimeOnly.filter { partner in
        cohort.program.kind.isGuided
          ? learners[partner, default: []].count < cohort.students[Int(partner)].capacity
          : isLeft[Int(partner)]
      }
      return meetings.remedy(for: student, among: free.map(Int.init)).flatMap { found in
        guard cohort.program.kind.isGuided else {
          return remedy(found.opening, opens: found.partners, places: 2)
        }
        let isServed = free.prefix(Self.mostGuides).contains {
          hasTime(for: student, opening: found.opening, $0)
        }
        return remedy(found.opening, opens: found.partners, places: isServed ? 1 : nil)
      }
    }
    var missesTime = [Bool](repeating: false, count: cohort.count)
    for candidate in missesTimeOnly { missesTime[Int(candidate)] = true }
    let open = groups.lazy.filter { group in
      group.count < cohort.program.size.most && group.allSatisfy { missesTime[Int($0)] }
    }
    let openings = open.prefix(20).compactMap { group -> (Opening, Int)? in
      guard let openings = meetings.remedy(for: group.map(Int.init) + [student])?.openings,
        openings.count == 1, openings[0].student == student
      else { return nil }
      return (openings[0], group.count)
    }
    // Whether the host and the venue have that time as well is only known by matching again.
    let isFree = !cohort.program.isHosted && !cohort.program.needsVenue
    return openings.min { $0.0.minutes < $1.0.minutes }.flatMap {
      remedy($0.0, opens: $0.1, places: isFree ? 1 : nil)
    }
  }

  /// Whether a guide has a time for each learner and, with more time, for one more.
  private func hasTime(for student: Int, opening: Opening, _ guide: Int32) -> Bool {
    let cohort = allowance.cohort
    var people = ([guide, Int32(student)] + learners[guide, default: []]).map {
      cohort.students[Int($0)]
    }
    people[1].availability += opening.stretches
    let program = cohort.program
    var options = MeetingOptions(
      students: people, wish: program.meeting, term: program.term, timeZone: program.timeZone)
    for group in cohort.busy {
      let members = Set(group.members.map(\.student))
      options.block(group.meetings, for: people.indices.filter { members.contains(people[$0].id) })
    }
    return options.schedule(people.indices.dropFirst().map { [0, $0] }).allSatisfy { $0 != nil }
  }
}

extension Roster {
  /// Gives a student more time.
  fileprivate mutating func open(_ opening: Opening, of student: Student.ID) {
    guard let place = students.firstIndex(where: { $0.id == student }) else { return }
    students[place].availability += opening.stretches
  }
}
