import LinearProgramming

/// Branch and price: column generation in every node of a tree over pairs that share a group or do
/// not (Ryan & Foster 1981). Its leaves, each with prices, are the certificate.
struct BranchAndPrice {
  private struct Node {
    var place: BranchedInstance
    var bound: Int64
    var leaf: BoundCertificate.Leaf
    var split: (a: Int32, b: Int32)?
    var children: (together: Int, apart: Int)?
    var open = true
  }

  private let evaluation: GroupEvaluation
  private let clock: SearchClock
  private let limits: SearchLimits
  private let scale: Int64
  private let penalty: Double
  private var nodes: [Node] = []
  private(set) var pool: ColumnPool
  private(set) var groups: [[Int32]]?
  private(set) var objective: Int64

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
  var bound: Int64 {
    nodes.filter { $0.children == nil }.map(\.bound).max() ?? .max
  }

  var certificate: BoundCertificate? {
    guard !nodes.isEmpty else { return nil }
    return BoundCertificate(scale: scale, tree: tree(0), bound: bound)
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
  mutating func run(nodeLimit: Int) throws(SolverFault) {
    guard let root = try bounded(BranchedInstance(evaluation.instance), parent: nil) else { return }
    nodes.append(root)
    var splits = 0
    while splits < nodeLimit, !clock.isOver {
      let open = nodes.indices.filter { nodes[$0].open && nodes[$0].bound > objective }
      guard let next = open.max(by: { (nodes[$0].bound, $1) < (nodes[$1].bound, $0) }) else {
        break
      }
      guard let (a, b) = nodes[next].split else {
        nodes[next].open = false
        continue
      }
      guard let together = nodes[next].place.deciding(.together(a, b)),
        let apart = nodes[next].place.deciding(.apart(a, b)),
        let left = try bounded(together, parent: nodes[next]),
        let right = try bounded(apart, parent: nodes[next])
      else { break }
      nodes[next].children = (nodes.count, nodes.count + 1)
      nodes[next].open = false
      nodes += [left, right]
      splits += 1
    }
  }

  private mutating func bounded(
    _ place: BranchedInstance, parent: Node?
  ) throws(SolverFault) -> Node? {
    let local = GroupEvaluation(place.instance)
    let columns = pool.columns.compactMap { column in
      place.translate(column.items).map { ColumnPool.Column(items: $0, worth: column.worth) }
    }
    let result = try NodeBound(
      local, columns: columns, penalty: penalty, scale: scale,
      limits: .init(
        clock: clock, enough: objective, cutRounds: parent == nil ? 12 : 3, cutsPerRound: 20,
        budget: 2_000_000, threads: limits.threads))
    for column in result.columns { pool.insert(place.restore(column.items), worth: column.worth) }
    guard result.total < .max else { return nil }

    var node = Node(place: place, bound: result.bound, leaf: place.restore(result.prices))
    if let parent, parent.bound < node.bound {
      (node.bound, node.leaf) = (parent.bound, parent.leaf)
    }
    if let answer = result.answer, node.bound > objective {
      take(answer, columns: result.columns, place: place)
      if parent == nil { try improve(by: result.columns) }
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

  /// Lets GLPK choose among the columns of the root.
  private mutating func improve(by columns: [ColumnPool.Column]) throws(SolverFault) {
    guard nodes.isEmpty, !clock.isOver else { return }
    var master = RestrictedMaster(evaluation.instance, penalty: penalty)
    for column in columns { master.add(column) }
    let limit = clock.solveLimits(seconds: min(2, clock.remaining / 4))
    if let (chosen, _) = try master.solveWhole(limit, incumbent: nil) {
      keep(chosen.map { columns[$0].items })
    }
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

extension GroupingInstance {
  /// No answer's worth lies further from zero than this.
  var worthLimit: Int64 {
    var largest: Int64 = 0
    for weight in graph.weights { largest = max(largest, abs(weight)) }
    for weight in innerWeights { largest = max(largest, abs(weight)) }
    let perItem = largest * Int64(max(2, most)) + 1
    return placement.reduce(Int64(graph.itemCount) * perItem) { $0 + abs($1) }
  }
}
