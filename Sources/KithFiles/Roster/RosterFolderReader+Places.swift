import Kith

extension RosterFolderReader {
  /// The venues, by id, each with the hours of all its rows.
  mutating func readVenues(_ problems: inout ProblemList) -> [Venue] {
    guard let source = source("venues.csv", &problems) else { return [] }
    var places: [String: (venue: Venue, row: Int)] = [:]
    source.readTable(.venues, problems: &problems) { row, problems in
      guard let venue = readVenue(row, &problems) else { return }
      guard let known = places[venue.id] else {
        places[venue.id] = (venue, row.start)
        return
      }
      let line = source.position(of: known.row).line
      for (column, agrees) in [
        (1, venue.name == known.venue.name),
        (2, venue.location.latitude == known.venue.location.latitude),
        (3, venue.location.longitude == known.venue.location.longitude),
        (4, venue.capacity == known.venue.capacity), (8, venue.timeZone == known.venue.timeZone),
      ] where !agrees {
        problems.add(
          row.problem(
            column, "\(row.name(column)) of the venue is another in line \(line)",
            remedy: "write the same in all rows of a venue"))
      }
      places[venue.id]?.venue.hours += venue.hours
    }
    return places.values.map(\.venue).sorted { $0.id.precedes($1.id) }.map { venue in
      var venue = venue
      venue.hours = venue.hours.inWeekOrder
      return venue
    }
  }

  private mutating func readVenue(
    _ row: borrowing TableRow, _ problems: inout ProblemList
  ) -> Venue? {
    let id = row.required(0, &problems)
    let name = row.required(1, &problems)
    if row.text(2) == nil, row.text(3) == nil { _ = row.required(2, &problems) }
    let location = row.coordinates(2, 3, &problems)
    let capacity = row.whole(4, 0...100_000, &problems)
    let saysNoHours = (5...7).allSatisfy { row.text($0) == nil }
    let stretch = saysNoHours ? nil : row.stretch(5, 6, 7, &problems)
    _ = row.required(8, &problems)
    let zone = row.zone(8, &zones, &problems)
    guard let id, let name, let location, let zone else { return nil }
    return Venue(
      id: id, name: name, location: location, capacity: capacity, timeZone: zone,
      hours: stretch.map { [$0] } ?? [])
  }

  /// The coaches, by id.
  mutating func readCoaches(_ problems: inout ProblemList) -> [Coach] {
    guard let source = source("coaches.csv", &problems) else { return [] }
    var rows: [String: Int] = [:]
    var coaches: [Coach] = []
    source.readTable(.coaches, problems: &problems) { row, problems in
      let id = row.required(0, &problems)
      var coach = Coach(id: id ?? "")
      coach.givenName = row.text(1)
      coach.timeZone = row.zone(2, &zones, &problems)
      for text in row.list(3) {
        if let student = knownStudent(text, row, 3, &problems) { coach.students.append(student) }
      }
      coach.capacity = row.whole(4, 0...100_000, &problems)
      coach.isBackgroundChecked = row.flag(5, &problems) ?? false
      coach.languages = row.languages(6, &problems)
      guard let id else { return }
      if let earlier = rows.updateValue(row.start, forKey: id) {
        let line = source.position(of: earlier).line
        problems.add(
          row.problem(
            0, "the id stands in line \(line) already", remedy: "give every coach one row"))
      }
      coaches.append(coach)
    }
    return coaches.sorted { $0.id.precedes($1.id) }
  }
}

extension TableShape {
  static let venues = TableShape(columns: [
    .init("id", required: true), .init("name", required: true), .init("latitude", required: true),
    .init("longitude", required: true), .init("capacity"), .init("day"), .init("from"),
    .init("to"), .init("time_zone", required: true),
  ])

  static let coaches = TableShape(columns: [
    .init("id", required: true), .init("given_name", isPrivate: true), .init("time_zone"),
    .init("students"), .init("capacity"), .init("background_checked"), .init("languages"),
  ])
}
