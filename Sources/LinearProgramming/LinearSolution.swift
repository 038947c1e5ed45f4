/// What a solve found. "No answer exists" is a ``Termination`` here; "the solver broke" is thrown as
/// ``SolverFault``.
package struct LinearSolution: Sendable, Hashable {
  /// Why the solver stopped. Whether values exist is asked by ``hasValues``.
  package enum Termination: Sendable, Hashable {
    /// Proven best, or as near as the limits' gap asks.
    case optimal
    /// Proven that no values satisfy all rows.
    case infeasible
    /// The objective has no limit; with integer columns, that of the relaxation has none.
    case unbounded
    /// A limit of time, iterations or gap was met first.
    case limit
    /// The caller raised the stop flag.
    case stopped
  }

  package var termination: Termination
  /// Whether ``values`` hold a feasible answer.
  package var hasValues: Bool
  /// The objective at ``values``.
  package var objective: Double
  /// A proven limit of the objective: no feasible values do better. Infinite where none is known.
  package var bound: Double
  /// One for each column; empty without values.
  package var values: [Double]
  /// One for each row: the change of the objective for one more unit of the row's right-hand side.
  /// With integer columns, of the relaxation before branching. Empty where there are none.
  package var duals: [Double]
  /// One for each column: its objective factor less what its rows charge.
  package var reducedCosts: [Double]
  /// The basis at the end of the simplex, to start a similar solve from.
  package var basis: Basis?
  /// Simplex iterations.
  package var iterations: Int
  /// Nodes of the branching tree; 0 for a continuous program.
  package var nodes: Int

  package init(termination: Termination) {
    self.termination = termination
    self.hasValues = false
    self.objective = 0
    self.bound = .infinity
    self.values = []
    self.duals = []
    self.reducedCosts = []
    self.basis = nil
    self.iterations = 0
    self.nodes = 0
  }
}

/// Where a simplex starts or ended: a status for each row and column.
package struct Basis: Sendable, Hashable {
  package enum Status: UInt8, Sendable, Hashable {
    case basic, atLower, atUpper, free, fixed
  }

  package var rows: [Status]
  package var columns: [Status]

  package init(rows: [Status], columns: [Status]) {
    self.rows = rows
    self.columns = columns
  }
}
