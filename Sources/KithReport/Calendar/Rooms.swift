import Kith

/// What groups are known by outside of a result: ids that stay when results number groups again.
///
/// A room's id is a mark of the program, the members and the subject. A group of an earlier export that
/// is there no more hands its room on to the new group that has most of its members, if that is more
/// than half of them. In a workspace groups keep their ids, and so their rooms.
struct Rooms {
  /// One for each group of the result.
  let ids: [String]
  /// What people call each group, no two of them the same.
  let names: [String]

  init(_ publication: Publication, after earlier: [PublishedEvent]) {
    let groups = publication.result.groups
    var seen: [String: Int] = [:]
    let own = groups.map { group in
      let members = group.members.map(\.student.rawValue).sorted()
      let marked =
        publication.rooms[group.id].map { ["room", $0] } ?? members + [group.subject ?? ""]
      let mark = "kith-" + Marks.mark(of: [publication.program.id] + marked)
      seen[mark, default: 0] += 1
      return seen[mark] == 1 ? mark : "\(mark)-\(seen[mark] ?? 0)"
    }
    var ids = own
    let known = Dictionary(
      earlier.lazy.filter { !$0.isCancelled }.map { ($0.room, Set($0.members)) }
    ) { first, _ in first }
    var groupsOfMember: [String: [Int]] = [:]
    for (position, group) in groups.enumerated() where known[own[position]] == nil {
      for member in group.members {
        groupsOfMember[Self.mark(of: member.student), default: []].append(position)
      }
    }
    let taken = Set(own)
    for (room, members) in known.sorted(by: { $0.key < $1.key }) where !taken.contains(room) {
      var shared: [Int: Int] = [:]
      for member in members {
        for position in groupsOfMember[member] ?? [] where ids[position] == own[position] {
          shared[position, default: 0] += 1
        }
      }
      let best = shared.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      if let best, best.value * 2 > members.count { ids[best.key] = room }
    }
    self.ids = ids
    names = Self.names(of: zip(ids, groups).map { ($0, publication.rooms[$1.id]) }, after: earlier)
  }

  /// The given names; else those of an earlier export, or some that follow from the ids.
  private static func names(
    of rooms: [(id: String, name: String?)], after earlier: [PublishedEvent]
  ) -> [String] {
    var known = Dictionary(
      earlier.compactMap { event in event.name.map { (event.room, $0) } }
    ) { first, _ in first }
    for room in rooms { known[room.id] = room.name ?? known[room.id] }
    var taken = Set(known.values)
    for id in Set(rooms.map(\.id)).sorted() where known[id] == nil {
      let digits = Marks.mark(of: [id]).prefix(8)
      var number = (Int(digits, radix: 16) ?? 0) % RoomNames.usual.count
      while taken.contains(RoomNames.usual[number]) { number += 1 }
      taken.insert(RoomNames.usual[number])
      known[id] = RoomNames.usual[number]
    }
    return rooms.map { known[$0.id] ?? $0.id }
  }

  /// A room of an earlier export that some of its members have left.
  struct Left {
    var id: String
    /// What its group was called.
    var group: String
    /// Those who left and are still on the roster, ascending.
    var students: [Student.ID]
    /// Whether no group has it now.
    var isGone: Bool
  }

  /// The rooms that somebody has left, by id.
  func left(by earlier: [PublishedEvent], in publication: Publication) -> [Left] {
    let known = Dictionary(grouping: earlier.filter { !$0.isCancelled }, by: \.room)
    let students = Dictionary(
      publication.roster.students.map { (Self.mark(of: $0.id), $0.id) }
    ) { first, _ in first }
    let present = Dictionary(
      zip(ids, publication.result.groups.map { Set($0.members.map(\.student)) })
    ) { first, _ in first }
    return known.sorted { $0.key < $1.key }.compactMap { room, events in
      let now = present[room]
      let gone = Set(events.flatMap(\.members)).compactMap { students[$0] }
        .filter { now?.contains($0) != true }
      guard now == nil || !gone.isEmpty else { return nil }
      return Left(
        id: room, group: events[0].group, students: gone.sorted(), isGone: now == nil)
    }
  }

  /// A mark of a member, from which the id cannot be read.
  static func mark(of student: Student.ID) -> String {
    Marks.mark(of: ["member", student.rawValue])
  }
}
