import Matching
import TestSupport
import Testing

@Suite struct LocalSearchTests {
  /// Improves from nothing and fails on anything that breaks a rule.
  private func solve(
    _ instance: GroupingInstance, steps: Int = 400, seed: UInt64 = 1,
    from groups: [[Int32]] = []
  ) -> (groups: [[Int32]], objective: Int64)? {
    let search = LocalSearch(GroupEvaluation(instance))
    guard let groups = search.improve(groups, steps: steps, seed: seed) else { return nil }
    let check = GroupingCheck(instance, groups: groups)
    #expect(check.problems.isEmpty)
    return (groups, check.objective)
  }

  @Test func `tiny instances of every kind are nearly always solved to the best answer`() {
    var solved = 0
    var missed: [UInt64] = []
    for seed in UInt64(1)...300 {
      let instance = TinyGrouping.instance(seed: seed)
      let best = TinyGrouping.best(instance)
      let answer = solve(instance)
      if let best, let answer { #expect(answer.objective <= best, "seed \(seed)") }
      if best == nil { #expect(answer == nil, "seed \(seed)") }
      if best == answer?.objective { solved += 1 } else { missed.append(seed) }
    }
    #expect(solved >= 297, "missed \(missed)")
  }

  @Test func `what is built without improving already keeps every rule`() {
    for seed in UInt64(1)...200 {
      let instance = TinyGrouping.instance(seed: seed)
      let search = LocalSearch(GroupEvaluation(instance))
      guard let groups = search.construct() else { continue }
      #expect(GroupingCheck(instance, groups: groups).problems.isEmpty, "seed \(seed)")
    }
  }

  @Test func `an answer is never worth less than its start`() throws {
    let instance = RealisticGrouping(students: 150, seed: 3).instance()
    var last = try #require(solve(instance, steps: 2000))
    for seed in UInt64(1)...5 {
      let next = try #require(solve(instance, steps: 20, seed: seed, from: last.groups))
      #expect(next.objective >= last.objective)
      last = next
    }
  }

  @Test func `the same seed and steps give the same groups`() throws {
    let instance = RealisticGrouping(students: 200, seed: 5).instance()
    let first = try #require(solve(instance, seed: 9))
    let second = try #require(solve(instance, seed: 9))
    #expect(first.groups == second.groups)
  }

  @Test func `without edges, and with one item, only groups of one can be formed`() {
    let lone = GroupingInstance(
      graph: PairGraph(itemCount: 1, pairs: []), placement: [7], least: 1, most: 3)
    #expect(solve(lone)?.groups == [[0]])
    let strangers = GroupingInstance(
      graph: PairGraph(itemCount: 4, pairs: []), placement: [7, 7, 7, 7], least: 2, most: 3)
    #expect(solve(strangers)?.groups == [])
    let nobody = GroupingInstance(graph: PairGraph(itemCount: 0, pairs: []), least: 1, most: 3)
    #expect(solve(nobody)?.groups == [])
  }

  @Test func `a demand that cannot be met gives no answer`() {
    var instance = GroupingInstance(
      graph: PairGraph(itemCount: 5, pairs: [(0, 1, 5), (2, 3, 5)]), least: 2, most: 2)
    instance.everyone = true
    #expect(solve(instance) == nil)
    instance.everyone = false
    instance.groupCount = 3
    #expect(solve(instance) == nil)
    instance.groupCount = 2
    #expect(solve(instance)?.groups == [[0, 1], [2, 3]])
  }

  @Test func `groups that would only cost are not formed`() {
    let pairs = (0..<Int32(6)).flatMap { one in (0..<one).map { (a: $0, b: one, weight: Int64(-3)) }
    }
    let instance = GroupingInstance(graph: PairGraph(itemCount: 6, pairs: pairs), least: 2, most: 3)
    #expect(solve(instance)?.groups == [])
  }
}

extension LocalSearchTests {
  @Test func `huge weights and a size without end overflow nothing`() throws {
    let pairs = (0..<Int32(12)).flatMap { one in
      (0..<one).map { (a: $0, b: one, weight: Int64(1_000_000_000_000) + Int64(one)) }
    }
    var instance = GroupingInstance(
      graph: PairGraph(itemCount: 12, pairs: pairs), least: 1, most: .max, value: .sum)
    #expect(LocalSearch(GroupEvaluation(instance)).improve([], steps: 50)?.count == 1)
    instance.everyone = true
    instance.groupCount = 3
    #expect(LocalSearch(GroupEvaluation(instance)).improve([], steps: 50)?.count == 3)
  }
}
