import LinearProgramming

/// Prices for many items: volume steps over a pool of groups, then a pricing pass over all allowed
/// groups, which proves a bound and feeds the pool, and so on.
struct PriceSearch {
  private var evaluation: GroupEvaluation
  private let clock: SearchClock
  private let threads: Int
  /// Dual feasible prices with the least total so far.
  private(set) var proven: GroupPrices
  private(set) var total = Int64.max
  /// Prices in points where the last pass was made.
  private(set) var points: PointPrices
  private(set) var columns: [ColumnPool.Column] = []
  /// Parts of groups that a pass grows from each item, at first and at most.
  private static let fewParts = 200
  private static let mostParts = 1_000_000
  /// How far a price may move between passes.
  private var reach: Double

  var bound: Int64 { total == .max ? .max : ReducedPairs.floorDivide(total, proven.scale) }

  init(
    _ evaluation: GroupEvaluation, columns start: [ColumnPool.Column], from points: PointPrices,
    threads: Int, clock: SearchClock
  ) {
    self.evaluation = evaluation
    self.clock = clock
    self.threads = threads
    self.points = points
    proven = GroupPrices(
      scale: GroupPrices.scale(for: evaluation.instance),
      items: [Int64](repeating: 0, count: points.items.count))
    columns = start
    let placement = evaluation.instance.placement
    let value = zip(points.items, placement).reduce(0.0) { $0 + abs($1.0 - Double($1.1)) }
    reach = max(1, value / Double(max(1, points.items.count)) / 20)
  }

  /// When passes have gained enough.
  struct Ending {
    /// A pass is idle that lowers the bound by no more than this share of it.
    var gain: Double
    /// Idle passes one after the other that end a run.
    var idle: Int
    /// Seconds of the whole search after which no further pass begins.
    var seconds = Double.infinity

    /// For prices that are to last where a gap is good enough that is this share of the bound.
    static func thorough(gap: Double) -> Ending {
      // A pass over a large school takes a second, and half a per cent does not hang on the last ones.
      Ending(gain: min(0.001, max(0.0001, gap / 10)), idle: gap < 0.005 ? 4 : 2)
    }
  }

  /// Goes on over more pairs, beginning with what the fewer ones proved.
  mutating func widen(to evaluation: GroupEvaluation) {
    self.evaluation = evaluation
    guard total < .max else { return }
    points = PointPrices(proven)
    total = .max
  }

  /// Runs at most `rounds` passes.
  ///
  /// `objective` is the worth of a packing of the pool.
  mutating func run(
    rounds: Int, until ending: Ending, objective: Int64, report: (Int64) -> Void
  ) {
    var known = ColumnPool()
    for column in columns { known.insert(column.items, worth: column.worth) }
    var budget = Self.fewParts
    var idle = 0
    var center = points
    for _ in 0..<rounds {
      let before = bound
      let seen = pass(budget: budget, into: &known)
      report(bound)
      if clock.isOver || bound <= objective { break }
      let gained = before == .max ? 1 : Double(before - bound) / Double(max(1, abs(bound)))
      if gained > 0 {
        center = points
        reach *= 1.3
      } else {
        reach *= 0.6
      }
      idle = gained > ending.gain ? 0 : idle + 1
      if idle > 0, !seen.complete, budget < Self.mostParts {
        // Where next to nothing was seen, the bound could not but stand still.
        let isBlind = seen.found < points.items.count / 8
        budget = min(Self.mostParts, (isBlind ? 8 : 2) * budget)
        if isBlind { idle = 0 }
      }
      if idle >= ending.idle || clock.elapsed >= ending.seconds { break }

      var volume = VolumePrices(
        known.columns, instance: evaluation.instance, from: center, reach: reach, threads: threads)
      volume.descend(steps: 300, target: Double(objective))
      points = volume.prices
      if known.columns.count > 60 * points.items.count { known = trimmed(known) }
    }
    columns = known.columns
  }

  private mutating func pass(
    budget: Int, into known: inout ColumnPool
  ) -> (found: Int, complete: Bool) {
    let prices = GroupPrices(scale: proven.scale, points: points, for: evaluation.instance)
    let pass = PricingPass(
      evaluation, prices, .init(keep: 5, budget: budget, threads: threads, clock: clock))
    let raised = prices.raised(by: pass.excess, groups: evaluation.instance.payingGroups)
    let sum = raised.total(groups: evaluation.instance.payingGroups)
    if sum < total { (total, proven) = (sum, raised) }
    for group in pass.groups { known.insert(group.items, worth: group.worth) }
    return (pass.groups.count, pass.proves)
  }

  /// The better half of a pool, going by the prices.
  private func trimmed(_ pool: ColumnPool) -> ColumnPool {
    let excess = pool.columns.map { column in
      Double(column.worth) - points.paid(by: column.items)
    }
    let limit = excess.sorted()[excess.count / 2]
    var kept = ColumnPool()
    for (column, value) in zip(pool.columns, excess) where value >= limit {
      kept.insert(column.items, worth: column.worth)
    }
    return kept
  }
}
