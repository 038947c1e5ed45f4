package import School

/// Venues where groups could meet, and who can go there.
package struct Places: Sendable {
  /// A venue as the search sees it.
  package struct Place: Sendable {
    package let id: String
    package let point: SpherePoint
    /// Heads at a time.
    package let capacity: Int
    /// The slots during which the venue is open; all of them where no meeting is asked for.
    package let open: [UInt64]

    package func isOpen(in slot: Int) -> Bool { open[slot >> 6] >> UInt64(slot & 63) & 1 == 1 }
  }

  /// By id; where the program names a venue, that one alone.
  package let places: [Place]
  /// For each student the places within reach, as places in ``places``.
  package let reach: CommonProperty

  package init(_ cohort: Cohort) {
    let program = cohort.program
    let venues = cohort.roster.venues.sorted { $0.id < $1.id }.filter {
      (program.venue == nil || $0.id == program.venue)
        && $0.capacity ?? .max >= program.size.least
    }
    let places = venues.map { venue in
      Place(
        id: venue.id, point: SpherePoint(venue.location), capacity: venue.capacity ?? .max,
        open: cohort.meetings?.slots(within: venue.hours, of: venue.timeZone) ?? [])
    }
    let limit = program.farthestVenue
    var reach = CommonProperty(places.count, of: cohort.count)
    for student in 0..<cohort.count {
      for (number, place) in places.enumerated() {
        let distance = cohort.homes[student]?.kilometres(to: place.point)
        if limit.map({ (distance ?? .infinity) <= $0 }) ?? true {
          reach.insert(number, for: student)
        }
      }
    }
    self.places = places
    self.reach = reach
  }
}

extension Program {
  /// The farthest that a venue may be from a home, in kilometres; nil where nothing is said.
  package var farthestVenue: Double? {
    var limits: [Double] = []
    if case .decimal(let most) = setting(of: LimitsDistance.id) { limits.append(most) }
    if case .decimal(let most) = setting(of: LimitsTravel.id) {
      limits.append(LimitsTravel.kilometres(within: most))
    }
    return limits.min()
  }
}
