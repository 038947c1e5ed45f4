import LinearProgramming
import Matching
import Testing

@Suite struct WarmStartTests {
  @Test func `the final basis ends a second solve at once`() throws {
    for seed in UInt64(0)..<300 {
      let program = LinearProgram.random(seed: seed)
      let first = try program.solve()
      guard first.termination == .optimal, let basis = first.basis else { continue }
      let second = try program.solve(basis: basis)
      #expect(second.termination == .optimal, "seed \(seed)")
      #expect(abs(second.objective - first.objective) < 1e-6, "seed \(seed)")
      #expect(second.iterations == 0, "seed \(seed)")
    }
  }

  @Test func `new columns cost few iterations after the old basis`() throws {
    var program = LinearProgram.assignment(size: 40, seed: 3)
    let basis = try #require(try program.solve().basis)
    var chances = SplitMix64(seed: 9)
    for _ in 0..<20 {
      let column = Int32(program.columns.count)
      program.columns.append(.init(objective: Double(Int.random(in: 800...1000, using: &chances))))
      for row in [Int32.random(in: 0..<40, using: &chances), .random(in: 40..<80, using: &chances)]
      {
        program.entries.append(.init(row: row, column: column, value: 1))
      }
    }
    let (cold, warm) = (try program.solve(), try program.solve(basis: basis))
    #expect(abs(cold.objective - warm.objective) < 1e-6)
    #expect(warm.iterations * 2 < cold.iterations)
  }

  @Test func `new rows are settled from the old basis by the dual simplex`() throws {
    var program = LinearProgram.assignment(size: 30, seed: 4)
    let first = try program.solve()
    // Forbid the answer itself: at least two of its pairs must go.
    program.rows.append(.init(upper: 28))
    for (column, value) in first.values.enumerated() where value > 0.5 {
      program.entries.append(.init(row: 60, column: Int32(column), value: 1))
    }
    let (cold, warm) = (try program.solve(), try program.solve(basis: first.basis))
    #expect(abs(cold.objective - warm.objective) < 1e-6)
    #expect(warm.objective < first.objective)
    #expect(warm.iterations * 2 < cold.iterations)
  }

  @Test func `a basis that cannot be used is replaced`() throws {
    let program = LinearProgram.assignment(size: 6, seed: 5)
    let best = try program.solve().objective
    let (rows, columns) = (program.rows.count, program.columns.count)
    let bases = [
      Basis(rows: [], columns: Array(repeating: .basic, count: columns)),
      Basis(
        rows: Array(repeating: .atUpper, count: rows),
        columns: Array(repeating: .atLower, count: columns)),
      // Twelve columns in a cycle of rows: the right count, but singular.
      Basis(
        rows: Array(repeating: .atUpper, count: rows),
        columns: (0..<columns).map { $0 < rows ? .basic : .atLower }),
      Basis(
        rows: Array(repeating: .basic, count: rows + 5),
        columns: Array(repeating: .fixed, count: columns + 5)),
    ]
    for basis in bases {
      let solution = try program.solve(basis: basis)
      #expect(solution.termination == .optimal)
      #expect(abs(solution.objective - best) < 1e-9)
    }
  }
}
