package import School

extension Remedies {
  /// For each of those left over, one more guide like the one of whom most of them would have use.
  /// `allowed` are the guides that every rule allows to each of those left over.
  package func extraGuides(_ allowed: [[Int32]]) -> [Unplaced.Remedy?] {
    let cohort = allowance.cohort
    guard cohort.program.kind.isGuided else { return left.map { _ in nil } }
    var useful: [Int32: Int] = [:]
    for guides in allowed { for guide in guides { useful[guide, default: 0] += 1 } }
    let wanted = allowed.map { guides in
      guides.max { (useful[$0, default: 0], $1) < (useful[$1, default: 0], $0) }
    }
    var effects: [Int32: Effect] = [:]
    if trialMatch != nil {
      for guide in Set(wanted.compactMap(\.self)) { effects[guide] = effect(ofAnother: guide) }
    }
    return left.indices.map { place -> Unplaced.Remedy? in
      guard allowance.isAdmitted[Int(left[place])] else { return nil }
      let best = wanted[place]
      let seats = best.map { max(1, cohort.students[Int($0)].capacity) } ?? 1
      let role = cohort.program.kind.guideRole?.rawValue ?? "guide"
      let found = best.map { effects[$0] ?? effect(ofAnother: $0, for: left[place], allowed) }
      guard found?.places(left[place]) ?? true else { return nil }
      return Unplaced.Remedy(
        rules: [HasRoomAtGuide.id],
        text: "one more \(role)" + (seats > 1 ? " with room for \(seats)" : "")
          + properties(of: best.map(Int.init), for: Int(left[place])),
        opens: 1, places: found?.count ?? 1)
    }
  }

  /// What one more guide just like another does to a cohort that is matched again.
  private func effect(ofAnother guide: Int32) -> Effect {
    var twin = allowance.cohort.students[Int(guide)]
    twin.id = Student.ID(rawValue: twin.id.rawValue + " again")
    twin.capacity = max(1, twin.capacity)
    twin.household = nil
    // The twin guides and seeks nobody.
    twin.needs = []
    twin.roles.removeAll { $0 == allowance.cohort.program.roles.learner }
    return trial { $0.students.append(twin) }
  }

  /// The same without matching again: a learner, and others as long as seats and hours last.
  private func effect(
    ofAnother guide: Int32, for student: Int32, _ allowed: [[Int32]]
  ) -> Effect {
    let seats = max(1, allowance.cohort.students[Int(guide)].capacity)
    var taken = [student]
    for (place, other) in left.enumerated()
    where taken.count < seats && other != student && allowed[place].contains(guide) {
      if hasTime(guide, for: taken + [other]) { taken.append(other) }
    }
    return Effect(students: Set(taken), count: taken.count)
  }

  private func hasTime(_ guide: Int32, for learners: [Int32]) -> Bool {
    let cohort = allowance.cohort
    guard let meetings = cohort.meetings, cohort.program.isOn(HasCommonMeeting.id) else {
      return true
    }
    return meetings.schedule(learners.map { [Int(guide), Int($0)] }).allSatisfy { $0 != nil }
  }

  /// What the guide has to bring for the learner: language, grade, subjects, finished courses, a time.
  private func properties(of guide: Int?, for learner: Int) -> String {
    let cohort = allowance.cohort
    var parts: [String] = []
    let languages = cohort.languages[learner].filter { term in
      guide.map { cohort.languages[$0].contains(term) } ?? true
    }
    if cohort.program.isOn(SharesLanguage.id), let language = languages.first {
      parts.append("who speaks \(cohort.languages.terms[Int(language)])")
    }
    if cohort.program.isOn(FitsSubject.id) {
      let needs = cohort.needs[learner].filter { need in
        guide.map { cohort.strengths[$0].contains(need) || cohort.completed[$0].contains(need) }
          ?? true
      }
      let subjects = needs.prefix(3).map { cohort.needs.spellings[Int($0)] }
      if !subjects.isEmpty { parts.append("strong in \(joined(subjects, by: "or"))") }
    }
    if cohort.program.isOn(HasFinishedCourse.id) {
      let courses = cohort.courses[learner].prefix(3).map { cohort.courses.spellings[Int($0)] }
      if !courses.isEmpty { parts.append("who has finished \(joined(courses, by: "or"))") }
    }
    if let meetings = cohort.meetings, cohort.program.isOn(HasCommonMeeting.id) {
      let members = (guide.map { [$0] } ?? []) + [learner]
      if let meeting = meetings.choose(for: members)?.first?.meeting {
        let part = Opening(
          student: learner, quarters: [meeting.day.index * 96 + meeting.from / 15])
        parts.append("free on \(part.start) (\(meeting.timeZone))")
      }
    }
    return parts.isEmpty ? "" : " " + parts.joined(separator: ", ")
  }
}
