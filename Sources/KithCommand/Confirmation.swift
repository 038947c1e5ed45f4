import ArgumentParser
import Foundation

/// Whether somebody at a terminal wants what cannot be taken back easily.
struct Confirmation: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Do not ask at a terminal.")
  var yes = false

  /// Asks a person at a terminal; scripts are taken at their word.
  func isGiven(_ question: String) -> Bool {
    guard !yes, isatty(STDIN_FILENO) == 1 else { return true }
    print("\(question) [y/N] ", terminator: "")
    // The question has to stand there before anybody answers.
    fflush(nil)
    return readLine().map { ["y", "yes"].contains($0.lowercased()) } ?? false
  }
}
