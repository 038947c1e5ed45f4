import Kith
import KithFiles
import KithWorkspace
import Suggest

/// What leaves the desk, and what comes to it from families.
extension ScenarioDesk {
  mutating func publish(
    asItIs: Bool, _ roster: Roster, _ program: Program, _ days: inout ScenarioDays
  ) -> Outcome {
    guard let draft else { return Outcome(differences: ["there is no draft to publish"]) }
    let concerns = concerns(
      draft.result, draft.program, draft.present, roster, program, days, isNews: true)
    let refusing = concerns.filter {
      $0.weight == .forbids || $0.weight == .asks && !asItIs
    }
    guard refusing.isEmpty else {
      return Outcome(refusal: Set(refusing.map { $0.rule?.rawValue ?? $0.text }))
    }
    days.publish(draft.result)
    if let standing = days.standing { self.draft?.result = standing }
    return Outcome()
  }

  private func concerns(
    _ result: MatchResult, _ earlier: Program, _ known: Set<Student.ID>?, _ roster: Roster,
    _ program: Program, _ days: ScenarioDays, isNews: Bool
  ) -> [Concern] {
    var fixed = Keeping(apart: days.parted)
    fix(&fixed, program)
    return Watch(
      program, madeWith: earlier == program ? nil : earlier, roster, whenAtSchool: known,
      fixed: fixed
    ).concerns(about: result, isNews: isNews)
  }

  func suggest(
    _ student: Student.ID, _ expected: ExpectedSuggestions, _ roster: Roster, _ program: Program,
    _ days: ScenarioDays
  ) throws -> Outcome {
    var fixed = Keeping(apart: days.parted)
    fix(&fixed, program)
    var keeping = draft?.result.keeping ?? Keeping()
    (keeping.apart, keeping.together) = (fixed.apart, fixed.together)
    let pinned = Set(fixed.groups.map { Set($0.students) })
    keeping.groups.removeAll { !pinned.contains(Set($0.students)) }
    (keeping.waitingDays, keeping.resting) = ([:], [])
    let suggestions = try Suggestions(
      informed(roster), draft?.program ?? program, result: draft?.result, keeping: keeping)
    let answer = try suggestions.answer(SuggestionRequest([student]))
    let companions = answer.suggestions.map { suggestion in
      Set(
        suggestion.groups.flatMap(\.members).map(\.student).filter { $0 != student })
    }
    func told(_ students: Set<Student.ID>) -> String {
      students.isEmpty ? "nobody" : students.sorted().map(\.rawValue).joined(separator: ", ")
    }
    var differences: [String] = []
    if let wanted = expected.best, wanted != companions.first ?? [] {
      differences.append(
        "the first suggestion for \(student) is \(told(companions.first ?? [])), "
          + "not \(told(wanted))")
    }
    for other in expected.never.sorted() where companions.contains(where: { $0.contains(other) }) {
      differences.append("\(other) is suggested to \(student)")
    }
    return Outcome(differences: differences)
  }

  mutating func hear(
    _ student: Student.ID, _ fits: Bool?, _ belonging: Int?, _ days: ScenarioDays
  ) {
    if let belonging { self.belonging[student] = belonging }
    guard let fits, let group = days.standing?.group(of: student) else { return }
    let others = group.members.map(\.student).filter { $0 != student }
    if fits {
      misfits[student]?.subtract(others)
    } else {
      misfits[student, default: []].formUnion(others)
    }
  }

  func withdraw(
    _ consent: Consent, _ student: Student.ID, _ ends: Set<Set<Student.ID>>?,
    _ roster: inout Roster, _ program: Program, _ days: ScenarioDays
  ) -> Outcome {
    guard let place = roster.students.firstIndex(where: { $0.id == student }),
      roster.students[place].consents.remove(consent) != nil
    else { return Outcome(differences: ["\(student) has not given \(consent.rawValue)"]) }
    guard let ends, let standing = days.standing else { return Outcome() }
    let concerns = concerns(standing, program, nil, roster, program, days, isNews: false)
    let forbidden = Set(concerns.filter { $0.weight == .forbids }.compactMap(\.group))
    let found = Set(
      standing.groups.filter { group in
        forbidden.contains(group.id) && group.members.contains { $0.student == student }
      }.map { Set($0.members.map(\.student)) })
    guard found != ends else { return Outcome() }
    func told(_ groups: Set<Set<Student.ID>>) -> String {
      groups.isEmpty
        ? "none"
        : groups.map { "[\($0.sorted().map(\.rawValue).joined(separator: ", "))]" }.sorted()
          .joined(separator: ", ")
    }
    return Outcome(differences: [
      "withdrawing \(consent.rawValue) of \(student) ends \(told(found)), not \(told(ends))"
    ])
  }

  mutating func forget(
    _ student: Student.ID, _ roster: inout Roster, _ days: inout ScenarioDays
  ) {
    forgotten += 1
    let name = Student.ID(rawValue: "forgotten-\(forgotten)")
    roster.remove(student)
    days.forget(student, as: name)
    if let result = draft?.result {
      draft?.result = result.renaming { $0 == student ? name : $0 }
    }
    pins.removeAll { $0.students.contains(student) }
    misfits[student] = nil
    for other in misfits.keys { misfits[other]?.remove(student) }
    belonging[student] = nil
  }
}
