import Benchmark
import Matching

/// The two questions that pricing and local search ask most.
func pairCheckBenchmarks() {
  let evaluation = GroupEvaluation(meetingCrowd(items: 1_000))
  let count = Int32(evaluation.instance.graph.itemCount)

  Benchmark("Weight of 500,000 pairs") { _ in
    var sum: Int64 = 0
    for a in 0..<count {
      for b in 0..<a { sum &+= evaluation.pairs.weight(Int(a), Int(b)) }
    }
    blackHole(sum)
  }

  Benchmark("Whether 50,000 pairs can meet") { _ in
    var met = 0
    for a in 0..<count {
      for step in 1...50 where evaluation.canMeet([a, (a + Int32(step)) % count]) { met += 1 }
    }
    blackHole(met)
  }
}

/// Items that are joined two times out of five, each free in about a third of a week of 672 quarters.
private func meetingCrowd(items: Int) -> GroupingInstance {
  var chances = SplitMix64(seed: 2)
  var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
  for b in 0..<Int32(items) {
    for a in 0..<b where chances.below(5) < 2 {
      pairs.append((a: a, b: b, weight: Int64(chances.below(1_000))))
    }
  }
  let words = 11
  let options = (0..<items * words).map { _ in chances.next() & chances.next() }
  var days = [UInt64](repeating: 0, count: 7 * words)
  for quarter in 0..<672 {
    days[quarter / 96 * words + quarter / 64] |= 1 << UInt64(quarter % 64)
  }
  return GroupingInstance(
    graph: PairGraph(itemCount: items, pairs: pairs), least: 3, most: 4,
    meetings: .init(words: words, options: options, days: days, daysNeeded: 2))
}
