import LinearProgramming

/// Branch and price: column generation in every node of a tree over pairs that share a group or do
/// not (Ryan & Foster 1981). Its leaves, each with prices, are the certificate.
struct BranchAndPrice {
  private struct Node {
    /// Let go, like the columns, once the node is split: a tree may grow to thousands.
    var place: BranchedInstance?
    var bound: Int64
    var leaf: BoundCertificate.Leaf
    var split: (a: Int32, b: Int32)?
    var children: (together: Int, apart: Int)?
    var open = true
    /// The groups and sets that its children start from, in items of the whole instance.
    var columns: [ColumnPool.Column] = []
    var sets: [[Int32]] = []
  }

  private let evaluation: GroupEvaluation
  private let clock: SearchClock
  private let limits: SearchLimits
  private let scale: Int64
  private let penalty: Double
  private var nodes: [Node] = []
  private(set) var pool: ColumnPool
  private(set) var groups: [[Int32]]?
  private var center: [Double]?
  private var columnLimit = 2_500
  private(set) var objective: Int64
  /// Whether a search of all columns that could matter found nothing better.
  private var exhausted = false

  init(
    _ evaluation: GroupEvaluation, incumbent: [[Int32]]?, pool: ColumnPool, limits: SearchLimits,
    clock: SearchClock
  ) {
    self.evaluation = evaluation
    self.clock = clock
    self.limits = limits
    self.pool = pool
    scale = GroupPrices.scale(for: evaluation.instance)
    let range = evaluation.instance.worthLimit
    penalty = Double(2 * range + 1)
    groups = incumbent
    objective = incumbent.map { evaluation.objective(of: $0) } ?? -range - 1
  }

  /// What no answer exceeds: the worst leaf, or the answer itself.
  var bound: Int64 { exhausted ? min(objective, provenByPrices) : provenByPrices }

  private var provenByPrices: Int64 {
    nodes.lazy.filter { $0.children == nil }.map(\.bound).max() ?? .max
  }

  var certificate: BoundCertificate? {
    guard !nodes.isEmpty else { return nil }
    return BoundCertificate(scale: scale, tree: tree(0), bound: provenByPrices)
  }

  private var isClose: Bool {
    groups != nil
      && Double(provenByPrices - objective) <= limits.gap * Double(max(1, provenByPrices))
  }

  private func tree(_ node: Int) -> BoundCertificate.Tree {
    if let split = nodes[node].split, let children = nodes[node].children {
      return .split(
        split.a, split.b, together: tree(children.together), apart: tree(children.apart))
    }
    return .leaf(nodes[node].leaf)
  }
}

// MARK: - Search

extension BranchAndPrice {
  /// Bounds the root, then splits the node with the highest bound until none exceeds the answer.
  ///
  /// Good prices in points, `center`, steady the first steps.
  mutating func run(nodeLimit limit: Int, near center: [Double]? = nil) throws(SolverFault) {
    self.center = center
    columnLimit = limit == 0 ? 400 : 2_500
    guard let root = try bounded(BranchedInstance(evaluation.instance), parent: nil) else { return }
    nodes.append(root)
    // A proof by search stands already; some more nodes may give one by prices.
    let nodeLimit = exhausted ? min(limit, 200) : limit
    var splits = 0
    while splits < nodeLimit, !clock.isOver, !isClose {
      let open = nodes.indices.filter { nodes[$0].open && nodes[$0].bound > objective }
      guard let next = open.max(by: { (nodes[$0].bound, $1) < (nodes[$1].bound, $0) }) else {
        break
      }
      guard let (a, b) = nodes[next].split else {
        nodes[next].open = false
        continue
      }
      guard let together = nodes[next].place?.deciding(.together(a, b)),
        let apart = nodes[next].place?.deciding(.apart(a, b)),
        let left = try bounded(together, parent: nodes[next]),
        let right = try bounded(apart, parent: nodes[next])
      else { break }
      nodes[next].children = (nodes.count, nodes.count + 1)
      nodes[next].open = false
      nodes[next].place = nil
      nodes[next].columns = []
      nodes += [left, right]
      splits += 1
    }
  }

  private mutating func bounded(
    _ place: BranchedInstance, parent: Node?
  ) throws(SolverFault) -> Node? {
    let local = GroupEvaluation(place.instance)
    let columns = (parent?.columns ?? pool.columns).compactMap { column in
      place.translate(column.items).map { ColumnPool.Column(items: $0, worth: column.worth) }
    }
    let sets = (parent?.sets ?? []).compactMap { set -> [Int32]? in
      let here = set.map { place.place[Int($0)] }.sorted()
      return Set(here).count == here.count ? here : nil
    }
    let result = try NodeBound(
      local, columns: columns, sets: sets, near: parent == nil ? center : nil, penalty: penalty,
      scale: scale,
      limits: nodeLimits(enough: objective, cutRounds: parent == nil ? 20 : 3))
    guard result.total < .max else { return nil }

    var node = Node(place: place, bound: result.bound, leaf: place.restore(result.prices))
    if let parent, parent.bound < node.bound {
      (node.bound, node.leaf) = (parent.bound, parent.leaf)
    }
    if let answer = result.answer, node.bound > objective {
      take(answer, columns: result.columns, place: place)
      if nodes.count % 16 < 2 { try dive(answer, in: result, place: place, local) }
      if nodes.isEmpty { try improve(result) }
      node.columns = relevant(result).map {
        .init(items: place.restore($0.items), worth: $0.worth)
      }
      node.sets = result.prices.sets.map { $0.members.map { place.origins[Int($0)][0] }.sorted() }
      node.split = split(answer, columns: result.columns, place: place)
    }
    report(node.bound)
    return node
  }

  /// Keeps a relaxation that happens to be whole.
  private mutating func take(
    _ answer: RestrictedMaster.Answer, columns: [ColumnPool.Column], place: BranchedInstance
  ) {
    guard answer.lacking < 1e-6, answer.amounts.allSatisfy({ $0 < 1e-6 || $0 > 1 - 1e-6 })
    else { return }
    keep(
      zip(columns, answer.amounts).filter { $0.1 > 0.5 }.map { place.restore($0.0.items) })
  }

  private mutating func keep(_ candidate: [[Int32]]) {
    let worth = evaluation.objective(of: candidate)
    if worth > objective || groups == nil { (groups, objective) = (candidate, worth) }
  }

  /// Follows a node's relaxation down to a whole answer.
  private mutating func dive(
    _ answer: RestrictedMaster.Answer, in node: NodeBound, place: BranchedInstance,
    _ local: GroupEvaluation
  ) throws(SolverFault) {
    let dive = Dive(
      evaluation: local, penalty: penalty, scale: scale,
      limits: nodeLimits(enough: objective, cutRounds: 3))
    if let found = try dive.groups(from: answer, columns: node.columns) {
      keep(found.map { place.restore($0) })
    }
  }

  /// Lets GLPK choose among every column that a better answer could use.
  ///
  /// Prices that prove a bound charge every group at least its worth, so a group that is charged
  /// more than the gap beyond its worth is in no better answer.
  private mutating func improve(_ root: NodeBound) throws(SolverFault) {
    guard root.bound > objective, !clock.isOver else { return }
    let gap = root.total - (objective + 1) * scale
    let pass = PricingPass(
      evaluation, root.prices,
      .init(
        floor: -gap - 1, keep: 500, budget: 200_000, threads: limits.threads, clock: clock))
    guard pass.complete, pass.groups.count <= columnLimit else { return }
    var master = RestrictedMaster(evaluation.instance, penalty: penalty)
    for group in pass.groups { master.add(.init(items: group.items, worth: group.worth)) }
    for set in root.prices.sets { master.add(set: set.members) }
    let limit = clock.solveLimits(seconds: min(5, clock.remaining / 2))
    let chosen = try master.solveWhole(limit, incumbent: nil)
    if let chosen { keep(chosen.chosen.map { pass.groups[$0].items }) }
    // Nothing found among all columns of better answers: there is no better one.
    exhausted = chosen?.proven ?? false
  }

  /// The columns that may still be in a better answer, going by the node's prices.
  private func relevant(_ node: NodeBound) -> [ColumnPool.Column] {
    let gap = node.total - (objective + 1) * scale
    return node.columns.filter { column in
      var left = column.worth * scale - node.prices.group + gap
      for item in column.items { left -= node.prices.items[Int(item)] }
      for set in node.prices.sets {
        left -= set.price * Int64(column.items.count(where: set.members.contains) / 2)
      }
      return left >= 0
    }
  }

  private func nodeLimits(enough: Int64, cutRounds: Int) -> NodeBound.Limits {
    .init(
      clock: clock, enough: enough, cutRounds: cutRounds, cutsPerRound: 20, budget: 2_000_000,
      threads: limits.threads)
  }

  /// The pair whose sharing a group is least decided.
  private func split(
    _ answer: RestrictedMaster.Answer, columns: [ColumnPool.Column], place: BranchedInstance
  ) -> (Int32, Int32)? {
    let count = place.origins.count
    var shared: [Int: Double] = [:]
    for (column, amount) in zip(columns, answer.amounts) where amount > 1e-6 {
      for (at, b) in column.items.enumerated() {
        for a in column.items[..<at] { shared[Int(a) * count + Int(b), default: 0] += amount }
      }
    }
    var best: (distance: Double, pair: Int)?
    for (pair, amount) in shared where amount > 1e-6 && amount < 1 - 1e-6 {
      let distance = (abs(amount - 0.5) * 1e6).rounded()
      if best.map({ (distance, pair) < $0 }) ?? true { best = (distance, pair) }
    }
    return best.map { (place.origins[$0.pair / count][0], place.origins[$0.pair % count][0]) }
  }

  private func report(_ bound: Int64) {
    limits.progress?(
      SearchProgress(
        stage: "branching", seconds: clock.elapsed, groups: groups?.count ?? 0,
        objective: groups == nil ? 0 : objective, bound: max(bound, self.bound)))
  }
}
