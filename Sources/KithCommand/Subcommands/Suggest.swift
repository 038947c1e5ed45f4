import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithReport
import Suggest

extension KithCommand {
  struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says which groups a student could have, and what each would mean for everybody.",
      discussion: """
        With a result, the present state counts: seats in groups, new groups of students who wait, \
        swaps, and small chains of moves. Nobody loses a place, and nobody loses more points than \
        --hurt-at-most says. Without a result, the best groups of anybody:

          kith suggest --roster maple --program pods.yaml --result term1/result.json --student s017
          kith suggest --roster maple --program pods.yaml --student s017 -n 3

        The first suggestion fits the student best: by the mean of the student's pair scores with \
        the others (--by value: the group that is worth most). Each is another choice than those \
        before: it shares fewer than half of the companions. Several students are to be together, \
        or, where no group can hold all, near one another.

        What if? Each --if is answered beside today, and the one that helps most is named:

          kith suggest ... --student s017 --if "free thu 17:00-19:00" --if "size 3-6"

        \(Supposition.forms.map { "  \($0.form): \($0.meaning)" }.joined(separator: "\n"))

        Rules of safety are never changed, and a consent is never taken as given.

        For a coach: only their own students may be asked for, and others appear by the fields \
        that the program lists under `directory`. To check a suggestion, write the result as it \
        would be with it carried out:

          kith suggest ... --student s017 --carry-out 1 --out maybe.json
          kith verify --roster maple --program pods.yaml --result maybe.json

        In a workspace no files need to be named: the latest draft or publication counts.

          kith suggest --student s017
        """)

    enum Ranking: String, ExpressibleByArgument, CaseIterable {
      case score, value
    }

    @OptionGroup var request: RequestOptions

    @Option(
      help: ArgumentHelp(
        "The present state, as `kith match` wrote it; in a workspace, its latest otherwise.",
        valueName: "result.json"))
    var result: String?

    @Option(help: "A student to find groups for. May be repeated: they are to be together.")
    var student: [String]

    @Option(name: [.customShort("n"), .long], help: "Suggestions at most.")
    var number = 5

    @Option(help: "Points, of 1000, that any other student may lose at most.")
    var hurtAtMost = 100

    @Option(help: "What comes first: the student's own score, or the group's value.")
    var by: Ranking = .score

    @Option(
      name: .customLong("if"),
      help: ArgumentHelp("A change to ask about. May be repeated.", valueName: "change"))
    var changes: [String] = []

    @Option(help: ArgumentHelp("The coach who asks.", valueName: "coach"))
    var forCoach: String?

    @Flag(help: "Ask for the best groups of anybody, also of those who have a group already.")
    var anybody = false

    @Option(
      help: ArgumentHelp(
        "A result whose meetings are kept clear of, as `kith match` was told.",
        valueName: "result.json"))
    var busy: [String] = []

    @Option(
      help: ArgumentHelp(
        "Write the result with this suggestion carried out to --out.", valueName: "number"))
    var carryOut: Int?

    @Option(help: ArgumentHelp("The file for --carry-out.", valueName: "result.json"))
    var out: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var tellingOptions: TellingOptions

    func validate() throws {
      guard !student.isEmpty else {
        throw ValidationError("name a student, as in --student s017")
      }
      guard (1...1000).contains(number) else {
        throw ValidationError("-n \(number) is out of range; give 1 to 1000")
      }
      guard (0...1000).contains(hurtAtMost) else {
        throw ValidationError("--hurt-at-most \(hurtAtMost) is out of range; give 0 to 1000")
      }
      guard (carryOut == nil) == (out == nil) else {
        throw ValidationError("--carry-out and --out go together")
      }
      guard !anybody || result == nil else {
        throw ValidationError("--anybody leaves the present state aside; leave out --result")
      }
    }

    func run() throws {
      let question = SuggestionRequest(
        student.map { Student.ID(rawValue: $0) }, count: number, hurtAtMost: hurtAtMost,
        ranking: by == .score ? .score : .value, triesRemedies: true,
        suppositions: try suppositions())
      let state = try PresentGroups(
        request, result, anybody: anybody, busy: busy, asItIs: tellingOptions.asItIs)
      let telling = Telling(state.program, state.roster, to: forCoach)
      try checkCoach(state.roster, telling)
      let suggestions = try Suggestions(
        state.roster, state.program, result: state.result, busy: state.busy, keeping: state.keeping)
      let answer: SuggestionAnswer
      do throws(SettingProblem) {
        answer = try suggestions.answer(question)
      } catch {
        throw ValidationError("\(error.problem): \(error.value); \(error.remedy)")
      }
      if let carryOut, let out {
        guard answer.suggestions.indices.contains(carryOut - 1) else {
          throw ValidationError(
            "--carry-out \(carryOut): there are \(answer.suggestions.count) suggestions")
        }
        let carried = suggestions.result(carryingOut: answer.suggestions[carryOut - 1])
        try AtomicFile.write(ResultText.json(of: carried), to: out)
      }
      let text =
        json
        ? SuggestionText(telling).json(of: answer)
        : Array(
          TextStyle.visible(
            SuggestionPage(telling, style: .suiting(descriptor: STDOUT_FILENO)).text(of: answer)
          ).utf8)
      try FileHandle.standardOutput.write(contentsOf: text)
      // Somebody who has the best group already is answered too.
      let isPlaced = state.result?.groups.contains { group in
        group.members.contains { question.students.contains($0.student) }
      }
      if answer.suggestions.isEmpty, isPlaced != true { throw ExitCode(.noAnswer) }
    }

    /// What is asked with --if; all that cannot be is told at once.
    private func suppositions() throws -> [Supposition] {
      var problems: [SettingProblem] = []
      var found: [Supposition] = []
      for text in changes {
        do throws(SettingProblem) {
          found.append(try Supposition(text))
        } catch {
          problems.append(error)
        }
      }
      guard problems.isEmpty else {
        throw ValidationError(
          problems.map { "--if: \($0.problem): \($0.value); \($0.remedy)" }.joined(separator: "\n"))
      }
      return found
    }

    /// Refuses a coach that the roster does not know, and students of others.
    private func checkCoach(_ roster: Roster, _ telling: Telling) throws {
      guard let forCoach else { return }
      let coaches = roster.coaches.map(\.id)
      guard coaches.contains(forCoach) else {
        let nearest = TextDistance.nearest(to: forCoach, among: coaches)
        throw ValidationError(
          "no coach on the roster has the id \(forCoach)"
            + (nearest.map { "; did you mean \($0)?" } ?? ""))
      }
      let strangers = student.filter { !telling.mayAsk(for: Student.ID(rawValue: $0)) }
      guard strangers.isEmpty else {
        throw ValidationError(
          strangers.map { "\(forCoach) does not look after \($0); ask for a student of their own" }
            .joined(separator: "\n"))
      }
      guard carryOut == nil else {
        throw ValidationError(
          "--carry-out writes everybody's ids; leave it to the one who runs the program")
      }
    }
  }
}
