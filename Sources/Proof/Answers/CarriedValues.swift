import School

/// The values of a column that students carry, as rules about whole groups count them.
struct CarriedValues: Sendable {
  private let sets: WordSets

  /// A column alone, or with the one value that counts, as in `languages:en`.
  init(_ name: String, of school: RawSchool) {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let wanted = parts.count > 1 ? Terms.plain(parts[1]) : nil
    var book = WordBook()
    sets = WordSets(
      school.students.map { student in
        Self.values(of: parts[0], student).filter { wanted == nil || $0 == wanted }
      }, &book, { $0 })
  }

  /// How many of a group carry each value that anybody in it carries.
  func counts(in group: [Int]) -> [Int32: Int] {
    var counts: [Int32: Int] = [:]
    for student in group { for value in sets[student] { counts[value, default: 0] += 1 } }
    return counts
  }

  private static func values(of column: String, _ student: Student) -> [String] {
    switch column {
    case "channels": student.channels.map { Terms.plain($0.rawValue) }
    case "circumstances": student.circumstances.map(Terms.plain)
    case "completed_courses": student.completedCourses.map(Terms.plain)
    case "courses": student.courses.map(Terms.plain)
    case "dislikes": student.dislikes.map(Terms.plain)
    case "goals": student.goals.map(Terms.plain)
    case "grade": [student.grade?.description.lowercased()].compactMap(\.self)
    case "household": [student.household].compactMap(\.self).map(Terms.plain)
    case "interests": student.interests.map(Terms.plain)
    case "languages": student.languages.map(RawSchool.language)
    case "needs": student.needs.map(Terms.plain)
    case "roles": student.roles.map(Terms.plain)
    case "school": [student.school].compactMap(\.self).map(Terms.plain)
    case "social_pace": [student.socialPace?.rawValue].compactMap(\.self)
    case "strengths": student.strengths.map(Terms.plain)
    case "time_zone": [Terms.plain(student.timeZone)]
    default: []
    }
  }
}
