import LinearProgramming
import Matching

extension LinearProgram {
  /// A small program with every kind of bound, small whole factors and many ties; a third of such
  /// programs have no answer or no limit.
  static func random(seed: UInt64, integers: Bool = false) -> LinearProgram {
    var chances = SplitMix64(seed: seed)
    func whole(_ range: ClosedRange<Int>) -> Double {
      Double(Int.random(in: range, using: &chances))
    }
    var program = LinearProgram(Bool.random(using: &chances) ? .maximize : .minimize)
    for _ in 0..<Int.random(in: 1...8, using: &chances) {
      let low = whole(-6...2)
      let bounds: (Double, Double) =
        switch Int.random(in: 0..<(integers ? 2 : 8), using: &chances) {
        case 0: (low, low + whole(0...3))
        case 1: (0, 1)
        case 2: (-.infinity, .infinity)
        case 3: (-.infinity, whole(-2...6))
        case 4: (low, low + whole(0...8))
        case 5: (low, .infinity)
        default: (0, .infinity)
        }
      program.columns.append(
        .init(
          objective: whole(-5...5), lower: bounds.0, upper: bounds.1,
          kind: integers && Int.random(in: 0...9, using: &chances) > 0 ? .integer : .continuous))
    }
    for row in 0..<Int.random(in: 1...7, using: &chances) {
      let side = whole(-4...12)
      let bounds: (Double, Double) =
        switch Int.random(in: 0...5, using: &chances) {
        case 0: (side, side)
        case 1: (side - 5, side)
        case 2: (side - 6, .infinity)
        case 3: (-.infinity, .infinity)
        default: (-.infinity, side)
        }
      program.rows.append(.init(lower: bounds.0, upper: bounds.1))
      for column in program.columns.indices where Bool.random(using: &chances) {
        program.entries.append(.init(row: Int32(row), column: Int32(column), value: whole(-4...4)))
      }
    }
    program.entries.shuffle(using: &chances)
    return program
  }

  /// Learners × guides: an assignment, whose corners are whole and very degenerate.
  static func assignment(size: Int, seed: UInt64) -> LinearProgram {
    var chances = SplitMix64(seed: seed)
    var program = LinearProgram(.maximize)
    program.rows = Array(repeating: .init(upper: 1), count: 2 * size)
    for learner in 0..<size {
      for guide in 0..<size {
        let column = Int32(program.columns.count)
        program.columns.append(.init(objective: Double(Int.random(in: 0...1000, using: &chances))))
        program.entries.append(.init(row: Int32(learner), column: column, value: 1))
        program.entries.append(.init(row: Int32(size + guide), column: column, value: 1))
      }
    }
    return program
  }

  /// A market split: equations over binaries that branching can hardly settle.
  static func marketSplit(rows: Int, columns: Int, seed: UInt64) -> LinearProgram {
    var chances = SplitMix64(seed: seed)
    var program = LinearProgram(.minimize)
    program.columns = Array(
      repeating: .init(objective: 0, upper: 1, kind: .integer), count: columns)
    for row in 0..<rows {
      var sum = 0.0
      for column in 0..<columns {
        let factor = Double(Int.random(in: 0..<100, using: &chances))
        sum += factor
        program.entries.append(.init(row: Int32(row), column: Int32(column), value: factor))
      }
      let side = (sum / 2).rounded(.down)
      program.rows.append(.init(lower: side, upper: side))
      for sign in [1.0, -1.0] {
        program.entries.append(
          .init(row: Int32(row), column: Int32(program.columns.count), value: sign))
        program.columns.append(.init(objective: 1))
      }
    }
    return program
  }

  /// Each row's sum of entries times `values`.
  func activities(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: rows.count)
    for entry in entries { sums[Int(entry.row)] += entry.value * values[Int(entry.column)] }
    return sums
  }

  /// Whether `values` lie within all bounds, and whole where they must.
  func isSatisfied(by values: [Double], tolerance: Double = 1e-6) -> Bool {
    zip(columns, values).allSatisfy { column, value in
      value >= column.lower - tolerance && value <= column.upper + tolerance
        && (column.kind == .continuous || value == value.rounded())
    }
      && zip(rows, activities(values)).allSatisfy { row, sum in
        sum >= row.lower - tolerance && sum <= row.upper + tolerance
      }
  }
}
