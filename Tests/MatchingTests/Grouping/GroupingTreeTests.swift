import Matching
import TestSupport
import Testing

struct GroupingTreeTests {
  /// Weights in a few steps leave the relaxation far from whole.
  private func instance(seed: UInt64) -> GroupingInstance {
    var chances = SplitMix64(seed: seed)
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for a in Int32(0)..<15 {
      for b in a + 1..<15 where chances.below(10) < 6 {
        pairs.append((a, b, Int64(10 * (1 + chances.below(4)))))
      }
    }
    return GroupingInstance(
      graph: PairGraph(itemCount: 15, pairs: pairs),
      placement: [Int64](repeating: 20, count: 15), least: 3, most: 4, value: .mean)
  }

  @Test func `leaves of a tree carry prices that prove its bound`() throws {
    var split = 0
    for seed in UInt64(0)..<60 {
      let instance = instance(seed: seed)
      let truth = GroupingBruteForce(instance)
      let outcome = try instance.solve(SearchLimits(seconds: 60))
      let certificate = try #require(outcome.certificate)
      #expect(outcome.status == .optimal, "seed \(seed)")
      #expect(outcome.objective == truth.optimum(), "seed \(seed)")
      #expect(certificate.bound == outcome.bound, "seed \(seed)")
      #expect(truth.flaw(in: certificate) == nil, "seed \(seed)")
      if case .split = certificate.tree { split += 1 }
    }
    #expect(split > 0)
  }

  @Test func `a tree cut short still tells a true bound`() throws {
    for seed in UInt64(0)..<60 {
      let instance = instance(seed: seed)
      let truth = GroupingBruteForce(instance)
      let outcome = try instance.solve(SearchLimits(effort: 1))
      let certificate = try #require(outcome.certificate)
      #expect(outcome.bound >= truth.optimum() ?? .max, "seed \(seed)")
      #expect(truth.flaw(in: certificate) == nil, "seed \(seed)")
    }
  }

  @Test func `progress tells what is left of the seconds, and no clock beside an effort`() throws {
    let instance = instance(seed: 1)
    let seen = Seen()
    _ = try instance.solve(SearchLimits(seconds: 50, progress: seen.take))
    #expect(seen.all.allSatisfy { $0.secondsLeft.map { (0...50).contains($0) } ?? false })
    let timeless = Seen()
    _ = try instance.solve(
      SearchLimits(seconds: SearchLimits.endless, effort: 3, progress: timeless.take))
    #expect(!timeless.all.isEmpty)
    #expect(timeless.all.allSatisfy { $0.secondsLeft == nil })
  }
}

/// What a search told on its way.
private final class Seen: @unchecked Sendable {
  // Unchecked: a search reports from the thread that called it.
  private(set) var all: [SearchProgress] = []

  func take(_ progress: SearchProgress) { all.append(progress) }

  @Test func `a tree that proves no more than its root is not told`() throws {
    let instance = RealisticGrouping(students: 150, seed: 1).instance()
    let root = try instance.solve(SearchLimits(seconds: 1000, effort: 0)).certificate
    let tree = try instance.solve(SearchLimits(seconds: 1000, effort: 8)).certificate
    #expect(root != nil && tree?.bound == root?.bound)
    guard case .leaf = tree?.tree else {
      Issue.record("the tree has parts")
      return
    }
  }
}
