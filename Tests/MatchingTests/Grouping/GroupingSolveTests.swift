import Matching
import Testing

struct GroupingSolveTests {
  @Test(arguments: 0..<40)
  func `small instances of every shape are solved like brute force`(block: Int) throws {
    for seed in UInt64(block * 20)..<UInt64(block * 20 + 20) {
      let instance = RandomGroupings.any(seed: seed)
      let truth = GroupingBruteForce(instance)
      let outcome = try instance.solve(SearchLimits(seconds: 20, threads: seed % 2 == 0 ? 1 : 2))
      guard let best = truth.optimum() else {
        #expect(outcome.status == .infeasible, "seed \(seed)")
        #expect(!outcome.hasAnswer, "seed \(seed)")
        continue
      }
      #expect(outcome.status == .optimal, "seed \(seed)")
      #expect(outcome.objective == best, "seed \(seed)")
      #expect(outcome.bound == best, "seed \(seed)")
      let worths = outcome.groups.map { truth.worth(of: $0.map { Int($0) }) }
      #expect(worths.reduce(0) { $0 + ($1 ?? .min / 8) } == best, "seed \(seed)")
      #expect(Set(outcome.groups.joined()).count == outcome.groups.joined().count)
      #expect(instance.groupCount.map { $0 == outcome.groups.count } ?? true)
      let certificate = try #require(outcome.certificate)
      #expect(truth.flaw(in: certificate) == nil, "seed \(seed)")
      #expect(certificate.bound == best, "seed \(seed)")
    }
  }
}
