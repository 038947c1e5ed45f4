import GRDB
import Kith

/// What students answered about their belonging, survey by survey: on the roster, and in feedback.
///
/// The values are confidential: they decide who is to be asked after, and are never told.
struct BelongingHistory {
  private struct Answer {
    var day: CalendarDate
    var value: Int
  }

  /// Points by which an answer lies under the one before where belonging falls.
  static let fall = 10

  private var answers: [Student.ID: [Answer]] = [:]

  init(_ workspace: Workspace, _ roster: Roster) throws {
    let joined = try workspace.store.daysOfJoining()
    let surveys = try workspace.store.versionsWithOtherBelonging()
    var values: [Student.ID: Int] = [:]
    for (place, survey) in surveys.enumerated() {
      // What a student answered before the first change of theirs.
      if place == 0, let before = try workspace.store.versionBefore(survey.version) {
        values = Self.values(try workspace.roster(version: before))
      }
      let now = Self.values(try workspace.roster(version: survey.version))
      for student in survey.students {
        if let value = values[student], answers[student] == nil {
          answers[student] = [Answer(day: joined[student] ?? survey.day, value: value)]
        }
        if let value = now[student] {
          answers[student, default: []].append(Answer(day: survey.day, value: value))
        }
      }
      values = now
    }
    for student in roster.students where answers[student.id] == nil {
      guard let value = student.belonging else { continue }
      let day = [joined[student.id], student.joinedOn].compactMap(\.self).max()
      answers[student.id] = [Answer(day: day ?? CalendarDate(dayNumber: 0), value: value)]
    }
    for answer in try workspace.store.belongingOfFeedback() {
      answers[answer.student, default: []].append(Answer(day: answer.day, value: answer.value))
    }
    // Sorting is stable: of one day the later word is last.
    for student in answers.keys { answers[student]?.sort { $0.day < $1.day } }
  }

  private static func values(_ roster: Roster) -> [Student.ID: Int] {
    Dictionary(
      roster.students.compactMap { student in student.belonging.map { (student.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Since when a student's belonging is low or has fallen: the day of the last answer. nil where it is
  /// neither, or where nobody asked.
  func concern(about student: Student.ID, under limit: Int) -> CalendarDate? {
    guard let own = answers[student], let last = own.last else { return nil }
    let before = own.dropLast().last
    let falls = before.map { $0.value - last.value >= Self.fall } ?? false
    return last.value < limit || falls ? last.day : nil
  }
}

extension Store {
  /// The versions of the roster in which somebody's belonging differs from the version before, oldest
  /// first.
  fileprivate func versionsWithOtherBelonging() throws(StoreProblem) -> [(
    version: Int64, day: CalendarDate, students: [Student.ID]
  )] {
    try read { database in
      var found: [(version: Int64, day: CalendarDate, students: [Student.ID])] = []
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT r.id, substr(r.made, 1, 10) AS day, c.student FROM roster_change c
          JOIN roster r ON r.id = c.roster AND r.live
          WHERE c.change = 'changed' AND ';' || c.columns || ';' LIKE '%;belonging;%'
          ORDER BY r.id, c.student
          """)
      {
        let (version, text): (Int64, String) = (row["id"], row["day"])
        guard let day = CalendarDate(text) else { continue }
        if found.last?.version != version { found.append((version, day, [])) }
        found[found.count - 1].students.append(Student.ID(rawValue: row["student"]))
      }
      return found
    }
  }

  /// The version of the roster that held before another.
  fileprivate func versionBefore(_ version: Int64) throws(StoreProblem) -> Int64? {
    try read { database in
      try Int64.fetchOne(
        database, sql: "SELECT max(id) FROM roster WHERE live AND id < ?", arguments: [version])
    }
  }

  /// What feedback says of belonging, oldest first.
  fileprivate func belongingOfFeedback() throws(StoreProblem) -> [(
    student: Student.ID, day: CalendarDate, value: Int
  )] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT f.student, f.belonging, substr(b.made, 1, 10) AS day FROM feedback f
          JOIN feedback_batch b ON b.id = f.batch AND b.live
          WHERE f.belonging IS NOT NULL ORDER BY b.id, f.student
          """
      ).compactMap { row in
        let text: String = row["day"]
        return CalendarDate(text).map {
          (Student.ID(rawValue: row["student"]), $0, row["belonging"])
        }
      }
    }
  }
}
