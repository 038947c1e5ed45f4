import Foundation
import Kith
import Matching

/// What a run was: all that a result must not hold, because it differs from run to run.
package struct RunRecord: Sendable {
  package var version: String
  package var seed: UInt64
  package var threads: Int
  /// Seconds of each stage, in the order of the work.
  package var seconds: [(stage: String, seconds: Double)]
  /// The limits that held.
  package var limits: (seconds: Double, gap: Double, effort: Int?)
  /// The files read, and the fingerprint of each.
  package var inputs: [(file: String, digest: String)]

  package init(
    version: String, seed: UInt64, threads: Int, seconds: [(stage: String, seconds: Double)],
    limits: (seconds: Double, gap: Double, effort: Int?), inputs: [String]
  ) {
    self.version = version
    self.seed = seed
    self.threads = threads
    self.seconds = seconds
    self.limits = limits
    self.inputs = inputs.compactMap { file in
      // A pipe has been read to its end already.
      guard InputFile.isRegular(file), let bytes = try? InputFile.bytes(of: file, upTo: .pairs)
      else {
        return nil
      }
      return (file, SHA256.digest(of: bytes))
    }
  }

  /// The record as JSON text.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("format")
      $0.string("kith.run/1")
      $0.key("kith")
      $0.string(version)
      $0.key("system")
      $0.string(ProcessInfo.processInfo.operatingSystemVersionString)
      $0.key("seed")
      $0.whole(seed)
      $0.key("threads")
      $0.whole(threads)
      $0.key("limits")
      $0.object(.line) {
        $0.key("seconds")
        if limits.seconds < SearchLimits.endless { $0.seconds(limits.seconds) } else { $0.null() }
        $0.key("gap")
        $0.decimal(Int((limits.gap * 1e9).rounded()), scale: 1_000_000_000)
        $0.key("effort")
        if let effort = limits.effort { $0.whole(effort) } else { $0.null() }
      }
      $0.key("seconds")
      $0.object {
        for (stage, time) in seconds {
          $0.key(stage)
          $0.seconds(time)
        }
      }
      $0.key("inputs")
      $0.array {
        for (file, digest) in inputs {
          $0.object(.line) {
            $0.key("file")
            $0.string(file)
            $0.key("sha256")
            $0.string(digest)
          }
        }
      }
    }
    return writer.finished
  }
}
