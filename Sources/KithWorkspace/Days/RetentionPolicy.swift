import Kith

/// What the school's programs say of how long they keep what they hold, as families may ask to read it.
struct RetentionPolicy {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// One part for each program of now, by name, and one for what belongs to no program.
  func parts() throws -> [RecordValue] {
    let programs = try workspace.store.currentPrograms().map { stored -> RecordValue in
      let program = try workspace.program(stored.name).program
      return .fields([
        "program": .text(stored.name), "purpose": .text(Self.purpose(of: program)),
        "holds": .text(
          "groups, meetings that took place, leaves, flags, answers about groups, who saw them"),
        "kept_until": .text(
          program.retentionDays.map { "\($0) days after the end of each term" }
            ?? "the school erases it; the program sets no time"),
        "erased_by": .text(
          program.retentionDays == nil ? "kith forget STUDENT" : "kith forget --expired"),
      ])
    }
    return programs + [
      .fields([
        "program": .text("all"),
        "purpose": .text("to know who is at the school, and who may be together"),
        "holds": .text(
          "the roster, pauses, what was fixed by hand, the audit log without students"),
        "kept_until": .text("the student is forgotten"), "erased_by": .text("kith forget STUDENT"),
      ])
    ]
  }

  private static func purpose(of program: Program) -> String {
    switch program.kind {
    case .mentor: "to find mentors for students"
    case .buddy: "to find study buddies"
    case .tutor: "to find tutors for what students need"
    case .pod: "to form groups that learn together"
    case .playdate: "to form groups that play together"
    case .club: "to form clubs around what students like"
    case .outing: "to form groups for an outing"
    }
  }
}
