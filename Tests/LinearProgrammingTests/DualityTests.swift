import LinearProgramming
import Testing

@Suite struct DualityTests {
  @Test func `an optimum is proven by its own prices`() throws {
    var seen: [LinearSolution.Termination: Int] = [:]
    for seed in UInt64(0)..<1500 {
      let program = LinearProgram.random(seed: seed)
      let solution = try program.solve()
      seen[solution.termination, default: 0] += 1
      guard solution.termination == .optimal else { continue }
      #expect(program.isSatisfied(by: solution.values), "seed \(seed)")
      #expect(program.flaws(of: solution).isEmpty, "seed \(seed)")
      #expect(abs(solution.bound - solution.objective) < 1e-6, "seed \(seed)")
    }
    #expect(seen[.optimal, default: 0] > 300)
    #expect(seen[.infeasible, default: 0] > 100)
    #expect(seen[.unbounded, default: 0] > 100)
  }

  @Test func `rows that no values satisfy are so by a proven distance`() throws {
    for seed in UInt64(0)..<1500 {
      let program = LinearProgram.random(seed: seed)
      let isInfeasible = try program.solve().termination == .infeasible
      // The least sum of steps over the rows' bounds, itself proven by its prices.
      var elastic = program
      elastic.direction = .minimize
      for index in elastic.columns.indices { elastic.columns[index].objective = 0 }
      for row in program.rows.indices {
        for sign in [1.0, -1.0] {
          elastic.entries.append(
            .init(row: Int32(row), column: Int32(elastic.columns.count), value: sign))
          elastic.columns.append(.init(objective: 1))
        }
      }
      let distance = try elastic.solve()
      #expect(distance.termination == .optimal, "seed \(seed)")
      #expect(elastic.flaws(of: distance).isEmpty, "seed \(seed)")
      #expect((distance.objective > 1e-6) == isInfeasible, "seed \(seed)")
    }
  }

  @Test func `an objective without a limit grows with the box around it`() throws {
    for seed in UInt64(0)..<1500 {
      let program = LinearProgram.random(seed: seed)
      guard try program.solve().termination == .unbounded else { continue }
      let objectives = try [1e3, 1e4, 1e5].map { size in
        var boxed = program
        for index in boxed.columns.indices {
          boxed.columns[index].lower = max(boxed.columns[index].lower, -size)
          boxed.columns[index].upper = min(boxed.columns[index].upper, size)
        }
        return try boxed.solve().objective * (program.direction == .maximize ? 1 : -1)
      }
      #expect(objectives[0] + 100 < objectives[1], "seed \(seed)")
      #expect(objectives[1] + 100 < objectives[2], "seed \(seed)")
    }
  }
}

extension LinearProgram {
  /// What is wrong with a solution as a proof: prices of the wrong sign, slack that is paid for,
  /// reduced costs that do not follow from the prices, an objective that the prices do not reach.
  fileprivate func flaws(of solution: LinearSolution) -> [String] {
    var flaws: [String] = []
    let sign = direction == .maximize ? 1.0 : -1.0
    var reduced = columns.map(\.objective)
    for entry in entries {
      reduced[Int(entry.column)] -= entry.value * solution.duals[Int(entry.row)]
    }
    if zip(reduced, solution.reducedCosts).contains(where: { abs($0 - $1) > 1e-6 }) {
      flaws.append("reduced costs")
    }
    let sums = activities(solution.values)
    var lines = rows.indices.map { row in
      Line(
        price: solution.duals[row], value: sums[row], lower: rows[row].lower,
        upper: rows[row].upper)
    }
    lines += columns.indices.map { column in
      Line(
        price: reduced[column], value: solution.values[column], lower: columns[column].lower,
        upper: columns[column].upper)
    }
    var proven = 0.0
    for line in lines where abs(line.price) > 1e-7 {
      // In a maximum a positive price holds a line at its upper bound.
      let bound = line.price * sign > 0 ? line.upper : line.lower
      if !bound.isFinite { flaws.append("sign") }
      if abs(line.value - bound) > 1e-6 * (1 + abs(bound)) { flaws.append("slackness") }
      proven += line.price * bound
    }
    if abs(proven - solution.objective) > 1e-5 * (1 + abs(proven)) { flaws.append("duality") }
    return flaws
  }
}

/// A row or column: what it costs and where it stands between its bounds.
private struct Line {
  var price: Double
  var value: Double
  var lower: Double
  var upper: Double
}
