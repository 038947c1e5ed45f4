import LinearProgramming

/// The relaxation of groups with their ways, solved by column generation.
struct BookedRelaxation {
  private struct Column {
    /// A group, or behind the groups one that is held.
    var group: Int
    var way: BookedGroups.Way
  }

  private let all: BookedGroups
  private var columns: [Column] = []
  private var known: [Set<BookedGroups.Way>]

  init(_ all: BookedGroups) {
    self.all = all
    known = [Set<BookedGroups.Way>](repeating: [], count: all.groups.count + all.held.count)
  }

  private func candidate(_ group: Int) -> BookedGroups.Candidate {
    group < all.groups.count ? all.groups[group] : all.held[group - all.groups.count]
  }

  private mutating func insert(_ group: Int, _ way: BookedGroups.Way) {
    if known[group].insert(way).inserted { columns.append(Column(group: group, way: way)) }
  }

  /// Prices that every group can withstand; nil where groups that are held cannot be booked, or where the
  /// time is over.
  mutating func prices(_ clock: SearchClock) throws(SolverFault) -> BookedPrices? {
    guard case .ways(let ways) = all.booking(of: all.held.isEmpty ? [] : all.held, steps: 100_000)
    else { return nil }
    _ = ways
    for (place, group) in all.held.enumerated() {
      for way in group.ways { insert(all.groups.count + place, way) }
    }
    for (place, group) in all.groups.enumerated() {
      if let way = group.ways.first { insert(place, way) }
    }
    while true {
      let (program, rows) = program()
      let solution = try program.solve(clock.solveLimits)
      guard solution.termination == .optimal else { return nil }
      let before = columns.count
      for place in all.groups.indices {
        if let way = rows.bestWay(of: all.groups[place], solution.duals, all) {
          insert(place, way)
        }
      }
      if columns.count == before { return rows.prices(solution.duals, all) }
    }
  }

  private func program() -> (LinearProgram, BookedRows) {
    let rows = BookedRows(all)
    var program = LinearProgram(.maximize)
    program.rows = rows.limits(all)
    for column in columns {
      let at = Int32(program.columns.count)
      let group = candidate(column.group)
      let isHeld = column.group >= all.groups.count
      program.columns.append(.init(objective: isHeld ? 0 : Double(group.worth)))
      if isHeld {
        let row = rows.held + column.group - all.groups.count
        program.entries.append(.init(row: Int32(row), column: at, value: 1))
      } else {
        for item in group.items { program.entries.append(.init(row: item, column: at, value: 1)) }
      }
      for (row, share) in rows.shares(of: column.way, heads: group.heads, all) {
        program.entries.append(.init(row: Int32(row), column: at, value: share))
      }
    }
    return (program, rows)
  }
}

/// Where the rows of a relaxation are.
private struct BookedRows {
  let rooms: Int
  let hostHours: Int
  let venueHours: Int
  let held: Int

  init(_ all: BookedGroups) {
    rooms = all.itemCount
    hostHours = rooms + all.hostRooms.count
    venueHours = hostHours + all.hostRooms.count * all.momentCount
    held = venueHours + all.venueRooms.count * all.momentCount
  }

  func limits(_ all: BookedGroups) -> [LinearProgram.Row] {
    var rows = [LinearProgram.Row](repeating: .init(upper: 1), count: held)
    for (host, room) in all.hostRooms.enumerated() { rows[rooms + host].upper = Double(room) }
    for (venue, room) in all.venueRooms.enumerated() {
      for moment in 0..<all.momentCount {
        rows[venueHours + venue * all.momentCount + moment].upper = Double(min(room, 1 << 30))
      }
    }
    return rows + all.held.map { _ in .init(lower: 1, upper: 1) }
  }

  /// The rows that a way counts in, and how much.
  func shares(
    of way: BookedGroups.Way, heads: Int, _ all: BookedGroups
  ) -> [(row: Int, share: Double)] {
    var shares: [(row: Int, share: Double)] = []
    if way.host >= 0 { shares.append((rooms + Int(way.host), 1)) }
    for moment in Set(way.starts.flatMap { all.moments[Int($0)] }).sorted() {
      if way.host >= 0 {
        shares.append((hostHours + Int(way.host) * all.momentCount + Int(moment), 1))
      }
      if way.venue >= 0 {
        let row = venueHours + Int(way.venue) * all.momentCount + Int(moment)
        shares.append((row, Double(heads)))
      }
    }
    return shares
  }

  /// The way of a group that would change the relaxation most; nil where none would.
  func bestWay(
    of group: BookedGroups.Candidate, _ duals: [Double], _ all: BookedGroups
  ) -> BookedGroups.Way? {
    let worth = group.items.reduce(Double(group.worth)) { $0 - duals[Int($1)] }
    var best: (gain: Double, way: BookedGroups.Way)?
    for way in group.ways {
      let gain = shares(of: way, heads: group.heads, all).reduce(worth) {
        $0 - duals[$1.row] * $1.share
      }
      if gain > best?.gain ?? 1e-6 { best = (gain, way) }
    }
    return best?.way
  }

  /// Whole prices, raised until each group can withstand them.
  func prices(_ duals: [Double], _ all: BookedGroups) -> BookedPrices {
    let largest = all.groups.reduce(Int64(1)) { max($0, $1.worth) }
    let room = 1e17 / (Double(largest) * Double(held + 1))
    let scale: Int64 = [1, 10, 100, 1000, 10_000].last { Double($0) <= room } ?? 1
    func units(_ dual: Double) -> Int64 { Int64(max(0, dual * Double(scale)).rounded()) }
    func hours(_ count: Int, from first: Int) -> [[Int64]] {
      (0..<count).map { place in
        (0..<all.momentCount).map { units(duals[first + place * all.momentCount + $0]) }
      }
    }
    var prices = BookedPrices(
      scale: scale, items: (0..<all.itemCount).map { units(duals[$0]) },
      rooms: all.hostRooms.indices.map { units(duals[rooms + $0]) },
      hostHours: hours(all.hostRooms.count, from: hostHours),
      venueHours: hours(all.venueRooms.count, from: venueHours))
    for (venue, room) in all.venueRooms.enumerated() where room == .max {
      prices.venueHours[venue] = prices.venueHours[venue].map { _ in 0 }
    }
    for group in all.groups {
      let slack = prices.slack(group, all)
      if slack < 0, let payer = group.items.first { prices.items[Int(payer)] -= slack }
    }
    return prices
  }
}
