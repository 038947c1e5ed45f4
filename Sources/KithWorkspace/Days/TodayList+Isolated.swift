import Kith

// MARK: - Who should be asked after

extension TodayList {
  /// Those in groups who may be alone all the same, by what is known: their belonging is
  /// low or fell, or no contact that was due took place. Which of these it is, is confidential. Who was
  /// asked after since does not stand here again.
  mutating func addIsolated() throws {
    let belonging = try BelongingHistory(workspace, roster)
    let silent = Set(today.silent.map { GroupKey(program: $0.program, group: $0.group) })
    let asked = try workspace.store.flagsEverRaised()
    var groups: [Student.ID: [(program: Program, group: Group)]] = [:]
    var unmet: [Student.ID: CalendarDate] = [:]
    for standpoint in standpoints {
      for group in standpoint.groups {
        for member in group.members where member.isPlaced {
          groups[member.student, default: []].append((standpoint.program, group))
        }
      }
      let answers = try workspace.store.feedback(
        of: standpoint.name, term: standpoint.stored.term)
      for answer in answers where answer.contactsMade == 0 && answer.contactsDue ?? 0 > 1 {
        unmet[answer.student] = standpoint.stored.day
      }
    }
    for student in roster.students where student.isEnrolled && !resting.contains(student.id) {
      guard let own = groups[student.id], let first = own.first else { continue }
      let keys = own.map { GroupKey(program: $0.program.id, group: $0.group.id) }
      let limit = own.map(\.program.priority.belongingUnder).max() ?? 0
      let signs = [belonging.concern(about: student.id, under: limit), unmet[student.id]]
      // Who was asked after since is looked at by the one who asked.
      guard let since = signs.compactMap(\.self).max(),
        !asked.contains(where: { flag in
          flag.day >= min(day, since) && flag.about == words(about: student.id)
            && keys.contains(GroupKey(program: flag.program, group: flag.group))
        })
      else { continue }
      // A group that meets is where somebody can ask best.
      let place = zip(own, keys).first { !silent.contains($0.1) }?.0 ?? first
      today.isolated.append(
        Today.Alone(
          student: student.id, since: min(day, since),
          act: askAfter(student.id, place.group, place.program.id)))
    }
    today.isolated.sort { ($0.since, $0.student) < ($1.since, $1.student) }
  }

  /// That somebody who knows the student asks how they are.
  private func askAfter(
    _ student: Student.ID, _ group: Group, _ program: String
  ) -> Today.Act {
    let coach = roster.coaches.first { $0.students.contains(student) }?.id ?? group.host
    guard let coach else {
      return Today.Act(
        words: words(about: student),
        command: command("suggest", "--student", student.rawValue, "--program", program))
    }
    return Today.Act(
      words: "let \(coach) \(words(about: student))",
      command: command(
        "flag", group.id, "--program", program, "--about", words(about: student), "--to", coach))
  }

  private func words(about student: Student.ID) -> String { "ask after \(student)" }
}

extension StoredPublication {
  /// The day of publishing.
  var day: CalendarDate { CalendarDate(String(time.prefix(10))) ?? CalendarDate(dayNumber: 0) }
}
