import LinearProgramming

/// A matching as one whole program for GLPK alone: a column for each group, a row for each item.
///
/// No engine of this room has a part in it, so its answers check theirs; it is also what they are
/// measured against.
struct PlainModel {
  private var program = LinearProgram(.maximize)
  private var groups: [[Int32]] = []
  private var worths: [Int64] = []
  /// For each row, the greatest worth of a group that names it first.
  private var greatest: [Int64]
  private let countsGroups: Bool
  /// Whether doing nothing breaks a demand.
  private let hasDemands: Bool

  /// A model without groups.
  ///
  /// - Parameters:
  ///   - seats: For each row, in how many groups it may be.
  ///   - everyone: Whether it must be in exactly so many.
  ///   - groups: How many groups there may be; nil leaves it open.
  init(seats: [Int32], everyone: Bool = false, groups: ClosedRange<Int>? = nil) {
    program.rows = seats.map { seats in
      .init(lower: everyone ? Double(seats) : -.infinity, upper: Double(seats))
    }
    if let groups {
      program.rows.append(
        .init(lower: Double(groups.lowerBound), upper: Double(groups.upperBound)))
    }
    greatest = Array(repeating: 0, count: seats.count)
    hasDemands = everyone || groups.map { $0.lowerBound > 0 } ?? false
    countsGroups = groups != nil
  }

  /// Adds a group that takes one seat of each of `rows`, which are not empty.
  mutating func add(_ group: [Int32], rows: [Int32], worth: Int64, kind: LinearProgram.Kind) {
    let column = Int32(groups.count)
    groups.append(group)
    worths.append(worth)
    // Rows keep every column at most 1; branching cuts better where the column says so itself.
    let upper = kind == .integer ? 1 : Double.infinity
    program.columns.append(.init(objective: Double(worth), upper: upper, kind: kind))
    for row in rows { program.entries.append(.init(row: row, column: column, value: 1)) }
    if countsGroups {
      program.entries.append(.init(row: Int32(greatest.count), column: column, value: 1))
    }
    let first = Int(rows[0])
    greatest[first] = max(greatest[first], worth)
  }
}

// MARK: - Solving

extension PlainModel {
  /// Solves the model; a step of `limits.effort` is a thousand simplex iterations.
  func solve(_ limits: SearchLimits) throws(SolverFault) -> MatchingOutcome {
    let solution = try program.solve(
      SolveLimits(
        seconds: limits.seconds,
        iterations: limits.effort.map { max(0, min($0, 1_000_000)) * 1000 },
        gap: limits.gap, stop: limits.stop))
    if solution.termination == .infeasible {
      return MatchingOutcome(
        status: .infeasible, groups: [], objective: 0, bound: 0, certificate: nil,
        hasAnswer: false)
    }
    let bound = bound(provenBy: solution)
    guard solution.hasValues else {
      // Without demands, no group at all is an answer.
      return MatchingOutcome(
        status: .feasible, groups: [], objective: 0, bound: bound, certificate: nil,
        hasAnswer: !hasDemands)
    }
    var chosen: [[Int32]] = []
    var objective: Int64 = 0
    for (column, value) in solution.values.enumerated() {
      guard abs(value - value.rounded()) < 1e-5 else {
        throw SolverFault(message: "column \(column) of a plain model is \(value)")
      }
      guard value > 0.5 else { continue }
      chosen.append(groups[column])
      objective += worths[column]
    }
    return MatchingOutcome(
      status: bound <= objective ? .optimal : .feasible,
      groups: chosen.sorted { $0.lexicographicallyPrecedes($1) }, objective: objective,
      bound: max(bound, objective), certificate: nil)
  }

  /// GLPK's bound in whole points, or, where it has none, what each row's best group allows.
  ///
  /// GLPK lets each reduced cost be wrong by 10⁻⁷ and no answer has more groups than there are seats;
  /// the bound is raised by twice that before it is rounded down.
  private func bound(provenBy solution: LinearSolution) -> Int64 {
    var seats: Int64 = 0
    var trivial: Int64 = 0
    for (row, most) in zip(program.rows, greatest) {
      seats += Int64(row.upper)
      trivial += Int64(row.upper) * most
    }
    let slack = 2e-7 * Double(seats + 1) + 1e-9 * solution.bound.magnitude
    let proven = (solution.bound + slack).rounded(.down)
    return proven < Double(trivial) ? Int64(proven) : trivial
  }
}
