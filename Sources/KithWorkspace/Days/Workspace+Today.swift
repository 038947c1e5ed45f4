package import Kith

extension Workspace {
  /// The list of a day.
  ///
  /// - Parameters:
  ///   - day: The day, as people who keep the list call it.
  ///   - coach: Whose own students alone count; nil for everybody.
  /// - Returns: The list, everything in it by id.
  /// - Throws: ``StoreProblem`` where the workspace cannot be read, or nobody is called `coach`.
  package func today(on day: CalendarDate, for coach: String? = nil) throws -> Today {
    try store.snapshot {
      let roster = try roster().roster
      let coaches = roster.coaches.filter { $0.id == coach }
      if let coach, coaches.isEmpty {
        let nearest = TextDistance.nearest(to: coach, among: roster.coaches.map(\.id))
        throw refusal(
          "no coach on the roster has the id \(ForeignText.visible(coach))",
          nearest.map { "did you mean \($0)?" } ?? "give an id of coaches.csv")
      }
      let own = Set(coaches.flatMap(\.students))
      var list = try TodayList(self, roster, on: day)
      // Nothing is worked out for students of whom the reader does not hear.
      try list.fill { coach == nil || own.contains($0) }
      guard let coach else { return list.today }
      return list.today.told(to: coach, of: own, members: list.members)
    }
  }
}

/// A day's list while it is put together.
struct TodayList {
  let workspace: Workspace
  let roster: Roster
  let day: CalendarDate
  let standpoints: [Standpoint]
  let resting: Set<Student.ID>
  private let since: WaitingSince
  let command: ShellCommand
  var today: Today

  /// The most students of a program for whom the best act is worked out; they are those who wait longest.
  private static let mostWorkedOut = 200

  init(_ workspace: Workspace, _ roster: Roster, on day: CalendarDate) throws {
    self.workspace = workspace
    self.roster = roster
    self.day = day
    standpoints = try workspace.standpoints(on: day)
    resting = try workspace.resting(on: day)
    since = try WaitingSince(workspace, roster)
    command = ShellCommand(in: workspace)
    today = Today(day: day)
  }

  /// Who was published in which group, also those who left since.
  var members: [GroupKey: [Student.ID]] {
    var members: [GroupKey: [Student.ID]] = [:]
    for standpoint in standpoints {
      for group in standpoint.result.groups {
        members[GroupKey(program: standpoint.name, group: group.id)] = group.members.map(\.student)
      }
    }
    return members
  }

  /// Fills the list; acts are worked out for those students alone that `isTold` names.
  mutating func fill(_ isTold: (Student.ID) -> Bool) throws {
    for standpoint in standpoints {
      try addWaiting(standpoint, isTold)
      try addGroups(standpoint)
      try addUnderstudies(standpoint)
    }
    try addNobody()
    try addIsolated()
    for flag in try workspace.store.flags() where flag.day <= day {
      today.flags.append(
        Today.Flag(
          number: flag.id, program: flag.program, group: flag.group, coach: flag.coach,
          about: flag.about, since: flag.day,
          act: Today.Act(
            words: "look at \(flag.group), then settle the flag",
            command: command("flag", "--settle", String(flag.id)))))
    }
    today.waiting.sort { ($0.since, $0.student, $0.program) < ($1.since, $1.student, $1.program) }
    today.nobody.sort { ($0.since, $0.student) < ($1.since, $1.student) }
    today.missing.sort {
      (-$0.opens, $0.student, $0.program, $0.lacks) < (-$1.opens, $1.student, $1.program, $1.lacks)
    }
    for list in [\Today.silent, \.short, \.unfit] {
      today[keyPath: list].sort {
        ($0.since, $0.program, $0.group, $0.student ?? "")
          < ($1.since, $1.program, $1.group, $1.student ?? "")
      }
    }
  }
}

// MARK: - Who waits

extension TodayList {
  private mutating func addWaiting(
    _ standpoint: Standpoint, _ isTold: (Student.ID) -> Bool
  ) throws {
    let name = standpoint.name
    let people = Dictionary(roster.students.map { ($0.id, $0) }) { first, _ in first }
    let waiting = standpoint.waiting.map { (student: $0, since: since($0, in: name, on: day)) }
      .sorted { ($0.since, $0.student) < ($1.since, $1.student) }
    guard !waiting.isEmpty else { return }
    let openings = try Openings(standpoint, resting: resting)
    var count = 0
    for (student, since) in waiting {
      let lacking = people[student].map { standpoint.program.lacking($0) } ?? []
      var act = Today.Act(
        words: "ask what would help \(student) in \(name)",
        command: command("suggest", "--student", student.rawValue, "--program", name))
      if isTold(student), count < Self.mostWorkedOut {
        count += 1
        if let first = lacking.first {
          let opens = openings.partners(keptFrom: student, lacking)
          for lack in lacking {
            today.missing.append(
              Today.Missing(
                program: name, student: student, lacks: lack.name, opens: opens,
                act: self.act(student, lack, name)))
          }
          act = self.act(student, first, name)
        } else if let opening = openings.best(for: student) {
          act = self.act(student, opening, name)
        }
      }
      today.waiting.append(
        Today.Waiting(
          program: name, student: student, since: since,
          days: day.dayNumber - since.dayNumber, act: act))
    }
  }

  private func act(
    _ student: Student.ID, _ lack: Program.Lack, _ program: String
  ) -> Today.Act {
    switch lack {
    case .hours:
      Today.Act(
        words: "ask \(student) for hours",
        command: command(
          "suggest", "--student", student.rawValue, "--program", program, "--if",
          "free mon 15:00-18:00"))
    case .consent(let consent):
      Today.Act(
        words: "ask the family of \(student) about the consent \(consent.rawValue)",
        command: command(
          "suggest", "--student", student.rawValue, "--program", program, "--if",
          "consent \(consent.rawValue)"))
    }
  }

  private func act(
    _ student: Student.ID, _ opening: Openings.Opening, _ program: String
  ) -> Today.Act {
    switch opening.way {
    case .seat(let group):
      Today.Act(
        words: "give \(student) the free place in \(group)",
        command: command(
          "fill", group, "--with", student.rawValue, "--program", program, "--publish"),
        gain: opening.gain)
    case .formed:
      Today.Act(
        words: "match those who wait in \(program)",
        command: command(
          "round", "--program", program, "--on", day.description, "--publish"),
        gain: opening.gain)
    }
  }

  /// Those at the school that no group holds, of those that a program of now could place.
  private mutating func addNobody() throws {
    let programs = try workspace.store.currentPrograms().map {
      (name: $0.name, program: try workspace.program($0.name).program)
    }.filter { $0.program.term.map { $0.ends >= day } ?? true }
    let held = Set(standpoints.flatMap(\.groups).flatMap(\.members).map(\.student))
    let acts = Dictionary(grouping: today.waiting, by: \.student)
    for student in roster.students
    where student.isEnrolled && !held.contains(student.id) && !resting.contains(student.id) {
      guard let first = programs.first(where: { $0.program.learns(student) }) else { continue }
      let best = acts[student.id]?.map(\.act).max { ($0.gain ?? -1) < ($1.gain ?? -1) }
      today.nobody.append(
        Today.Alone(
          student: student.id, since: since(student.id, on: day),
          act: best
            ?? Today.Act(
              words: "match and publish \(first.name)",
              command: command("match", "--draft", "--program", first.name))))
    }
  }
}

// MARK: - Which groups need a look

extension TodayList {
  private mutating func addGroups(_ standpoint: Standpoint) throws {
    let name = standpoint.name
    let records = try workspace.meetingLedger(of: standpoint, on: day).records
    let left = Dictionary(
      try workspace.store.leaves().filter { $0.publication == standpoint.stored.id }
        .map { ($0.group, $0.day) }, uniquingKeysWith: max)
    let least = standpoint.program.kind.isGuided ? 2 : standpoint.program.size.least
    let flagged = Set(
      try workspace.store.flags().filter { $0.program == name }.map(\.group))
    for group in standpoint.groups {
      let record = records[group.id]
      if let since = record?.silentSince {
        today.silent.append(
          Today.GroupEntry(
            program: name, group: group.id, since: since,
            act: ask(
              group, name,
              record?.isSaidToMiss ?? false ? "has not met twice" : "is not heard of, \(since) on",
              isFlagged: flagged.contains(group.id))))
      }
      let unfit = record?.unfit.filter { entry in
        group.members.contains { $0.student == entry.key }
      }
      for (student, since) in unfit ?? [:] {
        today.unfit.append(
          Today.GroupEntry(
            program: name, group: group.id, student: student, since: since,
            act: Today.Act(
              words: "see what else \(student) could have",
              command: command("suggest", "--student", student.rawValue, "--program", name))))
      }
      if unfit?.isEmpty ?? true, let since = record?.unfitSince {
        today.unfit.append(
          Today.GroupEntry(
            program: name, group: group.id, since: since,
            act: ask(group, name, "does not fit", isFlagged: flagged.contains(group.id))))
      }
      guard group.members.count < least else { continue }
      today.short.append(
        Today.GroupEntry(
          program: name, group: group.id, since: left[group.id] ?? day,
          act: Today.Act(
            words: "fill \(group.id), or merge it",
            command: command("fill", group.id, "--program", name, "--publish"))))
    }
  }

  /// That somebody asks a group what is wrong: its host, or the coach who looks after most of it.
  private func ask(
    _ group: Group, _ program: String, _ what: String, isFlagged: Bool
  ) -> Today.Act {
    let students = Set(group.members.map(\.student))
    let coach =
      group.host
      ?? roster.coaches.map { (id: $0.id, count: students.intersection($0.students).count) }
      .filter { $0.count > 0 }.sorted { (-$0.count, $0.id) < (-$1.count, $1.id) }.first?.id
    guard let coach, !isFlagged else {
      return Today.Act(
        words: "ask the members of \(group.id), and note the next meeting",
        command: command("met", group.id, "--program", program, "--yes"))
    }
    return Today.Act(
      words: "let \(coach) ask the members of \(group.id)",
      command: command(
        "flag", group.id, "--program", program, "--about", "\(group.id) \(what)", "--to", coach))
  }
}
