import Kith

/// The groups as one table: a row for each member.
struct GroupTable {
  let file: ExportFile

  init(_ publication: Publication) {
    let fields = publication.program.directory
    var table = SpreadsheetText(
      ["group", "student", "role"] + fields.map(\.rawValue)
        + ["subject", "interest", "goal", "meetings", "local_times", "venue", "host"])
    for group in publication.result.groups {
      for member in group.members {
        let student = publication.students[member.student]
        var row: [String?] = [group.id, member.student.rawValue, member.role.rawValue]
        row += fields.map { field in student.flatMap { field.text(of: $0) } }
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
      "uid", "room", "group", "members", "sequence", "starts", "content", "cancelled",
    ])
    for event in events {
      table.add([
        event.uid, event.room, event.group, event.members.joined(separator: ";"),
        String(event.sequence), String(max(0, event.starts)), event.content,
        event.isCancelled ? "true" : "false",
      ])
    }
    file = ExportFile("published.csv", table.bytes)
  }
}
