package import LinearProgramming

extension AssignmentInstance {
  /// Gives each learner at most one guide, so that all lessons find a time beside the others of the same
  /// persons.
  ///
  /// - Returns: The best answer met, with `hours` proving its bound.
  /// - Throws: ``SolverFault`` if GLPK breaks or the arrays do not fit together.
  package func solve(
    _ limits: SearchLimits, within timetable: LessonTimes
  ) throws(SolverFault) -> MatchingOutcome {
    try check()
    var search = HoursSearch(self, timetable, limits)
    return try search.outcome()
  }
}

/// Branch and price over sets of learners that a guide can meet.
///
/// A column is a guide with such a set. The relaxation takes of each guide one set at most and each
/// learner once; its learners' prices find the sets that would change it. Where sets of several guides
/// leave a person no time, that becomes a row: of these lessons at most so many. What the relaxation
/// leaves in parts is split on a guide and a learner who are together in part.
struct HoursSearch {
  struct Column {
    var guide: Int
    var edges: [Int]
    var worth: Int64
  }

  struct Node {
    var decisions = HourlyOffers.Decisions()
    var leaf: HoursCertificate.Leaf
    var bound: Int64
    var split: [Int32]?
    var children: (together: Int, apart: Int)?
    var isOpen = true
  }

  struct Relaxation {
    var value: Double
    var amounts: [(column: Column, amount: Double)]
  }

  let instance: AssignmentInstance
  let offers: HourlyOffers
  let finder: ClashFinder
  /// Lessons of several guides that cannot all take place.
  var clashes: [LessonClash] = []
  /// Guides who meet nobody: learners take their seats for needs without a tutor.
  let isIdle: [Bool]
  let limits: SearchLimits
  let clock: SearchClock
  let scale: Int64
  let learnerOfEdge: [Int32]
  var columns: [Column] = []
  var known: Set<[Int]> = []
  var nodes: [Node] = []
  var answer: [Int] = []
  var objective: Int64 = 0

  init(_ instance: AssignmentInstance, _ timetable: LessonTimes, _ limits: SearchLimits) {
    self.instance = instance
    self.limits = limits
    offers = HourlyOffers(instance, timetable)
    clock = SearchClock(limits)
    var learners = [Int32](repeating: 0, count: instance.values.count)
    for learner in 0..<instance.learnerCount {
      for edge in instance.offsets[learner]..<instance.offsets[learner + 1] {
        learners[edge] = Int32(learner)
      }
    }
    learnerOfEdge = learners
    finder = ClashFinder(instance: instance, timetable: timetable, learnerOfEdge: learners)
    isIdle = offers.ofGuide.map { $0.allSatisfy { timetable.lessons[$0.edge].persons.isEmpty } }
    let largest = instance.values.reduce(Int64(1)) { max($0, $1) }
    let room = 1e18 / (Double(largest) * Double(instance.learnerCount + instance.guideCount + 1))
    scale = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].last { Double($0) <= room } ?? 1
  }

  mutating func outcome() throws(SolverFault) -> MatchingOutcome {
    for guide in 0..<instance.guideCount where instance.capacities[guide] > 0 {
      for offer in offers.ofGuide[guide] where offers.timetable.holds([offer.edge]) == true {
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
    outcome.hours = HoursCertificate(
      scale: scale, tree: proof.tree, clashes: clashes, bound: proof.bound)
    return outcome
  }

  func bound(of leaf: HoursCertificate.Leaf) -> Int64 {
    let paid = zip(leaf.clashes, clashes).reduce(Int64(0)) { $0 + $1.0 * Int64($1.1.most) }
    return ReducedPairs.floorDivide(
      leaf.learners.reduce(0, +) + leaf.guides.reduce(0, +) + paid, scale)
  }

  mutating func insert(_ guide: Int, _ edges: [Int]) {
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

  /// The guide and learner who are least decided; nil where the relaxation is whole.
  private func choice(_ relaxation: Relaxation) -> [Int32]? {
    var amounts: [[Int32]: Double] = [:]
    for (column, amount) in relaxation.amounts where !isIdle[column.guide] {
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
  mutating func round(_ relaxation: Relaxation) {
    var draft = HoursDraft(offers, learnerOfEdge)
    let order = relaxation.amounts.enumerated().sorted {
      ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset)
    }
    for (_, (column, _)) in order { draft.take(column.guide, column.edges) }
    draft.fill()
    if draft.worth > objective { (answer, objective) = (draft.edges, draft.worth) }
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
