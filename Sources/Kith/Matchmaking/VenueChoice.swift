/// Finds the places where groups that meet in person could do so.
struct VenueChoice {
  private struct Option {
    let venue: Venue
    let point: SpherePoint
    let hours: WeeklyAvailability
  }

  private let cohort: Cohort
  private let options: [Option]
  /// The farthest that anybody should have to go, in kilometres.
  private let reach: Double

  init(_ cohort: Cohort) {
    self.cohort = cohort
    options = cohort.roster.venues.sorted { $0.id < $1.id }.map {
      Option(venue: $0, point: SpherePoint($0.location), hours: WeeklyAvailability($0.hours))
    }
    if case .decimal(let most) = cohort.program.setting(of: LimitsDistance.id) {
      reach = most
    } else {
      reach = .infinity
    }
  }

  /// The venue that is nearest to whoever lives farthest from it, among those with room for the group
  /// that are open during all its meetings; nil where none is, or where the group meets online.
  func venue(for group: [Int32], meetings: [Meeting]) -> String? {
    guard cohort.program.meeting.mode == .inPerson else { return nil }
    let homes = group.compactMap { cohort.homes[Int($0)] }
    var best: (distance: Double, id: String)?
    for option in options where (option.venue.capacity ?? .max) >= group.count {
      let distance = homes.map { $0.kilometres(to: option.point) }.max() ?? 0
      guard distance <= reach, distance < best?.distance ?? .infinity,
        meetings.allSatisfy({ isOpen(option, $0) })
      else { continue }
      best = (distance, option.venue.id)
    }
    return best?.id
  }

  /// Whether the venue is open during every occurrence of a meeting.
  private func isOpen(_ option: Option, _ meeting: Meeting) -> Bool {
    guard let calendar = cohort.meetings?.calendar,
      let clock = calendar.clock(of: option.venue.timeZone),
      let anchor = calendar.clock(of: meeting.timeZone)
    else { return false }
    let minutes = cohort.program.meeting.minutes
    let starts = calendar.occurrences(on: meeting.day, at: meeting.from, of: anchor)
    return starts.allSatisfy { start in
      stride(from: 0, to: minutes, by: 15).allSatisfy { minute in
        // 1970-01-01 was a Thursday, three days after Monday.
        let wall = clock.wall(at: start + minute * 60) / 60 + 3 * 1440
        return option.hours.contains(wall / 15 % WeeklyAvailability.quarterCount)
      }
    }
  }
}
