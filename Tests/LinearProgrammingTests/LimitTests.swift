import LinearProgramming
import Testing

/// One after the other: their clocks would see each other's load.
@Suite(.serialized) struct LimitTests {
  private static let hard = LinearProgram.marketSplit(rows: 6, columns: 50, seed: 1)
  private static let large = LinearProgram.assignment(size: 260, seed: 1)

  @Test func `a branching search ends with its seconds and keeps a true bound`() throws {
    let (solution, seconds) = try timed { try Self.hard.solve(SolveLimits(seconds: 0.5)) }
    #expect(solution.termination == .limit)
    #expect(seconds < 1.5)
    #expect(solution.bound >= 0)
    #expect(!solution.hasValues || solution.bound <= solution.objective)
    #expect(solution.nodes > 0)
  }

  @Test func `a simplex ends with its seconds`() throws {
    let (solution, seconds) = try timed { try Self.large.solve(SolveLimits(seconds: 0.05)) }
    #expect(solution.termination == .limit)
    #expect(seconds < 1.5)
    #expect(solution.bound == .infinity)
  }

  @Test func `a root relaxation that runs out of time leaves no answer and no bound`() throws {
    var program = Self.large
    for index in program.columns.indices { program.columns[index].kind = .integer }
    let (solution, seconds) = try timed { try program.solve(SolveLimits(seconds: 0.05)) }
    #expect(solution.termination == .limit)
    #expect(seconds < 1.5)
    #expect(!solution.hasValues)
    #expect(solution.values.isEmpty)
    #expect(solution.bound == .infinity)
  }

  @Test func `iterations can be counted out`() throws {
    let program = LinearProgram.assignment(size: 30, seed: 2)
    let solution = try program.solve(SolveLimits(iterations: 10))
    #expect(solution.termination == .limit)
    #expect(solution.iterations == 10)
    #expect(solution.hasValues)
    #expect(program.isSatisfied(by: solution.values))
    let none = try Self.hard.solve(SolveLimits(seconds: 20, iterations: 200))
    #expect(none.termination == .limit)
    #expect(none.iterations >= 200 && none.iterations < 2000)
  }

  @Test(arguments: [true, false])
  func `a raised flag ends a solve within a second`(isBranching: Bool) async throws {
    let program = isBranching ? Self.hard : LinearProgram.assignment(size: 400, seed: 1)
    let stop = StopFlag()
    async let solving = timed {
      try await program.solve(SolveLimits(stop: stop))
    }
    try await Task.sleep(for: .milliseconds(300))
    let raised = ContinuousClock.now
    stop.raise()
    let (solution, _) = try await solving
    #expect(ContinuousClock.now - raised < .seconds(1))
    #expect(solution.termination == .stopped)
  }

  @Test func `a flag raised before means no work at all`() throws {
    let stop = StopFlag()
    stop.raise()
    #expect(stop.isRaised)
    let solution = try Self.hard.solve(SolveLimits(stop: stop))
    #expect(solution.termination == .stopped)
    #expect(!solution.hasValues)
  }

  @Test func `cancelling the task ends its solve and leaves the flag of the limits alone`()
    async throws
  {
    let stop = StopFlag()
    let task = Task { try await Self.hard.solve(SolveLimits(stop: stop)) }
    try await Task.sleep(for: .milliseconds(200))
    let cancelled = ContinuousClock.now
    task.cancel()
    #expect(try await task.value.termination == .stopped)
    #expect(ContinuousClock.now - cancelled < .seconds(1))
    #expect(!stop.isRaised)
  }

  @Test func `waiting solves leave the shared threads free`() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<12 {
        group.addTask {
          _ = try await Self.hard.solve(SolveLimits(seconds: 60))
          return true
        }
      }
      group.addTask {
        for _ in 0..<20 { try await Task.sleep(for: .milliseconds(5)) }
        return false
      }
      // The sleeper comes first, although twelve solves began before it.
      #expect(try await group.next() == false)
      group.cancelAll()
      while try await group.next() != nil {}
    }
  }

  private func timed<Success>(
    _ work: () async throws -> Success
  ) async rethrows -> (Success, Double) {
    let start = ContinuousClock.now
    let result = try await work()
    return (result, (ContinuousClock.now - start) / .seconds(1))
  }

  private func timed<Success>(_ work: () throws -> Success) rethrows -> (Success, Double) {
    let start = ContinuousClock.now
    let result = try work()
    return (result, (ContinuousClock.now - start) / .seconds(1))
  }
}
