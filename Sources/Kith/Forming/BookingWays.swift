import Matching
import Rules
import School

/// Every way in which groups could be booked: starts, coaches and venues by numbers.
struct BookingWays {
  private let arranging: Arranging
  let hosting: Hosting?
  /// The instants by which the moments of a booking are known.
  private(set) var instants: [Int] = []

  /// More ways of one group, or of all groups, are not listed.
  private static let mostOfGroup = 4_000
  private static let mostOfAll = 60_000

  init(_ arranging: Arranging) {
    self.arranging = arranging
    hosting = Hosting(arranging.cohort)
  }

  private var program: Program { arranging.cohort.program }

  /// The ids of venues by number.
  var venues: [Places.Place] { program.needsVenue ? arranging.places?.places ?? [] : [] }

  /// Groups to be booked with their ways.
  ///
  /// - Parameters:
  ///   - groups: Students, items and worth of each.
  ///   - held: The students of groups that are booked in any case.
  ///   - itemCount: How many items there are.
  /// - Returns: nil where there are too many ways.
  mutating func booked(
    _ groups: [(students: [Int32], items: [Int32], worth: Int64)], held: [[Int32]] = [],
    itemCount: Int
  ) -> BookedGroups? {
    var count = 0
    var candidates: [BookedGroups.Candidate] = []
    let fixed = held.map { (students: $0, items: [Int32](), worth: Int64(0)) }
    for group in groups + fixed {
      guard let ways = ways(of: group.students) else { return nil }
      count += ways.count
      guard count <= Self.mostOfAll else { return nil }
      candidates.append(
        BookedGroups.Candidate(
          items: group.items, heads: group.students.count, worth: group.worth, ways: ways))
    }
    let moments = moments(of: Set(candidates.flatMap { $0.ways.flatMap(\.starts) }))
    var booked = BookedGroups(
      itemCount: itemCount, groups: Array(candidates.prefix(groups.count)),
      hostRooms: hosting?.hosts.map(\.capacity) ?? [], venueRooms: venues.map(\.capacity),
      moments: moments, momentCount: instants.count)
    booked.held = Array(candidates.suffix(held.count))
    return booked
  }

  /// The arrangement that a way means.
  func arrangement(_ way: BookedGroups.Way, of group: [Int32]) -> Arrangement? {
    var arrangement = Arrangement()
    if let options = arranging.options {
      var others = [UInt64](repeating: .max, count: options.words)
      for start in way.starts { others[Int(start) >> 6] &= ~(1 << UInt64(start & 63)) }
      guard let choices = options.choose(for: group.map(Int.init), excluding: others) else {
        return nil
      }
      arrangement.meetings = choices.map { arranging.told($0.meeting, to: group) }
    }
    if way.host >= 0 { arrangement.host = hosting?.hosts[Int(way.host)].id }
    if way.venue >= 0 { arrangement.venue = venues[Int(way.venue)].id }
    return arrangement
  }

  // MARK: - Ways

  private func ways(of group: [Int32]) -> [BookedGroups.Way]? {
    let members = group.map(Int.init)
    var ways: [BookedGroups.Way] = []
    let hosts =
      hosting.map { hosting in
        hosting.hosts.indices.filter { host in
          members.allSatisfy { hosting.coachesOfStudent.has(host, $0) }
        }
      } ?? [-1]
    let near = Set(program.needsVenue ? arranging.venues(for: group).map(\.id) : [])
    let halls =
      program.needsVenue ? venues.indices.filter { near.contains(venues[$0].id) } : [-1]
    for host in hosts {
      for hall in halls {
        guard let options = arranging.options else {
          ways.append(.init(starts: [], host: Int32(host), venue: Int32(hall)))
          continue
        }
        var open = options.common(members)
        if host >= 0, let hours = hosting?.hosts[host].hours {
          open = zip(open, hours).map { $0 & $1 }
        }
        if hall >= 0 { open = zip(open, venues[hall].open).map { $0 & $1 } }
        guard let starts = LessonTimes.starts(of: options, members, open, most: Self.mostOfGroup)
        else { return nil }
        ways += starts.map {
          .init(starts: $0.map(Int32.init), host: Int32(host), venue: Int32(hall))
        }
        guard ways.count <= Self.mostOfGroup else { return nil }
      }
    }
    return ways
  }

  // MARK: - Moments

  /// For each start the moments at which its meetings go on. Of moments at which no more is going on than at
  /// another, one is enough.
  private mutating func moments(of starts: Set<Int32>) -> [[Int32]] {
    guard let options = arranging.options else { return [] }
    var used = [UInt64](repeating: 0, count: options.words)
    for start in starts { used[Int(start) >> 6] |= 1 << UInt64(start & 63) }
    var instantOfSet: [[UInt64]: Int] = [:]
    for start in starts.sorted() {
      for instant in options.instants(of: Int(start)) {
        let set = zip(options.slots(goingOnAt: instant), used).map { $0 & $1 }
        instantOfSet[set] = min(instant, instantOfSet[set] ?? .max)
      }
    }
    let all = instantOfSet.sorted { $0.value < $1.value }
    let kept = all.filter { one in
      !all.contains { other in
        other.key != one.key && zip(one.key, other.key).allSatisfy { $0 & ~$1 == 0 }
      }
    }
    instants = kept.map(\.value)
    var moments = [[Int32]](repeating: [], count: options.words * 64)
    for (moment, set) in kept.enumerated() {
      for start in starts where set.key[Int(start) >> 6] >> UInt64(start & 63) & 1 == 1 {
        moments[Int(start)].append(Int32(moment))
      }
    }
    return moments
  }
}

extension LessonTimes {
  /// The sets of starts with which a group meets as often as the program asks; nil where there are more than
  /// `most`.
  static func starts(
    of meetings: MeetingOptions, _ members: [Int], _ open: [UInt64], most: Int
  ) -> [[Int]]? {
    func list(_ set: [UInt64]) -> [Int] {
      set.indices.flatMap { word in
        (0..<64).filter { set[word] >> UInt64($0) & 1 == 1 }.map { word << 6 | $0 }
      }
    }
    let needed = max(1, meetings.days.needed)
    guard needed > 1 else {
      let starts = list(open).map { [$0] }
      return starts.count <= most ? starts : nil
    }
    var found: Set<[Int]> = []
    for week in weeks(of: meetings, meetings.clocks(of: members)) {
      func pick(_ chosen: [(part: Int, start: Int)], from first: Int) -> Bool {
        guard chosen.count < needed else {
          found.insert(chosen.map(\.start).sorted())
          return found.count <= most
        }
        for part in first..<max(first, week.parts.count)
        where chosen.allSatisfy({ week.isApart[$0.part][part] }) {
          for start in list(zip(open, week.parts[part]).map { $0 & $1 }) {
            guard pick(chosen + [(part, start)], from: part + 1) else { return false }
          }
        }
        return true
      }
      guard pick([], from: 0) else { return nil }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
