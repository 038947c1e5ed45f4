import LinearProgramming
import Matching
import Testing

/// GLPK alone against this room's engines, and both against trying everything.
@Suite struct PlainModelTests {
  @Test(arguments: [-9...9, 1...1000, 1_999_999...2_147_483])
  func `assignments agree with the engine`(values: ClosedRange<Int64>) throws {
    for seed in 0..<60 as Range<UInt64> {
      let instance = AssignmentInstance.random(
        learners: 1 + Int(seed % 40), guides: 1 + Int(seed % 17), capacities: 0...3,
        degree: 1 + Int(seed % 7), values: values, seed: seed)
      let (plain, engine) = try (
        instance.solvePlain(SearchLimits()), instance.solve(SearchLimits())
      )
      #expect(plain.status == .optimal, "seed \(seed)")
      #expect(plain.objective == engine.objective, "seed \(seed)")
      #expect(plain.bound == plain.objective, "seed \(seed)")
      #expect(plain.worth(in: instance) == plain.objective, "seed \(seed)")
    }
  }

  @Test(arguments: [-9...9, 1...1000, 90...100])
  func `pairings agree with the engine`(weights: ClosedRange<Int64>) throws {
    for seed in 0..<60 as Range<UInt64> {
      let instance = PairingInstance(
        graph: .random(items: Int(seed % 19), density: 40, weights: weights, seed: seed))
      let (plain, engine) = try (
        instance.solvePlain(SearchLimits()), instance.solve(SearchLimits())
      )
      #expect(plain.status == .optimal, "seed \(seed)")
      #expect(plain.objective == engine.objective, "seed \(seed)")
      #expect(plain.bound == plain.objective, "seed \(seed)")
      #expect(Set(plain.groups.joined()).count == 2 * plain.groups.count, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<10)
  func `groupings of every shape agree with trying everything`(block: Int) throws {
    for seed in UInt64(block * 40)..<UInt64(block * 40 + 40) {
      let instance = RandomGroupings.any(seed: seed)
      let truth = GroupingBruteForce(instance)
      let plain = try instance.solvePlain(SearchLimits())
      guard let best = truth.optimum() else {
        #expect(plain.status == .infeasible && !plain.hasAnswer, "seed \(seed)")
        continue
      }
      #expect(plain.status == .optimal && plain.hasAnswer, "seed \(seed)")
      #expect(plain.objective == best && plain.bound == best, "seed \(seed)")
      let worths = plain.groups.map { truth.worth(of: $0.map { Int($0) }) }
      #expect(worths.reduce(0) { $0 + ($1 ?? .min / 8) } == best, "seed \(seed)")
      #expect(Set(plain.groups.joined()).count == plain.groups.joined().count, "seed \(seed)")
    }
  }

  @Test func `without time the bound is true and an open demand is no answer`() throws {
    let hurry = SearchLimits(seconds: 0)
    let assignment = AssignmentInstance.random(
      learners: 200, guides: 100, capacities: 1...2, degree: 8, values: 1...1000, seed: 1)
    let pairing = PairingInstance(
      graph: .random(items: 60, density: 30, weights: 1...1000, seed: 1))
    let grouping = RandomGroupings.complete(9, seed: 1, least: 3, most: 3)
    for (outcome, best) in try [
      (assignment.solvePlain(hurry), assignment.solve(SearchLimits())),
      (pairing.solvePlain(hurry), pairing.solve(SearchLimits())),
      (grouping.solvePlain(hurry), grouping.solve(SearchLimits())),
    ] {
      #expect(outcome.status == .feasible)
      #expect(outcome.objective <= best.objective && best.objective <= outcome.bound)
    }
    #expect(try pairing.solvePlain(hurry).hasAnswer)
    #expect(try !grouping.solvePlain(hurry).hasAnswer)
  }

  @Test func `a step of effort ends the search at the same place every time`() throws {
    let pairing = PairingInstance(graph: .clusters(count: 11, size: 9, seed: 3))
    let (one, two) = try (
      pairing.solvePlain(SearchLimits(effort: 2)), pairing.solvePlain(SearchLimits(effort: 2))
    )
    #expect(one.status == .feasible)
    #expect(one.groups == two.groups && one.bound == two.bound)
    let best = try pairing.solve(SearchLimits())
    #expect(one.objective <= best.objective && best.objective <= one.bound)
  }

  @Test func `too many groups for one program are refused`() {
    let crowd = RandomGroupings.complete(80, seed: 1, least: 5, most: 5)
    #expect(throws: SolverFault.self) { try crowd.solvePlain(SearchLimits(seconds: 1)) }
  }
}

extension MatchingOutcome {
  /// The worth of pairs of guides and learners; nil where one is no edge or a seat is taken twice.
  fileprivate func worth(in instance: AssignmentInstance) -> Int64? {
    var free = instance.capacities
    var waiting = Set(0..<Int32(instance.learnerCount))
    var sum: Int64 = 0
    for pair in groups {
      let (guide, learner) = (pair[0], Int(pair[1]))
      let row = instance.offsets[learner]..<instance.offsets[learner + 1]
      guard let edge = row.first(where: { instance.guides[$0] == guide }),
        free[Int(guide)] > 0, waiting.remove(pair[1]) != nil
      else { return nil }
      free[Int(guide)] -= 1
      sum += instance.values[edge]
    }
    return sum
  }
}
