import Kith
import KithFiles
import KithReport
import KithWorkspace
import Suggest

/// The students of a coach, or of the whole school, and where they stand.
struct Students: Encodable {
  struct Line: Encodable {
    var id: String
    /// As the programs' directories share it.
    var name: String?
    var places: [Place]
  }

  /// Where a student stands in a program.
  struct Place: Encodable {
    var program: String
    /// nil where the student waits.
    var group: String?
    var room: String?
  }

  var students: [Line]
  /// How many there are in all.
  var count: Int

  private static let pageSize = 100

  init(_ visit: Visit) throws {
    let state = visit.state
    let visitor = try visit.visitor
    let own = try state.own(visitor)
    let (find, page) = Self.asked(visit)
    let opens = try state.programs().compactMap { try state.open($0) }
    var places: [Student.ID: [Place]] = [:]
    for open in opens {
      for group in open.told.result.groups {
        for member in group.members {
          places[member.student, default: []].append(
            Place(program: open.told.name, group: group.id, room: open.told.rooms[group.id]))
        }
      }
      for waiting in open.told.result.unplaced {
        places[waiting.student, default: []].append(Place(program: open.told.name))
      }
    }
    let roster = try state.roster()
    let tellings = opens.map { Telling($0.told.program, roster, to: visitor.coach) }
    let all = roster.students.filter { $0.isEnrolled && own?.contains($0.id) != false }
      .map(\.id).sorted()
    let lines = all.lazy.map { id in
      let person = tellings.first?.person(id)
      let names = (person?.fields ?? []).filter { [.givenName, .familyName].contains($0.field) }
      return Line(
        id: id.rawValue,
        name: names.isEmpty ? nil : names.map(\.text).joined(separator: " "),
        places: places[id] ?? [])
    }.filter {
      find.isEmpty || $0.id.lowercased().contains(find)
        || $0.name?.lowercased().contains(find) == true
    }
    count = all.count
    students = Array(lines.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize))
  }

  /// What is sought, and the hundred of it: screens send it in a form, so that no name stands in an address.
  private static func asked(_ visit: Visit) -> (find: String, page: Int) {
    let fields = visit.call.method == .post ? visit.form : visit.call.query
    let page = min(max(1, Int(fields["page"] ?? "") ?? 1), 100_000)
    return ((fields["find"] ?? "").lowercased(), page)
  }

  static func page(_ visit: Visit) throws -> Answer {
    let students = try Students(visit)
    let (find, number) = asked(visit)
    var values: [String: Any] = [
      "count": Figures.count(students.count, "student"), "find": find,
      "students": students.students.map { line -> [String: Any] in
        var values: [String: Any] = ["id": line.id, "path": Form.encoded(line.id)]
        values["name"] = line.name
        values["places"] = line.places.map { place -> [String: Any] in
          var values: [String: Any] = [
            "program": place.program, "query": Form.encoded(place.program),
          ]
          values["group"] = place.group
          values["groupPath"] = place.group.map(Form.encoded)
          values["room"] = place.room
          return values
        }
        return values
      },
    ]
    if students.students.count == pageSize {
      values["next"] = number + 1
    }
    if let coach = try visit.visitor.coach {
      values["parts"] = Overview.parts(
        try visit.workspace.today(on: .today, for: coach), for: coach)
    }
    let title = try visit.visitor.role == .coach ? "My students" : "Students"
    return try visit.page(title, "students", values, at: "/students")
  }
}
