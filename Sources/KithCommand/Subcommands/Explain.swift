import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithReport
import KithWorkspace

extension KithCommand {
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says why a group is as it is, or why two students are not together.",
      discussion: """
        For each group: what it is worth, what each criterion adds, when it meets, and how good it \
        is for each member among all who were allowed to them:

          kith explain term1/result.json --roster maple --program pods.yaml --group g7
          kith explain term1/result.json --roster maple --program pods.yaml --student s004

        Two students who are apart: every rule that forbids it, or else what it would cost to put \
        them together and who would change, found by matching again with the two together:

          kith explain term1/result.json --roster maple --program pods.yaml --why-not s004 s009

        Cohorts of more than \(Explainer.largestRematch) students are matched again only with \
        --exact; otherwise the proof's prices say what it costs at least.
        """)

    @Argument(
      help: ArgumentHelp(
        "The result to explain; in a workspace, its latest otherwise.", valueName: "result.json"))
    var result: String?

    @OptionGroup var request: RequestOptions

    @Option(help: "Explain the group of this id.")
    var group: String?

    @Option(help: "Explain the groups of this student.")
    var student: String?

    @Option(
      name: .customLong("why-not"), parsing: .upToNextOption,
      help: ArgumentHelp("Say why these two students are not together.", valueName: "student"))
    var whyNot: [String] = []

    @Flag(help: "Match again for --why-not, however large the cohort.")
    var exact = false

    @OptionGroup var busy: BusyOptions

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var names: NamesOption

    func validate() throws {
      guard whyNot.isEmpty || whyNot.count == 2 && whyNot[0] != whyNot[1] else {
        throw ValidationError("--why-not takes two different students, as in --why-not s4 s9")
      }
      guard [group != nil, student != nil, !whyNot.isEmpty].count(where: { $0 }) <= 1 else {
        throw ValidationError("give one of --group, --student and --why-not")
      }
    }

    func run() throws {
      let (read, program, roster, busyGroups) = try files()
      try checkNames(read, program, roster)
      let explainer = try Explainer(read, of: roster, program: program, busy: busyGroups)
      let page = ExplanationPage(
        program, style: .suiting(descriptor: STDOUT_FILENO), labels: names.labels(roster))
      if whyNot.count == 2 {
        let answer = try explainer.whyNot(
          Student.ID(rawValue: whyNot[0]), Student.ID(rawValue: whyNot[1]), isExact: exact)
        if json { return try say(ExplanationText.json(of: answer)) }
        return print(page: page.text(of: answer), terminator: "")
      }
      let explanations =
        group.map { [explainer.explanation(of: $0)].compactMap(\.self) }
        ?? student.map { explainer.explanations(of: Student.ID(rawValue: $0)) }
        ?? explainer.explanations
      if json { return try say(ExplanationText.json(of: explanations)) }
      if let student, explanations.isEmpty { return print(unplaced(student, in: read)) }
      print(page: explanations.map(page.text).joined(separator: "\n"), terminator: "")
    }

    /// What the files hold, or the workspace.
    private func files() throws -> (MatchResult, Program, Roster, busy: [Group]) {
      var problems = ProblemList()
      let busyGroups = busy.groups(&problems)
      guard let result else {
        try problems.throwAny()
        let made = try request.latest()
        return (made.result, made.program, made.roster, made.busy + busyGroups)
      }
      var reader = ResultFileReader(result)
      let read = reader.readUnedited(&problems)
      let (program, roster, _) = try request.read(problems)
      guard let read else { throw ReaderFault() }
      // Other commands tell what changed since; nobody hears what safety forbids.
      let watch = Watch(program, roster, fixed: Keeping(apart: read.keeping.apart))
      _ = try watch.allowed(read, of: result, asItIs: true)
      return (read, program, roster, busyGroups)
    }

    /// Refuses groups and students that nobody knows, with the nearest known one.
    private func checkNames(
      _ result: MatchResult, _ program: Program, _ roster: Roster
    ) throws {
      var problems: [SettingProblem] = []
      let groups = result.groups.map(\.id)
      if let group, !groups.contains(group) {
        problems.append(
          SettingProblem(
            problem: "the result has no such group", value: group,
            remedy: groups.isEmpty
              ? "it has none" : "its groups are \(groups[0]) to \(groups[groups.count - 1])"))
      }
      let known = Set(roster.students.map(\.id.rawValue))
      for name in whyNot + [student].compactMap(\.self) where !known.contains(name) {
        problems.append(
          SettingProblem(
            problem: "the roster knows no such student", value: name,
            remedy: "give an id of students.csv"))
      }
      if result.program != program.id {
        problems.append(
          SettingProblem(
            problem: "the result is of another program", value: result.program,
            remedy: "give the program file of \(result.program)"))
      }
      guard problems.isEmpty else {
        throw ValidationError(
          problems.map { "\($0.problem): \($0.value); \($0.remedy)" }.joined(separator: "\n"))
      }
    }

    private func unplaced(_ student: String, in result: MatchResult) -> String {
      guard let left = result.unplaced.first(where: { $0.student.rawValue == student }) else {
        return "\(student) is in no group, and the program seeks none for them."
      }
      let words = LeftOverWords(left)
      let remedies = words.remedies()
      return
        (["\(student) is in no group.", "\(student) \(words.cause).", "What stood in the way:"]
        + words.obstacles.map { "  \($0)" }
        + (remedies.isEmpty ? [] : ["What would help:"] + remedies.map { "  \($0)" }))
        .joined(separator: "\n")
    }

    private func say(_ text: [UInt8]) throws {
      try FileHandle.standardOutput.write(contentsOf: text)
    }
  }
}
