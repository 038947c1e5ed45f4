/// An instance with some pairs bound to share a group and others kept apart: one node of the tree of
/// Ryan & Foster 1981. Items that belong together are fused into one.
struct BranchedInstance: Sendable {
  enum Decision: Sendable, Hashable {
    case together(Int32, Int32)
    case apart(Int32, Int32)
  }

  private(set) var instance: GroupingInstance
  /// The items of the whole instance that each item here stands for, ascending.
  private(set) var origins: [[Int32]]
  /// The item here that each item of the whole instance went into.
  private(set) var place: [Int32]

  init(_ instance: GroupingInstance) {
    self.instance = instance
    origins = (0..<instance.graph.itemCount).map { [Int32($0)] }
    place = (0..<instance.graph.itemCount).map { Int32($0) }
  }

  /// The same with one more decision about two items of the whole instance; nil if they can never
  /// share a group though they must.
  func deciding(_ decision: Decision) -> BranchedInstance? {
    switch decision {
    case .apart(let a, let b):
      var result = self
      result.instance.graph = separated(place[Int(a)], place[Int(b)])
      return result
    case .together(let a, let b):
      return fused(min(place[Int(a)], place[Int(b)]), max(place[Int(a)], place[Int(b)]))
    }
  }

  /// A group of the whole instance in the items here; nil if the decisions forbid it.
  func translate(_ items: [Int32]) -> [Int32]? {
    var here: [Int32] = []
    for item in items where here.last != place[Int(item)] && !here.contains(place[Int(item)]) {
      here.append(place[Int(item)])
    }
    guard here.reduce(0, { $0 + origins[Int($1)].count }) == items.count else { return nil }
    here.sort()
    for (at, a) in here.enumerated() {
      for b in here[..<at] where !hasEdge(a, b) { return nil }
    }
    return here
  }

  /// A group of items here in those of the whole instance.
  func restore(_ items: [Int32]) -> [Int32] {
    items.flatMap { origins[Int($0)] }.sorted()
  }

  /// Prices here as prices of the whole instance: of items that always move together one pays.
  func restore(_ prices: GroupPrices) -> BoundCertificate.Leaf {
    var items = [Int64](repeating: 0, count: place.count)
    for (here, price) in prices.items.enumerated() { items[Int(origins[here][0])] = price }
    let sets = prices.sets.map { set in
      BoundCertificate.SetPrice(
        members: set.members.map { origins[Int($0)][0] }.sorted(), divisor: set.divisor,
        price: set.price)
    }
    return BoundCertificate.Leaf(prices: items, sets: sets, groupPrice: prices.group)
  }
}

// MARK: - Graphs

extension BranchedInstance {
  private func hasEdge(_ a: Int32, _ b: Int32) -> Bool {
    let graph = instance.graph
    return graph.neighbors[graph.offsets[Int(a)]..<graph.offsets[Int(a) + 1]].contains(b)
  }

  private func separated(_ a: Int32, _ b: Int32) -> PairGraph {
    let graph = instance.graph
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for x in 0..<Int32(graph.itemCount) {
      for at in graph.offsets[Int(x)]..<graph.offsets[Int(x) + 1] {
        let y = graph.neighbors[at]
        if y > x, (x, y) != (a, b), (x, y) != (b, a) {
          pairs.append((a: x, b: y, weight: graph.weights[at]))
        }
      }
    }
    return PairGraph(itemCount: graph.itemCount, pairs: pairs)
  }

  private func fused(_ a: Int32, _ b: Int32) -> BranchedInstance? {
    guard a != b else { return self }
    let graph = instance.graph
    func row(_ item: Int32) -> [Int32: Int64] {
      let range = graph.offsets[Int(item)]..<graph.offsets[Int(item) + 1]
      return Dictionary(uniqueKeysWithValues: zip(graph.neighbors[range], graph.weights[range]))
    }
    let (rowA, rowB) = (row(a), row(b))
    guard let between = rowA[b] else { return nil }
    let seats = instance.seats[Int(a)] + instance.seats[Int(b)]
    guard Int(seats) <= instance.most else { return nil }

    var result = self
    let rename = (0..<Int32(graph.itemCount)).map { $0 == b ? a : $0 > b ? $0 - 1 : $0 }
    var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
    for x in 0..<Int32(graph.itemCount) where x != a && x != b {
      for at in graph.offsets[Int(x)]..<graph.offsets[Int(x) + 1] {
        let y = graph.neighbors[at]
        if y > x, y != a, y != b {
          pairs.append((a: rename[Int(x)], b: rename[Int(y)], weight: graph.weights[at]))
        }
      }
      if let toA = rowA[x], let toB = rowB[x] {
        pairs.append((a: rename[Int(x)], b: a, weight: toA + toB))
      }
    }
    result.instance.graph = PairGraph(itemCount: graph.itemCount - 1, pairs: pairs)
    result.instance.seats[Int(a)] = seats
    result.instance.innerWeights[Int(a)] += instance.innerWeights[Int(b)] + between
    result.instance.placement[Int(a)] += instance.placement[Int(b)]
    result.instance.seats.remove(at: Int(b))
    result.instance.innerWeights.remove(at: Int(b))
    result.instance.placement.remove(at: Int(b))
    result.instance.meetings = instance.meetings?.fusing(Int(a), Int(b))
    result.instance.marks = instance.marks.map { $0.fusing(a, b, rename: rename) }
    result.origins[Int(a)] = (origins[Int(a)] + origins[Int(b)]).sorted()
    result.origins.remove(at: Int(b))
    result.place = place.map { rename[Int($0)] }
    return result
  }
}

extension GroupingInstance.Meetings {
  /// Both items' common options in the place of the first; the second is gone.
  fileprivate func fusing(_ a: Int, _ b: Int) -> Self {
    var result = self
    for word in 0..<words { result.options[a * words + word] &= options[b * words + word] }
    result.options.removeSubrange(b * words..<(b + 1) * words)
    return result
  }
}

extension GroupingInstance.Mark {
  fileprivate func fusing(_ a: Int32, _ b: Int32, rename: [Int32]) -> Self {
    var result = Self(least: least, most: most, carriers: [], seats: [])
    var ofA: Int32 = 0
    for (item, carried) in zip(carriers, seats) where item == a || item == b { ofA += carried }
    let others = zip(carriers, seats).filter { $0.0 != a && $0.0 != b }
      .map { (rename[Int($0.0)], $0.1) }
    let all = (ofA > 0 ? others + [(a, ofA)] : others).sorted { $0.0 < $1.0 }
    result.carriers = all.map(\.0)
    result.seats = all.map(\.1)
    return result
  }
}
