package import Kith

/// What an import changed, by the ids of students and the names of columns; no value is told.
package struct RosterChanges: Sendable, Hashable {
  /// A student and the columns that hold something else now.
  package struct Change: Sendable, Hashable {
    package var student: Student.ID
    package var columns: [String]

    package init(student: Student.ID, columns: [String]) {
      self.student = student
      self.columns = columns
    }
  }

  package private(set) var added: [Student.ID] = []
  /// Students who were enrolled and are not any more.
  package private(set) var left: [Student.ID] = []
  package private(set) var changed: [Change] = []
  /// Students as they were before.
  package private(set) var unchanged = 0
  package private(set) var newWishes = 0
  package private(set) var goneWishes = 0

  /// The difference between two rosters.
  package init(from old: Roster, to new: Roster) {
    let before = Dictionary(
      old.students.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for student in new.students {
      guard let earlier = before[student.id] else {
        added.append(student.id)
        continue
      }
      if earlier.isEnrolled, !student.isEnrolled { left.append(student.id) }
      let columns = Self.columns.filter { !$0.isSame(earlier, student) }.map(\.name)
      if columns.isEmpty {
        unchanged += 1
      } else {
        changed.append(Change(student: student.id, columns: columns))
      }
    }
    let (oldWishes, newerWishes) = (Set(old.wishes), Set(new.wishes))
    newWishes = newerWishes.subtracting(oldWishes).count
    goneWishes = oldWishes.subtracting(newerWishes).count
  }

  package var isEmpty: Bool {
    added.isEmpty && left.isEmpty && changed.isEmpty && newWishes == 0 && goneWishes == 0
  }

  private struct Column {
    var name: String
    var isSame: @Sendable (Student, Student) -> Bool
  }

  private static func column<Value: Equatable & SendableMetatype>(
    _ name: String, _ path: any KeyPath<Student, Value> & Sendable
  ) -> Column {
    Column(name: name) { $0[keyPath: path] == $1[keyPath: path] }
  }

  private static let columns: [Column] = [
    column("given_name", \.givenName), column("family_name", \.familyName),
    column("grade", \.grade), column("birth_date", \.birthDate), column("enrolled", \.isEnrolled),
    column("school", \.school), column("time_zone", \.timeZone), column("home", \.home),
    column("languages", \.languages), column("interests", \.interests),
    column("dislikes", \.dislikes), column("goals", \.goals), column("courses", \.courses),
    column("completed_courses", \.completedCourses), column("strengths", \.strengths),
    column("needs", \.needs), column("circumstances", \.circumstances),
    column("channels", \.channels), column("social_pace", \.socialPace), column("roles", \.roles),
    column("capacity", \.capacity), column("household", \.household),
    column("joined_on", \.joinedOn), column("belonging", \.belonging),
    column("consents", \.consents), column("directory", \.directory),
    column("availability", \.availability), column("own columns", \.own),
  ]
}
