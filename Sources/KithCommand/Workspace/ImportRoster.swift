import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithStore

extension KithCommand {
  struct ImportRoster: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "roster",
      abstract: "Takes a roster folder into the workspace, and says what changed.",
      discussion: """
        Every roster that is taken in becomes a version; what was matched keeps the version that \
        it was matched from. Columns that Kith does not know are not kept:

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
      guard let roster = read else { preconditionFailure("a reader failed without a problem") }
      for notice in problems.notices { StandardError.say(notice.about.description) }
      let texts = RosterFolderWriter(roster).texts.mapValues { Data($0.utf8) }
      let earlier = try workspace.store.currentRoster()
      guard earlier?.tables != texts else {
        print("Nothing changed since version \(earlier?.version ?? 0).")
        return
      }
      let before = try earlier.map { try workspace.roster($0) } ?? Roster(students: [])
      let changes = roster.changes(since: before)
      let version = try workspace.store.addRoster(
        texts, digest: roster.digest, students: roster.students.count { $0.isEnrolled },
        changes: changes, by: options.author)
      print("Version \(version): \(roster.students.count { $0.isEnrolled }) students.")
      for line in summary(changes) { print(line) }
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

extension Roster {
  /// A fingerprint of all that the roster says.
  var digest: String {
    let texts = RosterFolderWriter(self).texts.sorted { $0.key < $1.key }
    return SHA256.digest(of: texts.flatMap { Array("\($0.key)\n\($0.value)\n".utf8) })
  }
}
