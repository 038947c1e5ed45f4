import LinearProgramming
import Synchronization
import Testing

@Suite struct OwnThreadTests {
  @Test func `work gives back its result or its fault`() async {
    #expect(await OwnThread.run { 6 * 7 } == 42)
    let fault = SolverFault(message: "as planned")
    await #expect(throws: fault) {
      try await OwnThread.run { () throws(SolverFault) -> Int in throw fault }
    }
  }

  @Test(arguments: [0, 1, 2, 7])
  func `each share of the work runs once`(count: Int) {
    let runs = Mutex([Int](repeating: 0, count: count))
    OwnThread.each(of: count) { index in runs.withLock { $0[index] += 1 } }
    #expect(runs.withLock { $0.allSatisfy { $0 == 1 } })
  }
}
