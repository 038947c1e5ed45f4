import Kith

/// The groups as classes for Microsoft School Data Sync.
///
/// Reference: Microsoft, "SDS V2.1 CSV file format".
struct SchoolDataSyncFiles {
  let files: [ExportFile]

  init(_ publication: Publication, rooms: Rooms, school: String?) {
    let org = school ?? "kith-school"
    var orgs = SpreadsheetText(["sourcedId", "name", "type"])
    orgs.add([org, "School", "school"])
    var users = SpreadsheetText(["sourcedId", "username", "givenName", "familyName"])
    var roles = SpreadsheetText(["userSourcedId", "orgSourcedId", "role"])
    for student in publication.groupsOfStudent.keys.sorted() {
      let names = Person(student, in: publication).listedNames
      users.add([student.rawValue, student.rawValue, names.given, names.family])
      roles.add([student.rawValue, org, "student"])
    }
    var classes = SpreadsheetText(["sourcedId", "orgSourcedId", "title"])
    var enrollments = SpreadsheetText(["classSourcedId", "userSourcedId", "role"])
    for (position, group) in publication.result.groups.enumerated() {
      let room = rooms.ids[position]
      let title = platformName(of: group, called: rooms.names[position], in: publication)
      classes.add([room, org, title])
      for member in group.members {
        enrollments.add([room, member.student.rawValue, "student"])
      }
    }
    files = [
      ("orgs", orgs), ("users", users), ("roles", roles), ("classes", classes),
      ("enrollments", enrollments),
    ].map { ExportFile("school-data-sync/\($0.0).csv", $0.1.bytes) }
  }
}

/// The groups as courses of Google Classroom, for tools that make them from tables, such as GAM.
///
/// Reference: Google, Classroom API, resources `courses`, `courses.aliases` and `courses.students`.
struct ClassroomFiles {
  let files: [ExportFile]

  init(_ publication: Publication, rooms: Rooms) {
    var courses = SpreadsheetText(["alias", "name", "section", "description"])
    var students = SpreadsheetText(["alias", "user"])
    for (position, group) in publication.result.groups.enumerated() {
      // An alias is the school's own id of a course.
      let alias = "d:\(rooms.ids[position])"
      courses.add([
        alias, platformName(of: group, called: rooms.names[position], in: publication),
        publication.program.id, group.meetings.map(Figures.meeting).joined(separator: "; "),
      ])
      for member in group.members { students.add([alias, member.student.rawValue]) }
    }
    files = [
      ExportFile("classroom/courses.csv", courses.bytes),
      ExportFile("classroom/students.csv", students.bytes),
    ]
  }
}

/// A row for each student and group, for letters that an office program writes.
struct MailMergeTable {
  let file: ExportFile

  init(_ publication: Publication, rooms: Rooms) {
    let term = publication.program.term
    var table = SpreadsheetText([
      "student", "name", "program", "room", "about", "with", "meetings", "clock", "venue", "host",
      "starts", "ends",
    ])
    for student in publication.groupsOfStudent.keys.sorted() {
      for position in publication.groupsOfStudent[student] ?? [] {
        let group = publication.result.groups[position]
        let others = publication.people(of: group, without: student).map(\.callName)
        let times = group.meetings.compactMap { publication.local($0, for: student) }
        let name = Person(student, in: publication).name
        var row: [String?] = [
          student.rawValue, name, publication.program.id, rooms.names[position],
        ]
        row += [group.purposes.joined(separator: "; "), listing(others)]
        row += [times.map(Self.words).joined(separator: "; "), times.first?.timeZone]
        row += [publication.venueName(of: group), publication.hostName(of: group)]
        row += [term?.starts.description, term?.ends.description]
        table.add(row)
      }
    }
    file = ExportFile("mail-merge.csv", table.bytes)
  }

  /// A meeting on one clock, with the dates on which that changes.
  private static func words(_ local: LocalMeeting) -> String {
    let first = local.showings.first.map { Figures.times($0) }
    let changes = local.changes.map { "from \($0.since): \(Figures.times($0))" }
    return ([first].compactMap(\.self) + changes).joined(separator: "; ")
  }
}
