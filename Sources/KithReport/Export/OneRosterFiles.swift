import Kith

/// The groups as classes and enrollments of a OneRoster 1.2 folder.
///
/// Deltas: a platform that takes them adds the classes and leaves alone what it has. The people are
/// those that it knows already, by their ids. In bulk the files say all there is: the people and their
/// roles as well, and nothing of what is gone.
///
/// Reference: 1EdTech OneRoster 1.2, CSV Binding.
struct OneRosterFiles {
  let files: [ExportFile]

  /// Every file that a manifest has to speak of.
  private static let names = [
    "academicSessions", "categories", "classes", "classResources", "courses", "courseResources",
    "demographics", "enrollments", "lineItemLearningObjectiveIds", "lineItems",
    "lineItemScoreScales", "orgs", "resources", "resultLearningObjectiveIds", "results",
    "resultScoreScales", "roles", "scoreScales", "userProfiles", "userResources", "users",
  ]

  /// Takes a result's groups as classes of a term.
  ///
  /// - Parameters:
  ///   - publication: The result.
  ///   - term: When classes take place.
  ///   - rooms: What groups are known by.
  ///   - earlier: The events of the export before this one, whose rooms the platform has.
  ///   - school: The platform's id of the school; nil makes one up and describes it in `orgs.csv`.
  ///   - stamp: When this was made, in seconds since 1970-01-01 00:00 UTC.
  ///   - isBulk: Whether the files say all there is, instead of what is new.
  init(
    _ publication: Publication, term: Program.Term, rooms: Rooms, after earlier: [PublishedEvent],
    school: String?, stamp: Int, isBulk: Bool = false
  ) {
    let program = publication.program.id
    // In bulk these two stay empty.
    let head: [String?] = isBulk ? [nil, nil] : ["active", Self.timestamp(stamp)]
    let org = school ?? "kith-school"
    let session = "kith-\(program)-term"
    let course = "kith-\(program)"
    let first = term.starts.description
    // OneRoster's last days are the first ones on which something is over.
    let end = CalendarDate(dayNumber: term.ends.dayNumber + 1).description

    var tables: [(name: String, table: SpreadsheetText)] = []
    if school == nil || isBulk {
      var orgs = SpreadsheetText(
        [
          "sourcedId", "status", "dateLastModified", "name", "type", "identifier",
          "parentSourcedId",
        ])
      orgs.add([org] + head + ["School", "school", nil, nil])
      tables.append(("orgs", orgs))
    }
    var sessions = SpreadsheetText([
      "sourcedId", "status", "dateLastModified", "title", "type", "startDate", "endDate",
      "parentSourcedId", "schoolYear",
    ])
    sessions.add([session] + head + [program, "term", first, end, nil, Self.schoolYear(term)])
    tables.append(("academicSessions", sessions))
    var courses = SpreadsheetText([
      "sourcedId", "status", "dateLastModified", "schoolYearSourcedId", "title", "courseCode",
      "grades", "orgSourcedId", "subjects", "subjectCodes",
    ])
    courses.add([course] + head + [nil, program, program, nil, org, nil, nil])
    tables.append(("courses", courses))

    var classes = SpreadsheetText([
      "sourcedId", "status", "dateLastModified", "title", "grades", "courseSourcedId", "classCode",
      "classType", "location", "schoolSourcedId", "termSourcedIds", "subjects", "subjectCodes",
      "periods",
    ])
    var enrollments = SpreadsheetText([
      "sourcedId", "status", "dateLastModified", "classSourcedId", "schoolSourcedId",
      "userSourcedId", "role", "primary", "beginDate", "endDate",
    ])
    for (position, group) in publication.result.groups.enumerated() {
      let room = rooms.ids[position]
      let title = platformName(of: group, called: rooms.names[position], in: publication)
      let location = publication.venueName(of: group)
      let periods = group.meetings.map(Figures.meeting).joined(separator: ", ")
      var row: [String?] = [room] + head
      row += [title, nil, course, group.id, "scheduled", location, org, session]
      classes.add(row + [group.subject, nil, periods])
      for member in group.members {
        var row: [String?] = ["\(room)-\(Rooms.mark(of: member.student))"] + head
        row += [room, org, member.student.rawValue, "student", "false", first, end]
        enrollments.add(row)
      }
    }
    let past: [String?] = ["tobedeleted", head[1]]
    for room in isBulk ? [] : rooms.left(by: earlier, in: publication) {
      for student in room.students {
        var row: [String?] = ["\(room.id)-\(Rooms.mark(of: student))"] + past
        row += [room.id, org, student.rawValue, "student", "false", first, end]
        enrollments.add(row)
      }
      guard room.isGone else { continue }
      var row: [String?] = [room.id] + past
      row += ["\(program) \(room.group)", nil, course, room.group, "scheduled", nil, org, session]
      classes.add(row + [nil, nil, nil])
    }
    tables += [("classes", classes), ("enrollments", enrollments)]
    if isBulk { tables += Self.people(publication, org: org) }

    var manifest = SpreadsheetText(["propertyName", "value"])
    manifest.add(["manifest.version", "1.0"])
    manifest.add(["oneroster.version", "1.2"])
    let present = Set(tables.map(\.name))
    for name in Self.names {
      manifest.add([
        "file.\(name)", present.contains(name) ? (isBulk ? "bulk" : "delta") : "absent",
      ])
    }
    manifest.add(["source.systemName", "Kith"])
    manifest.add(["source.systemCode", program])
    files =
      [ExportFile("manifest.csv", manifest.bytes)]
      + tables.map { ExportFile("\($0.name).csv", $0.table.bytes) }
  }

  /// The members of all groups and their roles at the school; names as far as others may see them.
  private static func people(
    _ publication: Publication, org: String
  ) -> [(name: String, table: SpreadsheetText)] {
    var users = SpreadsheetText([
      "sourcedId", "status", "dateLastModified", "enabledUser", "username", "userIds", "givenName",
      "familyName", "middleName", "identifier", "email", "sms", "phone", "agentSourcedIds",
      "grades", "password", "userMasterIdentifier", "resourceSourcedIds", "preferredGivenName",
      "preferredMiddleName", "preferredFamilyName", "primaryOrgSourcedId", "pronouns",
    ])
    var roles = SpreadsheetText([
      "sourcedId", "status", "dateLastModified", "userSourcedId", "roleType", "role", "beginDate",
      "endDate", "orgSourcedId", "userProfileSourcedId",
    ])
    for student in publication.groupsOfStudent.keys.sorted() {
      let id = student.rawValue
      let names = Person(student, in: publication).listedNames
      // OneRoster asks for both names; the id stands for one that is not shared.
      var row: [String?] = [id, nil, nil, "true", id, nil, names.given ?? id, names.family ?? id]
      row += [String?](repeating: nil, count: 13)
      users.add(row + [org, nil])
      roles.add(["\(id)-student", nil, nil, id, "primary", "student", nil, nil, org, nil])
    }
    return [("users", users), ("roles", roles)]
  }

  /// `2027-01-11T00:00:00.000Z`.
  private static func timestamp(_ instant: Int) -> String {
    let digits = Array(CalendarTime.utc(instant).utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T"
      + "\(part(9..<11)):\(part(11..<13)):\(part(13..<15)).000Z"
  }

  /// The year in which the school year of a term ends; school years begin in August.
  private static func schoolYear(_ term: Program.Term) -> String {
    let (year, month, _) = term.starts.components
    return String(month >= 8 ? year + 1 : year)
  }
}
