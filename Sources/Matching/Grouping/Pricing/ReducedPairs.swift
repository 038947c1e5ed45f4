/// Pair weights less prices, so that a group is worth more than it pays only if its pairs sum to
/// more than a threshold.
///
/// Singles, `mean`: `r(a,b) = 2·w(a,b) − π(a) − π(b)`, and (k − 1)·(value − Σ π) = Σ r.
/// `sum`, for exactly *m* items: `r(a,b) = (m − 1)·w(a,b) − π(a) − π(b)`, and
/// (m − 1)·(value − Σ π) = Σ r. Placement counts as a discount of the price.
///
/// Items of *s* seats, `mean`, in groups of *k* seats in all and for a threshold τ:
/// (k − 1)·(value − Σ π) = Σ pairs (2·w − s(b)·π(a) − s(a)·π(b)) + Σ own, where
/// own(a) = 2·inner(a) − (s(a) − 1)·π(a). Each item's own, spread over its pairs, makes an `r` with
/// value − Σ π > τ only where Σ r > (k − 1)·τ. Below zero that says little, as *k* may be far above the
/// number of items; own less τ·s(a) makes one with Σ r > −τ. For one number of items that is exact.
struct ReducedPairs: Sendable {
  let evaluation: GroupEvaluation
  let prices: GroupPrices
  /// Items in the groups looked for.
  let sizes: ClosedRange<Int>
  /// Whose items these are.
  let seating: PricingPass.Seating
  /// A part of *j* items can only grow into a wanted group if its pairs sum to more than this.
  let needs: [Int64]
  let factor: Int64
  let node: [Int64]
  /// Price less placement of each item; used only where items hold several seats.
  let net: [Int64]
  let severalSeats: Bool
  /// Whether the threshold is part of r.
  let isFolded: Bool
  /// All pairs spelled out, subset rows included, where the items are few.
  private(set) var matrix: [Int64] = []

  /// `floor` is how much more than they pay, in units, wanted groups are worth.
  init(
    _ evaluation: GroupEvaluation, _ prices: GroupPrices, _ phase: PricingPass.Phase, floor: Int64
  ) {
    let instance = evaluation.instance
    let sizes = phase.sizes
    seating = phase.seating
    let scale = prices.scale
    self.evaluation = evaluation
    self.prices = prices
    self.sizes = sizes
    let mean = instance.value == .mean
    factor = mean ? 2 * scale : Int64(sizes.upperBound - 1) * scale
    let several = mean && phase.seating != .single && instance.seats.contains { $0 > 1 }
    severalSeats = several
    let threshold = prices.group + floor
    let isFolded = several && threshold != 0 && sizes.count == 1
    self.isFolded = isFolded
    let net = zip(prices.items, instance.placement).map { $0 - $1 * scale }
    self.net = net
    node = net.indices.map { item in
      guard mean else { return scale * instance.innerWeights[item] - net[item] }
      guard several else { return -net[item] }
      let seats = Int64(instance.seats[item])
      let own =
        2 * scale * instance.innerWeights[item] - (seats - 1) * net[item]
        - (isFolded ? threshold * seats : 0)
      // Over the fewest pairs that it can have where it helps, and rounded up: Σ r never falls short.
      let pairs = own > 0 ? sizes.lowerBound - 1 : sizes.upperBound - 1
      return -net[item] - Self.floorDivide(-own, Int64(pairs))
    }
    needs = (0...sizes.upperBound + 1).map { count in
      // The least mean over the pairs of a group that may still do, for the pairs of a part.
      let pairs = Int64(count * (count - 1) / 2)
      let most = Int64(sizes.upperBound)
      if isFolded { return Self.floorDivide(-2 * threshold * pairs, most * (most - 1)) }
      return Self.floorDivide(
        2 * threshold * pairs, threshold < 0 ? Int64(sizes.lowerBound) : most)
    }
  }

  static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    let quotient = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }

  /// What the pairs of a finished group of `count` items and `seats` seats must exceed.
  @inline(__always)
  func need(count: Int, seats: Int, threshold: Int64) -> Int64 {
    if isFolded { return -threshold }
    return threshold * Int64((evaluation.instance.value == .mean ? seats : count) - 1)
  }

  /// r of a pair that weighs `weight`, in units.
  @inline(__always)
  func reduced(_ a: Int, _ b: Int, weight: Int64) -> Int64 {
    let plain = factor * weight + node[a] + node[b]
    guard severalSeats else { return plain }
    let seats = evaluation.instance.seats
    return plain - Int64(seats[b] - 1) * net[a] - Int64(seats[a] - 1) * net[b]
  }

  /// Whether an item may be part of the groups looked for.
  @inline(__always)
  func holds(_ item: Int) -> Bool { seating != .single || evaluation.instance.seats[item] == 1 }

  /// r of a pair, or ``PairTable/missing``.
  @inline(__always)
  func reduced(_ a: Int, _ b: Int) -> Int64 {
    if !matrix.isEmpty { return matrix[a * evaluation.pairs.itemCount + b] }
    let weight = evaluation.pairs.weight(a, b)
    return weight == PairTable.missing ? weight : reduced(a, b, weight: weight)
  }

  /// Spells out all pairs. A subset row of three items takes a third of its price from each of its
  /// pairs, which a group pays in full or in part, and so never too much.
  mutating func spellOut() {
    let count = evaluation.pairs.itemCount
    var cells = [Int64](repeating: PairTable.missing, count: count * count)
    for a in 0..<count {
      for b in 0..<count where a != b { cells[a * count + b] = reduced(a, b) }
    }
    let times = Int64(
      evaluation.instance.value == .mean
        ? max(1, evaluation.instance.least - 1) : sizes.upperBound - 1)
    for set in prices.sets where set.members.count == 3 && set.divisor == 2 {
      let share = set.price * times / 3
      for a in set.members {
        for b in set.members where a != b {
          let cell = Int(a) * count + Int(b)
          if cells[cell] != PairTable.missing { cells[cell] -= share }
        }
      }
    }
    matrix = cells
  }
}
