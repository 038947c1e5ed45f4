import LinearProgramming
import Synchronization

/// Work cut into parts that several threads take in turn; the results come back in order, so that the
/// number of threads changes nothing.
package enum Parallel {
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map { work($0) } }
    let next = Atomic<Int>(0)
    let results = Mutex([Result?](repeating: nil, count: count))
    OwnThread.each(of: min(threads, count)) { _ in
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard part < count else { return }
        let result = work(part)
        results.withLock { $0[part] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
