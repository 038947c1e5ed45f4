import LinearProgramming

/// Branch and bound over the guides that open.
///
/// Guides that a plain assignment gives too few learners are what there is to decide; where there
/// are none it is the answer. A node is a relaxation with some guides open and some closed, and its
/// learners' prices, made whole, prove what it is worth.
struct OpeningSearch {
  private struct Node {
    var decisions: [GuideOffers.Decision]
    var leaf: OpeningCertificate.Leaf
    var bound: Int64
    var split: Int32?
    var children: (open: Int, closed: Int)?
    var isOpen = true
  }

  let instance: AssignmentInstance
  let limits: SearchLimits
  private let deadline: Deadline
  private let clock: SearchClock
  private let offers: GuideOffers
  private let scale: Int64
  private var nodes: [Node] = []
  private var groups: [[Int32]] = []
  private var objective: Int64 = 0

  init(_ instance: AssignmentInstance, _ limits: SearchLimits) {
    self.instance = instance
    self.limits = limits
    deadline = Deadline(limits)
    clock = SearchClock(limits)
    offers = GuideOffers(instance)
    let largest = instance.values.reduce(Int64(1)) { max($0, abs($1)) }
    // Sums over all learners of prices that a penalty may have raised stay in 62 bits.
    let room = 4e18 / (Double(largest) * Double(instance.learnerCount + 1) * 4000)
    scale = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].last { Double($0) <= room } ?? 1
  }

  /// The best answer met, with what proves it.
  mutating func outcome() throws(SolverFault) -> MatchingOutcome {
    var unhindered = instance
    unhindered.leasts = []
    let plain = try unhindered.solve(limits)
    try closeShort(instance.capacities.map { _ in .free }, from: plain.groups)
    // Guides' prices of the plain answer are not needed: the learners' prove no less.
    guard case .leaf(let leaf)? = plain.certificate?.tree else {
      throw SolverFault(message: "an assignment came without prices")
    }
    let prices = leaf.prices[instance.guideCount...].map { $0 * scale }
    add(instance.capacities.map { _ in .free }, prices, .max)
    if worst > objective { try branch() }
    let certificate = proof(of: 0)
    guard certificate.bound >= objective else {
      throw SolverFault(message: "an answer worth \(objective) exceeds \(certificate.bound)")
    }
    var outcome = MatchingOutcome(
      status: certificate.bound == objective ? .optimal : .feasible,
      groups: groups.sorted { $0.lexicographicallyPrecedes($1) }, objective: objective,
      bound: certificate.bound, certificate: nil)
    outcome.openings = OpeningCertificate(
      scale: scale, tree: certificate.tree, bound: certificate.bound)
    return outcome
  }
}

// MARK: - The tree

extension OpeningSearch {
  private var worst: Int64 {
    nodes.lazy.filter { $0.children == nil }.map(\.bound).max() ?? .max
  }

  private mutating func add(
    _ decisions: [GuideOffers.Decision], _ prices: [Int64], _ bound: Int64
  ) {
    guard let leaf = offers.leaf(prices, scale: scale, decisions) else {
      preconditionFailure("a guide that cannot open was opened")
    }
    nodes.append(
      Node(
        decisions: decisions, leaf: leaf,
        bound: min(bound, GuideOffers.bound(of: leaf, scale: scale))))
  }

  private mutating func branch() throws(SolverFault) {
    var program = OpeningProgram(offers)
    var visits = 0
    while !deadline.hasPassed, visits < limits.effort ?? .max,
      Double(worst - objective) > limits.gap * Double(max(1, worst)),
      let next = nodes.indices.filter({ nodes[$0].isOpen && nodes[$0].bound > objective })
        .max(by: { (nodes[$0].bound, $1) < (nodes[$1].bound, $0) })
    {
      visits += 1
      nodes[next].isOpen = false
      guard let answer = try look(at: next, in: &program) else { continue }
      guard let guide = choice(answer, nodes[next].decisions) else {
        // Each guide is decided and yet learners are lacking: the lack was too cheap.
        if answer.lacking > 1e-6, program.penalty < 1e15 {
          program.raisePenalty()
          nodes[next].isOpen = true
        }
        continue
      }
      nodes[next].split = Int32(guide)
      nodes[next].children = (nodes.count, nodes.count + 1)
      for decision in [GuideOffers.Decision.open, .closed] {
        var decisions = nodes[next].decisions
        decisions[guide] = decision
        add(decisions, nodes[next].leaf.learners, nodes[next].bound)
      }
      limits.progress?(
        clock.progress("openings", groups: groups.count, objective: objective, bound: worst))
    }
  }

  /// Solves a node and takes in what its relaxation offers; nil where nothing is left to decide.
  private mutating func look(
    at node: Int, in program: inout OpeningProgram
  ) throws(SolverFault) -> OpeningProgram.Answer? {
    let decisions = nodes[node].decisions
    guard let answer = try program.relax(decisions, clock.solveLimits) else { return nil }
    let limit = Double(Int64.max / 4) / Double(instance.learnerCount + 1)
    let prices = answer.learnerPrices.map {
      Int64(min(max(0, $0 * Double(scale)), limit).rounded())
    }
    if let leaf = offers.leaf(prices, scale: scale, decisions) {
      let bound = GuideOffers.bound(of: leaf, scale: scale)
      if bound < nodes[node].bound { (nodes[node].leaf, nodes[node].bound) = (leaf, bound) }
    }
    if answer.lacking < 1e-6, let whole = groups(of: answer) { keep(whole) }
    try closeShort(
      zip(decisions, answer.openings).map { decision, open in
        decision == .free && (open ?? 1) < 0.5 ? .closed : decision
      })
    return nodes[node].bound > objective ? answer : nil
  }

  /// The guide that is least decided; nil where all are.
  private func choice(
    _ answer: OpeningProgram.Answer, _ decisions: [GuideOffers.Decision]
  ) -> Int? {
    let undecided = answer.openings.indices.compactMap { guide -> (distance: Double, guide: Int)? in
      guard decisions[guide] == .free, let open = answer.openings[guide] else { return nil }
      return ((abs(open - 0.5) * 1e6).rounded(), guide)
    }
    return undecided.min { ($0.distance, $0.guide) < ($1.distance, $1.guide) }?.guide
  }

  /// The tree from a node on, without parts that prove no more than the node does.
  private func proof(of node: Int) -> (tree: OpeningCertificate.Tree, bound: Int64) {
    let here = nodes[node]
    let own = GuideOffers.bound(of: here.leaf, scale: scale)
    guard let guide = here.split, let children = here.children else {
      return (.leaf(here.leaf), own)
    }
    let (open, closed) = (proof(of: children.open), proof(of: children.closed))
    let both = max(open.bound, closed.bound)
    if own <= both { return (.leaf(here.leaf), own) }
    return (.split(guide: guide, open: open.tree, closed: closed.tree), both)
  }
}

// MARK: - Answers

extension OpeningSearch {
  private mutating func keep(_ candidate: [[Int32]]) {
    guard breaches(candidate).isEmpty else { return }
    let worth = worth(of: candidate)
    if worth > objective { (groups, objective) = (candidate, worth) }
  }

  private func worth(of groups: [[Int32]]) -> Int64 {
    groups.reduce(0) { sum, group in
      let row = instance.offsets[Int(group[1])]..<instance.offsets[Int(group[1]) + 1]
      return sum + (row.first { instance.guides[$0] == group[0] }.map { instance.values[$0] } ?? 0)
    }
  }

  /// Guides with some learners, but too few, and how many they have.
  private func breaches(_ groups: [[Int32]]) -> [(guide: Int, load: Int)] {
    var loads = [Int](repeating: 0, count: instance.guideCount)
    for group in groups { loads[Int(group[0])] += 1 }
    return loads.enumerated().compactMap { guide, load in
      load > 0 && load < instance.least(of: guide) ? (guide, load) : nil
    }
  }

  /// The pairs of a relaxation that is whole.
  private func groups(of answer: OpeningProgram.Answer) -> [[Int32]]? {
    guard answer.amounts.allSatisfy({ $0 < 1e-6 || $0 > 1 - 1e-6 }) else { return nil }
    var groups: [[Int32]] = []
    for guide in 0..<instance.guideCount {
      for edge in offers.offsets[guide]..<offers.offsets[guide + 1] where answer.amounts[edge] > 0.5
      {
        groups.append([Int32(guide), offers.learners[edge]])
      }
    }
    return groups
  }

  /// An answer without the guides that are closed, closing more of those with too few learners
  /// until none is left.
  private mutating func closeShort(
    _ decisions: [GuideOffers.Decision], from known: [[Int32]]? = nil
  ) throws(SolverFault) {
    var part = instance
    part.leasts = []
    for (guide, decision) in decisions.enumerated() where decision == .closed {
      part.capacities[guide] = 0
    }
    var found = known
    while !deadline.hasPassed {
      let here: [[Int32]]
      if let found {
        here = found
      } else {
        here = try part.solve(SearchLimits(seconds: clock.remaining, stop: limits.stop)).groups
      }
      found = nil
      let short = breaches(here)
      guard !short.isEmpty else { return keep(here) }
      // The emptiest goes first; of many all that are far from opening go at once.
      let lacking = short.map { Double($0.load) / Double(instance.least(of: $0.guide)) }
      let emptiest = lacking.min() ?? 0
      for (entry, filled) in zip(short, lacking)
      where filled == emptiest || short.count > 20 && filled < 0.5 {
        part.capacities[entry.guide] = 0
      }
    }
  }
}
