import Foundation
import Testing

/// Random orders of all commands of a workspace.
@Suite struct WorkspaceSequenceTests {
  /// How many stories are played: a few here, as many as somebody asks for elsewhere.
  private static let count =
    ProcessInfo.processInfo.environment["KITH_SEQUENCES"].flatMap(Int.init) ?? 6
  private static let first =
    ProcessInfo.processInfo.environment["KITH_FIRST_SEED"].flatMap(UInt64.init) ?? 1

  /// Nobody hears of a group that the raw roster, a veto or a goodbye forbids at that moment.
  @Test func `whatever the order of commands, none faults and none tells what is forbidden`() throws
  {
    print("stories with the seeds \(Self.first) to \(Self.first + UInt64(Self.count) - 1)")
    for seed in Self.first..<Self.first + UInt64(Self.count) {
      if let fault = try WorkspaceSequence.fault(seed: seed, commands: 14) {
        Issue.record("\(fault)")
      }
    }
  }
}
