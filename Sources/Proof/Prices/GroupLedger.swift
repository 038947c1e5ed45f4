import School

/// What groups are worth and what they pay under the prices of one leaf.
struct GroupLedger: Sendable {
  let check: PriceCheck
  let prices: LeafPrices
  let isOpen: [Bool]
  /// By coach what a group pays that the coach hosts; empty where every group pays alike.
  let hosts: [String: Int]
  let together: [(Int, Int)]
  let apart: [(Int, Int)]
  /// By student: the points for placing them less their price, in units.
  let balances: [Int]
  private let former: EarlierCompanions

  init(
    _ check: PriceCheck, _ prices: LeafPrices, isOpen: [Bool], hosts: [String: Int],
    together: [(Int, Int)], apart: [(Int, Int)]
  ) {
    self.check = check
    self.prices = prices
    self.isOpen = isOpen
    self.hosts = hosts
    self.together = together
    self.apart = apart
    balances = (0..<check.school.count).map {
      check.school.placement(of: $0) * prices.scale - prices.prices[$0]
    }
    former = EarlierCompanions(check.result.keeping)
  }

  /// What a pair counts, with the points of those who stay together.
  func score(_ pair: KnownPairs.Pair) -> Int {
    guard !former.isEmpty else { return pair.score }
    let students = check.school.students
    return pair.score + former.points(students[pair.one].id, students[pair.other].id)
  }

  /// The value of an allowed group and the points for placing its members, in units; nil where two of them may
  /// not be together.
  func worth(_ group: [Int], scale: Int) -> Int? {
    var sum = 0
    for (place, other) in group.enumerated() {
      for one in group[..<place] {
        let (low, high) = (min(one, other), max(one, other))
        guard let score = check.pairs.score(low, high) else { return nil }
        sum += self.score(.init(one: low, other: high, score: score))
      }
    }
    let value = check.judge.value(ofPairs: sum, heads: group.count)
    return (value + group.reduce(0) { $0 + check.school.placement(of: $1) }) * scale
  }

  /// How much more a group is worth than it pays, in units.
  func excess(ofPairs sum: Int, _ group: [Int], surcharge: Int) -> Int {
    var paid = surcharge + prices.groupPrice
    for set in prices.sets { paid += set.charge(group) }
    let value = check.judge.value(ofPairs: sum, heads: group.count) * prices.scale
    return group.reduce(value) { $0 + balances[$1] } - paid
  }

  /// Whether a group counts here: rules of the whole group, and the sides of the tree.
  func counts(_ group: [Int]) -> Bool {
    together.allSatisfy { group.contains($0.0) == group.contains($0.1) }
      && apart.allSatisfy { !group.contains($0.0) || !group.contains($0.1) }
      && check.judge.suits(group, sized: false)
  }

  /// What the cheapest coach who could host a group costs.
  func priceOfHost(_ group: [Int]) -> Int {
    guard !hosts.isEmpty else { return 0 }
    return check.judge.possibleHosts(of: group).compactMap { hosts[$0] }.min() ?? 0
  }
}
