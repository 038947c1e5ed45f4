import Matching
import Testing

/// Bars that leave everybody about as many pairs as they want.
struct PairBarsTests {
  /// Pairs of so many, some of whom everybody fits and some hardly anybody.
  private static func weights(_ count: Int, seed: UInt64) -> [[Float]] {
    var dice = RandomGroupings.Dice(state: seed)
    let appeal = (0..<count).map { _ in Float.random(in: 0...300, using: &dice) }
    var weights = [[Float]](repeating: [Float](repeating: 0, count: count), count: count)
    for one in 0..<count {
      for other in 0..<one {
        weights[one][other] = appeal[one] + appeal[other] + .random(in: 0...200, using: &dice)
        weights[other][one] = weights[one][other]
      }
    }
    return weights
  }

  @Test func `who fits everybody holds no more pairs than who fits few`() {
    let count = 300
    let weights = Self.weights(count, seed: 3)
    let links = (0..<count).map { one in
      (0..<count).filter { $0 != one }.map {
        PairBars.Link(other: Int32($0), weight: weights[one][$0])
      }
    }
    func held(_ one: Int, _ isGood: (Int) -> Bool) -> Int {
      (0..<count).count { $0 != one && isGood($0) }
    }
    let bars = PairBars(links, wanted: 30, threads: 2).bars
    let degrees = (0..<count).map { one in
      held(one) { 2 * Double(weights[one][$0]) >= bars[one] + bars[$0] }
    }
    #expect(degrees.allSatisfy { (20...45).contains($0) })
    #expect(bars == PairBars(links, wanted: 30, threads: 1).bars)
    // The best pairs of each are with the same few.
    let own = links.map { $0.map(\.weight).sorted(by: >)[29] }
    let uneven = (0..<count).map { one in
      held(one) { weights[one][$0] >= min(own[one], own[$0]) }
    }
    #expect((uneven.max() ?? 0) > 120)
  }

  @Test func `who has fewer pairs than wanted keeps them all`() {
    let links: [[PairBars.Link]] = [
      [.init(other: 1, weight: 5)],
      [.init(other: 0, weight: 5), .init(other: 2, weight: 900), .init(other: 3, weight: 901)],
      [.init(other: 1, weight: 900), .init(other: 3, weight: 1)],
      [.init(other: 1, weight: 901), .init(other: 2, weight: 1)],
    ]
    let bars = PairBars(links, wanted: 2, threads: 1).bars
    #expect(bars[0] == -.infinity)
    #expect(bars[1...].allSatisfy { $0.isFinite })
  }

  @Test func `the largest are moved to the front, the least of them last`() {
    var dice = RandomGroupings.Dice(state: 8)
    for count in [1, 2, 3, 17, 200] {
      for span in [1, 5, 1_000] {
        let numbers = (0..<count).map { _ in Int.random(in: 0..<span, using: &dice) }
        for wanted in Set([1, 2, count / 2, count]) where (1...count).contains(wanted) {
          var moved = numbers
          moved.moveLargest(wanted) { $0 }
          #expect(moved.sorted() == numbers.sorted())
          let sorted = numbers.sorted(by: >)
          #expect(moved[..<wanted].sorted(by: >) == Array(sorted[..<wanted]))
          #expect(moved[wanted - 1] == sorted[wanted - 1])
        }
        var kept = numbers
        kept.keepLargest(10) { $0 }
        #expect(kept.count == min(10, count))
      }
    }
  }
}
