import Matching
import TestSupport
import Testing

@Suite struct PartitionTests {
  /// A complete graph with weights 0...100.
  private func complete(_ count: Int, seed: UInt64) -> PairGraph {
    var chance = SplitMix64(seed: seed)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for one in 0..<Int32(count) {
      for other in 0..<one { pairs.append((other, one, Int64(chance.below(101)))) }
    }
    return PairGraph(itemCount: count, pairs: pairs)
  }

  @Test(arguments: [(10, 2, GroupingInstance.Value.sum), (9, 3, .mean), (8, 4, .sum)])
  func `equal parts of complete graphs come out best`(
    _ count: Int, _ groups: Int, _ value: GroupingInstance.Value
  ) throws {
    for seed in UInt64(1)...10 {
      let instance = GroupingInstance(
        graph: complete(count, seed: seed), least: count / groups, most: count / groups,
        value: value, groupCount: groups, everyone: true)
      let answer = LocalSearch(GroupEvaluation(instance)).improve([], steps: 200)
      let check = GroupingCheck(instance, groups: try #require(answer))
      #expect(check.problems.isEmpty)
      #expect(check.objective == TinyGrouping.best(instance), "seed \(seed)")
    }
  }

  @Test func `short annealings of 120 items come within one per cent of the best known`() throws {
    let instance = GroupingInstance(
      graph: complete(120, seed: 1), least: 12, most: 12, value: .sum, groupCount: 10,
      everyone: true)
    let search = LocalSearch(GroupEvaluation(instance))
    let objectives = try (UInt64(1)...4).map { seed in
      let groups = try #require(search.improve([], steps: 20_000, seed: seed))
      let check = GroupingCheck(instance, groups: groups)
      #expect(check.problems.isEmpty)
      return check.objective
    }
    // The best of many runs of ten seconds is 46,932.
    for objective in objectives { #expect(objective >= 46_463) }
  }

  @Test func `everyone is placed in groups of one size where sizes leave no choice`() throws {
    var instance = GroupingInstance(
      graph: complete(40, seed: 4), least: 5, most: 5, value: .mean)
    instance.everyone = true
    let groups = try #require(LocalSearch(GroupEvaluation(instance)).improve([], steps: 600))
    #expect(GroupingCheck(instance, groups: groups).problems.isEmpty)
  }

  @Test func `a division found earlier is never made worse`() throws {
    let instance = GroupingInstance(
      graph: complete(30, seed: 7), least: 5, most: 7, value: .sum, groupCount: 5, everyone: true)
    let search = LocalSearch(GroupEvaluation(instance))
    var groups = try #require(search.improve([], steps: 500))
    for seed in UInt64(2)...5 {
      let next = try #require(search.improve(groups, steps: 5, seed: seed))
      #expect(
        GroupingCheck(instance, groups: next).objective
          >= GroupingCheck(instance, groups: groups).objective)
      groups = next
    }
  }
}
