/// What a group of items is worth and whether it is allowed: the one place that says so, asked by
/// search, pricing and proofs alike.
package final class GroupEvaluation: Sendable {
  package let instance: GroupingInstance
  package let pairs: PairTable
  /// For each item, the marks it carries and on how many seats, row by row.
  let markOffsets: [Int]
  let markOfEntry: [Int32]
  let markSeats: [Int32]
  /// Every allowed group, where they were listed.
  let groups: AllowedGroups?

  package convenience init(_ instance: GroupingInstance) {
    self.init(instance, groups: nil)
  }

  /// The same with all allowed groups, where they are few and prices find them only with toil.
  static func listing(_ instance: GroupingInstance) -> GroupEvaluation {
    let plain = GroupEvaluation(instance)
    return AllowedGroups(plain).map { GroupEvaluation(instance, groups: $0) } ?? plain
  }

  init(_ instance: GroupingInstance, groups: AllowedGroups?) {
    self.groups = groups
    self.instance = instance
    pairs = PairTable(instance.graph)
    let count = instance.graph.itemCount
    var offsets = [Int](repeating: 0, count: count + 1)
    for mark in instance.marks {
      for item in mark.carriers { offsets[Int(item) + 1] += 1 }
    }
    for item in 0..<count { offsets[item + 1] += offsets[item] }
    var next = offsets
    var which = [Int32](repeating: 0, count: offsets[count])
    var seats = which
    for (number, mark) in instance.marks.enumerated() {
      for (item, carried) in zip(mark.carriers, mark.seats) {
        which[next[Int(item)]] = Int32(number)
        seats[next[Int(item)]] = carried
        next[Int(item)] += 1
      }
    }
    markOffsets = offsets
    markOfEntry = which
    markSeats = seats
  }
}

// MARK: - Worth

extension GroupEvaluation {
  /// The value of a group of `seats` seats whose pairs of seats weigh `weight` in all, without
  /// placement: ⌊2·Σ w ÷ (k − 1)⌋ or Σ w. One seat alone is worth nothing.
  @inline(__always)
  package func value(weight: Int64, seats: Int) -> Int64 {
    instance.value(weight: weight, seats: seats)
  }

  /// Σ w over the pairs of seats of a group, inside items and between them; nil where two items
  /// may never share a group.
  package func weight(of group: [Int32]) -> Int64? {
    var sum: Int64 = 0
    for (at, item) in group.enumerated() {
      sum += instance.innerWeights[Int(item)]
      for other in group[..<at] {
        let weight = pairs.weight(Int(item), Int(other))
        if weight == PairTable.missing { return nil }
        sum += weight
      }
    }
    return sum
  }

  package func seats(of group: [Int32]) -> Int {
    group.reduce(0) { $0 + Int(instance.seats[Int($1)]) }
  }

  /// Value and placement of a group in points; nil where two items may never share a group.
  package func worth(of group: [Int32]) -> Int64? {
    guard let weight = weight(of: group) else { return nil }
    let placement = group.reduce(Int64(0)) { $0 + instance.placement[Int($1)] }
    return value(weight: weight, seats: seats(of: group)) + placement
  }

  /// The worth of disjoint groups that are all allowed.
  package func objective(of groups: [[Int32]]) -> Int64 {
    groups.reduce(0) { $0 + (worth(of: $1) ?? 0) }
  }
}

// MARK: - Permission

extension GroupEvaluation {
  /// Whether a group keeps every rule: its pairs, size, meetings and marks.
  package func allows(_ group: [Int32]) -> Bool {
    let seats = seats(of: group)
    guard !group.isEmpty, seats >= instance.least, seats <= instance.most else { return false }
    return weight(of: group) != nil && canMeet(group) && keepsMarks(group)
  }

  /// Whether the items share options on enough days.
  package func canMeet(_ group: [Int32]) -> Bool {
    guard let meetings = instance.meetings, let first = group.first else { return true }
    let words = meetings.words
    var common = Array(meetings.options[Int(first) * words..<(Int(first) + 1) * words])
    for item in group.dropFirst() {
      let row = Int(item) * words
      for word in 0..<words { common[word] &= meetings.options[row + word] }
    }
    return common.withUnsafeBufferPointer { set in
      guard let base = set.baseAddress else { return meetings.daysNeeded <= 0 }
      return canMeet(common: base, seats: seats(of: group))
    }
  }

  /// Whether a set of `words` words of common options reaches enough days of one week that serves so
  /// many seats.
  @inline(__always)
  package func canMeet(common: UnsafePointer<UInt64>, seats: Int) -> Bool {
    guard let meetings = instance.meetings else { return true }
    guard meetings.spacing == nil else { return meetings.isEnough(seats: seats) { common[$0] } }
    let words = meetings.words
    var days = 0
    var daysLeft = meetings.weekLength
    var start = 0
    var week = 0
    while start < meetings.days.count, days < meetings.daysNeeded {
      if daysLeft == 0 { (days, daysLeft, week) = (0, meetings.weekLength, week + 1) }
      daysLeft -= 1
      if meetings.serves(seats, inWeek: week) {
        var shared: UInt64 = 0
        for word in 0..<words { shared |= common[word] & meetings.days[start + word] }
        if shared != 0 { days += 1 }
      }
      start += words
    }
    return days >= meetings.daysNeeded
  }

  /// Whether each mark is carried by nobody, or by as many seats as it allows, and each balance reached.
  package func keepsMarks(_ group: [Int32]) -> Bool {
    guard instance.balances.allSatisfy({ $0.sum(of: group) >= $0.least }) else { return false }
    return instance.marks.isEmpty
      || instance.marks.indices.allSatisfy { mark in
        let carried = carriers(of: mark, in: group)
        return carried == 0
          || carried >= instance.marks[mark].least && carried <= instance.marks[mark].most
      }
  }

  /// Whether no mark is carried by more seats than it allows: what a part of a group must keep.
  package func keepsMarkLimits(_ group: [Int32]) -> Bool {
    instance.marks.isEmpty
      || instance.marks.indices.allSatisfy {
        carriers(of: $0, in: group) <= instance.marks[$0].most
      }
  }

  func carriers(of mark: Int, in group: [Int32]) -> Int32 {
    guard instance.marks[mark].families.isEmpty else {
      return instance.marks[mark].families(of: group)
    }
    var carried: Int32 = 0
    for item in group {
      for entry in markOffsets[Int(item)]..<markOffsets[Int(item) + 1]
      where markOfEntry[entry] == Int32(mark) {
        carried += markSeats[entry]
      }
    }
    return carried
  }
}

extension GroupingInstance.Mark {
  /// How many families the items of a group belong to.
  func families(of group: [Int32]) -> Int32 {
    Int32(group.reduce(into: Set<Int32>()) { $0.formUnion(families[Int($1)]) }.count)
  }
}
