import LinearProgramming
import Testing

@Suite struct RefusalTests {
  private var sound: LinearProgram {
    var program = LinearProgram(.maximize)
    program.columns = [.init(objective: 1), .init(objective: 1)]
    program.rows = [.init(upper: 1)]
    program.entries = [.init(row: 0, column: 0, value: 1), .init(row: 0, column: 1, value: 1)]
    return program
  }

  private func refusal(_ change: (inout LinearProgram) -> Void) -> String? {
    var program = sound
    change(&program)
    do {
      _ = try program.solve()
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `a malformed program is refused by the place that is wrong`() {
    #expect(refusal { $0.columns[1].objective = .nan } == "column 1: its objective is not finite")
    #expect(refusal { $0.columns[1].lower = .nan } == "column 1: its bounds are not numbers")
    #expect(refusal { $0.columns[0].lower = .infinity } == "column 0: its bounds are not numbers")
    #expect(refusal { $0.rows[0].upper = .nan } == "row 0: its bounds are not numbers")
    #expect(refusal { $0.entries[1].row = 1 } == "entry 1: there is no row 1")
    #expect(refusal { $0.entries[1].column = -1 } == "entry 1: there is no column -1")
    #expect(refusal { $0.entries[0].value = .infinity } == "entry 0: it is not finite")
    #expect(refusal { $0.entries[1].column = 0 } == "entry 1: row 0, column 0 was named before")
    #expect(refusal { _ in } == nil)
  }

  @Test func `limits that are no numbers are refused`() {
    let limits = [SolveLimits(seconds: .nan), SolveLimits(gap: .nan)]
    for limit in limits {
      #expect(throws: SolverFault(message: "a limit is not a number")) { try sound.solve(limit) }
    }
    #expect(throws: Never.self) { try sound.solve(SolveLimits(seconds: .infinity, gap: -1)) }
  }
}
