import Benchmark
import Matching

/// Whole matchings, proofs included.
func matchingBenchmarks() {
  let assignment = mentoring(learners: 2_000, guides: 1_000, choices: 30)
  Benchmark("Assignment of 2,000 learners, 60,000 edges") { _ in
    blackHole(try assignment.solve(SearchLimits()))
  }

  let pairing = buddies(items: 1_000, partners: 30)
  Benchmark("Pairing of 1,000 items, 15,000 edges") { _ in
    blackHole(try pairing.solve(SearchLimits()))
  }
}

private func mentoring(learners: Int, guides: Int, choices: Int) -> AssignmentInstance {
  var chances = SplitMix64(seed: 3)
  var instance = AssignmentInstance(
    capacities: (0..<guides).map { _ in Int32(1 + chances.below(3)) }, offsets: [0], guides: [],
    values: [])
  for _ in 0..<learners {
    var row: Set<Int32> = []
    while row.count < choices { row.insert(Int32(chances.below(guides))) }
    for guide in row.sorted() {
      instance.guides.append(guide)
      instance.values.append(Int64(1_000 + chances.below(1_000)))
    }
    instance.offsets.append(instance.guides.count)
  }
  return instance
}

private func buddies(items: Int, partners: Int) -> PairingInstance {
  var chances = SplitMix64(seed: 4)
  var seen: Set<Int> = []
  var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
  while pairs.count < items * partners / 2 {
    let (a, b) = (chances.below(items), chances.below(items))
    guard a != b, seen.insert(min(a, b) * items + max(a, b)).inserted else { continue }
    pairs.append((a: Int32(a), b: Int32(b), weight: Int64(1 + chances.below(1_000))))
  }
  return PairingInstance(graph: PairGraph(itemCount: items, pairs: pairs))
}
