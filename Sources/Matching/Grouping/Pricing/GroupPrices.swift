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
    // Where no answer exists prices grow without end; what is cut here is raised again.
    let limit = Self.limit(for: instance)
    func units(_ points: Double) -> Int64 {
      Int64(max(-limit, min(points * Double(scale), limit)).rounded())
    }
    items = points.items.map { instance.everyone ? units($0) : max(0, units($0)) }
    let units = units(points.group)
    group = instance.groupCount == nil ? max(0, units) : units
    self.sets = sets.compactMap { set in
      let units = Int64(max(0, min(set.points * Double(scale), limit)).rounded())
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
    let room = room(for: instance)
    var scale: Int64 = 1
    while scale < 1_000_000, Double(scale) * 10 <= room { scale *= 10 }
    return scale
  }

  /// How many times larger all points could be before sums of them overflow.
  static func room(for instance: GroupingInstance) -> Double {
    let count = Double(instance.graph.itemCount)
    let most = crowd(instance)
    func largest(_ values: [Int64]) -> Double {
      values.reduce(0) { max($0, Double($1.magnitude)) }
    }
    let weight = max(1, largest(instance.graph.weights), largest(instance.innerWeights))
    // A price may reach the worth of a group, and a sum over pairs holds it for each pair.
    let placement = largest(instance.placement)
    let worth = weight * most * most + placement * most
    let room = min(4e18 / (worth * most * most * most * 8), 4e18 / (worth * 4 * max(1, count)))
    guard instance.everyone || instance.groupCount != nil else { return room }
    // What a demand lacks costs more than all answers differ by.
    let penalty = 2 * count * (placement + weight * max(2, Double(instance.most)) + 1) + 1
    return min(room, limit(for: instance) / penalty)
  }

  /// The largest price in units of which sums over pairs, and over all items, fit in 62 bits.
  private static func limit(for instance: GroupingInstance) -> Double {
    let most = crowd(instance)
    return 0x1p60 / max(most * most * most, 4 * Double(instance.graph.itemCount))
  }

  /// The most seats of a group, at least 2.
  private static func crowd(_ instance: GroupingInstance) -> Double {
    Double(max(2, min(instance.most, instance.seats.reduce(0) { $0 + Int($1) })))
  }
}

extension GroupingInstance {
  /// By how much all points have to be divided before sums of them fit in 64 bits; nil where they do.
  package var excessiveFactor: Double? {
    let room = GroupPrices.room(for: self)
    return room < 1 ? (1 / room).rounded(.up) : nil
  }
}
