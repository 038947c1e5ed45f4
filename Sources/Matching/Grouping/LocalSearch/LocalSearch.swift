import Foundation
package import LinearProgramming

/// Good groups fast: construction, then improvement that may be stopped at any time.
///
/// What it answers is always allowed and never worth less than what it was given. With a number of
/// steps and no clock it depends on the instance, the seed and that number alone.
package struct LocalSearch {
  private let evaluation: GroupEvaluation
  private let candidates: Candidates

  /// - Parameters:
  ///   - evaluation: Says what groups are worth.
  ///   - prices: One for each item, in points; they tell which neighbours are worth their cost.
  ///     Without them the heaviest edges come first.
  package init(_ evaluation: GroupEvaluation, prices: [Double]? = nil) {
    self.evaluation = evaluation
    candidates = Candidates(evaluation.instance.graph, width: 32, prices: prices)
  }

  /// Groups built greedily; nil where the number of groups or placing everyone is asked for and
  /// greed alone does not reach it.
  package func construct(seed: UInt64 = 1) -> [[Int32]]? {
    let search = search(from: [], seed: seed)
    search.construct()
    return groups(of: search)
  }

  /// Improves groups.
  ///
  /// - Parameters:
  ///   - groups: Allowed groups to begin with; empty to begin with nothing.
  ///   - steps: How many steps of annealing; each rebuilds a few groups.
  ///   - seconds: Wall-clock seconds after which to stop in any case. Where `steps` is `Int.max` the
  ///     cooling follows the clock.
  ///   - seed: Where the chances come from.
  ///   - stop: Raised by another thread to end early.
  /// - Returns: The best groups met, or nil while none are known that keep the number of groups and
  ///   place everyone where that is asked for.
  package func improve(
    _ groups: [[Int32]], steps: Int, seconds: Double = .infinity, seed: UInt64 = 1,
    stop: StopFlag? = nil
  ) -> [[Int32]]? {
    let search = search(from: groups, seed: seed)
    if groups.isEmpty { search.construct() }
    search.anneal(steps: steps, seconds: seconds, stop: stop)
    return self.groups(of: search)
  }

  private func search(from groups: [[Int32]], seed: UInt64) -> PackingSearch {
    let packing = Packing(evaluation)
    packing.load(groups)
    return PackingSearch(packing, candidates: candidates, seed: seed)
  }

  private func groups(of search: PackingSearch) -> [[Int32]]? {
    let groups = search.bestGroups()
    let instance = evaluation.instance
    if let count = instance.groupCount, count != groups.count { return nil }
    if instance.everyone, groups.reduce(0, { $0 + $1.count }) < instance.graph.itemCount {
      return nil
    }
    return groups
  }
}
