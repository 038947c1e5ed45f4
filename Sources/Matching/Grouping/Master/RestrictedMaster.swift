import LinearProgramming

/// The set packing over the groups known so far, as a program for GLPK.
///
/// Maximise Σ worth(G)·x(G), each item in at most one group (exactly one where everyone is placed),
/// the number of groups as asked, or as many as there may be, and at most ⌊|S| ÷ 2⌋ groups sharing two items with a set *S* of
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

    /// Whole points that no whole packing of the columns exceeds.
    var points: Int64 { Int64((value + 1e-6).rounded(.down).clamped(to: -4e18...4e18)) }
  }

  private let itemCount: Int
  /// Whether a row counts the groups.
  private let countsGroups: Bool
  private(set) var sets: [[Int32]] = []
  private(set) var columns: [ColumnPool.Column] = []
  private var program: LinearProgram
  /// Where the next solve begins: where the last one ended.
  var basis: Basis?
  private let firstColumn: Int
  /// For each item, the sets that hold it.
  private var setsOfItem: [[Int]]

  /// What it costs to leave out an item or to miss the number of groups by one: more than all
  /// answers differ by.
  let penalty: Double

  init(_ instance: GroupingInstance, penalty: Double) {
    itemCount = instance.graph.itemCount
    countsGroups = instance.payingGroups != nil
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
    if let groupCount = instance.groupCount {
      let row = Int32(program.rows.count)
      program.rows.append(.init(lower: Double(groupCount), upper: Double(groupCount)))
      for sign in [1.0, -1.0] {
        program.entries.append(
          .init(row: row, column: Int32(program.columns.count), value: sign))
        program.columns.append(.init(objective: -penalty))
      }
    } else if let most = instance.mostGroups {
      program.rows.append(.init(upper: Double(most)))
    }
    firstColumn = program.columns.count
  }

  mutating func add(_ column: ColumnPool.Column) {
    let at = Int32(program.columns.count)
    columns.append(column)
    program.columns.append(.init(objective: Double(column.worth)))
    for item in column.items { program.entries.append(.init(row: item, column: at, value: 1)) }
    if countsGroups {
      program.entries.append(.init(row: Int32(itemCount), column: at, value: 1))
    }
    for (set, count) in shares(of: column) where count >= 2 {
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
    Int32(itemCount + (countsGroups ? 1 : 0) + set)
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
      groupPrice: countsGroups ? solution.duals[itemCount] : 0,
      setPrices: Array(solution.duals[setStart...]),
      lacking: solution.values[..<firstColumn].reduce(0, +))
  }

  /// Leaves only the columns that pass `isAllowed` to the next solves, and makes them take those that
  /// are `fixed`, whole.
  mutating func restrict(to isAllowed: (ColumnPool.Column) -> Bool, fixed: Set<Int> = []) {
    for (at, column) in columns.enumerated() {
      let isFixed = fixed.contains(at)
      program.columns[firstColumn + at].lower = isFixed ? 1 : 0
      program.columns[firstColumn + at].upper = isFixed ? 1 : isAllowed(column) ? .infinity : 0
    }
  }

  /// What a column is worth beyond what an answer's prices charge, in points.
  func excess(of column: ColumnPool.Column, _ answer: Answer) -> Double {
    var excess = Double(column.worth) - answer.groupPrice
    for item in column.items { excess -= answer.itemPrices[Int(item)] }
    guard excess > 0, !sets.isEmpty else { return excess }
    for (set, count) in shares(of: column) { excess -= answer.setPrices[set] * Double(count / 2) }
    return excess
  }

  /// How many items of each set a column holds, by the number of the set.
  private func shares(of column: ColumnPool.Column) -> [(key: Int, value: Int)] {
    var shared: [Int: Int] = [:]
    for item in column.items {
      for set in setsOfItem[Int(item)] { shared[set, default: 0] += 1 }
    }
    return shared.sorted { $0.key < $1.key }
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(range.upperBound, Swift.max(range.lowerBound, self))
  }
}
