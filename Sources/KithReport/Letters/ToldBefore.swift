package import Kith

/// What families were told of a program's groups: who is with whom, when and where. Students appear
/// by marks from which no id can be read.
package struct ToldBefore: Sendable, Hashable {
  /// A group as its members know it.
  struct KnownGroup: Sendable, Hashable {
    /// The id of its room.
    var room: String
    /// What people call it; nil where nobody said.
    var name: String?
    var members: Set<String>
    /// When each of its meetings first begins, in seconds or, without a term, in minutes of the week.
    var starts: [Int]
    /// A mark of its place and its host; nil where that is not known any more.
    var place: String?
  }

  /// The groups of each student's mark, in the order of rooms.
  private(set) var groups: [String: [KnownGroup]] = [:]
  /// What the families of those left over were asked for, by mark; nil where that is not known any
  /// more.
  private(set) var asked: [String: [Consent]]?

  /// What letters of a publication tell.
  package init(_ publication: Publication) {
    self.init(publication, rooms: Rooms(publication, after: []))
  }

  init(_ publication: Publication, rooms: Rooms) {
    let known = publication.result.groups.enumerated().map { position, group in
      let place = [
        group.venue ?? "", group.host ?? "", group.halfway.map { "\($0)" } ?? "",
      ]
      return KnownGroup(
        room: rooms.ids[position], name: rooms.names[position],
        members: Set(group.members.map { Rooms.mark(of: $0.student) }),
        starts: Self.starts(of: group, in: publication), place: Marks.mark(of: place))
    }
    add(known)
    let left = publication.result.unplaced.map(\.student).filter {
      publication.groupsOfStudent[$0] == nil
    }
    asked = Dictionary(
      left.map { (Rooms.mark(of: $0), publication.missingConsents(of: $0)) }
    ) { first, _ in first }
  }

  /// What an earlier export kept of its calendars.
  package init(_ events: [PublishedEvent]) {
    let rooms = Dictionary(grouping: events.filter { !$0.isCancelled }, by: \.room)
    add(
      rooms.values.map { events in
        KnownGroup(
          room: events[0].room, name: events[0].name,
          members: Set(events.flatMap(\.members)), starts: events.map(\.starts).sorted(),
          place: nil)
      })
    asked = nil
  }

  private mutating func add(_ known: [KnownGroup]) {
    for group in known.sorted(by: { $0.room < $1.room }) {
      for member in group.members { groups[member, default: []].append(group) }
    }
  }

  private static func starts(of group: Group, in publication: Publication) -> [Int] {
    guard publication.calendar.isTermGiven else {
      return group.meetings.map { $0.day.index * 1440 + $0.from }.sorted()
    }
    return CalendarEvents(group, room: group.id, calendar: publication.calendar).events
      .map(\.starts).sorted()
  }
}

// MARK: - What is new

/// What changed for a family since it was told last.
struct LetterNews: Hashable {
  enum Item: Hashable {
    /// A group that the student was not in.
    case new(room: String)
    /// A group that the student is in no more.
    case ended(room: String)
    /// Members who came, by their marks.
    case joined(room: String, Set<String>)
    case left(room: String)
    case time(room: String)
    case place(room: String)
  }

  let items: [Item]
  /// Whether the family has to hear anything at all.
  let isNews: Bool

  /// What is new for a student; everything where nobody was told before.
  init(of student: Student.ID, now: ToldBefore, before: ToldBefore?) {
    let mark = Rooms.mark(of: student)
    let mine = now.groups[mark] ?? []
    guard let before else {
      items = []
      isNews = !mine.isEmpty || now.asked?[mark] != nil
      return
    }
    let earlier = before.groups[mark] ?? []
    let known = Dictionary(earlier.map { ($0.room, $0) }) { first, _ in first }
    var items: [Item] = []
    for group in mine {
      let name = group.name ?? group.room
      guard let then = known[group.room] else {
        items.append(.new(room: name))
        continue
      }
      let joined = group.members.subtracting(then.members)
      if !joined.isEmpty { items.append(.joined(room: name, joined)) }
      if !then.members.isSubset(of: group.members) { items.append(.left(room: name)) }
      if group.starts != then.starts { items.append(.time(room: name)) }
      if let place = then.place, place != group.place { items.append(.place(room: name)) }
    }
    let rooms = Set(mine.map(\.room))
    for group in earlier where !rooms.contains(group.room) {
      items.append(.ended(room: group.name ?? group.room))
    }
    self.items = items
    // Those who were left over before hear again only where something else is asked of them.
    let isAsked =
      mine.isEmpty && earlier.isEmpty
      && before.asked.map { now.asked?[mark] != $0[mark] } == true
    isNews = !items.isEmpty || isAsked
  }
}
