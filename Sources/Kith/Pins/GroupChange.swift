public import School

/// Whom the change from one result to another touches.
///
/// A group *continues* the earlier one with which it shares most members; each continues one at most,
/// and those that share more go first. The one who is in the group that continues their own has kept it,
/// though companions may have come and gone.
public struct GroupChange: Sendable, Hashable {
  /// Placed after, and not before; ascending, as all lists here.
  public private(set) var gained: [Student.ID] = []
  /// Placed before, and not after.
  public private(set) var lost: [Student.ID] = []
  /// Placed in a group that does not continue their own.
  public private(set) var moved: [Student.ID] = []
  /// Still in their group, which others joined or left.
  public private(set) var withOthers: [Student.ID] = []
  /// Still in their group, which meets at another time.
  public private(set) var meetingMoved: [Student.ID] = []

  /// The change between two results of one program.
  public init(from before: MatchResult, to after: MatchResult) {
    let old = before.groups.map { Set($0.members.map(\.student)) }
    let new = after.groups.map { Set($0.members.map(\.student)) }
    let next = Self.continuations(from: old, to: new)
    var kept: Set<Student.ID> = []
    for (place, then) in next {
      let members = old[place].intersection(new[then])
      kept.formUnion(members)
      if old[place] != new[then] { withOthers += members }
      let times = [before.groups[place], after.groups[then]].map { group in
        group.meetings.map { [$0.day.index, $0.from, $0.to] }
      }
      if times[0] != times[1] { meetingMoved += members }
    }
    let placedBefore = Set(old.flatMap(\.self))
    let placedAfter = Set(new.flatMap(\.self))
    gained = placedAfter.subtracting(placedBefore).sorted()
    lost = placedBefore.subtracting(placedAfter).sorted()
    moved = placedBefore.intersection(placedAfter).subtracting(kept).sorted()
    withOthers = Set(withOthers).sorted()
    meetingMoved = Set(meetingMoved).sorted()
  }

  /// For earlier groups the group that continues each.
  private static func continuations(
    from old: [Set<Student.ID>], to new: [Set<Student.ID>]
  ) -> [(Int, Int)] {
    var places: [Student.ID: [Int]] = [:]
    for (place, group) in new.enumerated() {
      for student in group { places[student, default: []].append(place) }
    }
    var overlaps: [(shared: Int, old: Int, new: Int)] = []
    for (place, group) in old.enumerated() {
      var shared: [Int: Int] = [:]
      for student in group {
        for then in places[student] ?? [] { shared[then, default: 0] += 1 }
      }
      for (then, count) in shared { overlaps.append((count, place, then)) }
    }
    overlaps.sort { ($1.shared, $0.old, $0.new) < ($0.shared, $1.old, $1.new) }
    var isTaken: (old: Set<Int>, new: Set<Int>) = ([], [])
    return overlaps.compactMap { overlap in
      guard !isTaken.old.contains(overlap.old), !isTaken.new.contains(overlap.new) else {
        return nil
      }
      isTaken.old.insert(overlap.old)
      isTaken.new.insert(overlap.new)
      return (overlap.old, overlap.new)
    }
  }
}
