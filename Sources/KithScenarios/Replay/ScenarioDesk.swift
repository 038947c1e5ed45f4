import Kith
import KithFiles
import KithWorkspace
import Suggest

/// The desk of a scenario: what is fixed by hand, what students said, and the groups under review.
struct ScenarioDesk {
  /// Groups under review, with what they were made of.
  struct Draft {
    var result: MatchResult
    var program: Program
    var present: Set<Student.ID>
  }

  /// Whether a step publishes groups; without such a step people hear of all at once.
  let isReviewed: Bool
  var draft: Draft?
  var pins: [NewPin] = []
  /// The others of a group that does not fit, as students say.
  var misfits: [Student.ID: Set<Student.ID>] = [:]
  var belonging: [Student.ID: Int] = [:]
  var forgotten = 0

  init(isReviewed: Bool) { self.isReviewed = isReviewed }

  /// Adds what is fixed by hand. What a match keeps otherwise gives way.
  func fix(_ keeping: inout Keeping, _ program: Program) {
    let fixed = Keeping(pins, in: program)
    let pinned = Set(fixed.groups.flatMap(\.students) + fixed.together.flatMap(\.self))
    keeping.groups.removeAll { !pinned.isDisjoint(with: $0.students) }
    keeping.together.removeAll { !pinned.isDisjoint(with: $0) }
    keeping.groups += fixed.groups
    keeping.together += fixed.together
    keeping.apart += fixed.apart
  }

  /// The roster with what students said of their groups.
  func informed(_ roster: Roster) -> Roster {
    var roster = roster
    for place in roster.students.indices {
      let student = roster.students[place]
      roster.students[place].belonging = belonging[student.id] ?? student.belonging
    }
    roster.avoid(misfits)
    return roster
  }

  /// Takes new groups under review, or for told.
  mutating func take(
    _ result: MatchResult, _ program: Program, _ roster: Roster, _ days: inout ScenarioDays
  ) {
    if !isReviewed { days.publish(result) }
    let result = isReviewed ? result : days.standing ?? result
    draft = Draft(result: result, program: program, present: Self.present(roster))
  }

  private static func present(_ roster: Roster) -> Set<Student.ID> {
    Set(roster.students.lazy.filter(\.isEnrolled).map(\.id))
  }
}

// MARK: - Acts

extension ScenarioDesk {
  /// What came of an act.
  struct Outcome {
    /// Why it was refused: the rules, or words where no rule speaks; nil where it was done.
    var refusal: Set<String>?
    /// What is otherwise than the scenario says.
    var differences: [String] = []
    /// Groups that came out.
    var result: MatchResult?

    /// What is otherwise than expected.
    func failures(_ act: DeskStep, refused expected: Set<String>?) -> [String] {
      let words = { (rules: Set<String>) in rules.sorted().joined(separator: ", ") }
      switch (refusal, expected) {
      case (nil, nil): return differences
      case (let found?, nil): return ["refused: \(act.words), because of \(words(found))"]
      case (nil, let wanted?):
        return ["not refused: \(act.words), which \(words(wanted)) should forbid"]
      case (let found?, let wanted?):
        let missing = wanted.subtracting(found)
        return missing.isEmpty
          ? []
          : ["refused: \(act.words), because of \(words(found)), not of \(words(missing))"]
      }
    }
  }

  mutating func `do`(
    _ act: DeskStep, _ roster: inout Roster, _ program: Program, _ days: inout ScenarioDays
  ) throws -> Outcome {
    switch act {
    case .pin(let students, let only): return pin(students, only: only, roster, program, days)
    case .veto(let students): return veto(students)
    case .move(let student, let other): return try move(student, other, roster, program, &days)
    case .publish(let asItIs): return publish(asItIs: asItIs, roster, program, &days)
    case .rematch: return try rematch(roster, program, &days)
    case .suggest(let student, let expected):
      return try suggest(student, expected, roster, program, days)
    case .feedback(let student, let fits, let value):
      hear(student, fits, value, days)
      return Outcome()
    case .withdraw(let student, let consent, let ends):
      return withdraw(consent, student, ends, &roster, program, days)
    case .forget(let student):
      forget(student, &roster, &days)
      return Outcome()
    }
  }

  private func keeping(_ program: Program, _ days: ScenarioDays) -> Keeping {
    var keeping = Keeping(apart: days.parted)
    fix(&keeping, program)
    return keeping
  }

  private mutating func pin(
    _ students: [Student.ID], only: Bool, _ roster: Roster, _ program: Program,
    _ days: ScenarioDays
  ) -> Outcome {
    guard let ordered = Handwork.ordered(students, program, roster) else {
      return Outcome(refusal: ["role"])
    }
    let pin = NewPin(Handwork.kind(only: only, program), ordered, reason: "")
    let (unsafe, ordinary) = Handwork.breaches(
      of: pin, program, roster, apart: keeping(program, days).apart)
    let refusing = pin.kind == .group ? unsafe : unsafe + ordinary
    guard refusing.isEmpty else { return Outcome(refusal: rules(refusing)) }
    pins.append(pin)
    return Outcome()
  }

  private mutating func veto(_ students: [Student.ID]) -> Outcome {
    let fixed = pins.filter { $0.kind != .veto }
    guard fixed.allSatisfy({ Set($0.students).intersection(students).count < 2 }) else {
      return Outcome(refusal: ["pin"])
    }
    pins.append(NewPin(.veto, students, reason: ""))
    return Outcome()
  }

  private mutating func move(
    _ student: Student.ID, _ other: Student.ID, _ roster: Roster, _ program: Program,
    _ days: inout ScenarioDays
  ) throws -> Outcome {
    guard let draft, let group = draft.result.group(of: other) else {
      return Outcome(differences: ["\(other) has no group to go into"])
    }
    var keeping = draft.result.keeping
    keeping.apart = self.keeping(program, days).apart
    do {
      let change = try Matchmaker(draft.program, keeping: keeping).move(
        student, to: group.id, in: draft.result, of: informed(roster), threads: 1)
      let known = Set(draft.result.keeping.groups)
      pins += change.result.keeping.groups.filter { !known.contains($0) }.map {
        NewPin(.group, $0.students, subject: $0.subject, reason: "")
      }
      take(change.result, draft.program, roster, &days)
      return Outcome(result: change.result)
    } catch RearrangementProblem.unsafe(let findings) {
      return Outcome(refusal: rules(findings))
    } catch RearrangementProblem.impossible(let reason) {
      return Outcome(refusal: [reason])
    }
  }

  private mutating func rematch(
    _ roster: Roster, _ program: Program, _ days: inout ScenarioDays
  ) throws -> Outcome {
    guard let standing = days.standing else {
      return Outcome(differences: ["nothing is published that could be matched again"])
    }
    let roster = informed(roster)
    var keeping = keeping(program, days)
    keeping.stay(with: standing, misfits: misfits, roster, program)
    let result = try Matchmaker(program, keeping: keeping).match(
      roster, threads: 1, from: standing)
    take(result, program, roster, &days)
    return Outcome(result: result)
  }

  private func rules(_ findings: [Finding]) -> Set<String> {
    Set(findings.map { $0.rule?.rawValue ?? $0.text })
  }
}

extension MatchResult {
  func group(of student: Student.ID) -> Group? {
    groups.first { group in group.members.contains { $0.student == student } }
  }
}

extension DeskStep {
  /// The act as a failure names it.
  var words: String {
    func list(_ students: [Student.ID]) -> String {
      students.map(\.rawValue).joined(separator: ", ")
    }
    return switch self {
    case .pin(let students, _): "pin \(list(students))"
    case .veto(let students): "veto \(list(students))"
    case .move(let student, let other): "move \(student) to the group of \(other)"
    case .publish: "publish"
    case .rematch: "rematch"
    case .suggest(let student, _): "suggest for \(student)"
    case .feedback(let student, _, _): "feedback of \(student)"
    case .withdraw(let student, let consent, _): "withdraw \(consent.rawValue) of \(student)"
    case .forget(let student): "forget \(student)"
    }
  }
}
