package import LinearProgramming
package import Rules
package import School

/// When and where a group meets, and who hosts it.
package struct Arrangement {
  package var meetings: [Meeting] = []
  package var venue: String?
  package var host: String?

  package init(meetings: [Meeting] = [], venue: String? = nil, host: String? = nil) {
    self.meetings = meetings
    self.venue = venue
    self.host = host
  }
}

/// Gives groups their weekly meetings, venues and hosts, so that nobody has to be in two places and no
/// place holds more than it can.
package struct Arranging {
  package let cohort: Cohort
  /// When students can meet; nil where no meeting is asked for.
  package let options: MeetingOptions?
  /// Where groups could meet; nil where they meet online.
  package let places: Places?

  /// What a group fixed by hand counts where hosts or places are short: more than any other.
  package static let fixedWorth = 1_000_000_000

  package init(_ cohort: Cohort) {
    self.cohort = cohort
    options = cohort.program.isOn(HasCommonMeeting.id) ? cohort.meetings : nil
    places = cohort.program.meeting.mode == .inPerson ? Places(cohort) : nil
  }

  /// What becomes of a group: its arrangement, or the rule that leaves it without one beside the
  /// others.
  package enum Outcome {
    case arranged(Arrangement)
    case failed(RuleID)

    /// What is left of it for a group that has no arrangement.
    fileprivate func withoutArrangement(_ isHosted: Bool) -> Outcome {
      if case .failed = self { return self }
      return .failed(isHosted ? HasRoomAtCoach.id : FitsVenue.id)
    }
  }

  /// The outcome of each group, in their order.
  ///
  /// - Parameters:
  ///   - groups: As the engine formed them; only guides and learners are in several.
  ///   - worths: What each is worth, placement included: where hosts or places are short, the groups
  ///     that are worth most go first, those fixed by hand before all others.
  /// - Returns: One outcome for each group.
  /// - Throws: ``SolverFault`` where the assignment of hosts breaks.
  package func outcomes(of groups: [[Int32]], worths: [Int]) throws(SolverFault) -> [Outcome] {
    let hosting = Hosting(cohort)
    if hosting != nil || cohort.program.needsVenue {
      var booking = Booking(self, hosting, groups, worths: worths)
      let quick = try booking.outcomes()
      let isWhole = quick.allSatisfy { if case .arranged = $0 { true } else { false } }
      guard !isWhole, let found = everyWay(of: groups) else { return quick }
      return zip(found, quick).map { arrangement, outcome in
        arrangement.map(Outcome.arranged) ?? outcome.withoutArrangement(hosting != nil)
      }
    }
    var ledger = VenueLedger()
    guard let options else {
      return groups.map { group in
        .arranged(Arrangement(venue: nearestVenue(for: group, during: [], &ledger)))
      }
    }
    let firm = worths.map { $0 == Self.fixedWorth }
    return zip(groups, options.booked(groups, firm: firm)).map { group, choices in
      guard let choices else { return .failed(HasCommonMeeting.id) }
      return .arranged(
        Arrangement(
          meetings: choices.map { told($0.meeting, to: group) },
          venue: nearestVenue(for: group, during: choices, &ledger)))
    }
  }

  /// Venues within reach of all, nearest first to the one who lives farthest from it.
  package func venues(for group: [Int32]) -> [Places.Place] {
    guard let places else { return [] }
    let homes = group.compactMap { cohort.homes[Int($0)] }
    let near = places.places.enumerated().filter { number, place in
      group.count <= place.capacity && group.allSatisfy { places.reach.has(number, Int($0)) }
    }
    let measured = near.map { _, place in
      (distance: homes.map { $0.kilometres(to: place.point) }.max() ?? 0, place: place)
    }
    return measured.sorted { ($0.distance, $0.place.id) < ($1.distance, $1.place.id) }.map(\.place)
  }

  /// The instants at which meetings take place.
  package func times(of choices: [MeetingOptions.Choice]) -> [Range<Int>] {
    guard let options else { return [] }
    return choices.flatMap { options.calendar.instants(of: $0.meeting) }
  }

  /// Where the program does not insist on a venue: the nearest that is open and has room.
  private func nearestVenue(
    for group: [Int32], during choices: [MeetingOptions.Choice], _ ledger: inout VenueLedger
  ) -> String? {
    let times = times(of: choices)
    let venue = venues(for: group).first { place in
      choices.allSatisfy { place.isOpen(in: $0.slot) }
        && ledger.hasRoom(in: place, for: group.count, at: times)
    }
    if let venue { ledger.book(venue, for: 0, heads: group.count, at: times) }
    return venue?.id
  }

  /// The meeting with the times that each member's own clock shows.
  package func told(_ meeting: Meeting, to group: [Int32]) -> Meeting {
    guard let calendar = options?.calendar else { return meeting }
    var meeting = meeting
    meeting.date = cohort.program.onlyDay
    for student in group.map({ cohort.students[Int($0)] }) {
      meeting.localTimes[student.id] = calendar.local(meeting, in: student.timeZone)
    }
    return meeting
  }
}
