package import Kith
import KithFiles

/// Everything that a workspace holds about one student: what the school said of them, where they were
/// placed, what was said, who could see it, and until when it is kept.
///
/// Other children are counted and not named, but where the student's own family named them.
package struct StudentRecord {
  package let value: RecordValue

  /// - Throws: ``StoreProblem`` where nobody here ever had the id.
  package init(_ id: Student.ID, _ workspace: Workspace, on day: CalendarDate) throws {
    value = try workspace.store.snapshot {
      let parts = try RecordParts(id, workspace)
      guard parts.isKnown else {
        throw workspace.refusal("nobody here has the id \(id)", "check the id")
      }
      return .fields([
        "format": .text("kith.record/1"), "student": .text(id.rawValue),
        "made": .text(day.description), "roster": parts.student, "wishes": .list(parts.wishes),
        "wishes_of_others": .whole(parts.wishesOfOthers), "history": .list(parts.history),
        "coaches": .list(parts.coaches), "versions": .list(parts.versions),
        "groups": .list(try parts.groups()), "answers": .list(try parts.answers()),
        "meetings": .list(try parts.meetings()), "pauses": .list(try parts.pauses()),
        "leaves": .list(try parts.leaves()), "flags": .list(try parts.flags()),
        "proposals": .list(try parts.proposals()), "requests": .list(try parts.requests()),
        "invitations": .list(try parts.invitations()), "sessions": .list(try parts.sessions()),
        "links": .list(try parts.links()),
        "by_hand": .list(try parts.pins()), "seen": .list(try parts.accesses()),
        "kept": .list(try parts.retention()),
        "policy": .list(try RetentionPolicy(workspace).parts()),
      ])
    }
  }

  /// The record as JSON, with a line break at its end.
  package var json: [UInt8] {
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.finished
  }

  /// The record for people.
  package var text: String {
    (["Everything that is held here about one student.", ""]
      + value.lines().map(ForeignText.visible)
      + [
        "",
        "Words about a group may speak of others: read them before you hand this out.",
        "Files that were written elsewhere (exports, letters, copies) are not in this list.",
      ]).joined(separator: "\n") + "\n"
  }
}

extension Workspace {
  /// Notes in the audit log that the record of one student was written, without saying whose.
  package func noteRecord(by author: Author) throws {
    try store.write { try $0.audit(author, program: nil, "record", "one student") }
  }
}
