import LinearProgramming
import Matching
import TestSupport
import Testing

struct GroupingScaleTests {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `complete graphs of twelve are split into threes and sixes with a proof`(seed: UInt64) throws
  {
    for (groups, size) in [(4, 3), (2, 6)] {
      let instance = RandomGroupings.complete(
        12, seed: seed, least: size, most: size, groupCount: groups)
      let truth = GroupingBruteForce(instance)
      let outcome = try instance.solve(SearchLimits(seconds: 20))
      #expect(outcome.status == .optimal)
      #expect(outcome.objective == truth.optimum())
      let certificate = try #require(outcome.certificate)
      #expect(truth.flaw(in: certificate) == nil)
      #expect(certificate.bound == outcome.objective)
    }
  }

  @Test func `a class of students is grouped with a bound that its prices prove`() throws {
    let instance = RealisticGrouping(students: 40, seed: 7).instance()
    let outcome = try instance.solve(SearchLimits(seconds: 20, threads: 2))
    #expect(outcome.status == .optimal)
    let check = GroupingCheck(instance, groups: outcome.groups)
    #expect(check.problems.isEmpty)
    #expect(check.objective == outcome.objective)
  }

  @Test func `threads change no answer where effort sets the end`() throws {
    let instance = RealisticGrouping(students: 90, seed: 3).instance()
    let outcomes = try [1, 2, 2].map {
      try instance.solve(SearchLimits(seconds: 120, effort: 2, threads: $0))
    }
    #expect(outcomes[0].groups == outcomes[1].groups)
    #expect(outcomes[1].groups == outcomes[2].groups)
    #expect(outcomes[0].bound == outcomes[1].bound)
    #expect(outcomes[0].certificate == outcomes[1].certificate)
  }

  @Test func `a raised flag ends the search at once with a true bound`() throws {
    let instance = RealisticGrouping(students: 120, seed: 5).instance()
    let stop = StopFlag()
    stop.raise()
    let outcome = try instance.solve(SearchLimits(seconds: 60, stop: stop))
    let check = GroupingCheck(instance, groups: outcome.groups)
    #expect(check.problems.isEmpty)
    #expect(outcome.bound >= outcome.objective)
    #expect(outcome.status == .feasible || outcome.status == .optimal)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `prices hold for groups with a pair that is nobody's best`(seed: UInt64) throws {
    // Two pairs of each consecutive three are the best there are, and the third is among the worst: so
    // many better pairs has everybody that good groups are sought without it.
    let count = 132
    var instance = RandomGroupings.complete(
      count, seed: seed, weights: 300...400, least: 3, most: 3, value: .mean, everyone: false)
    for item in 0..<count {
      for edge in instance.graph.offsets[item]..<instance.graph.offsets[item + 1] {
        let distance = abs(Int(instance.graph.neighbors[edge]) - item)
        if distance < 3 { instance.graph.weights[edge] = distance == 1 ? 1000 : 10 }
      }
    }
    let outcome = try instance.solve(SearchLimits(seconds: 60, gap: 0.2, effort: 40))
    let certificate = try #require(outcome.certificate)
    guard case .leaf(let leaf) = certificate.tree, leaf.sets.isEmpty else {
      Issue.record("the search went on beyond prices")
      return
    }
    #expect(leaf.prices.allSatisfy { $0 >= 0 })
    #expect(leaf.prices.reduce(0, +) / certificate.scale <= outcome.bound)
    // The threes themselves are an answer.
    #expect(outcome.bound >= Int64(count / 3 * 2010))
    let weights = instance.graph
    func weight(_ one: Int, _ other: Int) -> Int64 {
      weights.weights[weights.offsets[one] + (other < one ? other : other - 1)]
    }
    let least = (0..<count).flatMap { one in
      (one + 1..<count).flatMap { other in
        (other + 1..<count).map { third in
          leaf.prices[one] + leaf.prices[other] + leaf.prices[third]
            - certificate.scale * (weight(one, other) + weight(one, third) + weight(other, third))
        }
      }
    }.min()
    #expect(try #require(least) >= 0)
  }
}
