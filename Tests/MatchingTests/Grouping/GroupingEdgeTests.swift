import Matching
import Testing

struct GroupingEdgeTests {
  private func solve(_ instance: GroupingInstance, threads: Int = 1) throws -> MatchingOutcome {
    try instance.solve(SearchLimits(seconds: 20, threads: threads))
  }

  @Test func `seven items cannot all stand in groups of four or five`() throws {
    let outcome = try solve(RandomGroupings.complete(7, seed: 1, least: 4, most: 5))
    #expect(outcome.status == .infeasible)
    #expect(!outcome.hasAnswer)
  }

  @Test func `one item that fits nobody is left out, or forbids an answer for everyone`() throws {
    var instance = RandomGroupings.complete(6, seed: 2, least: 2, most: 3, everyone: false)
    let lonely = instance.graph.neighbors.indices.filter { instance.graph.neighbors[$0] == 5 }
    #expect(lonely.count == 5)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for a in 0..<Int32(5) {
      for b in (a + 1)..<5 { pairs.append((a: a, b: b, weight: 10)) }
    }
    instance.graph = PairGraph(itemCount: 6, pairs: pairs)
    let free = try solve(instance)
    #expect(free.status == .optimal)
    #expect(!free.groups.joined().contains(5))
    instance.everyone = true
    #expect(try solve(instance).status == .infeasible)
  }

  @Test func `equal weights leave nothing to choose but the number placed`() throws {
    let outcome = try solve(
      RandomGroupings.complete(
        13, seed: 3, weights: 50...50, least: 3, most: 4, value: .mean, everyone: false))
    #expect(outcome.status == .optimal)
    #expect(outcome.objective == 13 * 50)
  }

  @Test func `where every weight is negative nobody is grouped unless everyone must be`() throws {
    var instance = RandomGroupings.complete(
      8, seed: 4, weights: -90 ... -10, least: 2, most: 4, value: .mean, everyone: false)
    let free = try solve(instance)
    #expect(free.status == .optimal)
    #expect(free.groups.isEmpty)
    #expect(free.objective == 0)
    instance.everyone = true
    let forced = try solve(instance)
    #expect(forced.status == .optimal)
    #expect(forced.objective == GroupingBruteForce(instance).optimum())
  }

  @Test func `one group can hold all`() throws {
    let instance = RandomGroupings.complete(9, seed: 5, least: 9, most: 9)
    let outcome = try solve(instance)
    #expect(outcome.status == .optimal)
    #expect(outcome.groups == [[0, 1, 2, 3, 4, 5, 6, 7, 8]])
  }

  @Test func `one group of everybody is proven at once, whatever smaller ones would be worth`()
    throws
  {
    let instance = RandomGroupings.complete(
      12, seed: 7, weights: -50...50, least: 2, most: 20, value: .mean, groupCount: 1)
    let outcome = try solve(instance)
    let truth = GroupingBruteForce(instance)
    #expect(outcome.status == .optimal)
    #expect(outcome.groups.count == 1)
    #expect(outcome.objective == truth.optimum())
    let certificate = try #require(outcome.certificate)
    #expect(certificate.bound == outcome.objective)
    #expect(truth.flaw(in: certificate) == nil)
  }

  @Test func `a size range that cannot cover all leaves out as few as it can`() throws {
    let instance = RandomGroupings.complete(
      11, seed: 8, weights: 1...100, least: 4, most: 5, everyone: false)
    let outcome = try solve(instance)
    #expect(outcome.status == .optimal)
    #expect(outcome.objective == GroupingBruteForce(instance).optimum())
    #expect(outcome.bound == outcome.objective)
  }

  @Test func `no price is too poor for a bound above the best answer`() throws {
    for seed in UInt64(0)..<30 {
      let instance = RandomGroupings.any(seed: seed)
      let truth = GroupingBruteForce(instance)
      guard let best = truth.optimum() else { continue }
      let outcome = try instance.solve(SearchLimits(seconds: 0.000_1))
      #expect(outcome.bound >= best, "seed \(seed)")
      if let certificate = outcome.certificate { #expect(truth.flaw(in: certificate) == nil) }
    }
  }

  @Test func `more groups than items can fill are refused`() throws {
    let instance = RandomGroupings.complete(6, seed: 6, least: 2, most: 3, groupCount: 4)
    let outcome = try solve(instance)
    #expect(outcome.status == .infeasible)
    #expect(outcome.groups.isEmpty)
  }

  @Test func `no items are an answer`() throws {
    let empty = GroupingInstance(graph: PairGraph(itemCount: 0, pairs: []), least: 2, most: 3)
    let outcome = try solve(empty)
    #expect(outcome.status == .optimal)
    #expect(outcome.objective == 0)
  }

  @Test func `items alone are worth nothing where groups of one are allowed`() throws {
    let instance = GroupingInstance(
      graph: PairGraph(itemCount: 3, pairs: []), least: 1, most: 2, everyone: true)
    let outcome = try solve(instance)
    #expect(outcome.status == .optimal)
    #expect(outcome.objective == 0)
    #expect(outcome.groups == [[0], [1], [2]])
  }
}
