import LinearProgramming
import Matching
import Testing

/// Checks a finished answer against the instance, sharing nothing with the engine.
func expectProven(_ instance: AssignmentInstance, _ outcome: MatchingOutcome) throws {
  #expect(outcome.status == .optimal)
  #expect(outcome.objective == outcome.bound)
  let certificate = try #require(outcome.certificate)
  #expect(certificate.scale == 1 && certificate.bound == outcome.bound)
  guard case .leaf(let leaf) = certificate.tree else {
    Issue.record("an assignment needs no branching")
    return
  }
  #expect(leaf.sets.isEmpty && leaf.groupPrice == 0)
  let guides = instance.guideCount
  #expect(leaf.prices.count == guides + instance.learnerCount)
  #expect(leaf.prices.allSatisfy { $0 >= 0 })
  var bound: Int64 = 0
  for guide in 0..<guides { bound += leaf.prices[guide] * Int64(instance.capacities[guide]) }
  for learner in 0..<instance.learnerCount { bound += leaf.prices[guides + learner] }
  #expect(bound == outcome.bound)
  var worth: [[Int32]: Int64] = [:]
  for learner in 0..<instance.learnerCount {
    for edge in instance.offsets[learner]..<instance.offsets[learner + 1] {
      let guide = instance.guides[edge]
      worth[[guide, Int32(learner)]] = instance.values[edge]
      #expect(leaf.prices[guides + learner] + leaf.prices[Int(guide)] >= instance.values[edge])
    }
  }
  var objective: Int64 = 0
  var used = [Int32](repeating: 0, count: guides)
  var seen: Set<Int32> = []
  for group in outcome.groups {
    objective += try #require(worth[group])
    used[Int(group[0])] += 1
    #expect(seen.insert(group[1]).inserted)
  }
  #expect(objective == outcome.objective)
  #expect(zip(used, instance.capacities).allSatisfy { $0 <= $1 })
  #expect(outcome.groups == outcome.groups.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
}

/// The greatest value by trying everything.
func bestByTrying(_ instance: AssignmentInstance) -> Int64 {
  var free = instance.capacities
  func best(from learner: Int) -> Int64 {
    guard learner < instance.learnerCount else { return 0 }
    var value = best(from: learner + 1)
    for edge in instance.offsets[learner]..<instance.offsets[learner + 1] {
      let guide = Int(instance.guides[edge])
      guard free[guide] > 0 else { continue }
      free[guide] -= 1
      value = max(value, instance.values[edge] + best(from: learner + 1))
      free[guide] += 1
    }
    return value
  }
  return best(from: 0)
}

/// A small generator with a seed, so that a failing case can be named.
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03 }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension AssignmentInstance {
  /// `degree` guides for each learner at random.
  static func random(
    learners: Int, guides: Int, capacities: ClosedRange<Int32>, degree: Int,
    values: ClosedRange<Int64>, seed: UInt64
  ) -> AssignmentInstance {
    var dice = Dice(seed)
    var offsets = [0]
    var named: [Int32] = []
    var worth: [Int64] = []
    for _ in 0..<learners {
      var row: Set<Int32> = []
      for _ in 0..<degree where guides > 0 {
        row.insert(Int32.random(in: 0..<Int32(guides), using: &dice))
      }
      for guide in row.sorted() {
        named.append(guide)
        worth.append(Int64.random(in: values, using: &dice))
      }
      offsets.append(named.count)
    }
    let seats = (0..<guides).map { _ in Int32.random(in: capacities, using: &dice) }
    return AssignmentInstance(capacities: seats, offsets: offsets, guides: named, values: worth)
  }
}

@Suite struct AssignmentTests {
  @Test(arguments: [-9...9, 1...2, 1...1000, -5...3, 1_999_999_000...2_147_483_647])
  func `small assignments agree with trying everything`(values: ClosedRange<Int64>) throws {
    for seed in 0..<200 as Range<UInt64> {
      let instance = AssignmentInstance.random(
        learners: Int(seed % 8), guides: Int(seed / 8 % 6), capacities: 0...Int32(1 + seed % 3),
        degree: 1 + Int(seed % 5), values: values, seed: seed)
      let outcome = try instance.solve(SearchLimits())
      try expectProven(instance, outcome)
      #expect(outcome.objective == bestByTrying(instance), "seed \(seed)")
    }
  }

  @Test func `nobody, no edges and no seats are fine`() throws {
    let nobody = AssignmentInstance(capacities: [], offsets: [0], guides: [], values: [])
    try expectProven(nobody, try nobody.solve(SearchLimits()))
    let lonely = AssignmentInstance(
      capacities: [2, 1], offsets: [0, 0, 0], guides: [], values: [])
    try expectProven(lonely, try lonely.solve(SearchLimits()))
    let full = AssignmentInstance(capacities: [0], offsets: [0, 1], guides: [0], values: [7])
    let outcome = try full.solve(SearchLimits())
    try expectProven(full, outcome)
    #expect(outcome.groups.isEmpty)
  }

  @Test(arguments: [
    (1...5 as ClosedRange<Int64>, 1...1 as ClosedRange<Int32>, 40),
    (1...1000, 1...1, 40), (1000...1999, 3...3, 30), (-1000...1000, 0...4, 20), (1...100, 2...2, 4),
    (0...1000, 1...1, 300),
  ])
  func `large assignments are proven`(
    values: ClosedRange<Int64>, capacities: ClosedRange<Int32>, degree: Int
  ) throws {
    let instance = AssignmentInstance.random(
      learners: 600, guides: 300, capacities: capacities, degree: degree, values: values, seed: 5)
    try expectProven(instance, try instance.solve(SearchLimits()))
  }

  @Test func `fifty thousand tiny parts are quick`() throws {
    var dice = Dice(6)
    let parts: Int32 = 50_000
    var instance = AssignmentInstance(
      capacities: (0..<parts).map { $0 % 3 }, offsets: [0], guides: [], values: [])
    // Two learners for each guide, who has no seat, one or two.
    for part in 0..<parts {
      for _ in 0..<2 {
        instance.guides.append(part)
        instance.values.append(Int64.random(in: -3...2_147_483_647, using: &dice))
        instance.offsets.append(instance.guides.count)
      }
    }
    try expectProven(instance, try instance.solve(SearchLimits()))
  }

  @Test func `one part with weights near 2^31 is proven`() throws {
    // Learner n may go to guides n and n + 1, so all hang together.
    var dice = Dice(7)
    var instance = AssignmentInstance(
      capacities: [Int32](repeating: 1, count: 4_001), offsets: [0], guides: [], values: [])
    for learner in Int32(0)..<4_000 {
      for guide in [learner, learner + 1] {
        instance.guides.append(guide)
        instance.values.append(Int64.random(in: 2_147_000_000...2_147_483_647, using: &dice))
      }
      instance.offsets.append(instance.guides.count)
    }
    let outcome = try instance.solve(SearchLimits())
    try expectProven(instance, outcome)
    #expect(outcome.groups.count == 4_000)
  }

  @Test func `a stopped search still tells the truth`() throws {
    let instance = AssignmentInstance.random(
      learners: 300, guides: 150, capacities: 1...1, degree: 10, values: 1...1000, seed: 1)
    let stop = StopFlag()
    stop.raise()
    let stopped = try instance.solve(SearchLimits(stop: stop))
    let best = try instance.solve(SearchLimits())
    #expect(stopped.status == .feasible)
    #expect(stopped.objective <= best.objective && best.objective <= stopped.bound)
  }

  @Test func `values too large to add up and broken arrays are faults`() {
    let huge = AssignmentInstance(capacities: [1], offsets: [0, 1], guides: [0], values: [.max])
    #expect(throws: SolverFault.self) { try huge.solve(SearchLimits()) }
    let broken = AssignmentInstance(capacities: [1], offsets: [0, 1], guides: [3], values: [1])
    #expect(throws: SolverFault.self) { try broken.solve(SearchLimits()) }
  }
}
