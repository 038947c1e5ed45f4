package import Foundation
import Synchronization

/// How often somebody may do something: so many times at once, and then so many a second.
package final class RateLimit: Sendable {
  private struct Bucket {
    var left: Double
    var time: Double
  }

  private let most: Double
  private let perSecond: Double
  private let buckets = Mutex<[String: Bucket]>([:])

  package init(most: Int, perSecond: Double) {
    self.most = Double(most)
    self.perSecond = perSecond
  }

  /// Whether one more is allowed, which it counts.
  package func allows(_ who: String, now: Date) -> Bool {
    let time = now.timeIntervalSince1970
    return buckets.withLock { buckets in
      // What has filled up again says nothing any more.
      if buckets.count > 10_000 {
        buckets = buckets.filter { $0.value.left + (time - $0.value.time) * perSecond < most }
      }
      var bucket = buckets[who] ?? Bucket(left: most, time: time)
      bucket.left = min(most, bucket.left + max(0, time - bucket.time) * perSecond)
      bucket.time = time
      defer { buckets[who] = bucket }
      guard bucket.left >= 1 else { return false }
      bucket.left -= 1
      return true
    }
  }

  /// Gives one back, as for a word that was right.
  package func forgive(_ who: String) {
    buckets.withLock { $0[who]?.left += 1 }
  }
}

/// Threads for work that waits for the disk or reckons: never those on which requests arrive.
package final class Workers: Sendable {
  private let queue: OperationQueue

  package init(_ count: Int) {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = count
    queue.qualityOfService = .userInitiated
  }

  package func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.addOperation { continuation.resume(returning: work()) }
    }
  }

  package func start(_ work: @escaping @Sendable () -> Void) { queue.addOperation(work) }
}
