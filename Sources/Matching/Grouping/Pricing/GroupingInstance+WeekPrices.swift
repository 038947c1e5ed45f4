extension GroupingInstance {
  /// What groups that meet in some of the weeks have to pay as such, where a leaf's other prices are as
  /// they are: at most its price of a group, in its units.
  ///
  /// The price is lowered step by step until some group would be worth more than it pays; what the best
  /// of them exceeds is put on top again.
  ///
  /// - Parameters:
  ///   - weeks: Those of ``Meetings/days`` that count, by their numbers.
  ///   - leaf: Prices that hold for all weeks.
  ///   - scale: Units in a point.
  ///   - threads: Threads to use; never changes the answer.
  /// - Returns: A price in units, at which no group of these weeks is worth more than it pays.
  package func groupPrice(
    inWeeks weeks: [Int], beside leaf: BoundCertificate.Leaf, scale: Int64, threads: Int
  ) -> Int64 {
    let evaluation = GroupEvaluation(meeting(inWeeks: weeks))
    var price = leaf.groupPrice
    var step = max(1, price / 64)
    while price > 0 {
      let lower = max(0, price - step)
      let prices = GroupPrices(scale: scale, items: leaf.prices, group: lower, sets: leaf.sets)
      let pass = PricingPass(
        evaluation, prices, .init(keep: 1, budget: 20_000, threads: threads))
      let excess = pass.excess.max() ?? 0
      if excess > 0 { return min(price, lower + excess) }
      price = lower
      step *= 2
    }
    return price
  }

  /// The same question in some of its weeks only.
  package func meeting(inWeeks weeks: [Int]) -> GroupingInstance {
    guard let meetings else { return self }
    var part = self
    let length = meetings.weekLength * meetings.words
    part.meetings?.days = weeks.flatMap { meetings.days[$0 * length..<($0 + 1) * length] }
    if let rows = meetings.spacing?.rows { part.meetings?.spacing?.rows = weeks.map { rows[$0] } }
    if !meetings.mostSeats.isEmpty {
      part.meetings?.mostSeats = weeks.map { meetings.mostSeats[$0] }
    }
    return part
  }
}
