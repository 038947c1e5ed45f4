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
    let budget = Budget(steps: steps, seconds: seconds, stop: stop)
    let instance = evaluation.instance
    guard instance.everyone || instance.groupCount != nil else {
      return pack(groups, budget, seed: seed)
    }
    return meetDemands(groups, budget, seed: seed)
  }

  /// How long a search may take.
  private struct Budget {
    var steps: Int
    var seconds: Double
    var stop: StopFlag?

    func share(_ part: Double) -> Budget {
      Budget(
        steps: steps == .max ? .max : Int((Double(steps) * part).rounded(.up)),
        seconds: seconds * part, stop: stop)
    }
  }
}

// MARK: - Ways

extension LocalSearch {
  /// Places everyone, in as many groups as asked for.
  ///
  /// Where most pairs may stand together, dividing at random and exchanging comes first; where few
  /// may, packing, and dividing only if packing leaves somebody over.
  private func meetDemands(_ groups: [[Int32]], _ budget: Budget, seed: UInt64) -> [[Int32]]? {
    let instance = evaluation.instance
    let counts = groupCounts(groups)
    if isDense, instance.everyone, instance.groupCount != nil, let slots = counts.first {
      return divide(groups, slots, budget, seed: seed)
    }
    let share = budget.share(isDense ? 1 / Double(counts.count + 1) : 1 / 3)
    var best = isDense ? nil : pack(groups, share, seed: seed)
    if best == nil {
      let share = isDense ? share : share.share(1 / Double(max(1, counts.count)))
      for slots in counts {
        guard let found = divide(groups, slots, share, seed: seed) else { continue }
        if best.map({ evaluation.objective(of: $0) < evaluation.objective(of: found) }) ?? true {
          best = found
        }
      }
    }
    return pack(best ?? groups, budget.share(1 / 3), seed: seed &+ 1) ?? best
  }

  /// Numbers of groups to try.
  private func groupCounts(_ groups: [[Int32]]) -> [Int] {
    let instance = evaluation.instance
    let heads = instance.seats.reduce(0) { $0 + Int($1) }
    let fewest = heads == 0 ? 0 : (heads - 1) / max(1, instance.most) + 1
    let most = min(heads / max(1, instance.least), instance.mostGroups ?? .max)
    var counts = [fewest, (fewest + most) / 2, most]
    if !groups.isEmpty { counts = [groups.count] }
    if let count = instance.groupCount { counts = [count] }
    counts = counts.filter {
      $0 >= max(1, fewest) && $0 <= most || !instance.everyone && $0 <= most
    }
    let items = instance.graph.itemCount
    // Tables of weights beyond this size cost more time than they save.
    guard items <= 3_000 else { return [] }
    return counts.enumerated().filter { place, count in
      count * items <= 8_000_000 && counts.firstIndex(of: count) == place
    }.map(\.element)
  }

  private var isDense: Bool {
    let items = evaluation.instance.graph.itemCount
    return evaluation.instance.graph.neighbors.count * 2 >= items * (items - 1)
  }

  private func divide(
    _ groups: [[Int32]], _ slots: Int, _ budget: Budget, seed: UInt64
  ) -> [[Int32]]? {
    let search = PartitionSearch(evaluation, slots: slots, seed: seed)
    search.load(groups)
    search.anneal(steps: budget.steps, seconds: budget.seconds, stop: budget.stop)
    return search.bestGroups()
  }

  private func pack(_ groups: [[Int32]], _ budget: Budget, seed: UInt64) -> [[Int32]]? {
    let search = search(from: groups, seed: seed)
    if groups.isEmpty { search.construct() }
    search.anneal(steps: budget.steps, seconds: budget.seconds, stop: budget.stop)
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
    if instance.surplus(groups.count) > 0 { return nil }
    if instance.everyone, groups.reduce(0, { $0 + $1.count }) < instance.graph.itemCount {
      return nil
    }
    return groups
  }
}
