import LinearProgramming

// MARK: - One node

extension HoursSearch {
  /// Solves a node by column generation; nil where nothing is left to do there.
  mutating func relax(_ node: Int) throws(SolverFault) -> Relaxation? {
    while true {
      let program = program(of: node)
      let solution = try program.linear.solve(clock.solveLimits)
      guard solution.termination == .optimal else { return nil }
      guard let found = price(node, payments(solution.duals)) else { return nil }
      let relaxation = Relaxation(
        value: solution.objective,
        amounts: zip(program.columns, solution.values[program.first...]).filter { $0.1 > 1e-6 }
          .map { ($0.0, $0.1) })
      round(relaxation)
      if nodes[node].bound <= objective || clock.isOver { return nil }
      let before = columns.count
      for (guide, edges) in found { insert(guide, edges) }
      if columns.count == before, !separate(relaxation) { return relaxation }
    }
  }

  /// The relaxation of a node: the first columns are those of learners who lack a settled guide.
  private func program(
    of node: Int
  ) -> (linear: LinearProgram, columns: [Column], first: Int) {
    let decisions = nodes[node].decisions
    let largest = instance.values.reduce(Int64(1)) { max($0, $1) }
    let penalty = 4 * Double(largest) * Double(max(1, instance.learnerCount))
    let usable = columns.filter { allows($0, decisions) }
    var program = LinearProgram(.maximize)
    program.rows =
      [LinearProgram.Row](
        repeating: .init(upper: 1), count: instance.learnerCount + instance.guideCount)
      + clashes.map { .init(upper: Double($0.most)) }
    // Learners who have to be with their guides are placed, or it costs more than all is worth.
    for pair in decisions.together.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      program.rows[Int(pair[1])].lower = 1
      program.entries.append(
        .init(row: pair[1], column: Int32(program.columns.count), value: 1))
      program.columns.append(.init(objective: -penalty))
    }
    let first = program.columns.count
    var clashesOfEdge: [Int: [Int]] = [:]
    for (number, clash) in clashes.enumerated() {
      for edge in clash.edges { clashesOfEdge[edge, default: []].append(number) }
    }
    for column in usable {
      let at = Int32(program.columns.count)
      program.columns.append(.init(objective: Double(column.worth)))
      var shares: [Int: Double] = [:]
      for edge in column.edges {
        program.entries.append(.init(row: learnerOfEdge[edge], column: at, value: 1))
        for number in clashesOfEdge[edge] ?? [] { shares[number, default: 0] += 1 }
      }
      program.entries.append(
        .init(row: Int32(instance.learnerCount + column.guide), column: at, value: 1))
      for (number, share) in shares.sorted(by: { $0.key < $1.key }) {
        let row = Int32(instance.learnerCount + instance.guideCount + number)
        program.entries.append(.init(row: row, column: at, value: share))
      }
    }
    return (program, usable, first)
  }

  private typealias Paid = (payments: HourlyOffers.Payments, clashes: [Int64])

  /// Whole prices of learners and clashes, none of them below 0.
  private func payments(_ duals: [Double]) -> Paid {
    let limit =
      2e18 / Double(instance.learnerCount + instance.guideCount + clashes.count * 24 + 1)
    func units(_ dual: Double) -> Int64 {
      Int64(min(max(dual * Double(scale), 0), limit).rounded())
    }
    let ofClashes = duals[(instance.learnerCount + instance.guideCount)...].map(units)
    var edges = [Int64](repeating: 0, count: instance.values.count)
    for (clash, price) in zip(clashes, ofClashes) where price > 0 {
      for edge in clash.edges { edges[edge] += price }
    }
    return (
      HourlyOffers.Payments(
        learners: duals[..<instance.learnerCount].map(units), edges: edges, scale: scale),
      ofClashes
    )
  }

  /// What prices prove in a node, and each guide's best set under them; nil where a guide cannot take
  /// those who have to be taken, so that nothing is left of the node.
  private mutating func price(_ node: Int, _ paid: Paid) -> [(guide: Int, edges: [Int])]? {
    let decisions = nodes[node].decisions
    var payments = paid.payments
    // A learner whose guide is settled pays nothing: no other guide may ask for them.
    for pair in decisions.together { payments.learners[Int(pair[1])] = 0 }
    var leaf = HoursCertificate.Leaf(
      learners: payments.learners, guides: [], clashes: paid.clashes)
    var found: [(guide: Int, edges: [Int])] = []
    var impossible: Int?
    for guide in 0..<instance.guideCount {
      guard let best = offers.best(guide, decisions, payments) else {
        impossible = guide
        leaf.guides.append(0)
        continue
      }
      leaf.guides.append(best.gain)
      if !best.edges.isEmpty { found.append((guide, best.edges)) }
    }
    if let impossible {
      // No set is worth more than any price, since there is none.
      leaf.guides[impossible] -= max(0, bound(of: leaf) + 1) * scale
    }
    let bound = bound(of: leaf)
    if bound < nodes[node].bound { (nodes[node].leaf, nodes[node].bound) = (leaf, bound) }
    return impossible == nil ? found : nil
  }

  /// Adds rows that a relaxation breaks; whether there were any.
  private mutating func separate(_ relaxation: Relaxation) -> Bool {
    var amounts: [Int: Double] = [:]
    for (column, amount) in relaxation.amounts where !isIdle[column.guide] {
      for edge in column.edges { amounts[edge, default: 0] += amount }
    }
    let found = [amounts.filter { $0.value > 0.5 }.map(\.key).sorted()]
    if add(clashesAmong: found, amounts) { return true }
    guard amounts.count <= 120 else { return false }
    var pairs: [[Int]] = []
    let all = amounts.keys.sorted()
    for (place, one) in all.enumerated() {
      for other in all[(place + 1)...]
      where instance.guides[one] != instance.guides[other]
        && (amounts[one] ?? 0) + (amounts[other] ?? 0) > 1 + 1e-6
      {
        pairs.append([one, other])
      }
    }
    return add(clashesAmong: pairs, amounts)
  }

  private mutating func add(clashesAmong sets: [[Int]], _ amounts: [Int: Double]) -> Bool {
    let before = clashes.count
    for edges in sets {
      if let clash = finder.clash(among: edges), !clashes.contains(clash),
        clash.edges.reduce(0, { $0 + (amounts[$1] ?? 0) }) > Double(clash.most) + 1e-6
      {
        clashes.append(clash)
      }
    }
    return clashes.count > before
  }

  private func allows(_ column: Column, _ decisions: HourlyOffers.Decisions) -> Bool {
    let pairs = column.edges.map { [Int32(column.guide), learnerOfEdge[$0]] }
    if pairs.contains(where: decisions.apart.contains) { return false }
    return decisions.together.allSatisfy { pair in
      pair[0] == Int32(column.guide)
        ? pairs.contains(pair) : !pairs.contains { $0[1] == pair[1] }
    }
  }
}
