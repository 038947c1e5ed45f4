import LinearProgramming
import Testing

@Suite struct TextbookTests {
  /// Dantzig's furniture: maximise 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18.
  private var furniture: LinearProgram {
    var program = LinearProgram(.maximize)
    program.columns = [.init(objective: 3), .init(objective: 5)]
    program.rows = [.init(upper: 4), .init(upper: 12), .init(upper: 18)]
    program.entries = [
      .init(row: 0, column: 0, value: 1), .init(row: 1, column: 1, value: 2),
      .init(row: 2, column: 0, value: 3), .init(row: 2, column: 1, value: 2),
    ]
    return program
  }

  @Test func `a maximum comes with the prices of its rows`() throws {
    let solution = try furniture.solve()
    #expect(solution.termination == .optimal)
    #expect(solution.objective == 36)
    #expect(solution.bound == 36)
    #expect(solution.values == [2, 6])
    #expect(solution.duals == [0, 1.5, 1])
    #expect(solution.reducedCosts == [0, 0])
    #expect(solution.basis?.columns == [.basic, .basic])
  }

  @Test func `a minimum comes with the prices of its rows`() throws {
    // The diet: at least 8 and 10 units of two nutrients from foods at 2 and 3.
    var program = LinearProgram(.minimize)
    program.columns = [.init(objective: 2), .init(objective: 3)]
    program.rows = [.init(lower: 8), .init(lower: 10)]
    program.entries = [
      .init(row: 0, column: 0, value: 1), .init(row: 0, column: 1, value: 2),
      .init(row: 1, column: 0, value: 3), .init(row: 1, column: 1, value: 1),
    ]
    let solution = try program.solve()
    #expect(solution.termination == .optimal)
    #expect(abs(solution.objective - 13.2) < 1e-9)
    #expect(zip(solution.duals, [1.4, 0.2]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func `a program without rows or columns has an answer`() throws {
    var program = LinearProgram(.maximize)
    #expect(try program.solve().termination == .optimal)
    program.columns = [.init(objective: 2, upper: 3), .init(objective: -1, upper: 3)]
    let boxed = try program.solve()
    #expect(boxed.values == [3, 0])
    #expect(boxed.objective == 6)
    program.columns[0].upper = .infinity
    #expect(try program.solve().termination == .unbounded)
    program.columns = []
    program.rows = [.init(lower: 1)]
    #expect(try program.solve().termination == .infeasible)
    program.rows = [.init(lower: -1, upper: 0)]
    #expect(try program.solve().termination == .optimal)
  }

  @Test func `a program without an answer says so`() throws {
    var program = furniture
    program.rows[0].lower = 3
    program.rows[2].upper = 8
    #expect(try program.solve().termination == .infeasible)
    program = furniture
    program.columns[0].lower = 5
    #expect(try program.solve().termination == .infeasible)
    program = furniture
    program.rows[1] = .init()
    program.rows[2] = .init()
    #expect(try program.solve().termination == .unbounded)
    program.columns[1].kind = .integer
    #expect(try program.solve().termination == .unbounded)
  }

  @Test func `crossing bounds leave no answer`() throws {
    var program = furniture
    program.rows[0].lower = 5
    #expect(try program.solve().termination == .infeasible)
    program = furniture
    program.columns[1] = .init(objective: 1, lower: 0.2, upper: 0.8, kind: .integer)
    #expect(try program.solve().termination == .infeasible)
  }

  @Test func `a knapsack is solved in whole items`() throws {
    var program = LinearProgram(.maximize)
    program.columns = [(10, 5), (40, 4), (30, 6), (50, 3)].map {
      .init(objective: $0.0, upper: 1, kind: .integer)
    }
    program.rows = [.init(upper: 10)]
    program.entries = [5, 4, 6, 3].enumerated().map {
      .init(row: 0, column: Int32($0.offset), value: $0.element)
    }
    let solution = try program.solve()
    #expect(solution.termination == .optimal)
    #expect(solution.values == [0, 1, 0, 1])
    #expect(solution.objective == 90)
    #expect(solution.bound == 90)
  }
}
