import School

/// The values of a column that students carry, as rules about whole groups count them.
struct CarriedValues: Sendable {
  private let sets: WordSets

  /// The columns that every program knows.
  static let columns: Set<String> = [
    "channels", "circumstances", "completed_courses", "courses", "dislikes", "goals", "grade",
    "household", "interests", "languages", "needs", "roles", "school", "social_pace", "strengths",
    "time_zone",
  ]

  /// A column alone, or with the one value that counts, as in `languages:en`.
  init(_ name: String, of school: RawSchool) {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let questions = school.program.questions
    let wanted = parts.count > 1 ? Self.compared(parts[1], of: parts[0], questions) : nil
    var book = WordBook()
    sets = WordSets(
      school.students.map { student in
        Self.values(of: parts[0], student, questions).filter { wanted == nil || $0 == wanted }
      }, &book, { $0 })
  }

  /// A value as it was written, in the form in which those of a column are compared.
  static func compared(
    _ text: String, of column: String, _ questions: [String: Question]
  ) -> String {
    guard case .number? = questions[column]?.form else { return Terms.plain(text) }
    return Quantity(text)?.description ?? text
  }

  /// Whether a student carries any value.
  func isCarried(by student: Int) -> Bool { sets.count(student) > 0 }

  /// Whether two carry a value in common.
  func areShared(by a: Int, _ b: Int) -> Bool { sets.shared(a, sets, b) > 0 }

  /// Whether all of a group carry one value in common.
  func isShared(by group: [Int]) -> Bool { !sets.common(group).isEmpty }

  /// How many of a group carry each value that anybody in it carries.
  func counts(in group: [Int]) -> [Int32: Int] {
    var counts: [Int32: Int] = [:]
    for student in group { for value in sets[student] { counts[value, default: 0] += 1 } }
    return counts
  }

  /// What a student carries in a column that every program knows, or answered to a question of the school.
  static func values(
    of column: String, _ student: Student, _ questions: [String: Question]
  ) -> [String] {
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
    default: questions[column].map { Array(student.values(to: column, $0)) } ?? []
    }
  }
}
