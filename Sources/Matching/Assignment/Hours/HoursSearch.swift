package import LinearProgramming

extension AssignmentInstance {
  /// Gives each learner at most one guide who has a time for them beside the guide's others.
  ///
  /// - Returns: The best answer met, with `hours` proving its bound.
  /// - Throws: ``SolverFault`` if GLPK breaks or the arrays do not fit together.
  package func solve(
    _ limits: SearchLimits, within hours: GuideHours
  ) throws(SolverFault) -> MatchingOutcome {
    try check()
    var search = HoursSearch(self, hours, limits)
    return try search.outcome()
  }
}

/// Branch and price over sets of learners that a guide can meet.
///
/// A column is a guide with such a set. The relaxation takes of each guide one set at most and each
/// learner once; its learners' prices find the sets that would change it. What it leaves in parts is
/// split on a guide and a learner who are together in part.
struct HoursSearch {
  private struct Column {
    var guide: Int
    var edges: [Int]
    var worth: Int64
  }

  private struct Node {
    var decisions = HourlyOffers.Decisions()
    var leaf: HoursCertificate.Leaf
    var bound: Int64
    var split: [Int32]?
    var children: (together: Int, apart: Int)?
    var isOpen = true
  }

  private struct Relaxation {
    var value: Double
    var amounts: [(column: Column, amount: Double)]
  }

  private let instance: AssignmentInstance
  private let offers: HourlyOffers
  private let limits: SearchLimits
  private let clock: SearchClock
  private let scale: Int64
  private let learnerOfEdge: [Int32]
  private var columns: [Column] = []
  private var known: Set<[Int]> = []
  private var nodes: [Node] = []
  private var answer: [Int] = []
  private var objective: Int64 = 0

  init(_ instance: AssignmentInstance, _ hours: GuideHours, _ limits: SearchLimits) {
    self.instance = instance
    self.limits = limits
    offers = HourlyOffers(instance, hours)
    clock = SearchClock(limits)
    var learners = [Int32](repeating: 0, count: instance.values.count)
    for learner in 0..<instance.learnerCount {
      for edge in instance.offsets[learner]..<instance.offsets[learner + 1] {
        learners[edge] = Int32(learner)
      }
    }
    learnerOfEdge = learners
    let largest = instance.values.reduce(Int64(1)) { max($0, $1) }
    let room = 1e18 / (Double(largest) * Double(instance.learnerCount + instance.guideCount + 1))
    scale = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].last { Double($0) <= room } ?? 1
  }

  mutating func outcome() throws(SolverFault) -> MatchingOutcome {
    for guide in 0..<instance.guideCount where instance.capacities[guide] > 0 {
      for offer in offers.ofGuide[guide] where offers.hours.canServe([offer.edge]) == true {
        insert(guide, [offer.edge])
      }
    }
    // Learners who pay their best value leave nothing for guides to gain.
    var prices = [Int64](repeating: 0, count: instance.learnerCount)
    for (edge, value) in instance.values.enumerated() {
      let learner = Int(learnerOfEdge[edge])
      prices[learner] = max(prices[learner], value * scale)
    }
    let leaf = HoursCertificate.Leaf(
      learners: prices, guides: [Int64](repeating: 0, count: instance.guideCount))
    nodes = [Node(leaf: leaf, bound: bound(of: leaf))]
    try branch()
    let proof = proof(of: 0)
    guard proof.bound >= objective else {
      throw SolverFault(message: "hours allow \(objective) points, and only \(proof.bound)")
    }
    var outcome = MatchingOutcome(
      status: proof.bound == objective ? .optimal : .feasible,
      groups: answer.map { [instance.guides[$0], learnerOfEdge[$0]] }
        .sorted { $0.lexicographicallyPrecedes($1) },
      objective: objective, bound: proof.bound, certificate: nil)
    outcome.hours = HoursCertificate(scale: scale, tree: proof.tree, bound: proof.bound)
    return outcome
  }

  private func bound(of leaf: HoursCertificate.Leaf) -> Int64 {
    ReducedPairs.floorDivide(leaf.learners.reduce(0, +) + leaf.guides.reduce(0, +), scale)
  }

  private mutating func insert(_ guide: Int, _ edges: [Int]) {
    guard !edges.isEmpty, known.insert(edges.sorted()).inserted else { return }
    columns.append(
      Column(
        guide: guide, edges: edges.sorted(),
        worth: edges.reduce(0) { $0 + instance.values[$1] }))
  }
}

// MARK: - The tree

extension HoursSearch {
  private mutating func branch() throws(SolverFault) {
    var visits = 0
    while !clock.isOver, visits < limits.effort ?? .max,
      let next = nodes.indices.filter({ nodes[$0].isOpen && nodes[$0].bound > objective })
        .max(by: { (nodes[$0].bound, $1) < (nodes[$1].bound, $0) })
    {
      let worst = nodes[next].bound
      guard Double(worst - objective) > limits.gap * Double(max(1, worst)) else { return }
      visits += 1
      nodes[next].isOpen = false
      guard let relaxation = try relax(next), nodes[next].bound > objective else { continue }
      guard let pair = choice(relaxation) else { continue }
      nodes[next].split = pair
      nodes[next].children = (nodes.count, nodes.count + 1)
      for isTogether in [true, false] {
        var child = nodes[next]
        if isTogether {
          child.decisions.together.insert(pair)
        } else {
          child.decisions.apart.insert(pair)
        }
        (child.split, child.children, child.isOpen) = (nil, nil, true)
        nodes.append(child)
      }
      limits.progress?(
        clock.progress("hours", groups: answer.count, objective: objective, bound: worst))
    }
  }

  /// Solves a node by column generation; nil where nothing is left to do there.
  private mutating func relax(_ node: Int) throws(SolverFault) -> Relaxation? {
    let decisions = nodes[node].decisions
    let largest = instance.values.reduce(Int64(1)) { max($0, $1) }
    let penalty = 4 * Double(largest) * Double(max(1, instance.learnerCount))
    while true {
      let usable = columns.filter { allows($0, decisions) }
      var program = LinearProgram(.maximize)
      program.rows = [LinearProgram.Row](
        repeating: .init(upper: 1), count: instance.learnerCount + instance.guideCount)
      // Learners who have to be with their guides are placed, or it costs more than all is worth.
      for pair in decisions.together.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        program.rows[Int(pair[1])].lower = 1
        program.entries.append(
          .init(row: pair[1], column: Int32(program.columns.count), value: 1))
        program.columns.append(.init(objective: -penalty))
      }
      let first = program.columns.count
      for column in usable {
        let at = Int32(program.columns.count)
        program.columns.append(.init(objective: Double(column.worth)))
        for edge in column.edges {
          program.entries.append(.init(row: learnerOfEdge[edge], column: at, value: 1))
        }
        program.entries.append(
          .init(row: Int32(instance.learnerCount + column.guide), column: at, value: 1))
      }
      let solution = try program.solve(clock.solveLimits)
      guard solution.termination == .optimal else { return nil }
      let limit = 2e18 / Double(instance.learnerCount + instance.guideCount + 1)
      let prices = solution.duals[..<instance.learnerCount].enumerated().map { learner, dual in
        Int64(min(max(dual * Double(scale), -limit), limit).rounded())
      }
      guard let found = price(node, prices) else { return nil }
      let relaxation = Relaxation(
        value: solution.objective,
        amounts: zip(usable, solution.values[first...]).filter { $0.1 > 1e-6 }.map { ($0.0, $0.1) })
      round(relaxation)
      if nodes[node].bound <= objective { return nil }
      if clock.isOver { return nil }
      let before = columns.count
      for (guide, edges) in found { insert(guide, edges) }
      if columns.count == before { return relaxation }
    }
  }

  /// What prices prove in a node, and each guide's best set under them; nil where it is too much work
  /// to say whether a guide can meet those that it has to take.
  private mutating func price(
    _ node: Int, _ prices: [Int64]
  ) -> [(guide: Int, edges: [Int])]? {
    let decisions = nodes[node].decisions
    // A learner whose guide is settled pays nothing: no other guide may ask for them.
    var leaf = HoursCertificate.Leaf(learners: prices.map { max(0, $0) }, guides: [])
    for pair in decisions.together { leaf.learners[Int(pair[1])] = 0 }
    var found: [(guide: Int, edges: [Int])] = []
    for guide in 0..<instance.guideCount {
      guard let best = offers.best(guide, decisions, prices: leaf.learners, scale: scale) else {
        return nil
      }
      leaf.guides.append(best.gain)
      if !best.edges.isEmpty { found.append((guide, best.edges)) }
    }
    let bound = bound(of: leaf)
    if bound < nodes[node].bound { (nodes[node].leaf, nodes[node].bound) = (leaf, bound) }
    return found
  }

  private func allows(_ column: Column, _ decisions: HourlyOffers.Decisions) -> Bool {
    let pairs = column.edges.map { [Int32(column.guide), learnerOfEdge[$0]] }
    if pairs.contains(where: decisions.apart.contains) { return false }
    return decisions.together.allSatisfy { pair in
      pair[0] == Int32(column.guide)
        ? pairs.contains(pair) : !pairs.contains { $0[1] == pair[1] }
    }
  }

  /// The guide and learner who are least decided; nil where the relaxation is whole.
  private func choice(_ relaxation: Relaxation) -> [Int32]? {
    var amounts: [[Int32]: Double] = [:]
    for (column, amount) in relaxation.amounts {
      for edge in column.edges {
        amounts[[Int32(column.guide), learnerOfEdge[edge]], default: 0] += amount
      }
    }
    return amounts.filter { $0.value > 1e-6 && $0.value < 1 - 1e-6 }
      .map { (distance: (abs($0.value - 0.5) * 1e6).rounded(), pair: $0.key) }
      .min {
        $0.distance != $1.distance
          ? $0.distance < $1.distance : $0.pair.lexicographicallyPrecedes($1.pair)
      }?.pair
  }

  /// An answer that takes most of what a relaxation takes, and what still fits beside it.
  private mutating func round(_ relaxation: Relaxation) {
    var chosen: [Int] = []
    var prices = [Int64](repeating: 0, count: instance.learnerCount)
    var isBusy = [Bool](repeating: false, count: instance.guideCount)
    func take(_ guide: Int, _ edges: [Int]) {
      isBusy[guide] = true
      chosen += edges
      for edge in edges { prices[Int(learnerOfEdge[edge])] = .max / 4 }
    }
    let order = relaxation.amounts.enumerated().sorted {
      ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset)
    }
    for (_, (column, _)) in order
    where !isBusy[column.guide]
      && column.edges.allSatisfy({ prices[Int(learnerOfEdge[$0])] == 0 })
    {
      take(column.guide, column.edges)
    }
    for guide in 0..<instance.guideCount where !isBusy[guide] {
      if let best = offers.best(guide, .init(), prices: prices, scale: 1),
        offers.hours.canServe(best.edges) == true
      {
        take(guide, best.edges)
      }
    }
    let worth = chosen.reduce(Int64(0)) { $0 + instance.values[$1] }
    if worth > objective { (answer, objective) = (chosen, worth) }
  }

  /// The tree from a node on, without parts that prove no more than the node does.
  private func proof(of node: Int) -> (tree: HoursCertificate.Tree, bound: Int64) {
    let here = nodes[node]
    let own = bound(of: here.leaf)
    guard let pair = here.split, let children = here.children else {
      return (.leaf(here.leaf), own)
    }
    let (together, apart) = (proof(of: children.together), proof(of: children.apart))
    let both = max(together.bound, apart.bound)
    if own <= both { return (.leaf(here.leaf), own) }
    return (
      .split(guide: pair[0], learner: pair[1], together: together.tree, apart: apart.tree), both
    )
  }
}
