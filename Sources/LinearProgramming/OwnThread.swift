import Dispatch
import Foundation

/// Threads for work that blocks, so that it never sits on the few threads which tasks share.
package enum OwnThread {
  /// Deep searches recurse; secondary threads get 512 KB on some systems.
  private static let stackBytes = 16 << 20

  /// Runs `work` on a thread made for it and gives its result to the waiting task.
  package static func run<Success: Sendable, Failure: Error>(
    _ work: @escaping @Sendable () throws(Failure) -> Success
  ) async throws(Failure) -> Success {
    let result = await withCheckedContinuation { continuation in
      start {
        do throws(Failure) {
          continuation.resume(returning: Result<Success, Failure>.success(try work()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }

  /// Runs `work(0)` … `work(count - 1)` at the same time, the first on the calling thread, and
  /// returns when all have ended.
  package static func each(of count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    guard count > 1 else {
      if count == 1 { work(0) }
      return
    }
    let others = DispatchGroup()
    for index in 1..<count {
      others.enter()
      start {
        work(index)
        others.leave()
      }
    }
    work(0)
    others.wait()
  }

  private static func start(_ work: @escaping @Sendable () -> Void) {
    let thread = Thread(block: work)
    thread.stackSize = stackBytes
    thread.start()
  }
}
