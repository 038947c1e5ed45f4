import Matching
import TestSupport
import Testing

/// A dozen items or fewer with any weights: what can be tried out is proven at once.
struct GroupingTinyTests {
  /// Weights from tiny to the largest that a file may hold, of one sign or both, with demands that
  /// often cannot be met.
  private func instance(seed: UInt64) -> GroupingInstance {
    var chances = SplitMix64(seed: seed &* 31 &+ 7)
    let count = 1 + chances.below(10)
    let density = [30, 60, 90, 100][chances.below(4)]
    let large = 1 << 33
    let weights: ClosedRange<Int64> = [
      0...20, -10...10, -1000...1000, Int64(-large)...Int64(large), 0...Int64(large),
      Int64(-large)...Int64(-large / 8), -5...0,
    ][chances.below(7)]
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for b in 0..<Int32(count) {
      for a in 0..<b where chances.below(100) < density {
        let weight = weights.lowerBound + Int64(chances.below(weights.count))
        pairs.append((a, b, weight))
      }
    }
    let least = 1 + chances.below(5)
    var instance = GroupingInstance(
      graph: PairGraph(itemCount: count, pairs: pairs), least: least,
      most: least + chances.below(6), value: chances.below(2) == 0 ? .sum : .mean,
      everyone: chances.below(2) == 0)
    if chances.below(3) == 0 { instance.groupCount = chances.below(4) }
    if chances.below(3) == 0 {
      let points: Int64 = [10, 1000, 1_000_000_000, -1_000_000_000][chances.below(4)]
      instance.placement = [Int64](repeating: points, count: count)
    }
    return instance
  }

  @Test func `any weights and demands are settled, and what cannot be met is proven so`() throws {
    var impossible = 0
    for seed in UInt64(0)..<400 {
      let instance = instance(seed: seed)
      let truth = GroupingBruteForce(instance)
      let best = truth.optimum()
      let outcome = try instance.solve(SearchLimits(seconds: 60))
      #expect(outcome.status == (best == nil ? .infeasible : .optimal), "seed \(seed)")
      #expect(outcome.objective == best ?? 0, "seed \(seed)")
      if best == nil {
        impossible += 1
        // With every weight 0 all answers are worth 0, so a bound below that leaves none.
        guard let certificate = outcome.certificate else { continue }
        #expect(certificate.bound < 0, "seed \(seed)")
        var blank = instance
        blank.graph.weights = blank.graph.weights.map { _ in 0 }
        blank.placement = blank.placement.map { _ in 0 }
        #expect(GroupingBruteForce(blank).flaw(in: certificate) == nil, "seed \(seed)")
      } else {
        #expect(outcome.bound == best, "seed \(seed)")
        let certificate = try #require(outcome.certificate)
        #expect(truth.flaw(in: certificate) == nil, "seed \(seed)")
        #expect(instance.meets(outcome.groups), "seed \(seed)")
      }
    }
    #expect(impossible > 20)
  }

  @Test(arguments: [GroupingInstance.Value.mean, .sum])
  func `one allowed group of many is no search`(value: GroupingInstance.Value) throws {
    for (count, least) in [(24, 24), (24, 22), (60, 59)] {
      let instance = RandomGroupings.complete(
        count, seed: 3, least: least, most: count, value: value, everyone: false)
      let outcome = try instance.solve(
        SearchLimits(seconds: SearchLimits.endless, effort: 20))
      #expect(outcome.status == .optimal)
      #expect(outcome.certificate?.bound == outcome.bound)
      #expect(outcome.groups.count == 1)
    }
  }

  @Test func `points beyond exact sums are refused, not added up wrongly`() throws {
    let instance = RandomGroupings.complete(
      900, seed: 1, weights: 1 << 32...1 << 33, least: 2, most: 900)
    #expect(instance.excessiveFactor.map { $0 > 1 } ?? false)
    #expect(throws: (any Error).self) { try instance.solve(SearchLimits(seconds: 1)) }
  }
}

extension GroupingInstance {
  fileprivate func meets(_ groups: [[Int32]]) -> Bool {
    let placed = groups.flatMap(\.self)
    return Set(placed).count == placed.count
      && (!everyone || placed.count == graph.itemCount)
      && (groupCount ?? groups.count) == groups.count
  }
}
