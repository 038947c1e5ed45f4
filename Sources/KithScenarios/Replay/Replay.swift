import Foundation
import Kith
package import KithFiles

/// Plays scenarios side by side, and tells their outcomes in the order of their files.
package struct Replay: Sendable {
  /// The scenario files, in order, each once.
  package let files: [String]

  /// The scenarios of files and folders.
  ///
  /// - Parameter paths: Files, and folders that are searched for `.yaml` and `.yml` files.
  /// - Throws: A problem for each path where nothing is.
  package init(_ paths: [String]) throws(InputProblems) {
    var problems = ProblemList()
    var files: Set<String> = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        problems.add(
          InputProblem(
            file: path, message: "there is no such file or folder",
            remedy: "name scenario files, or folders of them"))
        continue
      }
      files.formUnion(isFolder.boolValue ? Self.scenarios(in: path) : [path])
    }
    try problems.throwAny()
    self.files = files.sorted()
  }

  private static func scenarios(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { prefix + $0 }
  }

  /// The scenarios themselves, unplayed; nil, with problems, for each that is malformed.
  package func load(threads: Int) -> [(file: String, read: Result<Scenario, InputProblems>)] {
    let files = files
    return zip(
      files, Parallel.map(files.count, threads: threads) { Self.read(files[$0]) }
    ).map { ($0, $1) }
  }

  /// Plays the scenarios whose name or file holds a text.
  ///
  /// - Parameters:
  ///   - filter: Compared without regard to case; nil for all scenarios.
  ///   - threads: Scenarios that are played at once; never changes an outcome.
  /// - Returns: An outcome for each scenario, in the order of ``files``.
  package func outcomes(matching filter: String?, threads: Int) -> [ScenarioOutcome] {
    let files = files
    return Parallel.map(files.count, threads: threads) { place in
      Self.play(files[place], matching: filter)
    }.compactMap(\.self)
  }

  private static func read(_ file: String) -> Result<Scenario, InputProblems> {
    var problems = ProblemList()
    var reader = ScenarioFileReader(file)
    let scenario = reader.read(&problems)
    do {
      try problems.throwAny()
    } catch {
      return .failure(error)
    }
    guard let scenario else { preconditionFailure("a reader failed without a problem") }
    return .success(scenario)
  }

  /// The outcome of one scenario; nil where the filter leaves it out.
  private static func play(_ file: String, matching filter: String?) -> ScenarioOutcome? {
    let start = ContinuousClock.now
    var outcome = ScenarioOutcome(
      file: file, name: file, story: "", failures: [], goldenChanges: [], seconds: 0)
    switch read(file) {
    case .failure(let problems):
      guard matches(filter, file) else { return nil }
      outcome.failures = problems.description.split(separator: "\n").map(String.init)
    case .success(let scenario):
      guard matches(filter, file) || matches(filter, scenario.name) else { return nil }
      outcome.name = scenario.name
      outcome.story = scenario.story
      var run = ScenarioRun(scenario)
      do {
        try run.play()
      } catch {
        outcome.failures = ["the match broke off: \(error)"]
      }
      outcome.failures += run.failures
      outcome.goldenChanges = run.goldenChanges
    }
    outcome.seconds = (ContinuousClock.now - start) / .seconds(1)
    return outcome
  }

  private static func matches(_ filter: String?, _ text: String) -> Bool {
    guard let filter else { return true }
    return text.lowercased().contains(filter.lowercased())
  }
}
