package import Foundation
import Kith
import KithFiles
package import KithWorkspace
import Samples

/// A school that is made up, in a workspace of its own, with pods that are published.
package struct Demo: Sendable {
  package let workspace: Workspace
  /// Where the workspace is; taken away when the server ends.
  package let folder: URL

  private static let author = Author(name: "demo")

  /// - Parameters:
  ///   - studentCount: How many students are made up.
  ///   - seconds: How long their pods are searched, at most.
  /// - Throws: ``StoreProblem`` where no workspace can be made.
  package init(studentCount: Int = 120, seconds: Double = 5) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kith-demo-\(Token.random().prefix(12))")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = try Store.create(at: Workspace.path(in: folder.path))
    workspace = try Workspace(folder.path)
    var roster = CohortGenerator(studentCount: studentCount, seed: 7).roster()
    // Somebody looks after those that nobody has yet.
    let looked = Set(roster.coaches.flatMap(\.students))
    if roster.coaches.isEmpty { roster.coaches = [Coach(id: "c1")] }
    roster.coaches[0].students =
      (roster.coaches[0].students
      + roster.students.map(\.id).filter { !looked.contains($0) }.prefix(12)).sorted()
    _ = try workspace.take(roster, by: Self.author)
    let today = CalendarDate.today
    let monday = CalendarDate(dayNumber: today.dayNumber - today.weekday.index + 7)
    let text =
      ProgramText.first(
        .pod,
        term: Program.Term(starts: monday, ends: CalendarDate(dayNumber: monday.dayNumber + 109)))
      + "limits: {seconds: \(seconds)}\n"
    var problems = ProblemList()
    let program = ProgramFileReader("pod.yaml", text: Array(text.utf8)).read(&problems)
    try problems.throwAny()
    guard let program else { return }
    _ = try workspace.take(program, text: Data(text.utf8), by: Self.author)
    _ = try Drafting(workspace, program.id, Self.author).run(
      "match",
      Drafting.Search(threads: ProcessInfo.processInfo.activeProcessorCount), from: nil)
    _ = try workspace.publish(program.id, by: Self.author, asItIs: false)
  }

  /// One invitation for each role: the role, about whom it is, and its token.
  package func invitations() throws -> [(who: String, token: String)] {
    let roster = try workspace.roster().roster
    guard let published = try workspace.publication(of: "pod") else { return [] }
    let placed = published.result.groups.flatMap { $0.members.map(\.student) }
    let coach = roster.coaches.max {
      let counts = [$0, $1].map { coach in coach.students.count { placed.contains($0) } }
      return (counts[0], $1.id) < (counts[1], $0.id)
    }
    guard let coach, let student = placed.first else { return [] }
    let visitors: [(String, Visitor)] = [
      ("coordinator", .coordinator), ("coach \(coach.id)", .coach(coach.id)),
      ("guardian of \(student)", .guardian(of: student)), ("student \(student)", .student(student)),
    ]
    return try visitors.map {
      ($0.0, try workspace.invite($0.1, days: 1, by: Self.author))
    }
  }

  package func remove() { try? FileManager.default.removeItem(at: folder) }
}
