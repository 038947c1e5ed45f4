import LinearProgramming
import Matching
import Testing

@Suite struct BranchingTests {
  @Test func `whole answers agree with brute force`() throws {
    var answered = 0
    for seed in UInt64(0)..<500 {
      var program = LinearProgram.random(seed: seed, integers: true)
      // Brute force walks over whole values only.
      for index in program.columns.indices { program.columns[index].kind = .integer }
      let best = program.bestByBruteForce()
      let solution = try program.solve()
      #expect(solution.termination == (best == nil ? .infeasible : .optimal), "seed \(seed)")
      #expect(solution.hasValues == (best != nil), "seed \(seed)")
      guard let best, solution.hasValues else { continue }
      answered += 1
      #expect(abs(solution.objective - best) < 1e-6, "seed \(seed)")
      #expect(abs(solution.bound - best) < 1e-6, "seed \(seed)")
      #expect(program.isSatisfied(by: solution.values), "seed \(seed)")
    }
    #expect(answered > 100)
  }

  @Test func `mixed answers satisfy their program and beat none of its relaxation`() throws {
    for seed in UInt64(0)..<300 {
      let program = LinearProgram.random(seed: seed, integers: true)
      var relaxed = program
      for index in relaxed.columns.indices { relaxed.columns[index].kind = .continuous }
      let (whole, free) = (try program.solve(), try relaxed.solve())
      guard whole.hasValues else { continue }
      #expect(program.isSatisfied(by: whole.values), "seed \(seed)")
      let better = program.direction == .maximize ? free.objective : -free.objective
      let worse = program.direction == .maximize ? whole.objective : -whole.objective
      #expect(worse <= better + 1e-6, "seed \(seed)")
    }
  }

  @Test func `set packings agree with brute force`() throws {
    for seed in UInt64(0)..<150 {
      let program = LinearProgram.packing(items: 8, groups: 11, seed: seed)
      let solution = try program.solve()
      #expect(solution.termination == .optimal, "seed \(seed)")
      #expect(solution.objective == program.bestByBruteForce(), "seed \(seed)")
    }
  }

  @Test func `an incumbent is honoured whether or not it is the best`() throws {
    for seed in UInt64(0)..<100 {
      let program = LinearProgram.packing(items: 12, groups: 40, seed: seed)
      let best = try program.solve()
      let nothing = [Double](repeating: 0, count: program.columns.count)
      for incumbent in [nothing, best.values] {
        let again = try program.solve(incumbent: incumbent)
        #expect(again.termination == .optimal, "seed \(seed)")
        #expect(again.objective == best.objective, "seed \(seed)")
      }
    }
  }

  @Test func `an incumbent is the answer when no time is left to find another`() throws {
    let program = LinearProgram.packing(items: 40, groups: 400, seed: 1)
    var incumbent = [Double](repeating: 0, count: program.columns.count)
    incumbent[7] = 1
    let solution = try program.solve(SolveLimits(seconds: 0), incumbent: incumbent)
    #expect(solution.termination == .limit)
    #expect(solution.hasValues)
    #expect(solution.values == incumbent)
    #expect(solution.objective == program.columns[7].objective)
    #expect(solution.bound == .infinity)
  }

  @Test func `an incumbent that breaks a row is refused`() {
    let program = LinearProgram.packing(items: 5, groups: 20, seed: 1)
    let everything = [Double](repeating: 1, count: 20)
    #expect(throws: SolverFault(message: "the incumbent does not satisfy the program")) {
      try program.solve(incumbent: everything)
    }
    #expect(throws: SolverFault(message: "the incumbent has 3 values for 20 columns")) {
      try program.solve(incumbent: [0, 0, 0])
    }
  }

  @Test func `a gap allows stopping early with a bound that keeps it`() throws {
    for seed in UInt64(0)..<40 {
      let program = LinearProgram.packing(items: 30, groups: 150, seed: seed)
      let best = try program.solve()
      let near = try program.solve(SolveLimits(gap: 0.05))
      #expect(near.termination == .optimal)
      #expect(near.bound >= best.objective - 1e-6, "seed \(seed)")
      #expect(near.bound - near.objective <= 0.05 * near.objective + 1e-6, "seed \(seed)")
    }
  }
}

extension LinearProgram {
  /// Groups of two to four items with random points, each item in one group at most.
  static func packing(items: Int, groups: Int, seed: UInt64) -> LinearProgram {
    var chances = SplitMix64(seed: seed)
    var program = LinearProgram(.maximize)
    program.rows = Array(repeating: .init(upper: 1), count: items)
    for column in 0..<groups {
      program.columns.append(
        .init(
          objective: Double(Int.random(in: 1...1000, using: &chances)), upper: 1, kind: .integer))
      let size = Int.random(in: 2...4, using: &chances)
      for row in (0..<items).shuffled(using: &chances).prefix(size) {
        program.entries.append(.init(row: Int32(row), column: Int32(column), value: 1))
      }
    }
    return program
  }

  /// The best objective over all whole values within the columns' (finite) bounds; nil where none
  /// satisfies the rows.
  fileprivate func bestByBruteForce() -> Double? {
    var values = columns.map(\.lower)
    var best: Double?
    while true {
      if isSatisfied(by: values) {
        let objective = zip(columns, values).reduce(0) { $0 + $1.0.objective * $1.1 }
        let isBetter = best.map { direction == .maximize ? objective > $0 : objective < $0 }
        if isBetter ?? true { best = objective }
      }
      // Counts on, as an odometer does.
      guard let turn = values.indices.first(where: { values[$0] < columns[$0].upper }) else {
        return best
      }
      for index in 0..<turn { values[index] = columns[index].lower }
      values[turn] += 1
    }
  }
}
