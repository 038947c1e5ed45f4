import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithStore

extension KithCommand {
  struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes the draft under review what holds.",
      discussion: """
        The draft is checked once more against the roster of now: what breaks a rule of safety, \
        or names somebody who left, is refused. Published groups are the history of later terms:

          kith publish
          kith publish --out term1
        """)

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    @Option(help: ArgumentHelp("Also write result.json into this folder.", valueName: "dir"))
    var out: String?

    func run() throws {
      let workspace = try options.open()
      let name = try workspace.program(target.program).stored.name
      guard let draft = try workspace.draft(of: name) else {
        throw workspace.refusal("there is no draft of \(name)", "begin with kith match --draft")
      }
      let program = try workspace.program(version: draft.stored.program)
      let now = try workspace.roster().roster
      let findings = Verifier(now, program).safetyFindings(draft.result)
      guard findings.isEmpty else {
        throw workspace.refusal(
          "the draft is not safe to publish: "
            + findings.map(\.description).joined(separator: "; "),
          "match again with kith match --draft")
      }
      if let out { try AtomicFile.makeFolder(out) }
      let author = options.author
      let id = try workspace.store.publish(
        draft: draft.stored.id, of: name, term: workspace.term(of: program, author),
        ends: program.term?.ends.description, groups: draft.result.groups, by: author)
      if let out {
        try AtomicFile.write([UInt8](draft.stored.result), to: "\(out)/result.json")
      }
      print(
        "Published \(draft.result.groups.count) groups with \(draft.result.placed) placed "
          + "as publication \(id) of \(name).")
    }
  }
}
