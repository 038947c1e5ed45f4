/// What items charge, and groups as such, in points: where prices are sought. ``GroupPrices`` are those that
/// prove something.
struct PointPrices: Sendable {
  /// One for each item, whatever its seats.
  var items: [Double]
  /// For a group as such, where the number of groups is fixed or limited.
  var group = 0.0

  init(items: [Double], group: Double = 0) {
    self.items = items
    self.group = group
  }

  init(_ prices: GroupPrices) {
    let scale = Double(prices.scale)
    self.init(items: prices.items.map { Double($0) / scale }, group: Double(prices.group) / scale)
  }

  /// What a group pays.
  func paid(by members: [Int32]) -> Double { members.reduce(group) { $0 + items[Int($1)] } }

  /// A part of the way from here to others; for `share` 1 these.
  func moved(to others: PointPrices, share: Double) -> PointPrices {
    PointPrices(
      items: zip(items, others.items).map { (1 - share) * $0 + share * $1 },
      group: (1 - share) * group + share * others.group)
  }
}
