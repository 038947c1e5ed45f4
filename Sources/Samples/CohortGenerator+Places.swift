import Matching
import School

extension CohortGenerator {
  /// Libraries and parks of the towns, with their hours.
  func venues(in towns: [Town], using random: inout SplitMix64) -> [Venue] {
    guard studentCount > 0 else { return [] }
    var venues: [Venue] = []
    func add(_ name: String, in town: Town, capacity: Int, hours: [LocalStretch]) {
      let north = random.within(-5...5)
      let east = random.within(-5...5)
      venues.append(
        Venue(
          id: "v\(padded(venues.count + 1, to: 3))", name: "\(town.name) \(name)",
          location: Coordinates(
            latitude: Double(town.latitude + north) / 100,
            longitude: Double(town.longitude + east) / 100),
          capacity: capacity, timeZone: town.timeZone, hours: hours))
    }
    for town in towns {
      let opens = random.pick([9, 10]) * 60
      let closes = random.pick([18, 19, 20]) * 60
      var hours = Weekday.allCases.prefix(5).map { LocalStretch(day: $0, from: opens, to: closes) }
      hours.append(LocalStretch(day: .sat, from: opens, to: 17 * 60))
      if random.percent(50) { hours.append(LocalStretch(day: .sun, from: 13 * 60, to: 17 * 60)) }
      add("Public Library", in: town, capacity: random.within(6...20), hours: hours)
      if random.percent(75) {
        let daylight = Weekday.allCases.map {
          LocalStretch(day: $0, from: 8 * 60, to: 18 * 60 + 30)
        }
        add(
          random.pick(["River Park", "Oak Park", "Hill Park", "Lake Park"]), in: town,
          capacity: random.within(20...40), hours: daylight)
      }
      if random.percent(30) {
        let evenings = [Weekday.tue, .thu, .sat].flatMap { day in
          [
            LocalStretch(day: day, from: 10 * 60, to: 12 * 60),
            LocalStretch(day: day, from: 15 * 60, to: 20 * 60),
          ]
        }
        add("Community Center", in: town, capacity: random.within(8...16), hours: evenings)
      }
    }
    return venues
  }

  /// One coach for about thirty students of neighbouring grades.
  func coaches(for students: [Student], using random: inout SplitMix64) -> [Coach] {
    let byGrade = students.filter(\.isEnrolled).sorted {
      ($0.grade?.level ?? 0, $0.id) < ($1.grade?.level ?? 0, $1.id)
    }
    return stride(from: 0, to: byGrade.count, by: 30).map { start in
      let own = byGrade[start..<min(start + 30, byGrade.count)]
      var coach = Coach(id: "c\(padded(start / 30 + 1, to: 3))")
      coach.givenName = random.pick(PersonNames.given)
      coach.timeZone = own.first?.timeZone
      coach.students = own.map(\.id).sorted()
      coach.capacity = random.percent(15) ? nil : random.within(1...4)
      coach.isBackgroundChecked = !random.percent(8)
      coach.languages = random.percent(30) ? ["en", "es"] : ["en"]
      return coach
    }
  }
}
