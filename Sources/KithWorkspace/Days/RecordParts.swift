import GRDB
import Kith
import KithFiles

/// What a record of a student is put together from.
struct RecordParts {
  let id: Student.ID
  let workspace: Workspace
  private let roster: Roster
  private let publications: [(stored: StoredPublication, result: MatchResult)]
  private let changes: [(time: String, change: RosterChange)]

  init(_ id: Student.ID, _ workspace: Workspace) throws {
    self.id = id
    self.workspace = workspace
    roster =
      try workspace.store.currentRoster().map { try workspace.roster($0) }
      ?? Roster(students: [])
    publications = try workspace.store.publications().map {
      ($0, try workspace.result($0.result, "publication \($0.id)"))
    }.filter { _, result in
      result.groups.contains { group in group.members.contains { $0.student == id } }
        || result.unplaced.contains { $0.student == id }
    }
    changes = try workspace.store.changes(about: id)
  }

  var isKnown: Bool {
    !publications.isEmpty || !changes.isEmpty || roster.students.contains { $0.id == id }
  }

  // MARK: - What the school said

  /// The student's row of the roster of now; nil where they are on it no more.
  var student: RecordValue? {
    roster.students.first { $0.id == id }.map { student in
      .fields([
        "given_name": .text(of: student.givenName), "family_name": .text(of: student.familyName),
        "grade": .text(of: student.grade?.description),
        "birth_date": .text(of: student.birthDate?.description),
        "enrolled": .flag(student.isEnrolled), "school": .text(of: student.school),
        "time_zone": .text(student.timeZone),
        "home": .text(of: student.home.map { "\($0.latitude), \($0.longitude)" }),
        "languages": .texts(student.languages), "interests": .texts(student.interests),
        "dislikes": .texts(student.dislikes), "goals": .texts(student.goals),
        "courses": .texts(student.courses), "completed_courses": .texts(student.completedCourses),
        "strengths": .texts(student.strengths), "needs": .texts(student.needs),
        "circumstances": .texts(student.circumstances),
        "channels": .texts(student.channels.map(\.rawValue)),
        "social_pace": .text(of: student.socialPace?.rawValue), "roles": .texts(student.roles),
        "capacity": .whole(student.capacity), "household": .text(of: student.household),
        "joined_on": .text(of: student.joinedOn?.description),
        "belonging": student.belonging.map { .whole($0) },
        "consents": .texts(student.consents.map(\.rawValue).sorted()),
        "availability": .texts(
          student.availability.map {
            "\($0.day.rawValue) \(ClockTime.text($0.from))-\(ClockTime.text($0.to))"
          }),
        "own_columns": student.own.isEmpty
          ? nil
          : .fields(
            student.own.sorted { $0.key < $1.key }.map {
              RecordValue.Field(name: $0.key, value: .text($0.value))
            }),
      ])
    }
  }

  /// The wishes that were said for the student.
  var wishes: [RecordValue] {
    roster.wishes.filter { $0.student == id }.map {
      .fields([
        "wish": .text($0.kind.rawValue), "other": .text($0.other.rawValue),
        "by": .text(of: $0.author?.rawValue),
      ])
    }
  }

  /// How many wishes of other families are about the student.
  var wishesOfOthers: Int { roster.wishes.count { $0.other == id } }

  var history: [RecordValue] {
    roster.history.filter { $0.student == id }.map {
      .fields([
        "term": .text($0.term), "program": .text($0.program), "group": .text(of: $0.group),
        "rating": $0.rating.map { .whole($0) },
      ])
    }
  }

  /// The coaches who look after the student.
  var coaches: [RecordValue] {
    roster.coaches.filter { $0.students.contains(id) }.map { .text($0.id) }
  }

  /// When something about the student changed on the roster.
  var versions: [RecordValue] {
    changes.map {
      .fields([
        "time": .text($0.time), "change": .text($0.change.kind.rawValue),
        "columns": .texts($0.change.columns),
      ])
    }
  }
}

// MARK: - What became of it

extension RecordParts {
  /// The published groups of the student, and who was told of them.
  func groups() throws -> [RecordValue] {
    try publications.flatMap { stored, result -> [RecordValue] in
      let rooms = try workspace.store.rooms(of: stored.name)
      let groups = result.groups.filter { $0.members.contains { $0.student == id } }
      guard !groups.isEmpty else {
        return [
          .fields([
            "program": .text(stored.name), "term": .text(stored.term),
            "published": .text(stored.time), "group": .text("none"),
          ])
        ]
      }
      return groups.map { group in
        .fields([
          "program": .text(stored.name), "term": .text(stored.term), "ends": .text(of: stored.ends),
          "published": .text(stored.time), "group": .text(group.id),
          "room": .text(of: rooms[group.id]),
          "role": .text(of: group.members.first { $0.student == id }?.role.rawValue),
          "subject": .text(of: group.subject), "interest": .text(of: group.interest),
          "goal": .text(of: group.goal), "venue": .text(of: group.venue),
          "meetings": .texts(
            group.meetings.map {
              "\($0.day.rawValue) \(ClockTime.text($0.from))-\(ClockTime.text($0.to)) \($0.timeZone)"
            }),
          "told_to_members": .whole(group.members.count - 1), "told_to_host": .text(of: group.host),
        ])
      }
    }
  }

  func answers() throws -> [RecordValue] {
    try workspace.store.feedback(before: nil).sorted {
      ($0.key.term, $0.key.name) < ($1.key.term, $1.key.name)
    }.compactMap { key, answers in
      answers[id].map {
        .fields([
          "program": .text(key.name), "term": .text(key.term), "fits": $0.fits.map { .flag($0) },
          "rating": $0.rating.map { .whole($0) }, "belonging": $0.belonging.map { .whole($0) },
          "contacts_made": $0.contactsMade.map { .whole($0) },
          "contacts_due": $0.contactsDue.map { .whole($0) },
        ])
      }
    }
  }

  /// What was said of meetings of the student's groups, by them or by who looks after the group.
  func meetings() throws -> [RecordValue] {
    let own = try ownGroups()
    return try workspace.store.meetings().filter { note in
      note.student == id
        || note.student == nil && own.contains(GroupKey(program: note.program, group: note.group))
    }.map {
      .fields([
        "program": .text($0.program), "group": .text($0.group), "date": .text($0.day.description),
        "said_by": .text($0.student == id ? "the student" : "staff"),
        "met": $0.met.map { .flag($0) }, "fits": $0.fits.map { .flag($0) },
        "note": .text(of: $0.text),
      ])
    }
  }

  func pauses() throws -> [RecordValue] {
    try workspace.store.pauses()[id].map {
      [
        .fields(["since": .text($0.since.description), "until": .text($0.until.description)])
      ]
    } ?? []
  }

  func leaves() throws -> [RecordValue] {
    try workspace.store.leaves().filter { $0.student == id || $0.neverAgain.contains(id) }.map {
      let isOwn = $0.student == id
      return .fields([
        "program": .text($0.program), "group": .text($0.group), "date": .text($0.day.description),
        "who": .text(isOwn ? "the student" : "another member"),
        "reason": isOwn ? .text(of: $0.reason) : nil,
        "never_again_with": isOwn ? .whole($0.neverAgain.count) : .whole(1),
      ])
    }
  }

  func flags() throws -> [RecordValue] {
    let own = try ownGroups()
    return try workspace.store.flags().filter {
      own.contains(GroupKey(program: $0.program, group: $0.group))
    }.map {
      .fields([
        "program": .text($0.program), "group": .text($0.group), "date": .text($0.day.description),
        "to": .text($0.coach), "about": .text(of: $0.about),
      ])
    }
  }

  /// What was fixed by hand.
  func pins() throws -> [RecordValue] {
    try workspace.store.currentPrograms().flatMap { program in
      try workspace.store.pins(of: program.name).filter { $0.students.contains(id) }.map {
        .fields([
          "program": .text(program.name), "kind": .text($0.kind.rawValue), "made": .text($0.time),
          "by": .text($0.actor), "reason": .text(of: $0.reason),
          "others": .whole($0.students.count - 1),
        ])
      }
    }
  }

  /// Who saw or did something about the student on the page, as the access log tells it.
  func accesses() throws -> [RecordValue] {
    let pseudonym = KeyedDigest(try workspace.store.secret()).pseudonym(of: id)
    return try workspace.store.accessLog(10_000, about: pseudonym.rawValue).reversed().map {
      .fields([
        "time": .text($0.time), "by": .text($0.actor), "act": .text($0.act),
        "outcome": .text($0.outcome),
      ])
    }
  }

  /// Until when each program keeps what it holds.
  func retention() throws -> [RecordValue] {
    try publications.map { stored, _ in
      let days = try workspace.program(version: stored.program).retentionDays
      let ends = CalendarDate(stored.ends ?? String(stored.time.prefix(10)))
      let until = days.flatMap { days in
        ends.map { CalendarDate(dayNumber: $0.dayNumber + days).description }
      }
      return .fields([
        "program": .text(stored.name), "term": .text(stored.term),
        "until": .text(until ?? "the workspace is erased, or kith forget is run"),
      ])
    }
  }

  private func ownGroups() throws -> Set<GroupKey> {
    Set(
      publications.flatMap { stored, result in
        result.groups.filter { $0.members.contains { $0.student == id } }
          .map { GroupKey(program: stored.name, group: $0.id) }
      })
  }
}

extension Store {
  /// When something about a student changed on the roster, oldest first.
  func changes(
    about student: Student.ID
  ) throws(StoreProblem) -> [(time: String, change: RosterChange)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT r.made, c.change, c.columns FROM roster_change c
          JOIN roster r ON r.id = c.roster WHERE c.student = ? ORDER BY r.id
          """, arguments: [student.rawValue]
      ).compactMap { row in
        let (change, columns): (String, String) = (row["change"], row["columns"])
        return RosterChange.Kind(rawValue: change).map {
          (
            row["made"],
            RosterChange(
              student: student, kind: $0, columns: columns.split(separator: ";").map(String.init))
          )
        }
      }
    }
  }
}
