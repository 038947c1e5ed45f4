import Rules
import School

/// The ways in which groups can be booked with coaches and venues, and whether several can.
struct GroupBook {
  /// Starts with a coach and a venue, by their places among ``hosts`` and ``venues``.
  struct Way {
    var starts: [Int]
    var host: Int?
    var venue: Int?
  }

  struct Job {
    var members: [Int]
    var ways: [Way]
  }

  let cohort: Cohort
  let meetings: MeetingOptions?
  let hosts: [Hosting.Host]
  let venues: [Places.Place]
  private let speaks: CommonProperty?
  private let reach: CommonProperty?
  private let isHosted: Bool
  private let isHoused: Bool

  init(_ cohort: Cohort) {
    self.cohort = cohort
    meetings = cohort.program.isOn(HasCommonMeeting.id) ? cohort.meetings : nil
    let hosting = Hosting(cohort)
    isHosted = hosting != nil
    hosts = hosting?.hosts ?? []
    speaks = hosting?.coachesOfStudent
    isHoused = cohort.program.needsVenue
    let places = isHoused ? Places(cohort) : nil
    venues = places?.places ?? []
    reach = places?.reach
  }

  // MARK: - Ways

  func job(of members: [Int]) -> Job {
    var job = Job(members: members, ways: [])
    let coaches: [Int?] = isHosted ? hosts.indices.filter { canHost($0, members) } : [nil]
    let halls: [Int?] = isHoused ? venues.indices.filter { isNear($0, members) } : [nil]
    for host in coaches {
      for hall in halls {
        guard let meetings else {
          job.ways.append(Way(starts: [], host: host, venue: hall))
          continue
        }
        var open = meetings.common(members)
        if let hours = host.flatMap({ hosts[$0].hours }) {
          for word in open.indices { open[word] &= hours[word] }
        }
        if let hall { for word in open.indices { open[word] &= venues[hall].open[word] } }
        for starts in choices(of: open, members) {
          job.ways.append(Way(starts: starts, host: host, venue: hall))
        }
      }
    }
    return job
  }

  private func canHost(_ host: Int, _ members: [Int]) -> Bool {
    members.allSatisfy { speaks?.has(host, $0) ?? true }
  }

  private func isNear(_ hall: Int, _ members: [Int]) -> Bool {
    venues[hall].capacity >= members.count && members.allSatisfy { reach?.has(hall, $0) ?? true }
  }

  /// The sets of open starts that are as many a week as the program asks for.
  private func choices(of open: [UInt64], _ members: [Int]) -> [[Int]] {
    guard let meetings else { return [] }
    let needed = max(1, meetings.days.needed)
    let starts = (0..<meetings.words * 64).filter { open[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
    var chosen = [[Int]](repeating: [], count: 1)
    for _ in 0..<needed {
      chosen = chosen.flatMap { own in
        starts.filter { $0 > own.last ?? -1 }.map { own + [$0] }
      }
    }
    guard needed > 1 else { return chosen }
    return chosen.filter { own in
      var set = [UInt64](repeating: 0, count: meetings.words)
      for start in own { set[start >> 6] |= 1 << UInt64(start & 63) }
      return meetings.isEnough(set, for: members)
    }
  }

  // MARK: - Several groups

  /// Whether groups of different students can all be booked; nil after too many tries.
  func canBook(_ jobs: [Job]) -> Bool? {
    var steps = 200_000
    return place(jobs, beside: [], &steps)
  }

  private func place(_ jobs: [Job], beside booked: [(Job, Way)], _ steps: inout Int) -> Bool? {
    guard let next = jobs.indices.min(by: { jobs[$0].ways.count < jobs[$1].ways.count }) else {
      return true
    }
    var rest = jobs
    let job = rest.remove(at: next)
    for way in job.ways {
      steps -= 1
      guard steps > 0 else { return nil }
      let now = booked + [(job, way)]
      let left = rest.map { other in
        Job(members: other.members, ways: other.ways.filter { isFree($0, other, beside: now) })
      }
      if left.contains(where: \.ways.isEmpty) { continue }
      let found = place(left, beside: now, &steps)
      if found != false { return found }
    }
    return false
  }

  private func isFree(_ way: Way, _ job: Job, beside booked: [(Job, Way)]) -> Bool {
    if let host = way.host {
      let own = booked.filter { $0.1.host == host }
      if own.count >= hosts[host].capacity || own.contains(where: { clash(way, $0.1) }) {
        return false
      }
    }
    guard let hall = way.venue, venues[hall].capacity < .max else { return true }
    let inside = booked.filter { $0.1.venue == hall } + [(job, way)]
    // A hall is fullest when some meeting in it begins.
    return inside.flatMap(\.1.starts).allSatisfy { start in
      (meetings?.instants(of: start) ?? []).allSatisfy { instant in
        let set = meetings?.slots(goingOnAt: instant) ?? []
        let heads = inside.reduce(0) { sum, other in
          let isThere = other.1.starts.contains { set[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
          return sum + (isThere ? other.0.members.count : 0)
        }
        return heads <= venues[hall].capacity
      }
    }
  }

  private func clash(_ one: Way, _ other: Way) -> Bool {
    one.starts.contains { start in
      let ruled = meetings?.slots(clashingWith: start) ?? []
      return other.starts.contains { ruled[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
    }
  }
}

/// What ways cost by the prices of a leaf.
struct HourCharges {
  private let book: GroupBook
  private var rooms: [Int64]
  private var ofHosts: [[(set: [UInt64], price: Int64)]]
  private var ofVenues: [[(set: [UInt64], price: Int64)]]
  /// What all rooms and hours cost together, in units.
  private(set) var total: Int64 = 0

  init(_ book: GroupBook) {
    self.book = book
    rooms = book.hosts.map { _ in 0 }
    ofHosts = book.hosts.map { _ in [] }
    ofVenues = book.venues.map { _ in [] }
  }

  /// Adds the prices of a leaf; false where one is of nobody.
  mutating func add(_ leaf: Certificate.Leaf, _ scale: Int64) -> Bool {
    for (id, price) in leaf.roomPrices {
      guard let host = book.hosts.firstIndex(where: { $0.id == id }) else { return false }
      rooms[host] = price.units(at: scale)
      total += rooms[host] * Int64(book.hosts[host].capacity)
    }
    for hour in leaf.hourPrices {
      guard let meetings = book.meetings else { return false }
      let priced = (meetings.slots(goingOnAt: hour.instant), hour.price.units(at: scale))
      switch hour.place {
      case .coach(let id):
        guard let host = book.hosts.firstIndex(where: { $0.id == id }) else { return false }
        ofHosts[host].append(priced)
        total += priced.1
      case .venue(let id):
        guard let venue = book.venues.firstIndex(where: { $0.id == id }),
          book.venues[venue].capacity < .max
        else { return false }
        ofVenues[venue].append(priced)
        total += priced.1 * Int64(book.venues[venue].capacity)
      }
    }
    return true
  }

  /// The least that a group can pay for being booked; nil where it cannot be.
  func least(of job: GroupBook.Job) -> Int64? {
    job.ways.lazy.map { charge($0, heads: job.members.count) }.min()
  }

  private func charge(_ way: GroupBook.Way, heads: Int) -> Int64 {
    func sum(_ prices: [(set: [UInt64], price: Int64)]) -> Int64 {
      prices.reduce(0) { sum, hour in
        let isOn = way.starts.contains { hour.set[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
        return sum + (isOn ? hour.price : 0)
      }
    }
    return (way.host.map { rooms[$0] + sum(ofHosts[$0]) } ?? 0)
      + (way.venue.map { Int64(heads) * sum(ofVenues[$0]) } ?? 0)
  }
}
