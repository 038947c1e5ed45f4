import CGLPK
import Foundation
import Synchronization

/// Makes GLPK abort.
func abort(_ how: Int) -> cglpk_answer {
  var answer = cglpk_answer()
  cglpk_provoke_abort(Int32(how), &answer)
  return answer
}

extension cglpk_answer {
  /// What was said about a fault.
  var words: String {
    withUnsafeBytes(of: message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

/// Maximises 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 in whole numbers; the best is 36.
func solveSmallProgram() -> Double {
  var answer = cglpk_answer()
  [3.0, 5, 0, 0, 4, 6].withUnsafeBufferPointer { columns in
    [-Double.infinity, 18.0].withUnsafeBufferPointer { rows in
      [Int32(0), 0, 0, 1].withUnsafeBufferPointer { places in
        [3.0, 2].withUnsafeBufferPointer { factors in
          [UInt8(1), 1].withUnsafeBufferPointer { integer in
            var program = cglpk_program()
            program.direction = Int32(CGLPK_MAXIMIZE)
            program.column_count = 2
            program.row_count = 1
            program.entry_count = 2
            program.objective = columns.baseAddress
            program.column_lower = columns.baseAddress.map { $0 + 2 }
            program.column_upper = columns.baseAddress.map { $0 + 4 }
            program.integer = integer.baseAddress
            program.row_lower = rows.baseAddress
            program.row_upper = rows.baseAddress.map { $0 + 1 }
            program.entry_rows = places.baseAddress
            program.entry_columns = places.baseAddress.map { $0 + 2 }
            program.entry_values = factors.baseAddress
            cglpk_solve(&program, nil, nil, &answer)
          }
        }
      }
    }
  }
  return answer.outcome == Int32(CGLPK_OPTIMAL) ? answer.objective : .nan
}

/// Runs `work` on so many threads at once and adds up what they return.
func onThreads(_ count: Int, _ work: @escaping @Sendable () -> Int) -> Int {
  let sum = Mutex(0)
  let threads = DispatchGroup()
  withExtendedLifetime(sum) {
    for _ in 0..<count {
      threads.enter()
      Thread {
        let result = work()
        sum.withLock { $0 += result }
        threads.leave()
      }.start()
    }
    threads.wait()
  }
  return sum.withLock { $0 }
}

/// Pages of memory that this process holds.
func residentPages() throws -> Int {
  let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
  return text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
}
