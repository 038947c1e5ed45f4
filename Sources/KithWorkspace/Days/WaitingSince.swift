import GRDB
package import Kith

/// Since when students have been looking for company.
package struct WaitingSince: Sendable {
  private let joined: [Student.ID: CalendarDate]
  private let firstSeen: [Student.ID: CalendarDate]
  private let pausedUntil: [Student.ID: CalendarDate]
  private let left: [String: [Student.ID: CalendarDate]]
  private let lastLeft: [Student.ID: CalendarDate]

  /// What a workspace knows: the day on which a student joined, or was first on its roster; the last leave
  /// of a group; and the end of a pause.
  package init(_ workspace: Workspace, _ roster: Roster) throws {
    let days = roster.students.compactMap { student in
      student.joinedOn.map { (student.id, $0) }
    }
    joined = Dictionary(days) { first, _ in first }
    firstSeen = try workspace.store.daysOfJoining()
    pausedUntil = try workspace.store.pauses().mapValues(\.until)
    var left: [String: [Student.ID: CalendarDate]] = [:]
    var lastLeft: [Student.ID: CalendarDate] = [:]
    for leave in try workspace.store.leaves() {
      let known = left[leave.program]?[leave.student]
      left[leave.program, default: [:]][leave.student] = max(known ?? leave.day, leave.day)
      lastLeft[leave.student] = max(lastLeft[leave.student] ?? leave.day, leave.day)
    }
    self.left = left
    self.lastLeft = lastLeft
  }

  /// The day since which a student waits in a program, or, without one, has nobody; never after `day`.
  package func callAsFunction(
    _ student: Student.ID, in program: String? = nil, on day: CalendarDate
  ) -> CalendarDate {
    let leave = program.map { left[$0]?[student] } ?? lastLeft[student]
    let days = [
      [joined[student], firstSeen[student]].compactMap(\.self).max(), leave,
      pausedUntil[student].flatMap { $0 <= day ? $0 : nil },
    ]
    return min(day, days.compactMap(\.self).max() ?? day)
  }
}

extension Store {
  /// The day on which each student last joined the roster.
  func daysOfJoining() throws(StoreProblem) -> [Student.ID: CalendarDate] {
    try read { database in
      var days: [Student.ID: CalendarDate] = [:]
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT c.student, substr(r.made, 1, 10) AS day FROM roster_change c
          JOIN roster r ON r.id = c.roster AND r.live WHERE c.change = 'joined' ORDER BY r.id
          """)
      {
        let day: String = row["day"]
        days[Student.ID(rawValue: row["student"])] = CalendarDate(day)
      }
      return days
    }
  }
}
