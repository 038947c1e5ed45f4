import Kith
import Rules
import School

/// Finds meetings, venues and hosts for groups that change, beside all groups that stay.
struct Timetable {
  private let index: SuggestionIndex
  private let state: PresentState
  private var ledger = VenueLedger()
  /// For each host the positions of their groups with the slots of their meetings.
  private var hosted: [[(place: Int, slots: [Int])]]

  private var arranging: Arranging { index.arranging }

  init(_ state: PresentState, in index: SuggestionIndex) {
    self.index = index
    self.state = state
    hosted = [[(place: Int, slots: [Int])]](repeating: [], count: index.hosting?.hosts.count ?? 0)
    for (position, place) in state.places.enumerated() { book(place.group, at: position) }
  }

  /// The arrangements of the groups of a plan, in its order, of those that are no more none; nil where
  /// they cannot all be had.
  func arrangements(of changes: [Plan.Change]) -> [Arrangement?]? {
    var rest = self
    for change in changes { if let place = change.place { rest.release(place) } }
    let touched = Set(changes.compactMap(\.place))
    var made = [Arrangement?](repeating: nil, count: changes.count)
    // Who can keep what they have keeps it, before anybody else takes it.
    for keeps in [true, false] {
      for (number, change) in changes.enumerated()
      where made[number] == nil && !change.students.isEmpty {
        let taken = rest.slotsTaken(
          by: change.students, without: touched, beside: zip(changes, made).map { ($0, $1) })
        guard
          let arrangement =
            keeps
            ? rest.kept(by: change, taken: taken) : rest.arrangement(of: change, taken: taken)
        else {
          if keeps { continue }
          return nil
        }
        rest.book(
          Group(
            id: "", members: change.students.map { .init(student: index.id($0), role: .member) },
            value: 0, meetings: arrangement.meetings, venue: arrangement.venue, why: [],
            host: arrangement.host), at: state.places.count + number)
        made[number] = arrangement
      }
    }
    return made
  }
}

// MARK: - One group

extension Timetable {
  private func arrangement(of change: Plan.Change, taken: [UInt64]) -> Arrangement? {
    let students = change.students
    let old = change.place.map { state.places[$0].group }
    let isVenueAsked = index.program.needsVenue
    for (host, venue) in ways(for: students, like: old) {
      guard let choices = choices(for: students, host, venue, taken: taken) else { continue }
      let times = arranging.times(of: choices)
      let nearest =
        isVenueAsked
        ? venue
        : arranging.venues(for: students).first { place in
          choices.allSatisfy { place.isOpen(in: $0.slot) }
            && ledger.hasRoom(in: place, for: students.count, at: times)
        }
      return Arrangement(
        meetings: choices.map { arranging.told($0.meeting, to: students) }, venue: nearest?.id,
        host: host.flatMap { index.hosting?.hosts[$0].id })
    }
    return nil
  }

  /// The meetings, the venue and the host that a group has now; nil where they do not suit those who are
  /// in it then.
  private func kept(by change: Plan.Change, taken: [UInt64]) -> Arrangement? {
    guard let old = change.place.map({ state.places[$0].group }) else { return nil }
    let students = change.students
    var slots: [Int] = []
    if let options = arranging.options {
      let common = options.common(students.map(Int.init))
      for meeting in old.meetings {
        guard let slot = slot(of: meeting), common.has(slot), !taken.has(slot) else { return nil }
        slots.append(slot)
      }
      guard slots.count == options.days.needed,
        options.isEnough(.holding(slots, words: options.words), for: students.map(Int.init))
      else { return nil }
    }
    var venue: String?
    if let id = old.venue {
      guard let place = arranging.venues(for: students).first(where: { $0.id == id }),
        slots.allSatisfy(place.isOpen),
        ledger.hasRoom(in: place, for: students.count, at: times(of: old.meetings))
      else { return nil }
      venue = id
    } else if index.program.needsVenue {
      return nil
    }
    if let hosting = index.hosting {
      guard let host = hosting.hosts.firstIndex(where: { $0.id == old.host }),
        hosted[host].count < hosting.hosts[host].capacity,
        students.allSatisfy({ hosting.coachesOfStudent.has(host, Int($0)) }),
        !slots.contains(where: { slotsTaken(byHost: host).has($0) }),
        slots.allSatisfy({ hosting.hosts[host].hours?.has($0) ?? true })
      else { return nil }
    }
    return Arrangement(
      meetings: old.meetings.map { arranging.told($0.withoutLocalTimes, to: students) },
      venue: venue, host: old.host)
  }

  /// Coaches with room, the present one first, then those who know most of the group; each with the
  /// venues in reach, the nearest first.
  private func ways(for students: [Int32], like old: Group?) -> [(Int?, Places.Place?)] {
    var hosts: [Int?] = [nil]
    if let hosting = index.hosting {
      let free = hosting.hosts.indices.filter { host in
        hosted[host].count < hosting.hosts[host].capacity
          && students.allSatisfy { hosting.coachesOfStudent.has(host, Int($0)) }
      }
      func known(_ host: Int) -> Int {
        (hosting.hosts[host].id == old?.host ? 1000 : 0)
          + students.count { hosting.hosts[host].students.contains($0) }
      }
      hosts = free.sorted { (-known($0), $0) < (-known($1), $1) }
    }
    let venues: [Places.Place?] =
      index.program.needsVenue ? arranging.venues(for: students) : [nil]
    return hosts.flatMap { host in venues.map { (host, $0) } }
  }

  /// The kindest meetings within the hours of a host and a venue; nil where none are left.
  private func choices(
    for students: [Int32], _ host: Int?, _ venue: Places.Place?, taken: [UInt64]
  ) -> [MeetingOptions.Choice]? {
    guard let options = arranging.options else { return [] }
    var excluded = taken
    func exclude(_ set: [UInt64]) {
      for word in excluded.indices { excluded[word] |= set[word] }
    }
    if let venue { exclude(venue.open.map { ~$0 }) }
    if let host {
      if let hours = index.hosting?.hosts[host].hours { exclude(hours.map { ~$0 }) }
      exclude(slotsTaken(byHost: host))
    }
    while let choices = options.choose(for: students.map(Int.init), excluding: excluded) {
      guard let venue else { return choices }
      let full = choices.filter {
        !ledger.hasRoom(in: venue, for: students.count, at: arranging.times(of: [$0]))
      }
      guard !full.isEmpty else { return choices }
      for choice in full { excluded[choice.slot >> 6] |= 1 << UInt64(choice.slot & 63) }
    }
    return nil
  }
}

// MARK: - What is taken

extension Timetable {
  private func slot(of meeting: Meeting) -> Int? {
    arranging.options?.slot(on: meeting.day, at: meeting.from, in: meeting.timeZone)
  }

  private func times(of meetings: [Meeting]) -> [Range<Int>] {
    guard let options = arranging.options else { return [] }
    return meetings.flatMap { options.calendar.instants(of: $0) }
  }

  private mutating func book(_ group: Group, at position: Int) {
    if let venue = group.venue,
      let place = arranging.places?.places.first(where: { $0.id == venue })
    {
      ledger.book(
        place, for: position, heads: group.members.count, at: times(of: group.meetings))
    }
    if let host = index.hosting?.hosts.firstIndex(where: { $0.id == group.host }) {
      hosted[host].append((position, group.meetings.compactMap(slot)))
    }
  }

  private mutating func release(_ position: Int) {
    let group = state.places[position].group
    if let venue = group.venue,
      let place = arranging.places?.places.first(where: { $0.id == venue })
    {
      ledger.release(place, from: position)
    }
    if let host = index.hosting?.hosts.firstIndex(where: { $0.id == group.host }) {
      hosted[host].removeAll { $0.place == position }
    }
  }

  private func slotsTaken(byHost host: Int) -> [UInt64] {
    guard let options = arranging.options else { return [] }
    return hosted[host].flatMap(\.slots).reduce(into: [UInt64](repeating: 0, count: options.words))
    {
      let clashing = options.slots(clashingWith: $1)
      for word in $0.indices { $0[word] |= clashing[word] }
    }
  }

  /// The slots that clash with meetings of other groups of the same students: as somebody who guides
  /// several, or learns with several, has them.
  private func slotsTaken(
    by students: [Int32], without touched: Set<Int>, beside made: [(Plan.Change, Arrangement?)]
  ) -> [UInt64] {
    guard let options = arranging.options else { return [] }
    var meetings: [Meeting] = []
    for student in students {
      for position in state.placesOfStudent[Int(student)] where !touched.contains(position) {
        meetings += state.places[position].group.meetings
      }
    }
    for (change, arrangement) in made where !Set(change.students).isDisjoint(with: students) {
      meetings += arrangement?.meetings ?? []
    }
    return meetings.isEmpty
      ? [UInt64](repeating: 0, count: options.words) : options.slots(clashingWith: meetings)
  }
}

extension [UInt64] {
  /// Whether a set holds a slot.
  fileprivate func has(_ slot: Int) -> Bool { self[slot >> 6] >> UInt64(slot & 63) & 1 == 1 }

  /// A set of just these slots.
  fileprivate static func holding(_ slots: [Int], words: Int) -> [UInt64] {
    slots.reduce(into: [UInt64](repeating: 0, count: words)) {
      $0[$1 >> 6] |= 1 << UInt64($1 & 63)
    }
  }
}

extension Meeting {
  fileprivate var withoutLocalTimes: Meeting {
    var meeting = self
    meeting.localTimes = [:]
    return meeting
  }
}
