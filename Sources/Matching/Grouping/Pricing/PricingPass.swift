/// One look at all allowed groups under given prices: the best columns and a proven bound.
struct PricingPass: Sendable {
  /// How thorough a pass is.
  struct Effort: Sendable {
    /// Groups are wanted that exceed what they pay by over this many units.
    var floor: Int64 = 0
    /// Groups kept for each first item.
    var keep: Int = 8
    /// Parts grown from each first item; past it the rest is bounded, not seen.
    var budget: Int = .max
    var threads: Int = 1
    /// Past its end the rest is bounded, not seen.
    var clock: SearchClock?
    /// More groups than this are not worth finding: the pass ends and is incomplete.
    var most: Int = .max
  }

  /// In the order of their first items, best first.
  var groups: [PricedGroup] = []
  /// For each item, what raising its price by would pay for every group found from it.
  var excess: [Int64]
  /// Whether every group above the floor was looked at.
  var proves = true
  /// Whether every group above the floor is in ``groups``.
  var complete = true

  init(_ evaluation: GroupEvaluation, _ prices: GroupPrices, _ effort: Effort = Effort()) {
    let count = evaluation.pairs.itemCount
    if let listed = evaluation.groups {
      self.init(listed, itemCount: count, prices, effort)
      return
    }
    self.init(searching: evaluation, prices, effort)
  }

  private init(searching evaluation: GroupEvaluation, _ prices: GroupPrices, _ effort: Effort) {
    let count = evaluation.pairs.itemCount
    excess = [Int64](repeating: 0, count: count)
    var setsOfItem = [[Int32]](repeating: [], count: prices.sets.isEmpty ? 0 : count)
    for (number, set) in prices.sets.enumerated() {
      for item in set.members { setsOfItem[Int(item)].append(Int32(number)) }
    }
    var unseen = excess
    let pieces = max(1, min(count, count > 20_000 ? 32 : 128))
    let tally = effort.most < .max ? Tally(limit: effort.most) : nil
    let phases = Self.phases(of: evaluation.instance, threshold: prices.group + effort.floor)
    for (number, phase) in phases.enumerated() {
      var pairs = ReducedPairs(evaluation, prices, phase, floor: effort.floor)
      if count <= 1_000 { pairs.spellOut() }
      let rows = ReducedRows(pairs, threads: effort.threads)
      let reaches = phase.seating == .several ? SeatReach(evaluation) : nil
      // Pieces take every so-many-th item, so that none holds all the hard ones.
      let found = parallelMap(count: pieces, threads: effort.threads) {
        [pairs, setsOfItem] piece in
        let search = GroupEnumeration(
          pairs, rows: rows, setsOfItem: setsOfItem, reaches: reaches, seesAlone: number == 0,
          floor: effort.floor, keep: effort.keep, budget: effort.budget, clock: effort.clock,
          tally: tally)
        let groups = stride(from: piece, to: count, by: pieces).map { search.search(from: $0) }
        return (groups: groups, excess: search.excessOfFirst)
      }
      for item in 0..<count {
        let from = found[item % pieces].groups[item / pieces]
        unseen[item] = max(unseen[item], from.unseen)
        for piece in found { excess[item] = max(excess[item], piece.excess[item]) }
        groups += from.groups
        if !from.complete { proves = false }
        if !from.complete || from.dropped { complete = false }
      }
    }
    for item in 0..<count { excess[item] += unseen[item] }
  }
}
