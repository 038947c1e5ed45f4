import Kith

/// Which groups go on from earlier ones.
///
/// A group goes on from the earlier one with which it shares most members, if these are two at least
/// and more than half of one of the two groups; those that share more go first, and each goes on
/// from one at most. A tutor's pair goes on in its own subject.
struct Lineage {
  /// For each group the position of the earlier one; nil where it is new.
  private(set) var earlier: [Int?]

  init(from old: [Group], to new: [Group]) {
    earlier = new.map { _ in nil }
    var places: [Student.ID: [Int]] = [:]
    for (place, group) in old.enumerated() {
      for member in group.members { places[member.student, default: []].append(place) }
    }
    var overlaps: [(shared: Int, old: Int, new: Int)] = []
    for (place, group) in new.enumerated() {
      var shared: [Int: Int] = [:]
      for member in group.members {
        for before in places[member.student] ?? [] where old[before].subject == group.subject {
          shared[before, default: 0] += 1
        }
      }
      for (before, count) in shared {
        let smaller = min(old[before].members.count, group.members.count)
        if count > 1, count * 2 > smaller { overlaps.append((count, before, place)) }
      }
    }
    overlaps.sort { ($1.shared, $0.old, $0.new) < ($0.shared, $1.old, $1.new) }
    var taken: Set<Int> = []
    for overlap in overlaps where earlier[overlap.new] == nil {
      if taken.insert(overlap.old).inserted { earlier[overlap.new] = overlap.old }
    }
  }
}
