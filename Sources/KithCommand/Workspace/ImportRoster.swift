import ArgumentParser
import Kith
import KithFiles
import KithWorkspace

extension KithCommand {
  struct ImportRoster: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "roster",
      abstract: "Takes a roster folder into the workspace, and says what changed.",
      discussion: """
        Every roster that is taken in becomes a version; what was matched keeps the version that \
        it was matched from. Columns that Kith does not know are the school's own. Published groups \
        that safety now forbids are named, and held back everywhere until somebody acts:

          kith roster maple
        """)

    @Argument(help: ArgumentHelp("The folder that holds students.csv.", valueName: "dir"))
    var folder: String

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      var problems = ProblemList()
      var reader = RosterFolderReader(folder)
      let read = reader.read(&problems)
      try problems.throwAny()
      guard let roster = read else { throw ReaderFault() }
      for notice in problems.notices { StandardError.say(notice.about.description) }
      let taken = try workspace.take(roster, by: options.author)
      guard !taken.isKnown else {
        print("Nothing changed since version \(taken.version).")
        return
      }
      print("Version \(taken.version): \(roster.students.count { $0.isEnrolled }) students.")
      for line in summary(taken.changes) { print(line) }
      let held = try HeldGroups(workspace).lines
      for line in held { print(line) }
      guard held.isEmpty else { return }
      let programs = try workspace.store.currentPrograms().map(\.name)
      print(
        programs.isEmpty
          ? "next: kith program FILE, or kith program --new KIND --term START..END"
          : "next: kith match --draft --program \(programs[0])")
    }

    /// How many joined, left and changed, and who.
    private func summary(_ changes: [RosterChange]) -> [String] {
      RosterChange.Kind.allCases.compactMap { kind in
        let students = changes.filter { $0.kind == kind }.map(\.student.rawValue)
        guard !students.isEmpty else { return nil }
        let shown = students.prefix(20).joined(separator: ", ")
        return "\(kind.rawValue): \(students.count) (\(shown)\(students.count > 20 ? ", …" : ""))"
      }
    }
  }
}
