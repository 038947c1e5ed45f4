import LinearProgramming
import Matching
import Testing

/// Checks a finished answer against the instance, sharing nothing with the engine.
func expectProven(_ instance: PairingInstance, _ outcome: MatchingOutcome) throws {
  let graph = instance.graph
  #expect(outcome.status == .optimal)
  #expect(outcome.objective == outcome.bound)
  let certificate = try #require(outcome.certificate)
  guard case .leaf(let leaf) = certificate.tree else {
    Issue.record("a pairing needs no branching")
    return
  }
  #expect(certificate.bound == outcome.bound && leaf.groupPrice == 0)
  #expect(leaf.prices.count == graph.itemCount)
  #expect(leaf.prices.allSatisfy { $0 >= 0 })
  var sum = leaf.prices.reduce(0, +)
  for set in leaf.sets {
    #expect(set.price > 0 && set.divisor == 2 && set.members.count % 2 == 1)
    #expect(set.members == Set(set.members).sorted())
    sum += set.price * Int64(set.members.count / 2)
  }
  #expect(sum >= 0 && sum / certificate.scale == outcome.bound)
  let sets = leaf.sets.map { (members: Set($0.members), price: $0.price) }
  var worth: [[Int32]: Int64] = [:]
  for item in 0..<graph.itemCount {
    for edge in graph.offsets[item]..<graph.offsets[item + 1] {
      let pair = [Int32(item), graph.neighbors[edge]]
      worth[pair] = graph.weights[edge]
      var price = leaf.prices[item] + leaf.prices[Int(pair[1])]
      for set in sets where set.members.contains(pair[0]) && set.members.contains(pair[1]) {
        price += set.price
      }
      #expect(price >= certificate.scale * graph.weights[edge])
    }
  }
  var objective: Int64 = 0
  var seen: Set<Int32> = []
  for group in outcome.groups {
    objective += try #require(worth[group])
    #expect(group[0] < group[1])
    #expect(seen.insert(group[0]).inserted && seen.insert(group[1]).inserted)
  }
  #expect(objective == outcome.objective)
  #expect(outcome.groups == outcome.groups.sorted { $0[0] < $1[0] })
}

/// The greatest value by trying everything.
func bestByTrying(_ graph: PairGraph) -> Int64 {
  var best = [Int64](repeating: 0, count: 1 << graph.itemCount)
  for free in 1..<max(1, best.count) {
    let item = free.trailingZeroBitCount
    let rest = free & (free - 1)
    best[free] = best[rest]
    for edge in graph.offsets[item]..<graph.offsets[item + 1]
    where rest >> Int(graph.neighbors[edge]) & 1 == 1 {
      let without = rest & ~(1 << Int(graph.neighbors[edge]))
      best[free] = max(best[free], graph.weights[edge] + best[without])
    }
  }
  return best[best.count - 1]
}

extension PairGraph {
  /// Each pair is an edge with the chance of `density` per cent.
  static func random(
    items: Int, density: Int, weights: ClosedRange<Int64>, seed: UInt64
  ) -> PairGraph {
    var dice = Dice(seed)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for a in 0..<Int32(items) {
      for b in (a + 1)..<max(a + 1, Int32(items))
      where Int.random(in: 0..<100, using: &dice) < density {
        pairs.append((a, b, Int64.random(in: weights, using: &dice)))
      }
    }
    return PairGraph(itemCount: items, pairs: pairs)
  }

  /// About `degree` partners for each item at random.
  static func sparse(
    items: Int, degree: Int, weights: ClosedRange<Int64>, seed: UInt64
  ) -> PairGraph {
    var dice = Dice(seed)
    var seen: Set<Int64> = []
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for _ in 0..<(items * degree / 2) {
      let a = Int32.random(in: 0..<Int32(items), using: &dice)
      let b = Int32.random(in: 0..<Int32(items), using: &dice)
      guard a != b, seen.insert(Int64(min(a, b)) << 32 | Int64(max(a, b))).inserted else {
        continue
      }
      pairs.append((a, b, Int64.random(in: weights, using: &dice)))
    }
    return PairGraph(itemCount: items, pairs: pairs)
  }

  /// Clusters of `size` items with strong weights inside and weak ones to the next cluster.
  static func clusters(count: Int, size: Int, seed: UInt64) -> PairGraph {
    var dice = Dice(seed)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    let items = count * size
    for a in 0..<items {
      for b in (a + 1)..<max(a + 1, items) {
        if a / size == b / size {
          pairs.append((Int32(a), Int32(b), Int64.random(in: 800...1000, using: &dice)))
        } else if Int.random(in: 0..<50, using: &dice) == 0 {
          pairs.append((Int32(a), Int32(b), Int64.random(in: 1...200, using: &dice)))
        }
      }
    }
    return PairGraph(itemCount: items, pairs: pairs)
  }
}

@Suite struct PairingTests {
  @Test(arguments: [-9...9, 1...2, 1...1000, -5...3, 90...100, 1_999_999_000...2_147_483_647])
  func `small pairings agree with trying everything`(weights: ClosedRange<Int64>) throws {
    for seed in 0..<300 as Range<UInt64> {
      let graph = PairGraph.random(
        items: Int(seed % 11), density: 20 + Int(seed / 11 % 9) * 10, weights: weights, seed: seed)
      let instance = PairingInstance(graph: graph)
      let outcome = try instance.solve(SearchLimits())
      try expectProven(instance, outcome)
      #expect(outcome.objective == bestByTrying(graph), "seed \(seed)")
    }
  }

  @Test func `nobody, no edges and only losses are fine`() throws {
    for graph in [
      PairGraph(itemCount: 0, pairs: []), PairGraph(itemCount: 5, pairs: []),
      PairGraph(itemCount: 3, pairs: [(0, 1, -4), (1, 2, 0)]),
    ] {
      let instance = PairingInstance(graph: graph)
      let outcome = try instance.solve(SearchLimits())
      try expectProven(instance, outcome)
      #expect(outcome.groups.isEmpty)
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `larger pairings are proven`(seed: UInt64) throws {
    let shapes: [PairGraph] = [
      .sparse(items: 1500, degree: 20, weights: 1...1000, seed: seed),
      .sparse(items: 1000, degree: 4, weights: 1...5, seed: seed),
      .sparse(items: 801, degree: 8, weights: 900...1000, seed: seed),
      .random(items: 121, density: 100, weights: 0...1000, seed: seed),
      .random(items: 101, density: 60, weights: 1...2, seed: seed),
      .clusters(count: 30, size: 9, seed: seed),
    ]
    let instance = PairingInstance(graph: shapes[Int(seed) % shapes.count])
    try expectProven(instance, try instance.solve(SearchLimits()))
  }

  @Test func `thousands of small parts are quick`() throws {
    var dice = Dice(3)
    let pairs = (0..<Int32(5000)).flatMap { part -> [(a: Int32, b: Int32, weight: Int64)] in
      [(0, 1), (1, 2), (0, 2)].map {
        (part * 3 + $0.0, part * 3 + $0.1, Int64.random(in: 1...9, using: &dice))
      }
    }
    let graph = PairGraph(itemCount: 15_000, pairs: pairs)
    let outcome = try PairingInstance(graph: graph).solve(SearchLimits())
    #expect(outcome.status == .optimal && outcome.groups.count == 5000)
  }

  @Test func `fifty thousand tiny parts are quick, losses among them`() throws {
    var dice = Dice(9)
    let pairs = (0..<Int32(50_000)).map { part in
      (
        a: 2 * part, b: 2 * part + 1,
        weight: Int64.random(in: -1_000_000_000...2_147_483_647, using: &dice)
      )
    }
    let outcome = try PairingInstance(graph: PairGraph(itemCount: 100_000, pairs: pairs))
      .solve(SearchLimits())
    let gains = pairs.map(\.weight).filter { $0 > 0 }
    #expect(outcome.status == .optimal)
    #expect(outcome.objective == gains.reduce(0, +) && outcome.groups.count == gains.count)
  }

  @Test func `one long circle with weights near 2^31 is proven`() throws {
    var dice = Dice(10)
    // An odd circle, so that somebody stays alone and odd sets are priced.
    let count: Int32 = 20_001
    let pairs = (0..<count).map { item in
      (
        a: item, b: (item + 1) % count,
        weight: Int64.random(in: 2_147_000_000...2_147_483_647, using: &dice)
      )
    }
    let instance = PairingInstance(graph: PairGraph(itemCount: Int(count), pairs: pairs))
    let outcome = try instance.solve(SearchLimits())
    #expect(outcome.status == .optimal && outcome.groups.count == 10_000)
  }

  @Test func `a graph's rows ascend whatever the order of its pairs`() {
    var dice = Dice(4)
    let graph = PairGraph.sparse(items: 60, degree: 9, weights: 1...99, seed: 4)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for item in 0..<60 {
      let row = graph.offsets[item]..<graph.offsets[item + 1]
      #expect(graph.neighbors[row].elementsEqual(Set(graph.neighbors[row]).sorted()))
      for edge in row where graph.neighbors[edge] > item {
        let other = graph.neighbors[edge]
        pairs.append(
          Bool.random(using: &dice)
            ? (Int32(item), other, graph.weights[edge]) : (other, Int32(item), graph.weights[edge]))
      }
    }
    let again = PairGraph(itemCount: 60, pairs: pairs.shuffled(using: &dice))
    #expect(again.neighbors == graph.neighbors && again.weights == graph.weights)
  }

  @Test func `a stopped search still tells the truth`() throws {
    let instance = PairingInstance(graph: .clusters(count: 20, size: 9, seed: 1))
    let stop = StopFlag()
    stop.raise()
    let stopped = try instance.solve(SearchLimits(stop: stop))
    let best = try instance.solve(SearchLimits())
    #expect(stopped.status == .feasible)
    #expect(stopped.objective <= best.objective && best.objective <= stopped.bound)
  }

  @Test func `weights too large to add up and broken arrays are faults`() {
    let huge = PairingInstance(graph: PairGraph(itemCount: 2, pairs: [(0, 1, .max / 2)]))
    #expect(throws: SolverFault.self) { try huge.solve(SearchLimits()) }
    let broken = PairingInstance(
      graph: PairGraph(offsets: [0, 1, 2], neighbors: [1, 7], weights: [1, 1]))
    #expect(throws: SolverFault.self) { try broken.solve(SearchLimits()) }
  }
}
