import LinearProgramming

/// The set packing over the groups known so far, as a program for GLPK.
///
/// Maximise Σ worth(G)·x(G), each item in at most one group (exactly one where everyone is placed),
/// the number of groups as asked, and at most ⌊|S| ÷ 2⌋ groups sharing two items with a set *S* of
/// three: the subset rows of Jepsen et al. 2008 (doi:10.1287/opre.1070.0449). What a demand lacks is
/// made up by columns that cost ``penalty`` each, so the program always has an answer.
struct RestrictedMaster {
  struct Answer {
    var value: Double
    /// One for each column of the pool.
    var amounts: [Double]
    var itemPrices: [Double]
    var groupPrice: Double
    var setPrices: [Double]
    /// How much of the demands was not met.
    var lacking: Double
  }

  private let itemCount: Int
  private let groupCount: Int?
  private(set) var sets: [[Int32]] = []
  private(set) var columns: [ColumnPool.Column] = []
  private var program: LinearProgram
  private var basis: Basis?
  private let firstColumn: Int
  /// For each item, the sets that hold it.
  private var setsOfItem: [[Int]]

  /// What it costs to leave out an item or to miss the number of groups by one: more than all
  /// answers differ by.
  let penalty: Double

  init(_ instance: GroupingInstance, penalty: Double) {
    itemCount = instance.graph.itemCount
    groupCount = instance.groupCount
    self.penalty = penalty
    setsOfItem = Array(repeating: [], count: itemCount)
    program = LinearProgram(.maximize)
    for item in 0..<itemCount {
      program.rows.append(.init(lower: instance.everyone ? 1 : -.infinity, upper: 1))
      if instance.everyone {
        program.columns.append(.init(objective: -penalty))
        program.entries.append(.init(row: Int32(item), column: Int32(item), value: 1))
      }
    }
    if let groupCount {
      let row = Int32(program.rows.count)
      program.rows.append(.init(lower: Double(groupCount), upper: Double(groupCount)))
      for sign in [1.0, -1.0] {
        program.entries.append(
          .init(row: row, column: Int32(program.columns.count), value: sign))
        program.columns.append(.init(objective: -penalty))
      }
    }
    firstColumn = program.columns.count
  }

  mutating func add(_ column: ColumnPool.Column) {
    let at = Int32(program.columns.count)
    columns.append(column)
    program.columns.append(.init(objective: Double(column.worth)))
    for item in column.items { program.entries.append(.init(row: item, column: at, value: 1)) }
    if groupCount != nil {
      program.entries.append(.init(row: Int32(itemCount), column: at, value: 1))
    }
    var shared: [Int: Int] = [:]
    for item in column.items {
      for set in setsOfItem[Int(item)] { shared[set, default: 0] += 1 }
    }
    for (set, count) in shared.sorted(by: { $0.key < $1.key }) where count >= 2 {
      program.entries.append(.init(row: row(ofSet: set), column: at, value: Double(count / 2)))
    }
  }

  mutating func add(set members: [Int32]) {
    let number = sets.count
    sets.append(members)
    program.rows.append(.init(upper: Double(members.count / 2)))
    for item in members { setsOfItem[Int(item)].append(number) }
    for (at, column) in columns.enumerated() {
      let count = column.items.count { members.contains($0) }
      if count >= 2 {
        program.entries.append(
          .init(
            row: row(ofSet: number), column: Int32(firstColumn + at), value: Double(count / 2)))
      }
    }
  }

  private func row(ofSet set: Int) -> Int32 {
    Int32(itemCount + (groupCount == nil ? 0 : 1) + set)
  }

  /// Solves the relaxation, from where the last solve ended.
  mutating func relax(_ limits: SolveLimits) throws(SolverFault) -> Answer? {
    let solution = try program.solve(limits, basis: basis)
    guard solution.termination == .optimal else { return nil }
    basis = solution.basis
    let setStart = Int(row(ofSet: 0))
    return Answer(
      value: solution.objective,
      amounts: Array(solution.values[firstColumn...]),
      itemPrices: Array(solution.duals[..<itemCount]),
      groupPrice: groupCount == nil ? 0 : solution.duals[itemCount],
      setPrices: Array(solution.duals[setStart...]),
      lacking: solution.values[..<firstColumn].reduce(0, +))
  }

  /// The best disjoint columns, by branch and cut; nil if none meets the demands in time.
  /// The incumbent, as indices of ``columns``, is to be beaten.
  func solveWhole(
    _ limits: SolveLimits, incumbent: [Int]?
  ) throws(SolverFault) -> (chosen: [Int], proven: Bool)? {
    var whole = program
    for at in whole.columns.indices {
      whole.columns[at].kind = .integer
      if at < firstColumn { whole.columns[at].upper = 0 }
    }
    var start: [Double]?
    if let incumbent {
      var values = [Double](repeating: 0, count: whole.columns.count)
      for at in incumbent { values[firstColumn + at] = 1 }
      start = values
    }
    let solution = try whole.solve(limits, incumbent: start)
    guard solution.hasValues else { return nil }
    let chosen = columns.indices.filter { solution.values[firstColumn + $0] > 0.5 }
    return (chosen, solution.termination == .optimal)
  }
}
