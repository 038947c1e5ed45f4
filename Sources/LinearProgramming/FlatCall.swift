internal import CGLPK

/// A program, a start and room for an answer as the arrays that the shim reads and fills.
struct FlatCall {
  private let direction: Int32
  private let objective: FlatArray<Double>
  private let columnLower: FlatArray<Double>
  private let columnUpper: FlatArray<Double>
  private let integer: FlatArray<UInt8>
  private let rowLower: FlatArray<Double>
  private let rowUpper: FlatArray<Double>
  private let entryRows: FlatArray<Int32>
  private let entryColumns: FlatArray<Int32>
  private let entryValues: FlatArray<Double>
  /// The starting basis, overwritten by the final one.
  private let rowStatuses: FlatArray<UInt8>
  private let columnStatuses: FlatArray<UInt8>
  private let hasBasis: Bool
  private let incumbent: FlatArray<Double>?
  private let values: FlatArray<Double>
  private let duals: FlatArray<Double>
  private let reducedCosts: FlatArray<Double>

  init(_ program: LinearProgram, basis: Basis?, incumbent: [Double]?) {
    let (columns, rows, entries) = (program.columns, program.rows, program.entries)
    direction = Int32(program.direction == .maximize ? CGLPK_MAXIMIZE : CGLPK_MINIMIZE)
    objective = FlatArray(columns.map(\.objective))
    columnLower = FlatArray(columns.map(\.lower))
    columnUpper = FlatArray(columns.map(\.upper))
    integer = FlatArray(columns.map { $0.kind == .integer ? 1 : 0 })
    rowLower = FlatArray(rows.map(\.lower))
    rowUpper = FlatArray(rows.map(\.upper))
    entryRows = FlatArray(entries.map(\.row))
    entryColumns = FlatArray(entries.map(\.column))
    entryValues = FlatArray(entries.map(\.value))
    hasBasis = basis != nil
    rowStatuses = FlatArray(repeating: Basis.Status.basic.rawValue, count: rows.count)
    columnStatuses = FlatArray(repeating: Basis.Status.atLower.rawValue, count: columns.count)
    for (index, status) in (basis?.rows ?? []).prefix(rows.count).enumerated() {
      rowStatuses.address[index] = status.rawValue
    }
    for (index, status) in (basis?.columns ?? []).prefix(columns.count).enumerated() {
      columnStatuses.address[index] = status.rawValue
    }
    self.incumbent = incumbent.map { FlatArray($0) }
    values = FlatArray(repeating: 0, count: columns.count)
    duals = FlatArray(repeating: 0, count: rows.count)
    reducedCosts = FlatArray(repeating: 0, count: columns.count)
  }

  func solve(
    _ limits: SolveLimits, cancelled: StopFlag?
  ) throws(SolverFault) -> LinearSolution {
    var answer = cglpk_answer()
    // The shim keeps no address beyond its call, and everything it reads outlives that.
    withExtendedLifetime((self, limits.stop, cancelled)) {
      run(limits, cancelled: cancelled, into: &answer)
    }
    return try solution(of: answer)
  }

  private func run(
    _ limits: SolveLimits, cancelled: StopFlag?, into answer: inout cglpk_answer
  ) {
    var program = cglpk_program()
    program.direction = direction
    program.column_count = Int32(objective.count)
    program.row_count = Int32(rowLower.count)
    program.entry_count = Int32(entryRows.count)
    program.objective = UnsafePointer(objective.address)
    program.column_lower = UnsafePointer(columnLower.address)
    program.column_upper = UnsafePointer(columnUpper.address)
    program.integer = UnsafePointer(integer.address)
    program.row_lower = UnsafePointer(rowLower.address)
    program.row_upper = UnsafePointer(rowUpper.address)
    program.entry_rows = UnsafePointer(entryRows.address)
    program.entry_columns = UnsafePointer(entryColumns.address)
    program.entry_values = UnsafePointer(entryValues.address)
    var start = cglpk_start()
    start.row_statuses = hasBasis ? UnsafePointer(rowStatuses.address) : nil
    start.column_statuses = hasBasis ? UnsafePointer(columnStatuses.address) : nil
    start.incumbent = incumbent.map { UnsafePointer($0.address) }
    var until = cglpk_limits()
    until.seconds = limits.seconds
    until.iterations = limits.iterations.map { Int32(clamping: max(0, $0)) } ?? -1
    until.gap = limits.gap
    until.stop.0 = limits.stop.map { UnsafePointer($0.address) }
    until.stop.1 = cancelled.map { UnsafePointer($0.address) }
    answer.values = values.address
    answer.duals = duals.address
    answer.reduced_costs = reducedCosts.address
    answer.row_statuses = rowStatuses.address
    answer.column_statuses = columnStatuses.address
    cglpk_solve(&program, &start, &until, &answer)
  }

  private func solution(of answer: cglpk_answer) throws(SolverFault) -> LinearSolution {
    var solution = LinearSolution(termination: try termination(of: answer))
    solution.hasValues = answer.has_values != 0
    solution.objective = answer.objective
    solution.bound = answer.bound
    solution.values = solution.hasValues ? values.elements : []
    if answer.has_duals != 0 {
      solution.duals = duals.elements
      solution.reducedCosts = reducedCosts.elements
      solution.basis = Basis(
        rows: rowStatuses.elements.map { Basis.Status(rawValue: $0) ?? .atLower },
        columns: columnStatuses.elements.map { Basis.Status(rawValue: $0) ?? .atLower })
    }
    solution.iterations = Int(answer.iterations)
    solution.nodes = Int(answer.nodes)
    return solution
  }

  private func termination(
    of answer: cglpk_answer
  ) throws(SolverFault) -> LinearSolution.Termination {
    switch Int(answer.outcome) {
    case Int(CGLPK_OPTIMAL): return .optimal
    case Int(CGLPK_INFEASIBLE): return .infeasible
    case Int(CGLPK_UNBOUNDED): return .unbounded
    case Int(CGLPK_LIMIT): return .limit
    case Int(CGLPK_STOPPED): return .stopped
    default: throw SolverFault(message: answer.words)
    }
  }
}

extension cglpk_answer {
  /// What the shim or GLPK said about a fault.
  fileprivate var words: String {
    withUnsafeBytes(of: message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
