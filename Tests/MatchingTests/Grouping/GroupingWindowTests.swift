import LinearProgramming
import Matching
import TestSupport
import Testing

/// Schools too large for one tree, which are improved window by window.
struct GroupingWindowTests {
  /// A school with households of two, each one item.
  private static func school(_ students: Int, seed: UInt64) -> GroupingInstance {
    var instance = RealisticGrouping(students: students, seed: seed).instance()
    for item in stride(from: 0, to: students, by: 17) {
      instance.seats[item] = 2
      instance.innerWeights[item] = 400
      instance.placement[item] = 2_000
    }
    return instance
  }

  @Test func `threads change no answer of a school beyond one tree`() throws {
    let instance = Self.school(420, seed: 4)
    let outcomes = try [1, 2].map {
      try instance.solve(SearchLimits(seconds: 300, effort: 8, threads: $0))
    }
    #expect(outcomes[0].groups == outcomes[1].groups)
    #expect(outcomes[0].certificate == outcomes[1].certificate)
    let check = GroupingCheck(instance, groups: outcomes[0].groups)
    #expect(check.problems.isEmpty)
    #expect(check.objective == outcomes[0].objective)
    #expect(MatchingOutcome.gap(outcomes[0].objective, outcomes[0].bound) < 0.01)
  }

  @Test func `more effort never gives less, and ends near the bound`() throws {
    let instance = RealisticGrouping(students: 600, seed: 9).instance()
    let outcomes = try [4, 16].map {
      try instance.solve(SearchLimits(seconds: 300, effort: $0, threads: 2))
    }
    #expect(outcomes[0].objective <= outcomes[1].objective)
    #expect(MatchingOutcome.gap(outcomes[1].objective, outcomes[1].bound) < 0.003)
  }

  /// With little effort what volume steps prove is all; with more the simplex settles it.
  @Test(arguments: [3, 12])
  func `prices of the core are proven over all pairs`(effort: Int) throws {
    // Everybody may be with everybody: far more pairs than first prices are made of.
    var instance = RandomGroupings.complete(
      450, seed: 3, weights: 0...1000, least: 3, most: 4, value: .mean, everyone: false)
    // Two outweigh all others, and so pay so much that their pairs with others stand behind everybody's.
    for (one, other) in [(0, 1), (1, 0)] {
      let row = instance.graph.offsets[one]..<instance.graph.offsets[one + 1]
      for edge in row where instance.graph.neighbors[edge] == Int32(other) {
        instance.graph.weights[edge] = 100_000
      }
    }
    let outcome = try instance.solve(SearchLimits(seconds: 300, effort: effort, threads: 2))
    let check = GroupingCheck(instance, groups: outcome.groups)
    #expect(check.problems.isEmpty)
    let certificate = try #require(outcome.certificate)
    guard case .leaf(let leaf) = certificate.tree else {
      Issue.record("a large instance has one leaf")
      return
    }
    // Subset rows: the one who holds two of three pays, and at most one group does.
    var shared: [Set<Int>: Int64] = [:]
    for set in leaf.sets { shared[Set(set.members.map(Int.init)), default: 0] += set.price }
    #expect(leaf.sets.allSatisfy { $0.members.count == 3 && $0.divisor == 2 && $0.price > 0 })
    let all = leaf.prices.reduce(0, +) + leaf.sets.reduce(0) { $0 + $1.price }
    #expect(all / certificate.scale == certificate.bound)
    // No three are worth more than they pay.
    let graph = instance.graph
    let weights = (0..<450).map { item in
      var row = [Int64](repeating: 0, count: 450)
      for edge in graph.offsets[item]..<graph.offsets[item + 1] {
        row[Int(graph.neighbors[edge])] = graph.weights[edge]
      }
      return row
    }
    var refuted = 0
    for a in 0..<450 {
      for b in (a + 1)..<450 {
        let paid = leaf.prices[a] + leaf.prices[b]
        for c in (b + 1)..<450
        where (weights[a][b] + weights[a][c] + weights[b][c]) * certificate.scale
          > paid + leaf.prices[c]
        {
          let sets = shared.reduce(0) {
            $0 + ($1.key.intersection([a, b, c]).count >= 2 ? $1.value : 0)
          }
          let worth = (weights[a][b] + weights[a][c] + weights[b][c]) * certificate.scale
          if worth > paid + leaf.prices[c] + sets { refuted += 1 }
        }
      }
    }
    #expect(refuted == 0)
  }
}
