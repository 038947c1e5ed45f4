public import Kith

/// Everything that is wrong with files that were read.
public struct InvalidFiles: Error, Sendable, Hashable, CustomStringConvertible {
  /// One problem each, as `FILE:LINE:COLUMN: what is wrong: value; what to do`, in the order of the files.
  public let problems: [String]

  init(_ problems: InputProblems) {
    self.problems = problems.description.split(separator: "\n").map { String($0) }
  }

  init(_ problem: String) { problems = [problem] }

  /// One problem a line.
  public var description: String { problems.joined(separator: "\n") }
}

/// The files of a school, read and written from code as the command does it.
public enum SchoolFiles {
  /// A program as its YAML file has it, over the values of its kind.
  public static func program(at path: String) throws(InvalidFiles) -> Program {
    try read { ProgramFileReader(path).read(&$0) }
  }

  /// A roster as a folder has it; `program` names the school's own questions and circumstances.
  public static func roster(
    in folder: String, for program: Program? = nil
  ) throws(InvalidFiles) -> Roster {
    try read { problems in
      var reader = RosterFolderReader(folder, for: program)
      return reader.read(&problems)
    }
  }

  /// A result as `kith match` writes it.
  public static func result(at path: String) throws(InvalidFiles) -> MatchResult {
    try read { problems in
      var reader = ResultFileReader(path)
      return reader.read(&problems)
    }
  }

  /// Writes a result as `kith match` does, whole or not at all; only its owner may read the file.
  public static func write(_ result: MatchResult, to path: String) throws(InvalidFiles) {
    do throws(OutputProblem) {
      try AtomicFile.write(ResultText.json(of: result), to: path)
    } catch {
      throw InvalidFiles(error.description)
    }
  }

  private static func read<Value>(
    _ body: (inout ProblemList) -> Value?
  ) throws(InvalidFiles) -> Value {
    var problems = ProblemList()
    let value = body(&problems)
    do throws(InputProblems) {
      try problems.throwAny()
    } catch {
      throw InvalidFiles(error)
    }
    guard let value else { throw InvalidFiles("a file could not be read") }
    return value
  }
}
