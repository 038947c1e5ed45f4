import Matching

/// Small instances of every shape, each from a seed.
enum RandomGroupings {
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  }

  static func complete(
    _ count: Int, seed: UInt64, weights: ClosedRange<Int64> = 0...100, least: Int, most: Int,
    value: GroupingInstance.Value = .sum, groupCount: Int? = nil, everyone: Bool = true
  ) -> GroupingInstance {
    var dice = Dice(state: seed)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for b in 1..<Int32(max(1, count)) where count > 1 {
      for a in 0..<b {
        pairs.append((a: a, b: b, weight: Int64.random(in: weights, using: &dice)))
      }
    }
    return GroupingInstance(
      graph: PairGraph(itemCount: count, pairs: pairs), least: least, most: most, value: value,
      groupCount: groupCount, everyone: everyone)
  }

  /// Any shape at all: both values, holes in the graph, negative weights, several seats, marks,
  /// meetings, demands that may not be met.
  static func any(seed: UInt64) -> GroupingInstance {
    var dice = Dice(state: seed &* 7919)
    let count = Int.random(in: 1...9, using: &dice)
    let density = [40, 70, 100].randomElement(using: &dice) ?? 100
    let lowest: Int64 = [0, -60, -100].randomElement(using: &dice) ?? 0
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for b in 0..<Int32(count) {
      for a in 0..<b where dice.chance(density) {
        pairs.append((a: a, b: b, weight: Int64.random(in: lowest...100, using: &dice)))
      }
    }
    let least = Int.random(in: 1...4, using: &dice)
    var instance = GroupingInstance(
      graph: PairGraph(itemCount: count, pairs: pairs), least: least,
      most: least + Int.random(in: 0...3, using: &dice), value: dice.chance(50) ? .mean : .sum,
      everyone: dice.chance(30))
    if dice.chance(30) { instance.groupCount = Int.random(in: 1...3, using: &dice) }
    if dice.chance(50) {
      instance.placement = (0..<count).map { _ in Int64.random(in: -20...150, using: &dice) }
    }
    if dice.chance(30) {
      for item in 0..<count where dice.chance(30) {
        instance.seats[item] = Int32.random(in: 2...3, using: &dice)
        instance.innerWeights[item] = Int64.random(in: lowest...150, using: &dice)
      }
    }
    if dice.chance(30) {
      let days: [UInt64] = [0b000111, 0b111000]
      instance.meetings = .init(
        words: 1, options: (0..<count).map { _ in dice.next() & 0b111111 }, days: days,
        daysNeeded: Int.random(in: 1...2, using: &dice))
      // Two weeks of a day each, which serve groups of different sizes.
      if dice.chance(40) {
        instance.meetings?.weekLength = 1
        instance.meetings?.daysNeeded = 1
        instance.meetings?.mostSeats = [
          Int32.random(in: 1...4, using: &dice), Int32.random(in: 2...6, using: &dice),
        ]
      }
    }
    if dice.chance(30) {
      let carriers = (0..<count).filter { _ in dice.chance(40) }
      instance.marks = [
        .init(
          least: Int32.random(in: 0...2, using: &dice), most: Int32.random(in: 2...3, using: &dice),
          carriers: carriers.map { Int32($0) }, seats: carriers.map { _ in 1 })
      ]
    }
    if dice.chance(20) {
      var mark = GroupingInstance.Mark(
        least: Int32.random(in: 0...2, using: &dice), most: Int32.random(in: 2...3, using: &dice),
        carriers: [], seats: [])
      mark.families = instance.seats.map { seats in
        Set((0..<seats).map { _ in Int32.random(in: 0...3, using: &dice) }).sorted()
      }
      instance.marks.append(mark)
    }
    if instance.groupCount == nil, dice.chance(30) {
      instance.mostGroups = Int.random(in: 0...2, using: &dice)
    }
    return instance
  }
}
