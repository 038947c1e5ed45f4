extension RuleCheck {
  /// What keeps a guide from the learners of the group.
  func breachOfGuide(
    _ rule: RuleID, _ setting: Setting, _ guide: Student, _ learners: [Student], subject: String?
  ) -> String? {
    for learner in learners {
      if let problem = problem(of: rule, setting, guide: guide, learner: learner, subject) {
        return "\(guide.id) \(problem) for \(learner.id)"
      }
    }
    return nil
  }

  private func problem(
    of rule: RuleID, _ setting: Setting, guide: Student, learner: Student, _ subject: String?
  ) -> String? {
    switch rule.rawValue {
    case "age_gap_least":
      guard let apart = AgeDistance(guide, learner) else { return "is of unknown age" }
      return apart.isSecondBorn(onBirthday: setting.number) ? nil : "is not old enough"
    case "experience_gap":
      guard let earlier = guide.joinedOn, let later = learner.joinedOn else { return nil }
      return months(from: earlier, to: later) < setting.number ? "has too little experience" : nil
    case "course_completed":
      let finished = terms.set(guide.completedCourses)
      let common = terms.set(learner.courses).intersection(finished)
      return common.count < setting.number ? "has finished too few courses" : nil
    case "together": return misses(roster.together[learner.id] ?? [], learner, with: guide)
    case "household_together":
      let household = learner.household.flatMap { roster.households[$0] } ?? []
      return misses(household.subtracting([learner.id]), learner, with: guide)
    case "subject_fit":
      let offered = terms.set(guide.strengths + guide.completedCourses)
      let needed = terms.set(learner.needs).intersection(offered)
      guard program.kind == .tutor else { return needed.isEmpty ? "has no subject" : nil }
      return needed.contains(terms.canonical(subject ?? ""))
        ? nil : "is not the one for the subject"
    default: return nil
    }
  }

  /// What is wrong where a learner must be together with others than this guide: with somebody who could
  /// guide them, or with another learner.
  private func misses(
    _ partners: Set<Student.ID>, _ learner: Student, with guide: Student
  ) -> String? {
    let missed = partners.subtracting([guide.id]).compactMap { roster.students[$0] }.filter {
      program.guides($0) || program.learns($0) && !program.guides(learner)
    }
    return missed.isEmpty ? nil : "is not the one with whom a must puts the learner"
  }

  /// Whole months from one day to another.
  private func months(from earlier: CalendarDate, to later: CalendarDate) -> Int {
    let (first, last) = (earlier.components, later.components)
    return (last.year - first.year) * 12 + last.month - first.month
      - (last.day < first.day ? 1 : 0)
  }

  /// What a rule finds wrong with the group as a whole.
  func breachOfGroup(_ rule: RuleID, _ setting: Setting, _ members: [Student]) -> String? {
    let present = Set(members.map(\.id))
    switch rule.rawValue {
    case "together" where !program.kind.isGuided:
      for member in members {
        let absent = (roster.together[member.id] ?? []).subtracting(present)
        if let other = absent.min() {
          return "\(member.id) is here without \(other)"
        }
      }
      return nil
    case "household_together" where !program.kind.isGuided:
      for member in members {
        let household = member.household.flatMap { roster.households[$0] } ?? []
        if let sibling = household.subtracting(present).min() {
          return "\(member.id) is here without the sibling \(sibling)"
        }
      }
      return nil
    case "never_alone":
      return carried(by: members, setting.texts).first { $0.value == 1 }
        .map { "somebody is the only one with a value of \(told($0.key.column))" }
    case "at_most":
      guard case .table(let limits) = setting else { return nil }
      for (name, limit) in limits.sorted(by: { $0.key < $1.key }) {
        let over = carried(by: members, [name]).first { $0.value > limit.number }
        if over != nil { return "more than \(limit.number) members share a value of \(told(name))" }
      }
      return nil
    default: return breachOfAnswers(rule, setting, members)
    }
  }

  private struct Mark: Hashable {
    let column, value: String
  }

  /// How many members carry each value of the columns named, each alone or as `column:value`.
  private func carried(by members: [Student], _ names: [String]) -> [Mark: Int] {
    var counts: [Mark: Int] = [:]
    for name in names {
      let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
      for member in members {
        for value in Set(values(of: member, in: parts[0]).map { comparable($0, in: parts[0]) })
        where parts.count == 1 || value == comparable(parts[1], in: parts[0]) {
          counts[Mark(column: parts[0], value: value), default: 0] += 1
        }
      }
    }
    return counts
  }

  func values(of student: Student, in column: String) -> [String] {
    switch column {
    case "channels": student.channels.map(\.rawValue)
    case "circumstances": student.circumstances
    case "completed_courses": student.completedCourses
    case "courses": student.courses
    case "dislikes": student.dislikes
    case "goals": student.goals
    case "grade": [student.grade?.description].compactMap(\.self)
    case "household": [student.household].compactMap(\.self)
    case "interests": student.interests
    case "languages": student.languages.map(primaryLanguage)
    case "needs": student.needs
    case "roles": student.roles
    case "strengths": student.strengths
    case "time_zone": [student.timeZone]
    case "school": [student.school].compactMap(\.self)
    case "social_pace": [student.socialPace?.rawValue].compactMap(\.self)
    default: answers(of: student, to: column)
    }
  }
}

extension Setting {
  /// The whole number of a setting; 0 where it is something else.
  var number: Int {
    if case .whole(let number) = self { number } else { 0 }
  }

  /// The number of a setting; 0 where it is something else.
  var decimal: Double {
    if case .decimal(let number) = self { number } else { Double(number) }
  }

  /// The texts of a list; empty where it is something else.
  var texts: [String] {
    guard case .list(let items) = self else { return [] }
    return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}
