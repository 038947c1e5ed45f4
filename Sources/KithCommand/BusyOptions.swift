import ArgumentParser
import Kith
import KithFiles

/// Results of other programs whose meetings are taken.
struct BusyOptions: ParsableArguments {
  @Option(
    name: .customLong("busy"),
    help: ArgumentHelp(
      "The result of another program in the same term; its meetings are taken. May be repeated.",
      valueName: "result.json"))
  var files: [String] = []

  /// The groups of all these results.
  func groups(_ problems: inout ProblemList) -> [Group] {
    files.flatMap { file -> [Group] in
      var reader = ResultFileReader(file)
      return reader.read(&problems)?.groups ?? []
    }
  }
}
