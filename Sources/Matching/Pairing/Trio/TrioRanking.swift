import LinearProgramming

/// Ranks trios by how much more they are worth than the prices of a pairing charge for them.
///
/// With *y* the prices of items and *z* those of odd sets, a trio *T* is charged
/// `Σ y + Σ z(S)·⌊|T ∩ S| ÷ 2⌋`. The rest of its worth, the *excess*, is how far an answer that holds
/// *T* can lie above the bound of the pairing.
///
/// Every pair in company has a *merit*, see below, and one of a trio's pairs has at least twice the
/// trio's excess as its merit. So pairs are taken by falling merit until none of the rest can be part
/// of a better trio than those found.
struct TrioRanking {
  struct Ranked: Hashable {
    var trio: [Int32]
    /// In points.
    var worth: Int64
    /// In halves of a point.
    var excess: Int64

    /// Who is worth more comes first, then who is numbered first.
    static func < (left: Ranked, right: Ranked) -> Bool {
      left.excess != right.excess
        ? left.excess > right.excess : left.trio.lexicographicallyPrecedes(right.trio)
    }
  }

  private let option: TrioOption
  /// In halves of a point, as the sets' prices.
  private let prices: [Int64]
  private let nest: SetNest

  init(_ option: TrioOption, _ leaf: BoundCertificate.Leaf) throws(SolverFault) {
    self.option = option
    prices = leaf.prices
    nest = try SetNest(leaf.sets, itemCount: leaf.prices.count)
  }

  /// The first `count` allowed trios whose excess is over `floor`, in halves of a point, best first.
  ///
  /// - Complexity: O(*m*) for *m* pairs in company, and two rows for each pair of high merit.
  func best(_ count: Int, over floor: Int64) -> [Ranked] {
    let graph = option.company
    var highest = Int64.min
    forEachPair { highest = max(highest, merit($0, $1, weight: $2)) }
    var found: [Ranked] = []
    var bar = floor
    // Merits are looked at in bands, each reaching far deeper than the one before.
    var upper = highest
    var reach: Int64 = 64
    while upper > 2 * bar {
      let lower = reach > 1 << 56 ? 2 * bar : max(2 * bar, highest - reach)
      reach *= 16
      forEachPair { one, other, weight in
        let merit = merit(one, other, weight: weight)
        guard merit > max(lower, 2 * bar), merit <= upper else { return }
        var left = graph.offsets[Int(one)]
        var right = graph.offsets[Int(other)]
        while left < graph.offsets[Int(one) + 1], right < graph.offsets[Int(other) + 1] {
          let (third, second) = (graph.neighbors[left], graph.neighbors[right])
          if third == second {
            let whole = weight + graph.weights[left] + graph.weights[right]
            consider([one, other, third].sorted(), weight: whole, count, &bar, &found)
          }
          if third <= second { left += 1 }
          if second <= third { right += 1 }
        }
      }
      upper = lower
    }
    return found
  }

  private func forEachPair(_ body: (Int32, Int32, Int64) -> Void) {
    let graph = option.company
    for item in 0..<graph.itemCount {
      for edge in graph.offsets[item]..<graph.offsets[item + 1]
      where graph.neighbors[edge] > item {
        body(Int32(item), graph.neighbors[edge], graph.weights[edge])
      }
    }
  }

  private func consider(
    _ trio: [Int32], weight: Int64, _ count: Int, _ bar: inout Int64, _ found: inout [Ranked]
  ) {
    let worth = option.worth(of: trio, weight: weight)
    let ranked = Ranked(trio: trio, worth: worth, excess: 2 * worth - charge(for: trio))
    guard ranked.excess > bar else { return }
    let place = found.firstIndex { !($0 < ranked) } ?? found.count
    guard place < count, place == found.count || found[place] != ranked, option.isAllowed(trio)
    else { return }
    found.insert(ranked, at: place)
    if found.count > count { found.removeLast() }
    // Equal ones stay welcome: they may be numbered lower.
    if found.count == count { bar = max(bar, found[count - 1].excess - 1) }
  }

  /// What a trio pays, in halves of a point.
  private func charge(for trio: [Int32]) -> Int64 {
    let items = trio.map(Int.init)
    // Sets that hold just two of the trio hold the same two, for sets are nested: the pair that
    // shares most shares every set with two or three of them.
    let shared = max(
      nest.priceShared(by: items[0], and: items[1]), nest.priceShared(by: items[0], and: items[2]),
      nest.priceShared(by: items[1], and: items[2]))
    return items.reduce(shared) { $0 + prices[$1] }
  }

  /// Summed over its three pairs, this is at least six times the excess of a trio.
  ///
  /// With `slack = 2·w − y(a) − y(b) − z`, *z* being what the two share, twice the excess is at most
  /// the slacks of the three pairs plus the price of the sets that hold all three, which is no more
  /// than each pair's *z*. Where values are sums, the slacks count twice, such sets four times, and
  /// each member adds twice `y − 2·placement`.
  private func merit(_ one: Int32, _ other: Int32, weight: Int64) -> Int64 {
    let (left, right) = (prices[Int(one)], prices[Int(other)])
    let shared = nest.priceShared(by: Int(one), and: Int(other))
    let slack = 2 * weight - left - right - shared
    switch option.value {
    case .mean: return 3 * slack + shared
    case .sum(let placement):
      let rest = left + right - 2 * placement[Int(one)] - 2 * placement[Int(other)]
      return 6 * slack + 4 * shared + 3 * rest
    }
  }
}
