// The stream is a variable of C that nobody sets.
@preconcurrency import Glibc
import KithFiles

/// Where the answer goes.
enum StandardOutput {
  /// Whether all that was printed has arrived.
  static var isWhole: Bool { fflush(stdout) == 0 && ferror(stdout) == 0 }

  /// What is said of an answer that did not arrive whole.
  static var lost: OutputProblem {
    OutputProblem(file: "standard output", reason: "not all of the answer has arrived")
  }
}
