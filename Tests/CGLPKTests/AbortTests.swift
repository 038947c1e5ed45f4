import CGLPK
import Foundation
import Testing

@Suite struct AbortTests {
  @Test func `an abort comes back with GLPK's own words`() {
    let words = [
      CGLPK_NO_COLUMNS: "glp_add_cols: ncs = 0; invalid number of columns",
      CGLPK_BAD_INDEX: "glp_set_obj_coef: j = 2000; column number out of range",
      CGLPK_DOUBLE_ENTRY: "glp_load_mat: ia[1] = 1; ja[1] = 1; duplicate indices not allowed",
      CGLPK_OUT_OF_MEMORY: "glp_alloc: no memory available",
    ]
    for (how, beginning) in words {
      let answer = abort(how)
      #expect(answer.outcome == Int32(CGLPK_FAULTED))
      #expect(answer.words.hasPrefix(beginning), "\(answer.words)")
      #expect(!answer.words.hasSuffix("\n"))
    }
  }

  @Test func `the next solve works`() {
    for how in [CGLPK_NO_COLUMNS, CGLPK_BAD_INDEX, CGLPK_DOUBLE_ENTRY, CGLPK_OUT_OF_MEMORY] {
      _ = abort(how)
      #expect(solveSmallProgram() == 36)
    }
  }

  @Test func `thousands of aborts on several threads at once leave solves right between them`() {
    let wrong = onThreads(4) {
      var wrong = 0
      for turn in 0..<2000 {
        let answer = abort(turn % 2 == 0 ? CGLPK_NO_COLUMNS : CGLPK_DOUBLE_ENTRY)
        if answer.outcome != Int32(CGLPK_FAULTED) { wrong += 1 }
        if solveSmallProgram() != 36 { wrong += 1 }
      }
      return wrong
    }
    #expect(wrong == 0)
  }

  #if os(Linux)
    // In a process of its own, because other tests allocate meanwhile.
    @Test func `memory stays flat over thousands of aborts`() async {
      await #expect(processExitsWith: .success) {
        let provoke: @Sendable () -> Int = {
          for turn in 0..<3000 {
            _ = abort([CGLPK_NO_COLUMNS, CGLPK_BAD_INDEX, CGLPK_DOUBLE_ENTRY][turn % 3])
            _ = solveSmallProgram()
          }
          return 0
        }
        _ = onThreads(2, provoke)
        let before = try residentPages()
        _ = onThreads(2, provoke)
        // A leaked problem of 1,000 columns alone would be 20,000 pages over all turns.
        #expect(try residentPages() - before < 500)
      }
    }
  #endif
}
