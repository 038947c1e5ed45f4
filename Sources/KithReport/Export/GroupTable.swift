import Kith

/// The groups as one table: a row for each member.
struct GroupTable {
  let file: ExportFile

  init(_ publication: Publication, rooms: Rooms) {
    let fields = publication.program.directory
    var table = SpreadsheetText(
      ["group", "room", "student", "role"] + fields.map(\.rawValue)
        + ["subject", "interest", "goal", "meetings", "local_times", "venue", "host"])
    for (group, room) in zip(publication.result.groups, rooms.names) {
      for member in group.members {
        let student = publication.students[member.student]
        var row: [String?] = [group.id, room, member.student.rawValue, member.role.rawValue]
        let shown = publication.program.directory(of: student)
        row += fields.map { field in
          shown.contains(field) ? student.flatMap { field.text(of: $0) } : nil
        }
        row += [group.subject, group.interest, group.goal]
        row.append(group.meetings.map(Figures.meeting).joined(separator: "; "))
        let locals = group.meetings.compactMap { publication.local($0, for: member.student) }
        row.append(locals.map(Figures.local).joined(separator: "; "))
        row += [publication.venueName(of: group), group.host]
        table.add(row)
      }
    }
    file = ExportFile("groups.csv", table.bytes)
  }
}

/// What the next export has to know of this one.
struct PublishedTable {
  let file: ExportFile

  init(_ events: [PublishedEvent]) {
    var table = SpreadsheetText([
      "uid", "room", "group", "members", "sequence", "starts", "content", "cancelled", "name",
    ])
    for event in events {
      table.add([
        event.uid, event.room, event.group, event.members.joined(separator: ";"),
        String(event.sequence), String(max(0, event.starts)), event.content,
        event.isCancelled ? "true" : "false", event.name,
      ])
    }
    file = ExportFile("published.csv", table.bytes)
  }
}
