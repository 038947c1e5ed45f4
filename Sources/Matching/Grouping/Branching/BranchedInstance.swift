/// An instance with some pairs bound to share a group and others kept apart: one node of the tree of
/// Ryan & Foster 1981. Items that belong together are fused into one.
struct BranchedInstance: Sendable {
  enum Decision: Sendable, Hashable {
    case together(Int32, Int32)
    case apart(Int32, Int32)

    /// Whether a group of items of the whole instance may stand beside the decision.
    func allows(_ group: [Int32]) -> Bool {
      switch self {
      case .together(let a, let b): group.contains(a) == group.contains(b)
      case .apart(let a, let b): !group.contains(a) || !group.contains(b)
      }
    }
  }

  let instance: GroupingInstance
  let decisions: [Decision]
  /// The items of the whole instance that each item here stands for, ascending.
  let origins: [[Int32]]
  /// The item here that each item of the whole instance went into.
  let place: [Int32]

  /// The whole instance under some decisions; nil if items that must share a group never can.
  init?(_ whole: GroupingInstance, _ decisions: [Decision]) {
    (origins, place) = Self.fused(whole.graph.itemCount, decisions)
    guard let instance = whole.fused(origins, place, apart: Self.kept(apart: decisions, place))
    else { return nil }
    self.instance = instance
    self.decisions = decisions
  }

  /// A group of the whole instance, which keeps the decisions, in the items here.
  func translate(_ items: [Int32]) -> [Int32] {
    var here: [Int32] = []
    for item in items where !here.contains(place[Int(item)]) { here.append(place[Int(item)]) }
    return here.sorted()
  }

  /// A group of items here in those of the whole instance.
  func restore(_ items: [Int32]) -> [Int32] {
    items.flatMap { origins[Int($0)] }.sorted()
  }

  /// Prices of the whole instance as prices here: fused items pay together. A set that holds several
  /// of them names their item as often, so that a group pays for as many.
  func translate(_ prices: GroupPrices) -> GroupPrices {
    var here = prices
    here.items = origins.map { $0.reduce(0) { $0 + prices.items[Int($1)] } }
    for at in here.sets.indices {
      here.sets[at].members = here.sets[at].members.map { place[Int($0)] }.sorted()
    }
    return here
  }

  private static func fused(
    _ count: Int, _ decisions: [Decision]
  ) -> (origins: [[Int32]], place: [Int32]) {
    var top = (0..<Int32(count)).map { $0 }
    func root(_ item: Int32) -> Int32 {
      var item = item
      while top[Int(item)] != item { item = top[Int(item)] }
      return item
    }
    for case .together(let a, let b) in decisions {
      let (a, b) = (root(a), root(b))
      top[Int(max(a, b))] = min(a, b)
    }
    var origins: [[Int32]] = []
    var place = [Int32](repeating: -1, count: count)
    for item in 0..<Int32(count) {
      let root = root(item)
      if root == item {
        place[Int(item)] = Int32(origins.count)
        origins.append([])
      }
      place[Int(item)] = place[Int(root)]
      origins[Int(place[Int(item)])].append(item)
    }
    return (origins, place)
  }

  /// The pairs of items here that are kept apart, from both sides.
  private static func kept(apart decisions: [Decision], _ place: [Int32]) -> Set<[Int32]> {
    var apart: Set<[Int32]> = []
    for case .apart(let a, let b) in decisions {
      let (a, b) = (place[Int(a)], place[Int(b)])
      apart.formUnion([[a, b], [b, a]])
    }
    return apart
  }
}

// MARK: - Fusing

extension GroupingInstance {
  /// The same problem on items that stand for several each; nil if some of these may not be together.
  fileprivate func fused(
    _ origins: [[Int32]], _ place: [Int32], apart: Set<[Int32]>
  ) -> GroupingInstance? {
    var result = self
    result.seats = origins.map { $0.reduce(0) { $0 + seats[Int($1)] } }
    result.placement = origins.map { $0.reduce(0) { $0 + placement[Int($1)] } }
    result.innerWeights = origins.map { $0.reduce(0) { $0 + innerWeights[Int($1)] } }
    var offsets = [0]
    var neighbors: [Int32] = []
    var weights: [Int64] = []
    var links = [Int](repeating: 0, count: origins.count)
    var sums = [Int64](repeating: 0, count: origins.count)
    for (here, items) in origins.enumerated() {
      var met: [Int32] = []
      for item in items {
        for at in graph.offsets[Int(item)]..<graph.offsets[Int(item) + 1] {
          let there = place[Int(graph.neighbors[at])]
          if links[Int(there)] == 0 { met.append(there) }
          links[Int(there)] += 1
          sums[Int(there)] += graph.weights[at]
        }
      }
      guard links[here] == items.count * (items.count - 1), Int(result.seats[here]) <= most,
        !apart.contains([Int32(here), Int32(here)])
      else { return nil }
      result.innerWeights[here] += sums[here] / 2
      for there in met.sorted() {
        // Items are joined only where all that they stand for are.
        if there != here, links[Int(there)] == items.count * origins[Int(there)].count,
          !apart.contains([Int32(here), there])
        {
          neighbors.append(there)
          weights.append(sums[Int(there)])
        }
        links[Int(there)] = 0
        sums[Int(there)] = 0
      }
      offsets.append(neighbors.count)
    }
    result.graph = PairGraph(offsets: offsets, neighbors: neighbors, weights: weights)
    result.meetings = meetings?.fused(origins)
    result.balances = balances.map { $0.fused(origins) }
    result.marks = marks.map { $0.fused(place) }
    return result
  }
}

extension GroupingInstance.Meetings {
  /// The options that all items of each fused one share.
  fileprivate func fused(_ origins: [[Int32]]) -> Self {
    var result = self
    result.options = origins.flatMap { items in
      (0..<words).map { word in
        items.reduce(.max) { $0 & options[Int($1) * words + word] }
      }
    }
    return result
  }
}

extension GroupingInstance.Mark {
  fileprivate func fused(_ place: [Int32]) -> Self {
    var result = Self(least: least, most: most, carriers: [], seats: [])
    for (item, carried) in zip(carriers.map { place[Int($0)] }, seats).sorted(by: { $0.0 < $1.0 }) {
      if result.carriers.last == item {
        result.seats[result.seats.count - 1] += carried
      } else {
        result.carriers.append(item)
        result.seats.append(carried)
      }
    }
    if !families.isEmpty {
      var fused = [Set<Int32>](repeating: [], count: Int(place.max() ?? -1) + 1)
      for (item, here) in place.enumerated() { fused[Int(here)].formUnion(families[item]) }
      result.families = fused.map { $0.sorted() }
    }
    return result
  }
}
