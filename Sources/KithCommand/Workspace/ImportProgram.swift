public import ArgumentParser
import Foundation
public import Kith
import KithFiles
import KithWorkspace

extension Program.Kind: ExpressibleByArgument {}

extension ProgramPolicy: ExpressibleByArgument {}

extension KithCommand {
  struct ImportProgram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "program",
      abstract: "Takes a program file into the workspace, or writes a first one.",
      discussion: """
        The program's id is its name in the workspace. The same id again is a new version of it:

          kith program pods.yaml

        A first program of a kind for a term, in a workspace or without one; it is written to \
        the terminal, or to a new file:

          kith program --new pod --term 2027-01-11..2027-05-28 --out pods.yaml
        """)

    @Argument(help: ArgumentHelp("The program file.", valueName: "file"))
    var file: String?

    @Option(help: ArgumentHelp("Write a first program of this kind.", valueName: "kind"))
    var new: Program.Kind?

    @Option(
      help: ArgumentHelp(
        "With --new: the first and the last day of the term, as 2027-01-11..2027-05-28.",
        valueName: "start..end"))
    var term: String?

    @Option(
      help: ArgumentHelp(
        "With --new: a rule about people to start from; may stand several times. "
          + ProgramPolicy.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: " "),
        valueName: "name"))
    var policy: [ProgramPolicy] = []

    @Option(help: ArgumentHelp("With --new: the file to write; there must be none yet."))
    var out: String?

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
      guard new == nil else {
        guard file == nil else { throw ValidationError("--new takes no file; name it with --out") }
        _ = try days()
        if let kind = new, let policy = policy.first(where: { !$0.suits(kind) }) {
          throw ValidationError(
            "--policy \(policy.rawValue) is about groups, and a \(kind.rawValue) program makes pairs of a "
              + "guide and a learner; leave it out")
        }
        return
      }
      guard file != nil else {
        throw ValidationError("name a program file, or write one with --new KIND --term START..END")
      }
      guard term == nil, out == nil, policy.isEmpty else {
        throw ValidationError("--term, --policy and --out go with --new")
      }
    }

    func run() throws {
      if let new { return try write(new) }
      guard let file else { return }
      let workspace = try options.open()
      var problems = ProblemList()
      let source = SourceText(reading: file, upTo: .written, problems: &problems)
      let read = source.flatMap { ProgramFileReader(file, text: $0.bytes).read(&problems) }
      try problems.throwAny()
      guard let program = read, let source else {
        throw ReaderFault()
      }
      let version = try workspace.take(program, text: Data(source.bytes), by: options.author)
      print("Program \(program.id), version \(version).")
      print("next: kith match --draft --program \(program.id)")
    }

    private func write(_ kind: Program.Kind) throws {
      let text = ProgramText.first(kind, term: try days(), policies: policy)
      guard let out else { return print(text, terminator: "") }
      guard !FileManager.default.fileExists(atPath: out) else {
        throw OutputProblem(file: out, reason: "there is a file already")
      }
      try AtomicFile.write(Array(text.utf8), to: out)
      print("Wrote a first \(kind.rawValue) program to \(out).")
      print("next: kith match --roster DIR --program \(out) --out term1")
    }

    /// The term of --term.
    private func days() throws -> Program.Term {
      guard let term else {
        throw ValidationError("--new needs --term, as in --term 2027-01-11..2027-05-28")
      }
      let parts = term.components(separatedBy: "..")
      guard parts.count == 2, let starts = CalendarDate(parts[0]), let ends = CalendarDate(parts[1])
      else {
        throw ValidationError("--term \(term) is no term; write it like 2027-01-11..2027-05-28")
      }
      guard starts <= ends, ends.dayNumber - starts.dayNumber <= 3 * 366 else {
        throw ValidationError(
          "--term \(term) ends before it starts, or is longer than three years")
      }
      return Program.Term(starts: starts, ends: ends)
    }
  }
}
