import Matching
import Testing

/// Pairings that may hold one trio.
struct TrioTests {
  /// A small instance with what tells its trios' worth once more.
  private struct Case {
    var count: Int
    var weights: [[Int]: Int64] = [:]
    var placement: Int64
    var isSum: Bool

    init(seed: UInt64) {
      var chances = SplitMix64(seed: seed)
      count = 1 + chances.below(10)
      let range = [3, 10, 100, 1000][chances.below(4)]
      let least = [-5, 0, 500][chances.below(3)]
      let density = 1 + chances.below(10)
      placement = Int64([0, 0, 50, 1000][chances.below(4)])
      isSum = chances.below(2) == 0
      for a in 0..<count {
        for b in 0..<count where a < b && chances.below(10) < density {
          weights[[a, b]] = Int64(least + chances.below(range)) + 2 * placement
        }
      }
    }

    var graph: PairGraph {
      let pairs = weights.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
        (a: Int32($0.key[0]), b: Int32($0.key[1]), weight: $0.value)
      }
      return PairGraph(itemCount: count, pairs: pairs)
    }

    var instance: PairingInstance {
      let placements = [Int64](repeating: placement, count: count)
      return PairingInstance(
        graph: graph,
        trio: TrioOption(
          company: graph, value: isSum ? .sum(placement: placements) : .mean,
          isAllowed: Self.isAllowed))
    }

    static func isAllowed(_ trio: [Int32]) -> Bool { trio.reduce(0, +) % 5 != 0 }

    func worth(_ a: Int, _ b: Int, _ c: Int) -> Int64? {
      guard let ab = weights[[a, b]], let ac = weights[[a, c]], let bc = weights[[b, c]],
        Self.isAllowed([Int32(a), Int32(b), Int32(c)])
      else { return nil }
      return isSum ? ab + ac + bc - 3 * placement : (ab + ac + bc) >> 1
    }

    /// The best value by trying everything.
    func best() -> Int64 {
      var pairs = [Int64](repeating: 0, count: 1 << count)
      for free in 1..<(1 << count) {
        let a = free.trailingZeroBitCount
        let rest = free & (free - 1)
        pairs[free] = pairs[rest]
        for b in 0..<count where rest >> b & 1 == 1 {
          guard let weight = weights[[a, b]] else { continue }
          pairs[free] = max(pairs[free], weight + pairs[rest & ~(1 << b)])
        }
      }
      let all = (1 << count) - 1
      var best = pairs[all]
      forEachTrio { a, b, c, worth in
        best = max(best, worth + pairs[all & ~(1 << a | 1 << b | 1 << c)])
      }
      return best
    }

    func forEachTrio(_ body: (Int, Int, Int, Int64) -> Void) {
      for a in 0..<count {
        for b in 0..<count where a < b {
          for c in 0..<count where b < c {
            if let worth = worth(a, b, c) { body(a, b, c, worth) }
          }
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `answers with a trio are best, and their prices prove it`(part: Int) throws {
    var settled = 0
    for seed in UInt64(part * 100)..<UInt64(part * 100 + 100) {
      let small = Case(seed: seed)
      let outcome = try small.instance.solve(SearchLimits())
      #expect(outcome.status == .optimal, "seed \(seed)")
      #expect(outcome.objective == small.best(), "seed \(seed)")
      #expect(outcome.groups.filter { $0.count == 3 }.count <= 1)
      let certificate = try #require(outcome.certificate)
      #expect(certificate.bound == outcome.bound, "seed \(seed)")
      guard case .leaf(let leaf) = certificate.tree else {
        Issue.record("a pairing needs no branching")
        continue
      }
      settled += leaf.settledTrios.count
      #expect(proven(small, leaf, certificate.scale) == outcome.bound, "seed \(seed)")
    }
    #expect(settled > 0)
  }

  /// What prices prove, counted here once more; nil where they prove nothing.
  private func proven(_ small: Case, _ leaf: BoundCertificate.Leaf, _ scale: Int64) -> Int64? {
    func sum(_ prices: [Int64], _ sets: [BoundCertificate.SetPrice]) -> Int64 {
      sets.reduce(prices.reduce(0, +)) { $0 + $1.price * Int64($1.members.count / 2) }
    }
    func paid(
      _ group: [Int], _ prices: [Int64], _ sets: [BoundCertificate.SetPrice]
    ) -> Int64 {
      sets.reduce(group.reduce(0) { $0 + prices[$1] }) { sum, set in
        sum + set.price * Int64(group.count { set.members.contains(Int32($0)) } / 2)
      }
    }
    for (pair, weight) in small.weights where paid(pair, leaf.prices, leaf.sets) < scale * weight {
      return nil
    }
    var bound = sum(leaf.prices, leaf.sets) + leaf.trioPrice
    var isProven = true
    small.forEachTrio { a, b, c, worth in
      let trio = [a, b, c]
      if let own = leaf.settledTrios.first(where: { $0.members.map(Int.init) == trio }) {
        bound = max(bound, scale * worth + sum(own.prices, own.sets))
        for (pair, weight) in small.weights
        where !pair.contains(where: trio.contains)
          && paid(pair, own.prices, own.sets) < scale * weight
        {
          isProven = false
        }
      } else if paid(trio, leaf.prices, leaf.sets) + leaf.trioPrice < scale * worth {
        isProven = false
      }
    }
    return isProven ? bound / scale : nil
  }

  @Test func `a search without time still proves a bound over all trios`() throws {
    var chances = SplitMix64(seed: 3)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for a in Int32(0)..<201 {
      for b in Int32(0)..<201 where a < b {
        pairs.append((a: a, b: b, weight: Int64(chances.below(1000))))
      }
    }
    let graph = PairGraph(itemCount: 201, pairs: pairs)
    let instance = PairingInstance(graph: graph, trio: TrioOption(company: graph))
    let best = try instance.solve(SearchLimits())
    #expect(best.status == .optimal)
    #expect(best.groups.count { $0.count == 3 } == 1)
    let hasty = try instance.solve(SearchLimits(seconds: 0))
    #expect(hasty.bound >= best.objective && hasty.objective <= best.objective)
    #expect(hasty.certificate?.bound == hasty.bound)
    let effortless = try instance.solve(SearchLimits(effort: 0))
    #expect(effortless.status == .feasible && effortless.bound >= best.objective)
  }
}
