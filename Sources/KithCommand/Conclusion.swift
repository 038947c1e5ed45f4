import ArgumentParser
import Foundation
import KithFiles
import KithWorkspace
import LinearProgramming

/// How a command ends: an exit code, and what is said about it.
struct Conclusion {
  /// The exit codes that `kith --help` lists.
  enum Code: Int32 {
    case done = 0
    case noAnswer = 1
    case badInput = 2
    case stopped = 3
    case fault = 70
  }

  var code: Code
  var message: String
  /// Whether the message is what was asked for, such as help.
  var isAnswer = false

  init(of error: any Error) {
    switch error {
    case let problems as InputProblems: (code, message) = (.badInput, problems.description)
    case let problem as OutputProblem: (code, message) = (.badInput, problem.description)
    case let problem as StoreProblem: (code, message) = (.badInput, problem.description)
    case let fault as SolverFault: (code, message) = (.fault, fault.description)
    case let exit as ExitCode:
      (code, message) = (Code(rawValue: exit.rawValue) ?? .fault, "")
    default:
      // What is left comes from the argument parser: help that was asked for, or a usage error.
      message = KithCommand.fullMessage(for: error)
      isAnswer = KithCommand.exitCode(for: error).isSuccess
      code = isAnswer ? .done : .badInput
    }
  }

  /// Says the message and ends the process.
  func exit() -> Never {
    if !message.isEmpty {
      if isAnswer { print(message) } else { StandardError.say(message) }
    }
    Foundation.exit(code.rawValue)
  }
}

extension ExitCode {
  init(_ code: Conclusion.Code) { self.init(code.rawValue) }
}

/// Where everything goes that is not the answer.
enum StandardError {
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Puts a text in place of the line that the cursor stands on.
  static func draw(_ line: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[2K\(line)".utf8))
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
