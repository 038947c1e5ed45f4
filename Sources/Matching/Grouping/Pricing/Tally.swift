import Synchronization

/// Counts what several threads find, up to a limit beyond which none of it is wanted.
final class Tally: Sendable {
  private let limit: Int
  private let count = Atomic<Int>(0)

  init(limit: Int) {
    self.limit = limit
  }

  /// Counts one more; false once there are too many.
  func takesOne() -> Bool {
    count.wrappingAdd(1, ordering: .relaxed).newValue <= limit
  }
}
