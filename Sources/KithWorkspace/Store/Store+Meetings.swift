import GRDB
package import Kith

/// What somebody says of one meeting of a group.
package struct MeetingNote: Sendable, Hashable {
  /// The program's id.
  package var program: String
  package var group: String
  /// The day of the meeting.
  package var day: CalendarDate
  /// Who says it; nil for the one who looks after the group.
  package var student: Student.ID?
  /// Whether it took place; nil where that was not said.
  package var met: Bool?
  /// Whether the group fits; nil where that was not said.
  package var fits: Bool?
  /// In their own words, for staff alone; empty where nothing was said.
  package var text: String

  package init(
    program: String, group: String, day: CalendarDate, student: Student.ID? = nil,
    met: Bool? = nil, fits: Bool? = nil, text: String = ""
  ) {
    self.program = program
    self.group = group
    self.day = day
    self.student = student
    self.met = met
    self.fits = fits
    self.text = text
  }
}

extension Store {
  /// Keeps what was said of meetings; all of it is one change.
  package func addMeetings(
    _ notes: [MeetingNote], by author: Author
  ) throws(StoreProblem) -> Int64 {
    try write { database in
      try database.execute(
        sql: "INSERT INTO meeting_batch (made, actor) VALUES (?, ?)",
        arguments: [author.time, author.name])
      let batch = database.lastInsertedRowID
      for (place, note) in notes.enumerated() {
        try database.execute(
          sql: "INSERT INTO meeting_note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            batch, place, note.program, note.group, note.day.description, note.student?.rawValue,
            note.met, note.fits, note.text,
          ])
      }
      let programs = Set(notes.map(\.program))
      try database.note(
        .meetings, batch, by: author, program: programs.count == 1 ? programs.first : nil, "met",
        "reports of meetings: \(notes.count)")
      return batch
    }
  }

  /// All that was said of meetings, in the order in which it was said; of one program where it is named.
  package func meetings(of name: String? = nil) throws(StoreProblem) -> [MeetingNote] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT n.* FROM meeting_note n JOIN meeting_batch b ON b.id = n.batch AND b.live
          WHERE ?1 IS NULL OR n.name = ?1 ORDER BY n.batch, n.place
          """, arguments: [name]
      ).compactMap { row in
        let day: String = row["day"]
        let student: String? = row["student"]
        return CalendarDate(day).map {
          MeetingNote(
            program: row["name"], group: row["group"], day: $0,
            student: student.map(Student.ID.init(rawValue:)), met: row["met"], fits: row["fits"],
            text: row["note"])
        }
      }
    }
  }
}
