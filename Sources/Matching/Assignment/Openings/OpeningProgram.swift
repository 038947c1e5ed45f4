import LinearProgramming

/// The relaxation of an assignment whose guides open for at least so many learners.
///
/// Maximise Σ v·x, each learner with one guide at most, and for a guide *g* of a least number
/// `least·y ≤ Σ x ≤ capacity·y` and `x ≤ y`: these rows describe the sets that a guide may take
/// exactly, so nothing but the choice of *y* is left to branch on. Rows `x ≤ y` come in where an
/// answer breaks them. What a guide that has to open lacks is made up at a ``penalty``, so that the
/// program always has an answer.
struct OpeningProgram {
  struct Answer {
    var value: Double
    /// One for each edge of the offers; 0 of those that the program leaves out.
    var amounts: [Double]
    /// How far each guide is open; nil for guides without a least number.
    var openings: [Double?]
    var learnerPrices: [Double]
    /// How many learners guides that have to open lack.
    var lacking: Double
  }

  private let offers: GuideOffers
  private var program = LinearProgram(.maximize)
  /// The column of each edge of the offers, −1 of those left out.
  private var columnOfEdge: [Int32]
  private var openingOfGuide: [Int32]
  private var lackOfGuide: [Int32]
  private var isTied: [Bool]
  private var basis: Basis?
  private(set) var penalty: Double

  init(_ offers: GuideOffers) {
    self.offers = offers
    let instance = offers.instance
    columnOfEdge = Array(repeating: -1, count: offers.learners.count)
    isTied = Array(repeating: false, count: offers.learners.count)
    openingOfGuide = Array(repeating: -1, count: instance.guideCount)
    lackOfGuide = openingOfGuide
    let largest = offers.values.reduce(Int64(1)) { max($0, abs($1)) }
    penalty = 4 * Double(largest)
    program.rows = Array(repeating: .init(upper: 1), count: instance.learnerCount)
    for guide in 0..<instance.guideCount where offers.canOpen(guide) {
      let least = instance.least(of: guide)
      let capacity = Double(instance.capacities[guide])
      let row = Int32(program.rows.count)
      program.rows.append(.init(upper: least > 1 ? 0 : capacity))
      if least > 1 {
        program.rows.append(.init(lower: 0))
        openingOfGuide[guide] = add(
          .init(objective: 0, upper: 1), [(row, -capacity), (row + 1, -Double(least))])
        lackOfGuide[guide] = add(.init(objective: -penalty), [(row + 1, 1)])
      }
      for edge in offers.offsets[guide]..<offers.offsets[guide + 1]
      where least > 1 || offers.values[edge] > 0 {
        let rows = [(offers.learners[edge], 1.0), (row, 1.0)] + (least > 1 ? [(row + 1, 1.0)] : [])
        columnOfEdge[edge] = add(.init(objective: Double(offers.values[edge])), rows)
      }
    }
  }

  private mutating func add(
    _ column: LinearProgram.Column, _ entries: [(row: Int32, value: Double)]
  ) -> Int32 {
    let at = Int32(program.columns.count)
    program.columns.append(column)
    for entry in entries {
      program.entries.append(.init(row: entry.row, column: at, value: entry.value))
    }
    return at
  }

  /// Makes a lack cost ten times as much.
  mutating func raisePenalty() {
    penalty *= 10
    for column in lackOfGuide where column >= 0 {
      program.columns[Int(column)].objective = -penalty
    }
  }

  /// Solves the relaxation under decisions about guides; nil if the limits came first.
  mutating func relax(
    _ decisions: [GuideOffers.Decision], _ limits: SolveLimits
  ) throws(SolverFault) -> Answer? {
    for (guide, column) in openingOfGuide.enumerated() where column >= 0 {
      program.columns[Int(column)].lower = decisions[guide] == .open ? 1 : 0
      program.columns[Int(column)].upper = decisions[guide] == .closed ? 0 : 1
    }
    while true {
      let solution = try program.solve(limits, basis: basis)
      guard solution.termination == .optimal else { return nil }
      basis = solution.basis
      if tieViolated(solution.values) { continue }
      return Answer(
        value: solution.objective,
        amounts: columnOfEdge.map { $0 < 0 ? 0 : solution.values[Int($0)] },
        openings: openingOfGuide.map { $0 < 0 ? nil : solution.values[Int($0)] },
        learnerPrices: Array(solution.duals[..<offers.instance.learnerCount]),
        lacking: lackOfGuide.reduce(0) { $1 < 0 ? $0 : $0 + solution.values[Int($1)] })
    }
  }

  /// Adds the rows `x ≤ y` that an answer breaks; whether there were any.
  private mutating func tieViolated(_ values: [Double]) -> Bool {
    var found = false
    for (guide, opening) in openingOfGuide.enumerated() where opening >= 0 {
      let open = values[Int(opening)]
      for edge in offers.offsets[guide]..<offers.offsets[guide + 1]
      where !isTied[edge] && values[Int(columnOfEdge[edge])] > open + 1e-7 {
        isTied[edge] = true
        found = true
        let row = Int32(program.rows.count)
        program.rows.append(.init(upper: 0))
        program.entries.append(.init(row: row, column: columnOfEdge[edge], value: 1))
        program.entries.append(.init(row: row, column: opening, value: -1))
      }
    }
    return found
  }
}
