package import Kith

/// What happens in a term, as people tell it: each is one change, in the audit log and undoable.
extension Workspace {
  /// The most characters that a reason, a flag or a note has.
  package static let mostWords = 1000

  /// Notes whether a group met.
  ///
  /// - Parameters:
  ///   - name: The group's id or room.
  ///   - program: The program's id, where groups of several have the same name.
  ///   - day: The day of the meeting.
  ///   - met: Whether it took place.
  ///   - student: Who says so; nil for who looks after the group.
  ///   - fits: Whether the group fits, where that was said.
  ///   - author: Who notes it.
  /// - Returns: The group, and whether it meets on that day of the week at all.
  /// - Throws: ``StoreProblem`` where there is no such group or member.
  package func meet(
    _ name: String, of program: String?, on day: CalendarDate, met: Bool,
    by student: Student.ID? = nil, fits: Bool? = nil, author: Author
  ) throws -> PublishedGroup {
    try store.change {
      let found = try publishedGroup(name, of: program)
      if let student { try check(student, isIn: found) }
      _ = try store.addMeetings(
        [
          MeetingNote(
            program: found.program, group: found.group.id, day: day, student: student, met: met,
            fits: fits)
        ], by: author)
      return found
    }
  }

  /// Lets a student rest: no round places them until a day, and nobody counts them as waiting.
  package func pause(
    _ id: Student.ID, from day: CalendarDate, until: CalendarDate, author: Author
  ) throws {
    try store.change {
      try checkAtSchool(id)
      guard until >= day else {
        throw refusal(
          "\(until) lies before \(day)", "give a day to come, or the same one to end it")
      }
      _ = try store.add(Pause(student: id, since: day, until: until), by: author)
    }
  }

  /// Takes a student out of a published group, from now on and everywhere.
  ///
  /// - Parameters:
  ///   - id: Who leaves.
  ///   - name: The group's id or room.
  ///   - program: The program's id, where groups of several have the same name.
  ///   - day: The day of the leave.
  ///   - reason: Why, for staff alone.
  ///   - neverAgain: Whether the student is never placed with the others of the group again, in any
  ///     program; safety asks that at every act from now on.
  ///   - author: Who notes it.
  /// - Returns: The group, and who is left in it; nobody where the group is none any more.
  /// - Throws: ``StoreProblem`` where the student is not in the group.
  package func leave(
    _ id: Student.ID, _ name: String, of program: String?, on day: CalendarDate, reason: String,
    neverAgain: Bool, author: Author
  ) throws -> (group: PublishedGroup, left: [Student.ID]) {
    try store.change {
      let found = try publishedGroup(name, of: program)
      try checkWords(reason, "the reason")
      let now = try standing(of: found.program)?.result.groups.first { $0.id == found.group.id }
      guard let now, now.members.contains(where: { $0.student == id }) else {
        throw refusal("\(id) is not in \(found.group.id)", "check the id and the group")
      }
      let others = now.members.map(\.student).filter { $0 != id }
      _ = try store.add(
        Leave(
          program: found.program, publication: found.publication, group: now.id, student: id,
          day: day, reason: reason, neverAgain: neverAgain ? others.sorted() : []),
        by: author)
      let then = try standing(of: found.program)?.result.groups.first { $0.id == now.id }
      return (found, then?.members.map(\.student) ?? [])
    }
  }

  /// Raises a flag about a group, for a coach to look at.
  ///
  /// - Returns: The flag's number.
  package func flag(
    _ name: String, of program: String?, about words: String, to coach: String,
    on day: CalendarDate, author: Author
  ) throws -> Int64 {
    try store.change {
      let found = try publishedGroup(name, of: program)
      try checkWords(words, "what it is about")
      let coaches = try roster().roster.coaches.map(\.id)
      guard coaches.contains(coach) else {
        let nearest = TextDistance.nearest(to: coach, among: coaches).map { "did you mean \($0)?" }
        throw refusal(
          "no coach on the roster has the id \(ForeignText.visible(coach))",
          nearest ?? "give an id of coaches.csv")
      }
      return try store.addFlag(
        of: found.program, found.group.id, about: words, to: coach, on: day, by: author)
    }
  }

  /// Takes in a file of meetings, all of it or nothing.
  package func take(_ notes: [MeetingNote], author: Author) throws -> Int64 {
    try store.change { try store.addMeetings(notes, by: author) }
  }
}

// MARK: - What is refused

extension Workspace {
  private func check(_ student: Student.ID, isIn found: PublishedGroup) throws {
    guard found.everybody.contains(student) else {
      throw refusal("\(student) is not in \(found.group.id)", "name a member of the group")
    }
  }

  /// Refuses somebody who is not at the school.
  func checkAtSchool(_ id: Student.ID) throws {
    guard try roster().roster.students.contains(where: { $0.id == id && $0.isEnrolled }) else {
      throw refusal("there is no student \(id) at the school", "check the id")
    }
  }

  private func checkWords(_ words: String, _ what: String) throws {
    guard words.contains(where: { !$0.isWhitespace }) else {
      throw refusal("\(what) is empty", "say it in a few words")
    }
    guard words.count <= Self.mostWords else {
      throw refusal("\(what) is too long", "write \(Self.mostWords) characters at most")
    }
  }
}
