package import Matching

/// Tiny grouping instances that use every feature, and their best answers found by trying all.
package enum TinyGrouping {
  /// An instance of 1 to 9 items; the seed decides which features it has.
  package static func instance(seed: UInt64) -> GroupingInstance {
    var chance = SplitMix64(seed: seed)
    let count = 1 + chance.below(9)
    let density = 5 + chance.below(6)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    let lightest = chance.below(4) == 0 ? -60 : 0
    for one in 0..<Int32(count) {
      for other in 0..<one where chance.below(10) < density {
        pairs.append((other, one, Int64(lightest + chance.below(100))))
      }
    }
    let severalSeats = chance.below(3) == 0
    let least = 1 + chance.below(3)
    var instance = GroupingInstance(
      graph: PairGraph(itemCount: count, pairs: pairs),
      seats: (0..<count).map { _ in severalSeats ? Int32(1 + chance.below(2)) : 1 },
      placement: (0..<count).map { _ in Int64(chance.below(3) * 40) },
      least: least, most: least + chance.below(3), value: chance.below(2) == 0 ? .mean : .sum)
    for item in 0..<count where instance.seats[item] > 1 {
      instance.innerWeights[item] = Int64(chance.below(100))
    }
    if chance.below(4) == 0 { instance.everyone = true }
    if chance.below(4) == 0 { instance.groupCount = 1 + chance.below(3) }
    if chance.below(2) == 0 { instance.meetings = meetings(count, using: &chance) }
    for _ in 0..<chance.below(3) { instance.marks.append(mark(instance, using: &chance)) }
    return instance
  }

  private static func meetings(
    _ count: Int, using chance: inout SplitMix64
  ) -> GroupingInstance.Meetings {
    let days: [UInt64] = [0b1111, 0, 0b11_0000, 0b11, 0, 0b1100]
    let options = (0..<count).flatMap { _ in [chance.next() | chance.next(), chance.next()] }
    return .init(words: 2, options: options, days: days, daysNeeded: chance.below(4))
  }

  private static func mark(
    _ instance: GroupingInstance, using chance: inout SplitMix64
  ) -> GroupingInstance.Mark {
    let carriers = instance.seats.indices.filter { _ in chance.below(3) == 0 }
    let least = 1 + chance.below(2)
    return .init(
      least: Int32(least), most: Int32(least + chance.below(3)), carriers: carriers.map(Int32.init),
      seats: carriers.map { instance.seats[$0] })
  }

  /// The best objective of all answers, nil if no answer keeps every rule.
  package static func best(_ instance: GroupingInstance) -> Int64? {
    let count = instance.graph.itemCount
    let worths = worths(instance)
    // best[groups][set]: the most that `groups` groups out of exactly the items of `set` are worth.
    var best = [[Int64?]](
      repeating: [Int64?](repeating: nil, count: 1 << count), count: count + 1)
    best[0][0] = 0
    for set in 1..<(1 << count) {
      let lowest = set & -set
      var part = set
      while part > 0 {
        if part & lowest != 0, let worth = worths[part] {
          for groups in 0..<count {
            guard let rest = best[groups][set ^ part] else { continue }
            best[groups + 1][set] = max(best[groups + 1][set] ?? .min, rest + worth)
          }
        }
        part = (part - 1) & set
      }
    }
    let sets = instance.everyone ? [(1 << count) - 1] : Array(0..<(1 << count))
    let counts = instance.groupCount.map { [$0] } ?? Array(0...count)
    return counts.filter { $0 <= count }.flatMap { groups in sets.compactMap { best[groups][$0] } }
      .max()
  }

  private static func worths(_ instance: GroupingInstance) -> [Int64?] {
    var free = instance
    free.everyone = false
    free.groupCount = nil
    return (0..<(1 << instance.graph.itemCount)).map { set in
      let group = (0..<Int32(instance.graph.itemCount)).filter { set >> Int($0) & 1 == 1 }
      if group.isEmpty { return nil }
      let check = GroupingCheck(free, groups: [group])
      return check.problems.isEmpty ? check.objective : nil
    }
  }
}
