import Matching
import Testing

/// Small graphs built so that odd sets must be made, renamed, nested or taken apart again, with
/// answers argued by hand in many treatments of Edmonds' method. Items are numbered from 0.
@Suite struct BlossomTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var edges: [(a: Int32, b: Int32, weight: Int64)]
    var mates: [Int32]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "an odd set around the open item",
      edges: [(0, 1, 8), (0, 2, 9), (1, 2, 10), (2, 3, 7)], mates: [1, 0, 3, 2]),
    Case(
      name: "the same, reached through a tail",
      edges: [(0, 1, 8), (0, 2, 9), (1, 2, 10), (2, 3, 7), (0, 5, 5), (3, 4, 6)],
      mates: [5, 2, 1, 4, 3, 0]),
    Case(
      name: "an odd set in the middle of the way",
      edges: [(0, 1, 9), (0, 2, 8), (1, 2, 10), (0, 3, 5), (3, 4, 4), (0, 5, 3)],
      mates: [5, 2, 1, 4, 3, 0]),
    Case(
      name: "the way leaves an odd set at another item",
      edges: [(0, 1, 9), (0, 2, 8), (1, 2, 10), (0, 3, 5), (3, 4, 3), (2, 5, 4)],
      mates: [1, 0, 5, 4, 3, 2]),
    Case(
      name: "a nested odd set is used whole",
      edges: [(0, 1, 9), (0, 2, 9), (1, 2, 10), (1, 3, 8), (2, 4, 8), (3, 4, 10), (4, 5, 6)],
      mates: [2, 3, 0, 1, 5, 4]),
    Case(
      name: "an odd set becomes part of a larger one, which then opens",
      edges: [
        (0, 1, 10), (0, 6, 10), (1, 2, 12), (2, 3, 20), (2, 4, 20), (3, 4, 25), (4, 5, 10),
        (5, 6, 10), (6, 7, 8),
      ],
      mates: [1, 0, 3, 2, 5, 4, 7, 6]),
    Case(
      name: "an odd set changes sides and is taken apart",
      edges: [
        (0, 1, 23), (0, 4, 22), (0, 5, 15), (1, 2, 25), (2, 3, 22), (3, 4, 25), (3, 7, 14),
        (4, 6, 13),
      ],
      mates: [5, 2, 1, 7, 6, 0, 4, 3]),
    Case(
      name: "a nested odd set changes sides and is taken apart",
      edges: [
        (0, 1, 19), (0, 2, 20), (0, 7, 8), (1, 2, 25), (1, 3, 18), (2, 4, 18), (3, 4, 13),
        (3, 6, 7), (4, 5, 7),
      ],
      mates: [7, 2, 1, 6, 5, 4, 3, 0]),
    Case(
      name: "after taking apart an item is reached from several sides",
      edges: [
        (0, 1, 45), (0, 4, 45), (1, 2, 50), (2, 3, 45), (3, 4, 50), (0, 5, 30), (2, 8, 35),
        (3, 7, 35), (4, 6, 26), (8, 9, 5),
      ],
      mates: [5, 2, 1, 7, 6, 0, 4, 3, 9, 8]),
    Case(
      name: "the same with another edge deciding",
      edges: [
        (0, 1, 45), (0, 4, 45), (1, 2, 50), (2, 3, 45), (3, 4, 50), (0, 5, 30), (2, 8, 35),
        (3, 7, 26), (4, 6, 40), (8, 9, 5),
      ],
      mates: [5, 2, 1, 7, 6, 0, 4, 3, 9, 8]),
    Case(
      name: "nested odd sets are taken apart one after the other",
      edges: [
        (0, 1, 45), (0, 6, 45), (1, 2, 50), (2, 3, 45), (3, 4, 95), (3, 5, 94), (4, 5, 94),
        (5, 6, 50), (0, 7, 30), (2, 10, 35), (4, 8, 36), (6, 9, 26), (10, 11, 5),
      ],
      mates: [7, 2, 1, 5, 8, 3, 9, 0, 4, 6, 11, 10]),
    Case(
      name: "taken apart while the search goes on through it",
      edges: [
        (0, 1, 40), (0, 2, 40), (1, 2, 60), (1, 3, 55), (2, 4, 55), (3, 4, 50), (0, 7, 15),
        (4, 6, 30), (6, 5, 10), (7, 9, 10), (3, 8, 30),
      ],
      mates: [1, 0, 4, 8, 2, 6, 5, 9, 3, 7]),
  ]

  @Test(arguments: cases)
  func `odd sets are made, nested and taken apart`(example: Case) throws {
    let graph = PairGraph(itemCount: example.mates.count, pairs: example.edges)
    let instance = PairingInstance(graph: graph)
    let outcome = try instance.solve(SearchLimits())
    try expectProven(instance, outcome)
    #expect(outcome.objective == bestByTrying(graph))
    var mates = [Int32](repeating: -1, count: example.mates.count)
    for pair in outcome.groups {
      mates[Int(pair[0])] = pair[1]
      mates[Int(pair[1])] = pair[0]
    }
    #expect(mates == example.mates)
  }

  @Test(arguments: cases)
  func `numbering changes no worth`(example: Case) throws {
    let worth = bestByTrying(PairGraph(itemCount: example.mates.count, pairs: example.edges))
    for seed in 0..<60 as Range<UInt64> {
      var dice = Dice(seed)
      let number = (0..<Int32(example.mates.count)).shuffled(using: &dice)
      let edges = example.edges.map { (number[Int($0.a)], number[Int($0.b)], $0.weight) }
      let instance = PairingInstance(
        graph: PairGraph(itemCount: example.mates.count, pairs: edges))
      let outcome = try instance.solve(SearchLimits())
      try expectProven(instance, outcome)
      #expect(outcome.objective == worth)
    }
  }

  /// Near neighbours in the plane: odd sets nest deeply there.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `deeply nested odd sets are proven`(seed: UInt64) throws {
    var dice = Dice(seed)
    let items = 400
    let places = (0..<items).map { _ in
      (x: Int64.random(in: 0..<4000, using: &dice), y: Int64.random(in: 0..<4000, using: &dice))
    }
    var edges: [(a: Int32, b: Int32, weight: Int64)] = []
    for a in 0..<items {
      for b in (a + 1)..<items {
        let distance = abs(places[a].x - places[b].x) + abs(places[a].y - places[b].y)
        if distance < 500 { edges.append((Int32(a), Int32(b), 1000 - distance)) }
      }
    }
    let instance = PairingInstance(graph: PairGraph(itemCount: items, pairs: edges))
    let outcome = try instance.solve(SearchLimits())
    try expectProven(instance, outcome)
    let twice = try instance.solve(SearchLimits(threads: 4))
    #expect(twice.groups == outcome.groups && twice.certificate == outcome.certificate)
  }
}
