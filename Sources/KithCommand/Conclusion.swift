import ArgumentParser
import Foundation
import Kith
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

  /// A command that has done what it was asked for.
  init() { (code, message) = (.done, "") }

  init(of error: any Error) {
    switch error {
    case let problems as InputProblems: (code, message) = (.badInput, problems.description)
    case let problem as OutputProblem: (code, message) = (.badInput, problem.description)
    case let problem as StoreProblem: (code, message) = (.badInput, problem.description)
    case let problem as SettingProblem:
      (code, message) = (.badInput, "\(problem.problem): \(problem.value); \(problem.remedy)")
    case let invalid as InvalidProgram: (code, message) = (.badInput, invalid.description)
    case let invalid as InvalidRoster: (code, message) = (.badInput, invalid.description)
    case let held as HeldBack: (code, message) = (.noAnswer, held.description)
    case let fault as SolverFault: (code, message) = (.fault, fault.description)
    case let fault as ReaderFault: (code, message) = (.fault, fault.description)
    case let error as NSError where error.isOfWriting:
      (code, message) = (.badInput, StandardOutput.lost.description)
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
    guard StandardOutput.isWhole || code == .fault else {
      StandardError.say(StandardOutput.lost.description)
      Foundation.exit(Code.badInput.rawValue)
    }
    Foundation.exit(code.rawValue)
  }
}

extension ExitCode {
  init(_ code: Conclusion.Code) { self.init(code.rawValue) }
}

extension NSError {
  /// Whether something could not be written.
  fileprivate var isOfWriting: Bool {
    domain == NSCocoaErrorDomain && (512..<768).contains(code) || domain == NSPOSIXErrorDomain
  }
}

/// Where everything goes that is not the answer.
enum StandardError {
  static func say(_ line: String) {
    // Where nobody listens, nothing can be said.
    try? FileHandle.standardError.write(
      contentsOf: Data((ForeignText.visibleLines(line) + "\n").utf8))
  }

  /// Puts a text in place of the line that the cursor stands on.
  static func draw(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[2K\(line)".utf8))
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
