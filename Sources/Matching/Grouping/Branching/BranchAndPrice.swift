import LinearProgramming

/// Branch and price: a tree over pairs that share a group or do not (Ryan & Foster 1981). Its
/// leaves, each with prices, are the certificate.
///
/// The root is settled by column generation over all allowed groups. Where few enough groups could
/// be part of a better answer they are all listed then (Baldacci, Christofides & Mingozzi 2008,
/// doi:10.1007/s10107-007-0178-5), and the tree only chooses among these: a node costs a few steps
/// of the simplex, and all allowed groups are looked at again only to prove a leaf.
struct BranchAndPrice {
  /// How far a search goes.
  struct Effort {
    /// Nodes to look at below the root.
    var nodes: Int = .max
    /// Groups to list at most.
    var columns = 20_000
    /// Whether leaves need prices that prove them; without, the list of groups is proof enough.
    var isProven = true
  }

  struct Node {
    var decisions: [BranchedInstance.Decision] = []
    /// What no answer here exceeds.
    var bound: Int64
    /// Prices that hold here, and what they prove.
    var leaf: BoundCertificate.Leaf
    var leafBound: Int64
    /// The worth of the relaxation as far as known; nodes with the highest come first.
    var estimate = Double.infinity
    var basis: Basis?
    var split: (a: Int32, b: Int32)?
    var children: (together: Int, apart: Int)?
    var isOpen = true
  }

  /// Splits below splits in a certificate: the one who reads files gives up on much deeper ones.
  private static let deepestProof = 400

  let evaluation: GroupEvaluation
  let clock: SearchClock
  let limits: SearchLimits
  let effort: Effort
  let scale: Int64
  let penalty: Double
  var nodes: [Node] = []
  private(set) var pool: ColumnPool
  private(set) var groups: [[Int32]]?
  private(set) var objective: Int64
  /// The program of all nodes, once there is a root.
  var master: RestrictedMaster
  /// Groups that a better answer could use and ``master`` does not hold yet.
  var listed: [ColumnPool.Column] = []
  /// Whether ``master`` and ``listed`` hold every group that a better answer could use.
  var isListed = false
  /// Whether no other groups count.
  private var isClosed = false
  /// Nodes looked at, and how many until the bound met the answer.
  private var visits = 0
  private var visitsToBound = 0

  init(
    _ evaluation: GroupEvaluation, incumbent: [[Int32]]?, pool: ColumnPool, effort: Effort,
    limits: SearchLimits, clock: SearchClock
  ) {
    self.evaluation = evaluation
    self.clock = clock
    self.limits = limits
    self.pool = pool
    self.effort = effort
    scale = GroupPrices.scale(for: evaluation.instance)
    let range = evaluation.instance.worthLimit
    penalty = Double(2 * range + 1)
    groups = incumbent
    objective = incumbent.map { evaluation.objective(of: $0) } ?? -range - 1
    master = RestrictedMaster(evaluation.instance, penalty: penalty)
  }

  /// What no answer exceeds: the worst leaf, or the answer itself.
  var bound: Int64 { max(groups == nil ? .min : objective, worst(\.bound)) }

  var certificate: BoundCertificate? {
    guard !nodes.isEmpty else { return nil }
    let proof = proof(of: 0, bounded: worst(\.leafBound), depth: 0)
    return BoundCertificate(scale: scale, tree: proof.tree, bound: proof.bound)
  }

  private func worst(_ bound: KeyPath<Node, Int64>) -> Int64 {
    nodes.lazy.filter { $0.children == nil }.map { $0[keyPath: bound] }.max() ?? .max
  }

  private var isClose: Bool {
    guard groups != nil, Double(bound - objective) <= limits.gap * Double(max(1, bound)) else {
      return false
    }
    // The list of groups has proven it already; some more nodes may prove it by prices as well.
    return bound > objective || nextNode() == nil || visits > 100 + 2 * visitsToBound
  }

  /// The tree from a node on without what proves nothing: where the node's own prices prove `bound`, which
  /// the worst leaf of the whole tree proves, those of its parts are of no use.
  private func proof(
    of node: Int, bounded bound: Int64, depth: Int
  ) -> (tree: BoundCertificate.Tree, bound: Int64) {
    let here = nodes[node]
    guard let split = here.split, let children = here.children, here.leafBound > bound,
      depth < Self.deepestProof
    else { return (.leaf(here.leaf), here.leafBound) }
    let together = proof(of: children.together, bounded: bound, depth: depth + 1)
    let apart = proof(of: children.apart, bounded: bound, depth: depth + 1)
    return (
      .split(split.a, split.b, together: together.tree, apart: apart.tree),
      max(together.bound, apart.bound)
    )
  }
}

// MARK: - Search

extension BranchAndPrice {
  /// Bounds the root, then looks at the most promising node and splits it, until none exceeds the
  /// answer.
  ///
  /// Good prices in points, `center`, steady the first steps.
  mutating func run(near center: PointPrices? = nil) throws(SolverFault) {
    guard let root = try root(near: center), root.bound > objective, !isClose else { return }
    list(root)
    // Without a list nothing says that the tree will end soon; the one who wants no proof stops here.
    guard isListed || effort.isProven else { return }
    try split()
  }

  /// Chooses among the groups of the pool and some others alone, looking at these only where the
  /// relaxation asks for them; the bound holds only for all of them.
  mutating func choose(alsoAmong others: [ColumnPool.Column]) throws(SolverFault) {
    isListed = true
    isClosed = true
    listed = others
    for column in pool.columns { master.add(column) }
    nodes = [Node(bound: .max / 2, leaf: .init(prices: []), leafBound: .max / 2)]
    try split()
  }

  /// Looks at the most promising node and splits it, until none exceeds the answer.
  private mutating func split() throws(SolverFault) {
    while !clock.isOver, !isClose, let next = nextNode(), visits < effort.nodes {
      visits += 1
      if bound > objective { visitsToBound = visits }
      guard let answer = try look(at: next) else { continue }
      if visits % 16 == 1 {
        if isClosed {
          try diveAmongListed(from: answer, at: next)
        } else {
          try dive(from: answer, at: next)
        }
      }
      guard let split = try choice(at: next, answer) else {
        nodes[next].isOpen = false
        continue
      }
      divide(next, split)
      report()
    }
  }

  private func nextNode() -> Int? {
    nodes.indices.lazy
      .filter { at in
        let node = nodes[at]
        return node.isOpen && (effort.isProven ? node.leafBound : node.bound) > objective
      }
      .max { (nodes[$0].estimate, $1) < (nodes[$1].estimate, $0) }
  }

  private mutating func divide(_ at: Int, _ split: Split) {
    nodes[at].split = split.pair
    nodes[at].children = (nodes.count, nodes.count + 1)
    nodes[at].isOpen = false
    for (decision, estimate) in zip(split.decisions, split.estimates) {
      var child = nodes[at]
      child.decisions.append(decision)
      child.estimate = estimate
      (child.split, child.children, child.isOpen) = (nil, nil, true)
      nodes.append(child)
    }
    nodes[at].basis = nil
  }

  func report() {
    limits.progress?(
      clock.progress(
        "branching", groups: groups?.count ?? 0, objective: groups == nil ? 0 : objective,
        bound: bound))
  }
}

// MARK: - Answers

extension BranchAndPrice {
  /// Keeps a relaxation that happens to be whole.
  mutating func take(_ answer: RestrictedMaster.Answer, _ columns: [ColumnPool.Column]) {
    guard answer.lacking < 1e-6, answer.amounts.allSatisfy({ $0 < 1e-6 || $0 > 1 - 1e-6 })
    else { return }
    keep(zip(columns, answer.amounts).filter { $0.1 > 0.5 }.map(\.0.items))
  }

  mutating func keep(_ candidate: [[Int32]]) {
    let worth = evaluation.objective(of: candidate)
    if worth > objective || groups == nil { (groups, objective) = (candidate, worth) }
  }

  /// Follows a node's relaxation down to a whole answer.
  private mutating func dive(
    from answer: RestrictedMaster.Answer, at node: Int
  ) throws(SolverFault) {
    guard let place = BranchedInstance(evaluation.instance, nodes[node].decisions) else { return }
    let known = zip(master.columns, answer.amounts).filter { column, _ in
      nodes[node].decisions.allSatisfy { $0.allows(column.items) }
    }
    var fractions = answer
    fractions.amounts = known.map(\.1)
    let columns = known.map {
      ColumnPool.Column(items: place.translate($0.0.items), worth: $0.0.worth)
    }
    try dive(from: fractions, columns: columns, in: place)
  }

  mutating func dive(
    from answer: RestrictedMaster.Answer, columns: [ColumnPool.Column], in place: BranchedInstance
  ) throws(SolverFault) {
    let dive = Dive(
      evaluation: place.evaluation(from: evaluation), penalty: penalty, scale: scale,
      limits: boundLimits(cutRounds: 3))
    if let found = try dive.groups(from: answer, columns: columns) {
      keep(found.map(place.restore))
    }
  }

  func boundLimits(cutRounds: Int) -> NodeBound.Limits {
    .init(
      clock: clock, enough: objective, cutRounds: cutRounds, cutsPerRound: 20, budget: 2_000_000,
      threads: limits.threads)
  }
}
