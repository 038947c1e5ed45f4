import Foundation
import FuzzTargets
import KithIntake
import TestSupport
import Testing

/// Every reader of files from outside survives the committed corpus, and changes of it.
///
/// `KITH_FUZZ_SECONDS=3600` lets each reader run that long instead; a crash names its target and seed
/// in the last line of standard error.
@Suite struct CorpusTests {
  private static func corpus(_ target: FuzzTarget) throws -> [[UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus/\(target.rawValue)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `readers survive the corpus and 300 changes of it`(target: FuzzTarget) throws {
    let scratch = try TemporaryFolder()
    let corpus = try Self.corpus(target)
    #expect(!corpus.isEmpty)
    for bytes in corpus { target.run(bytes, in: scratch.path) }
    let seconds = ProcessInfo.processInfo.environment["KITH_FUZZ_SECONDS"].flatMap(Double.init)
    let end = ContinuousClock.now + .seconds(seconds ?? 3)
    var runs: UInt64 = 0
    while seconds == nil ? runs < 300 : ContinuousClock.now < end {
      runs += 1
      if seconds != nil, runs.isMultiple(of: 1000) {
        FileHandle.standardError.write(Data("fuzz \(target.rawValue) \(runs)\n".utf8))
      }
      var mutation = Mutation(seed: runs)
      let start = ContinuousClock.now
      let bytes = mutation.of(corpus[Int(runs) % corpus.count])
      target.run(bytes, in: scratch.path)
      // Nothing of this size may take long; the limit is generous for busy machines.
      #expect(ContinuousClock.now - start < .seconds(20), "\(target) \(runs)")
    }
    #expect(runs >= 300 || seconds != nil)
  }
}
