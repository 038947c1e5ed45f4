/// What items, groups and sets charge, in whole units of 1/``scale`` so that every comparison is
/// exact.
struct GroupPrices: Sendable, Hashable {
  var scale: Int64
  /// One for each item, whatever its seats.
  var items: [Int64]
  /// For a group as such, where the number of groups is fixed or limited.
  var group: Int64 = 0
  /// Subset rows: a group pays once for every `divisor` items it shares with a set.
  var sets: [BoundCertificate.SetPrice] = []

  init(scale: Int64, items: [Int64], group: Int64 = 0, sets: [BoundCertificate.SetPrice] = []) {
    self.scale = scale
    self.items = items
    self.group = group
    self.sets = sets
  }

  /// Rounds prices in points to units, keeping below zero only what may be.
  init(
    scale: Int64, points: PointPrices, for instance: GroupingInstance,
    sets: [(members: [Int32], points: Double)] = []
  ) {
    self.scale = scale
    items = points.items.map {
      let units = Int64(($0 * Double(scale)).rounded())
      return instance.everyone ? units : max(0, units)
    }
    let units = Int64((points.group * Double(scale)).rounded())
    group = instance.groupCount == nil ? max(0, units) : units
    self.sets = sets.compactMap { set in
      let units = Int64((set.points * Double(scale)).rounded())
      return units > 0
        ? BoundCertificate.SetPrice(members: set.members, divisor: 2, price: units) : nil
    }
  }

  /// What the prices would prove if no group were worth more than it pays, in units.
  func total(groups: Int?) -> Int64 {
    items.reduce(0, +) + group * Int64(groups ?? 0)
      + sets.reduce(0) { $0 + $1.price * Int64($1.members.count / Int($1.divisor)) }
  }

  /// The prices raised until they pay for all groups: `excess` has for each item what the best group found
  /// from it lacks.
  ///
  /// So many groups or fewer may be found from as many items at most, so where they pay as such, what the
  /// next best one lacks is cheaper charged to groups.
  func raised(by excess: [Int64], groups: Int?) -> GroupPrices {
    var raised = self
    var common: Int64 = 0
    if let groups, groups < excess.count { common = excess.sorted(by: >)[groups] }
    raised.group += common
    for item in excess.indices { raised.items[item] += max(0, excess[item] - common) }
    return raised
  }

  /// What a group is worth beyond what it pays, in units.
  func excess(of column: ColumnPool.Column) -> Int64 {
    var excess = column.worth * scale - group
    for item in column.items { excess -= items[Int(item)] }
    for set in sets {
      excess -=
        set.price * Int64(column.items.count(where: set.members.contains) / Int(set.divisor))
    }
    return excess
  }

  /// The finest scale at which sums over groups cannot overflow.
  static func scale(for instance: GroupingInstance) -> Int64 {
    var largest: Int64 = 1
    for weight in instance.graph.weights { largest = max(largest, abs(weight)) }
    for weight in instance.innerWeights { largest = max(largest, abs(weight)) }
    let placement = instance.placement.reduce(Int64(0)) { max($0, abs($1)) }
    // A price may reach the worth of a group, and a sum over pairs holds it for each pair.
    let most = Double(max(2, instance.most))
    let worth = Double(largest) * most * most + Double(placement) * most
    let room = 4e18 / (worth * most * most * most * 8)
    var scale: Int64 = 1
    while scale < 1_000_000, Double(scale) * 10 <= room { scale *= 10 }
    return scale
  }
}
