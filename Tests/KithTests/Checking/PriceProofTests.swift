import Kith
import Matching
import TestSupport
import Testing

@Suite struct PriceProofTests {
  /// Every group that the rules allow, found by trying all sets of items.
  private static func allowedGroups(_ instance: GroupingInstance) -> [[Int32]] {
    let count = instance.graph.itemCount
    return (1..<(1 << count)).map { mask in (0..<Int32(count)).filter { mask >> $0 & 1 == 1 } }
      .filter { group in
        let seats = group.reduce(0) { $0 + Int(instance.seats[Int($1)]) }
        return (instance.least...instance.most).contains(seats) && worth(group, instance) != nil
      }
  }

  /// Value and placement of a group; nil where a pair may not stand together.
  private static func worth(_ group: [Int32], _ instance: GroupingInstance) -> Int64? {
    var weight: Int64 = 0
    var seats: Int64 = 0
    var placement: Int64 = 0
    for (index, item) in group.enumerated() {
      weight += instance.innerWeights[Int(item)]
      seats += Int64(instance.seats[Int(item)])
      placement += instance.placement[Int(item)]
      let row = instance.graph.offsets[Int(item)]..<instance.graph.offsets[Int(item) + 1]
      for other in group[(index + 1)...] {
        guard let edge = row.first(where: { instance.graph.neighbors[$0] == other }) else {
          return nil
        }
        weight += instance.graph.weights[edge]
      }
    }
    guard instance.value == .mean else { return weight + placement }
    let real = Double(2 * weight) / Double(max(1, seats - 1))
    return Int64(real.rounded(.down)) + placement
  }

  private static func randomInstance(
    using generator: inout some RandomNumberGenerator
  ) -> GroupingInstance {
    let count = Int.random(in: 1...8, using: &generator)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for a in 0..<Int32(count) {
      for b in (a + 1)..<max(a + 1, Int32(count))
      where Int.random(in: 0..<10, using: &generator) < 8 {
        pairs.append((a, b, Int64.random(in: -20...100, using: &generator)))
      }
    }
    let isPlain = Bool.random(using: &generator)
    let least = Int.random(in: 1...4, using: &generator)
    return GroupingInstance(
      graph: PairGraph(itemCount: count, pairs: pairs),
      seats: (0..<count).map { _ in isPlain ? 1 : Int32.random(in: 1...3, using: &generator) },
      innerWeights: (0..<count).map { _ in
        isPlain ? 0 : Int64.random(in: 0...50, using: &generator)
      },
      placement: (0..<count).map { _ in Int64.random(in: 0...30, using: &generator) },
      least: least, most: least + Int.random(in: 0...3, using: &generator),
      value: Bool.random(using: &generator) ? .mean : .sum)
  }

  @Test(arguments: 0..<400)
  func `prices are refuted exactly when some allowed group is worth more than it pays`(
    seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed)
    let instance = Self.randomInstance(using: &generator)
    let scale: Int64 = 10
    let level = Int64.random(in: 0...1200, using: &generator)
    var claims = PriceProof.Claims(
      instance: instance,
      prices: instance.seats.map { _ in level + Int64.random(in: 0...300, using: &generator) },
      scale: scale)
    claims.groupPrice = Int64.random(in: -200...200, using: &generator)
    if instance.graph.itemCount >= 3, Bool.random(using: &generator) {
      claims.sets = [BoundCertificate.SetPrice(members: [0, 1, 2], price: 150)]
    }
    let refuting = Self.allowedGroups(instance).filter { group in
      let shared = group.count { $0 < 3 }
      let paid =
        group.reduce(claims.groupPrice) { $0 + claims.prices[Int($1)] }
        + (claims.sets.isEmpty ? 0 : 150 * Int64(shared / 2))
      return (Self.worth(group, instance) ?? .min) * scale > paid
    }
    let proof = PriceProof(claims)
    switch proof.verdict() {
    case .proven: #expect(refuting.isEmpty)
    case .refuted(let group): #expect(refuting.contains(group))
    case .unfinished: Issue.record("gave up on \(instance.graph.itemCount) items")
    }
  }

  @Test(arguments: 0..<300)
  func `no group is worth more than the heaviest pairs of its items make it`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let instance = Self.randomInstance(using: &generator)
    let prices = instance.rowPrices(threads: 1)
    #expect(prices == instance.rowPrices(threads: 3))
    for group in Self.allowedGroups(instance) {
      let paid = group.reduce(0) { $0 + prices[Int($1)] }
      #expect(paid >= Self.worth(group, instance) ?? .min, "\(group)")
    }
  }

  @Test func `the one who has too few pairs for any group has no price`() {
    // The first two make up a group of four; the third has nobody, and the fourth too few.
    let instance = GroupingInstance(
      graph: PairGraph(itemCount: 4, pairs: [(a: 0, b: 1, weight: 40), (a: 1, b: 3, weight: 90)]),
      seats: [2, 2, 1, 1], innerWeights: [10, 20, 0, 0], placement: [7, 7, 7, 7], least: 4, most: 4)
    // (2 · 10 + 40) ÷ 3, and (2 · 20 + 90 + 20) ÷ 3: half of the first beside all of the fourth.
    #expect(instance.rowPrices(threads: 1) == [20 + 7, 50 + 7, 0, 0])
  }

  @Test func `a proof that runs out of steps claims nothing`() {
    let pairs = (0..<Int32(9)).flatMap { a in
      ((a + 1)..<Int32(10)).map { (a: a, b: $0, weight: Int64(5)) }
    }
    let instance = GroupingInstance(
      graph: PairGraph(itemCount: 10, pairs: pairs), least: 5, most: 5)
    let proof = PriceProof(
      .init(instance: instance, prices: Array(repeating: 9, count: 10), scale: 1), steps: 20)
    #expect(proof.verdict() == .unfinished)
  }

  @Test func `few groups of many students and households are bounded closely`() throws {
    var school = RealisticGrouping(students: 420, seed: 4)
    school.most = 6
    var instance = school.instance()
    instance.mostGroups = 25
    // Every fifth item is two students.
    instance.seats = instance.seats.indices.map { $0.isMultiple(of: 5) ? 2 : 1 }
    instance.innerWeights = instance.seats.map { $0 == 2 ? 600 : 0 }
    for item in instance.seats.indices {
      for edge in instance.graph.offsets[item]..<instance.graph.offsets[item + 1] {
        let other = Int(instance.graph.neighbors[edge])
        instance.graph.weights[edge] *= Int64(instance.seats[item] * instance.seats[other])
      }
    }
    let outcome = try instance.solve(SearchLimits(seconds: 1000, effort: 30, threads: 2))
    #expect(GroupingCheck(instance, groups: outcome.groups).problems.isEmpty)
    #expect(Double(outcome.bound - outcome.objective) <= 0.01 * Double(outcome.bound))
    let certificate = try #require(outcome.certificate)
    guard case .leaf(let leaf) = certificate.tree else {
      Issue.record("a whole school was branched")
      return
    }
    var claims = PriceProof.Claims(
      instance: instance, prices: leaf.prices, scale: certificate.scale)
    claims.groupPrice = leaf.groupPrice
    claims.sets = leaf.sets
    #expect(PriceProof(claims).verdict() == .proven)
    let groups = leaf.groupPrice * 25
    let sets = leaf.sets.reduce(0) { $0 + $1.price * Int64($1.members.count / Int($1.divisor)) }
    #expect(leaf.prices.reduce(groups + sets, +) / certificate.scale <= outcome.bound)
  }
}
