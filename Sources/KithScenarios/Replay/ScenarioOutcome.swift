/// What came of one scenario.
package struct ScenarioOutcome: Sendable {
  /// A stored result that is not what comes out now.
  package struct GoldenChange: Sendable {
    package var file: String
    /// The difference in the words of a school.
    package var lines: [String]
    package var bytes: [UInt8]
  }

  package var file: String
  /// The scenario's name; the file's where it could not be read.
  package var name: String
  package var story: String
  /// What is not as expected, stored results left aside.
  package var failures: [String]
  /// Stored results that are not what comes out now.
  package var goldenChanges: [GoldenChange]
  package var seconds: Double

  package var passed: Bool { differences.isEmpty }
  /// Everything that is not as expected; empty where the scenario passed.
  package var differences: [String] { failures + goldenChanges.flatMap(\.lines) }
}
