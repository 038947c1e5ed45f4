import Dispatch
import Synchronization

/// Runs independent pieces of work on a few threads and returns their results in order, so that the
/// number of threads never shows in an answer.
///
/// - Parameters:
///   - count: Pieces of work; far more pieces than threads even out their sizes.
///   - threads: At most so many run at once.
///   - body: The work of one piece.
/// - Returns: The result of each piece, first to last.
func parallelMap<Result: Sendable>(
  count: Int, threads: Int, body: @Sendable (Int) -> Result
) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map(body) }
  let next = Atomic<Int>(0)
  let finished = Mutex<[(Int, Result)]>([])
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    var mine: [(Int, Result)] = []
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < count else { break }
      mine.append((piece, body(piece)))
    }
    finished.withLock { [mine] in $0 += mine }
  }
  return finished.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
}

/// Parts of `count` pieces of work, about so many, of like size and none of them empty.
package func evenParts(of count: Int, about wanted: Int) -> [Range<Int>] {
  let parts = min(count, wanted)
  return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
}
