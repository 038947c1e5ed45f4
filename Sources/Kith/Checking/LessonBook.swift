/// Looks for times of groups that share students, so that nobody is in two places at once.
///
/// Groups that were fixed by hand and can all meet do so in any case.
struct LessonBook {
  private let meetings: MeetingOptions
  private var fixed: [[Int]] = []
  private var stepsLeft = 3_000_000

  init(_ problem: PosedProblem, _ meetings: MeetingOptions) {
    self.meetings = meetings
    let able = problem.fixed.groups.map { $0.map(Int.init) }.filter { meetings.canMeet($0) }
    if canMeet(able) == true { fixed = able }
    stepsLeft = 3_000_000
  }

  /// Whether some groups can all meet; nil where the steps end before that is known.
  mutating func canMeet(_ groups: [[Int]]) -> Bool? {
    // Groups fixed by hand matter where they share somebody, or share somebody with such a group.
    var all = groups
    var others = fixed
    var present = Set(groups.joined())
    while let next = others.firstIndex(where: { !present.isDisjoint(with: $0) }) {
      present.formUnion(others[next])
      all.append(others.remove(at: next))
    }
    let isAlone = all.indices.map { place in
      all.indices.allSatisfy { $0 == place || Set(all[$0]).isDisjoint(with: all[place]) }
    }
    if zip(all, isAlone).contains(where: { $1 && !meetings.canMeet($0) }) { return false }
    return place(zip(all, isAlone).filter { !$1 }.map(\.0), taken: [:])
  }

  private mutating func place(_ groups: [[Int]], taken: [Int: [UInt64]]) -> Bool? {
    guard !groups.isEmpty else { return true }
    var open: [(group: [Int], set: [UInt64], count: Int)] = []
    for group in groups {
      var set = meetings.common(group)
      for member in group {
        for (word, bits) in (taken[member] ?? []).enumerated() { set[word] &= ~bits }
      }
      guard meetings.isEnough(set, for: group) else { return false }
      open.append((group, set, set.reduce(0) { $0 + $1.nonzeroBitCount }))
    }
    if isCrowded(open.map { ($0.group, $0.set) }) { return false }
    let place = open.indices.min { (open[$0].count, $0) < (open[$1].count, $1) } ?? 0
    let next = open.remove(at: place)
    return meet([], next.group, next.set, open.map(\.group), taken)
  }

  /// Tries each further start of a group behind those that it has.
  private mutating func meet(
    _ starts: [Int], _ group: [Int], _ open: [UInt64], _ rest: [[Int]], _ taken: [Int: [UInt64]]
  ) -> Bool? {
    if starts.count == max(1, meetings.days.needed) {
      var busy = taken
      for start in starts {
        let ruled = meetings.slots(clashingWith: start)
        for member in group {
          busy[member] = busy[member].map { zip($0, ruled).map { $0 | $1 } } ?? ruled
        }
      }
      return place(rest, taken: busy)
    }
    var known = [UInt64](repeating: 0, count: meetings.words)
    for start in starts { known[start >> 6] |= 1 << UInt64(start & 63) }
    var left = open
    while let word = left.firstIndex(where: { $0 != 0 }) {
      let start = word << 6 | left[word].trailingZeroBitCount
      guard meetings.isEnough(zip(left, known).map { $0 | $1 }, for: group) else { return false }
      left[word] &= left[word] - 1
      stepsLeft -= 1
      guard stepsLeft > 0 else { return nil }
      let more = starts + [start]
      if more.count == max(1, meetings.days.needed), more.count > 1 {
        var set = known
        set[start >> 6] |= 1 << UInt64(start & 63)
        guard meetings.isEnough(set, for: group) else { continue }
      }
      let found = meet(more, group, left, rest, taken)
      if found != false { return found }
    }
    return false
  }

  /// Whether somebody has more meetings before them than there are starts that leave room for one another:
  /// the starts are dealt into piles of which each two starts clash.
  private func isCrowded(_ open: [(group: [Int], set: [UInt64])]) -> Bool {
    Set(open.flatMap(\.group)).contains { person in
      let own = open.filter { $0.group.contains(person) }
      guard own.count > 1 else { return false }
      let union = own.reduce([UInt64](repeating: 0, count: meetings.words)) { sum, next in
        zip(sum, next.set).map { $0 | $1 }
      }
      var piles: [[UInt64]] = []
      for start in 0..<meetings.words * 64 where union[start >> 6] >> UInt64(start & 63) & 1 == 1 {
        let ruled = meetings.slots(clashingWith: start)
        if let pile = piles.firstIndex(where: { $0[start >> 6] >> UInt64(start & 63) & 1 == 1 }) {
          piles[pile] = zip(piles[pile], ruled).map { $0 & $1 }
        } else {
          piles.append(ruled)
          if piles.count >= own.count * max(1, meetings.days.needed) { break }
        }
      }
      return piles.count < own.count * max(1, meetings.days.needed)
    }
  }
}
