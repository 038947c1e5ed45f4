import ArgumentParser
import Foundation
import Kith
import KithServer
import KithWorkspace

extension Visitor.Role: ExpressibleByArgument {}

extension KithCommand {
  struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a link by which somebody comes to the page.",
      discussion: """
        The link works once, and only until it ends. The one who opens it is asked to confirm, so that \
        programs that look into mail do not use it up. Only a digest of it is stored:

          kith invite coordinator
          kith invite coach c1
          kith invite guardian s017 --days 14
          kith invite student s017

        What links begin with is what `kith serve` last served under, unless --base-url says it.
        """)

    @Argument(help: "coordinator, coach, guardian or student.")
    var role: Visitor.Role

    @Argument(help: "The id of the coach, or of the student; nothing for a coordinator.")
    var id: String?

    @Option(help: "How many days the link holds.")
    var days = 7

    @Option(
      name: .customLong("base-url"),
      help: ArgumentHelp("What the link begins with.", valueName: "url"))
    var baseURL: String?

    @Flag(help: "End every session and every open link of this person instead.")
    var revoke = false

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
      guard (id == nil) == (role == .coordinator) else {
        throw ValidationError(
          role == .coordinator
            ? "a coordinator has no id here; leave out \(id ?? "")"
            : "name the \(role == .coach ? "coach" : "student"), as in kith invite \(role) "
              + (role == .coach ? "c1" : "s017"))
      }
      guard (1...Workspace.mostInvitationDays).contains(days) else {
        throw ValidationError(
          "--days \(days) is out of range; give 1 to \(Workspace.mostInvitationDays)")
      }
      _ = try base()
    }

    func run() throws {
      let workspace = try options.open()
      let visitor = visitor
      if revoke {
        try workspace.store.endSessions(of: visitor, by: options.author)
        print("Ended every session and every open link.")
        return
      }
      let token = try workspace.invite(visitor, days: days, by: options.author)
      let stored = try workspace.store.setting("base-url")
      print("\(try base() ?? stored ?? PageOptions().base(listeningOn: 8080))/in/\(token)")
    }

    private var visitor: Visitor {
      switch (role, id) {
      case (.coach, let id?): .coach(id)
      case (.guardian, let id?): .guardian(of: Student.ID(rawValue: id))
      case (.student, let id?): .student(Student.ID(rawValue: id))
      default: .coordinator
      }
    }

    private func base() throws -> String? {
      guard let baseURL else { return nil }
      var page = PageOptions()
      page.baseURL = URL(string: baseURL)
      guard page.baseURL != nil, page.problem == nil else {
        throw ValidationError(
          "--base-url " + (page.problem ?? "\(baseURL) is no address; write https://…"))
      }
      return page.base(listeningOn: 0)
    }
  }
}
