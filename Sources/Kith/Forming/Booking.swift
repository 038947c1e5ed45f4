package import LinearProgramming
import Matching
package import Rules

/// Gives groups hosts and venues of which there may be too few.
///
/// Which coach hosts which group is an assignment, solved to the best: most worth is hosted, and of equal
/// worth the groups whose members a coach looks after already. Times and places are then booked one
/// group after the other; who finds the own coach or venue taken moves to another, or moves one group
/// that came before.
package struct Booking {
  /// What a group has booked.
  private struct Booked {
    let host: Int?
    let venue: Places.Place?
    let choices: [MeetingOptions.Choice]
  }

  private let arranging: Arranging
  private let hosting: Hosting?
  private let groups: [[Int32]]
  /// What each group is worth, placement included.
  private let worths: [Int]
  private var ledger = VenueLedger()
  private var booked: [Int: Booked] = [:]
  /// For each host the groups so far.
  private var hosted: [[Int]]
  /// Ways to try when a group has to move for another.
  private var stepsLeft = 2_000

  package init(_ arranging: Arranging, _ hosting: Hosting?, _ groups: [[Int32]], worths: [Int]) {
    self.arranging = arranging
    self.hosting = hosting
    self.groups = groups
    self.worths = worths
    hosted = [[Int]](repeating: [], count: hosting?.hosts.count ?? 0)
  }

  package mutating func outcomes() throws(SolverFault) -> [Arranging.Outcome] {
    let wanted = try assignedHosts()
    let rooms = groups.map { group in
      arranging.options.map { options in
        options.common(group.map(Int.init)).reduce(0) { $0 + $1.nonzeroBitCount }
      } ?? 0
    }
    // Who has a coach comes first, then who has least choice of times, then who is worth most.
    let order = groups.indices.sorted { one, other in
      let isLeftOut = (wanted[one] == nil, wanted[other] == nil)
      if isLeftOut.0 != isLeftOut.1 { return isLeftOut.1 }
      return (rooms[one], -worths[one], one) < (rooms[other], -worths[other], other)
    }
    for number in order where !book(number, wanting: wanted[number]) {
      _ = bookByMoving(number, order, wanted)
    }
    return groups.enumerated().map { number, group in
      guard let way = booked[number] else {
        return .failed(hosting == nil ? FitsVenue.id : HasRoomAtCoach.id)
      }
      return .arranged(
        Arrangement(
          meetings: way.choices.map { arranging.told($0.meeting, to: group) },
          venue: way.venue?.id, host: way.host.flatMap { hosting?.hosts[$0].id }))
    }
  }

  /// The coach of each group in the best assignment; nil for groups that get none.
  private func assignedHosts() throws(SolverFault) -> [Int?] {
    guard let hosting else { return groups.map { _ in nil } }
    let factor = Int64(arranging.cohort.count + 1)
    var instance = AssignmentInstance(
      capacities: hosting.hosts.map { Int32(clamping: $0.capacity) }, offsets: [0], guides: [],
      values: [])
    for (group, worth) in zip(groups, worths) {
      for host in possibleHosts(of: group) {
        let known = group.count { hosting.hosts[host].students.contains($0) }
        instance.guides.append(Int32(host))
        instance.values.append(Int64(worth + 1) * factor + Int64(known))
      }
      instance.offsets.append(instance.guides.count)
    }
    var hosts = [Int?](repeating: nil, count: groups.count)
    for pair in try instance.solve(SearchLimits(seconds: 60)).groups {
      hosts[Int(pair[1])] = Int(pair[0])
    }
    return hosts
  }

  /// Coaches who speak with all members and have hours in common with them.
  private func possibleHosts(of group: [Int32]) -> [Int] {
    guard let hosting else { return [] }
    let common = arranging.options?.common(group.map(Int.init))
    return hosting.hosts.indices.filter { host in
      guard group.allSatisfy({ hosting.coachesOfStudent.has(host, Int($0)) }) else { return false }
      guard let options = arranging.options, let common, let hours = hosting.hosts[host].hours
      else { return true }
      return options.isEnough(zip(common, hours).map { $0 & $1 }, for: group.map(Int.init))
    }
  }
}

// MARK: - One group after the other

extension Booking {
  /// Books the first way that fits beside the others, the wanted coach and the nearest venue first.
  private mutating func book(_ number: Int, wanting wanted: Int?) -> Bool {
    for (host, venue) in ways(for: number, wanting: wanted) {
      guard let choices = choices(for: number, host, venue, excluding: []) else { continue }
      take(number, Booked(host: host, venue: venue, choices: choices))
      return true
    }
    return false
  }

  /// Books a group by moving one that stands in its way to another time, coach or venue.
  private mutating func bookByMoving(_ number: Int, _ order: [Int], _ wanted: [Int?]) -> Bool {
    for other in order {
      guard stepsLeft > 0 else { return false }
      guard let old = booked[other] else { continue }
      release(other)
      for (host, venue) in ways(for: number, wanting: wanted[number])
      where host != nil && host == old.host || venue != nil && venue?.id == old.venue?.id {
        var excluded: [Int] = []
        while stepsLeft > 0,
          let choices = choices(for: number, host, venue, excluding: excluded)
        {
          stepsLeft -= 1
          take(number, Booked(host: host, venue: venue, choices: choices))
          if book(other, wanting: wanted[other]) { return true }
          release(number)
          guard !choices.isEmpty else { break }
          excluded += choices.map(\.slot)
        }
      }
      take(other, old)
    }
    return false
  }

  private mutating func take(_ number: Int, _ way: Booked) {
    booked[number] = way
    if let venue = way.venue {
      ledger.book(
        venue, for: number, heads: groups[number].count, at: arranging.times(of: way.choices))
    }
    if let host = way.host { hosted[host].append(number) }
  }

  private mutating func release(_ number: Int) {
    guard let way = booked.removeValue(forKey: number) else { return }
    if let venue = way.venue { ledger.release(venue, from: number) }
    if let host = way.host { hosted[host].removeAll { $0 == number } }
  }

  /// Coaches with room, the wanted one first, each with the venues in reach, the nearest first.
  private func ways(for number: Int, wanting wanted: Int?) -> [(Int?, Places.Place?)] {
    var hosts: [Int?] = [nil]
    if let hosting {
      let free = possibleHosts(of: groups[number]).filter {
        hosted[$0].count < hosting.hosts[$0].capacity
      }
      hosts = free.filter { $0 == wanted } + free.filter { $0 != wanted }
    }
    let venues: [Places.Place?] =
      arranging.cohort.program.needsVenue ? arranging.venues(for: groups[number]) : [nil]
    return hosts.flatMap { host in venues.map { (host, $0) } }
  }

  /// The kindest meetings within the hours of a host and a venue; nil where none are left.
  private func choices(
    for number: Int, _ host: Int?, _ venue: Places.Place?, excluding tried: [Int]
  ) -> [MeetingOptions.Choice]? {
    guard let options = arranging.options else { return [] }
    var excluded = [UInt64](repeating: 0, count: options.words)
    func exclude(_ set: [UInt64]) {
      for word in excluded.indices { excluded[word] |= set[word] }
    }
    for slot in tried { excluded[slot >> 6] |= 1 << UInt64(slot & 63) }
    if let venue { exclude(venue.open.map { ~$0 }) }
    if let host {
      if let hours = hosting?.hosts[host].hours { exclude(hours.map { ~$0 }) }
      for choice in hosted[host].flatMap({ booked[$0]?.choices ?? [] }) {
        exclude(options.slots(clashingWith: choice.slot))
      }
    }
    while let choices = options.choose(for: groups[number].map(Int.init), excluding: excluded) {
      guard let venue else { return choices }
      let full = choices.filter {
        !ledger.hasRoom(in: venue, for: groups[number].count, at: arranging.times(of: [$0]))
      }
      guard !full.isEmpty else { return choices }
      for choice in full { excluded[choice.slot >> 6] |= 1 << UInt64(choice.slot & 63) }
    }
    return nil
  }
}
