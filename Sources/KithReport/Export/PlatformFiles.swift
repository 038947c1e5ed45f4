import Kith

/// What a learning platform calls a group. Within a result no two groups have the same name.
func platformName(of group: Group, in publication: Publication) -> String {
  ([publication.program.id, group.id] + group.purposes).joined(separator: " ")
}

/// The table that Canvas imports into a set of groups.
///
/// Reference: Canvas API documentation, "Group Categories CSV Format".
struct CanvasFile {
  let file: ExportFile

  init(_ publication: Publication, rooms: Rooms) {
    var table = SpreadsheetText([
      "canvas_user_id", "user_id", "login_id", "group_name", "canvas_group_id", "group_id",
    ])
    for (group, room) in zip(publication.result.groups, rooms.ids) {
      for member in group.members {
        table.add([
          nil, member.student.rawValue, nil, platformName(of: group, in: publication), nil, room,
        ])
      }
    }
    file = ExportFile("canvas/groups.csv", table.bytes)
  }
}

/// The two tables that Moodle imports: the groups of a course, and who is in them.
///
/// Reference: Moodle documentation, "Import groups" and "Upload users".
struct MoodleFiles {
  let files: [ExportFile]

  init(_ publication: Publication, rooms: Rooms, course: String?) {
    let course = course ?? publication.program.id
    var groups = SpreadsheetText([
      "groupname", "groupidnumber", "description", "groupingname", "coursename",
    ])
    // Moodle puts somebody into several groups of one course by repeating the two columns.
    let most = publication.groupsOfStudent.values.map(\.count).max() ?? 1
    var members = SpreadsheetText(
      ["username"] + (0..<most).flatMap { ["course\($0 + 1)", "group\($0 + 1)"] })
    for (group, room) in zip(publication.result.groups, rooms.ids) {
      groups.add([
        platformName(of: group, in: publication), room,
        group.meetings.map(Figures.meeting).joined(separator: "; "), publication.program.id, course,
      ])
    }
    for student in publication.groupsOfStudent.keys.sorted() {
      let own = publication.groupsOfStudent[student] ?? []
      var row: [String?] = [student.rawValue]
      for position in own {
        row += [course, platformName(of: publication.result.groups[position], in: publication)]
      }
      members.add(row + [String?](repeating: nil, count: 2 * (most - own.count)))
    }
    files = [
      ExportFile("moodle/groups.csv", groups.bytes),
      ExportFile("moodle/members.csv", members.bytes),
    ]
  }
}
