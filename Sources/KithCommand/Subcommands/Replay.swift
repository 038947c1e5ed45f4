import ArgumentParser
import Foundation
import KithFiles
import KithScenarios

extension KithCommand {
  struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Plays scenarios, and tells what came out otherwise.",
      discussion: """
        A scenario is a YAML file: students, a program, what happens, and what must come out. \
        docs/scenarios.md describes the format; without paths, the folder scenarios is played.

          kith replay
          kith replay scenarios/siblings.yaml --junit replay.xml
          kith replay --filter siblings --update-golden

        Ends with code 1 where a scenario fails or cannot be read.
        """)

    @Argument(help: "Scenario files, or folders of them.")
    var paths: [String] = ["scenarios"]

    @Option(help: "Only scenarios whose name or file holds this text.")
    var filter: String?

    @Flag(help: "List the scenarios without playing them.")
    var list = false

    @Flag(help: "Print the outcomes as JSON.")
    var json = false

    @Option(help: ArgumentHelp("Also write the outcomes as JUnit XML.", valueName: "file"))
    var junit: String?

    @Flag(help: "Store what comes out now as golden results, after showing the difference.")
    var updateGolden = false

    @Flag(help: "Print the JSON Schema of scenario files, and do nothing else.")
    var schema = false

    @Option(help: "Scenarios to play at once; it changes no outcome. All cores otherwise.")
    var threads: Int?

    func validate() throws {
      if let threads, !(1...1024).contains(threads) {
        throw ValidationError("--threads \(threads) is out of range; give 1 or more")
      }
    }

    func run() throws {
      if schema { return try FileHandle.standardOutput.write(contentsOf: ScenarioSchema.json) }
      let replay = try KithScenarios.Replay(paths)
      let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
      if list { return try show(replay.load(threads: threads)) }
      let outcomes = replay.outcomes(matching: filter, threads: threads)
      guard !outcomes.isEmpty else {
        throw ValidationError(
          "no scenario to play in \(paths.joined(separator: ", "))"
            + (filter.map { " holds \($0) in its name" } ?? ""))
      }
      let report = ReplayReport(outcomes)
      if let junit { try AtomicFile.write(Array(report.junit.utf8), to: junit) }
      if json {
        try FileHandle.standardOutput.write(contentsOf: report.json)
      } else {
        print(report.text, terminator: "")
      }
      if updateGolden { try update(outcomes) }
      let fails = outcomes.contains { updateGolden ? !$0.failures.isEmpty : !$0.passed }
      if fails { throw ExitCode(.noAnswer) }
    }

    /// Names the scenarios, with the first line of why they exist.
    private func show(
      _ scenarios: [(file: String, read: Result<Scenario, InputProblems>)]
    ) throws {
      var isBroken = false
      for (file, read) in scenarios {
        switch read {
        case .success(let scenario):
          let holds = { (text: String) in
            filter.map { text.lowercased().contains($0.lowercased()) } ?? true
          }
          guard holds(file) || holds(scenario.name) else { continue }
          print("\(scenario.name)\n    \(scenario.story.split(separator: "\n").first ?? "")")
        case .failure(let problems):
          StandardError.say(problems.description)
          isBroken = true
        }
      }
      if isBroken { throw ExitCode(.noAnswer) }
    }

    /// Stores new golden results; their differences were shown as failures.
    private func update(_ outcomes: [ScenarioOutcome]) throws {
      for change in outcomes.flatMap(\.goldenChanges) {
        try AtomicFile.write(change.bytes, to: change.file)
        StandardError.say("stored \(change.file)")
      }
    }
  }
}
