import ArgumentParser
import Kith
import KithFiles
import Samples

extension KithCommand {
  struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes up a believable school and writes its roster.",
      discussion: """
        The same number of students and the same seed give the same files on every machine. \
        Nobody in them is real.

        A school of 240 students, in a folder that `kith match --roster` reads:
          kith generate --students 240 --seed 7 --out my-school

        Schools differ, and so do answers; --style makes up another kind:
        \(CohortStyle.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))
        """)

    @Option(help: ArgumentHelp("How many students.", valueName: "n"))
    var students: Int

    @Option(help: ArgumentHelp("Where chances come from: any whole number from 0.", valueName: "s"))
    var seed: UInt64

    @Option(
      help: ArgumentHelp("What kind of school. (default: usual)", valueName: "style"),
      transform: { name in
        let known = CohortStyle.allCases.map(\.rawValue).joined(separator: ", ")
        guard let style = CohortStyle(rawValue: name) else {
          throw ValidationError("no style is called \(name); name one of \(known)")
        }
        return style
      })
    var style = CohortStyle.usual

    @Option(
      help: ArgumentHelp(
        "The folder to write; a roster that is there is replaced.", valueName: "dir"))
    var out: String

    func validate() throws {
      guard (0...1_000_000).contains(students) else {
        throw ValidationError("--students must lie between 0 and 1000000, and is \(students).")
      }
    }

    func run() throws {
      let roster = CohortGenerator(studentCount: students, seed: seed, style: style).roster()
      try RosterFolderWriter(roster).write(to: out)
      print(
        "Wrote \(roster.students.count) students to \(out) (seed \(seed)\(style == .usual ? "" : ", style \(style.rawValue)"))."
      )
      print("next: kith program --new pod --term 2027-01-11..2027-05-28 --out pods.yaml")
    }
  }
}
