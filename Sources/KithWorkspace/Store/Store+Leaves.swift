import GRDB
package import Kith

/// A time in which a student is not matched.
package struct Pause: Sendable, Hashable {
  package var student: Student.ID
  /// The day from which it counts.
  package var since: CalendarDate
  /// The day from which the student is matched again.
  package var until: CalendarDate

  package init(student: Student.ID, since: CalendarDate, until: CalendarDate) {
    self.student = student
    self.since = since
    self.until = until
  }

  /// Whether the student rests on a day.
  package func holds(on day: CalendarDate) -> Bool { since <= day && day < until }
}

/// A student's goodbye to a published group.
package struct Leave: Sendable, Hashable {
  /// The program's id.
  package var program: String
  /// The publication that held the group.
  package var publication: Int64
  package var group: String
  package var student: Student.ID
  package var day: CalendarDate
  /// Why, for staff alone.
  package var reason: String
  /// Those of the group with whom the student is never placed again; empty where nobody said so.
  package var neverAgain: [Student.ID]
  /// When it was noted, in UTC; empty before.
  package var time = ""

  package init(
    program: String, publication: Int64, group: String, student: Student.ID, day: CalendarDate,
    reason: String, neverAgain: [Student.ID] = []
  ) {
    self.program = program
    self.publication = publication
    self.group = group
    self.student = student
    self.day = day
    self.reason = reason
    self.neverAgain = neverAgain
  }
}

extension Store {
  /// Keeps a pause. Of several of one student the last one counts.
  package func add(_ pause: Pause, by author: Author) throws(StoreProblem) -> Int64 {
    try write { database in
      try database.execute(
        sql: "INSERT INTO pause (student, day, until, made, actor) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          pause.student.rawValue, pause.since.description, pause.until.description, author.time,
          author.name,
        ])
      let id = database.lastInsertedRowID
      try database.note(
        .pause, id, by: author, program: nil, "pause", "one student until \(pause.until)")
      return id
    }
  }

  /// The last pause of each student who had one, by student.
  package func pauses() throws(StoreProblem) -> [Student.ID: Pause] {
    try read { database in
      var pauses: [Student.ID: Pause] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT * FROM pause WHERE live ORDER BY id") {
        let (since, until): (String, String) = (row["day"], row["until"])
        let student = Student.ID(rawValue: row["student"])
        guard let since = CalendarDate(since), let until = CalendarDate(until) else { continue }
        pauses[student] = Pause(student: student, since: since, until: until)
      }
      return pauses
    }
  }

  /// Keeps a leave.
  package func add(_ leave: Leave, by author: Author) throws(StoreProblem) -> Int64 {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO leave
          (name, publication, "group", student, day, reason, never, made, actor)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          leave.program, leave.publication, leave.group, leave.student.rawValue,
          leave.day.description, leave.reason, !leave.neverAgain.isEmpty, author.time, author.name,
        ])
      let id = database.lastInsertedRowID
      for companion in leave.neverAgain {
        try database.execute(
          sql: "INSERT INTO leave_companion VALUES (?, ?)", arguments: [id, companion.rawValue])
      }
      try database.note(
        .leave, id, by: author, program: leave.program, "leave",
        "one student of \(leave.group)" + (leave.neverAgain.isEmpty ? "" : ", never again"))
      return id
    }
  }

  /// All leaves that hold, oldest first.
  package func leaves() throws(StoreProblem) -> [Leave] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM leave WHERE live ORDER BY id").compactMap {
        row in
        let (id, day): (Int64, String) = (row["id"], row["day"])
        let companions = try String.fetchAll(
          database, sql: "SELECT student FROM leave_companion WHERE leave = ? ORDER BY student",
          arguments: [id])
        return CalendarDate(day).map {
          var leave = Leave(
            program: row["name"], publication: row["publication"], group: row["group"],
            student: Student.ID(rawValue: row["student"]), day: $0, reason: row["reason"],
            neverAgain: companions.map(Student.ID.init(rawValue:)))
          leave.time = row["made"]
          return leave
        }
      }
    }
  }
}
