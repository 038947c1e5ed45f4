import ArgumentParser
import Foundation
import Kith
import KithReport

/// Whether names stand beside ids.
struct NamesOption: ParsableArguments {
  @Flag(help: "Show names beside ids, at a terminal alone.")
  var names = false

  func validate() throws {
    guard !names || isatty(STDOUT_FILENO) == 1 else {
      throw ValidationError(
        "--names shows names at a terminal alone; leave it out where a file or a pipe takes the answer"
      )
    }
  }

  /// What students are called.
  func labels(_ roster: Roster) -> StudentLabels {
    names ? StudentLabels(namesOf: roster) : StudentLabels()
  }
}
