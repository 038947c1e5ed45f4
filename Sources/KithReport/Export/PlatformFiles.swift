import Kith

/// What a learning platform calls a group. Within a result no two groups have the same name.
func platformName(of group: Group, called room: String, in publication: Publication) -> String {
  ([publication.program.id, room] + group.purposes).joined(separator: " ")
}

/// The tables that Canvas imports, each into a set of groups of its own.
///
/// Canvas keeps one group a student in a set. A student of several groups, such as a mentor of three
/// learners, needs as many sets; each group is wholly in one of them.
///
/// Reference: Canvas API documentation, "Group Categories CSV Format".
struct CanvasFiles {
  let files: [ExportFile]

  /// - Parameters:
  ///   - publication: The groups.
  ///   - rooms: What they are called.
  ///   - earlier: The sets, counted from 0, that an earlier export put rooms into; a group that stays
  ///     stays there wherever nobody of it has another group there.
  init(_ publication: Publication, rooms: Rooms, after earlier: [String: Int] = [:]) {
    let groups = publication.result.groups
    var members = [Set<Student.ID>](repeating: [], count: (earlier.values.max() ?? -1) + 1)
    var sets = [Int?](repeating: nil, count: groups.count)
    func put(_ position: Int, into set: Int) {
      sets[position] = set
      if set == members.count { members.append([]) }
      members[set].formUnion(groups[position].members.map(\.student))
    }
    func isFree(_ set: Int, _ position: Int) -> Bool {
      members[set].isDisjoint(with: groups[position].members.map(\.student))
    }
    for position in groups.indices {
      if let set = earlier[rooms.ids[position]], isFree(set, position) { put(position, into: set) }
    }
    for position in groups.indices where sets[position] == nil {
      let set = members.indices.first { isFree($0, position) } ?? members.count
      put(position, into: set)
    }
    var tables = members.map { _ in Self.emptyTable }
    for (position, group) in groups.enumerated() {
      guard let set = sets[position] else { continue }
      let name = platformName(of: group, called: rooms.names[position], in: publication)
      for member in group.members {
        tables[set].add([nil, member.student.rawValue, nil, name, nil, rooms.ids[position]])
      }
    }
    if tables.isEmpty { tables = [Self.emptyTable] }
    files = tables.enumerated().map { set, table in
      ExportFile("canvas/groups\(set == 0 ? "" : "-\(set + 1)").csv", table.bytes)
    }
  }

  private static var emptyTable: SpreadsheetText {
    SpreadsheetText([
      "canvas_user_id", "user_id", "login_id", "group_name", "canvas_group_id", "group_id",
    ])
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
    let names = zip(publication.result.groups, rooms.names).map {
      platformName(of: $0, called: $1, in: publication)
    }
    for (position, group) in publication.result.groups.enumerated() {
      groups.add([
        names[position], rooms.ids[position],
        group.meetings.map(Figures.meeting).joined(separator: "; "), publication.program.id, course,
      ])
    }
    for student in publication.groupsOfStudent.keys.sorted() {
      let own = publication.groupsOfStudent[student] ?? []
      var row: [String?] = [student.rawValue]
      for position in own { row += [course, names[position]] }
      members.add(row + [String?](repeating: nil, count: 2 * (most - own.count)))
    }
    files = [
      ExportFile("moodle/groups.csv", groups.bytes),
      ExportFile("moodle/members.csv", members.bytes),
    ]
  }
}
