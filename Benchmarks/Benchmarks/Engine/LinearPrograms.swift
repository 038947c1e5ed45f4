import Benchmark
import LinearProgramming
import Matching

/// What column generation asks of GLPK: a relaxation from nothing, and again with new columns.
func linearProgramBenchmarks() {
  let first = groupPacking(items: 200, groups: 2_000)
  let second = groupPacking(items: 200, groups: 2_200)

  Benchmark("LP of 200 rows, 2,000 columns, cold") { _ in
    blackHole(try first.solve())
  }

  Benchmark("LP of 200 rows, 200 new columns, warm") { benchmark in
    let basis = try first.solve().basis
    benchmark.startMeasurement()
    blackHole(try second.solve(basis: basis))
  }

  Benchmark("LP of 200 rows, 2,000 columns, nothing new") { benchmark in
    let basis = try first.solve().basis
    benchmark.startMeasurement()
    blackHole(try first.solve(basis: basis))
  }
}

/// Groups of three or four items, each item in at most one.
private func groupPacking(items: Int, groups: Int) -> LinearProgram {
  var chances = SplitMix64(seed: 1)
  var program = LinearProgram(.maximize)
  program.rows = Array(repeating: .init(upper: 1), count: items)
  for column in 0..<groups {
    let size = 3 + chances.below(2)
    var members: [Int] = []
    while members.count < size {
      let item = chances.below(items)
      if !members.contains(item) { members.append(item) }
    }
    program.columns.append(.init(objective: Double(size * (500 + chances.below(500)))))
    for item in members {
      program.entries.append(.init(row: Int32(item), column: Int32(column), value: 1))
    }
  }
  return program
}
