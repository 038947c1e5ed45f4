package import Kith

/// What a person does to a draft by hand.
package struct Handwork {
  package let workspace: Workspace
  package let name: String
  package let program: Program
  package let roster: Roster
  package let keeping: Keeping
  package let draft: MatchResult?

  package init(_ workspace: Workspace, _ name: String?) throws {
    self.workspace = workspace
    let found = try workspace.program(name)
    self.name = found.stored.name
    program = found.program
    roster = try workspace.roster().roster
    keeping = try workspace.keeping(of: found.stored.name, found.program)
    draft = try workspace.draft(of: found.stored.name)?.result
  }

  /// Students of the roster by their ids, each once and at least two.
  package func students(_ ids: [String]) throws -> [Student.ID] {
    let present = Set(roster.students.filter(\.isEnrolled).map(\.id))
    let students = ids.map(Student.ID.init(rawValue:))
    if let stranger = students.first(where: { !present.contains($0) }) {
      throw workspace.refusal("there is no student \(stranger) at the school", "check the id")
    }
    guard students.count > 1, Set(students).count == students.count else {
      throw workspace.refusal("two students or more are needed, each once", "name them by id")
    }
    guard let ordered = Self.ordered(students, program, roster) else {
      throw workspace.refusal("a group has one guide and one learner", "name two students")
    }
    return ordered
  }

  /// Students as a group names them: a guide stands first, in whatever order they were named; nil where
  /// they are no guide with one learner.
  package static func ordered(
    _ students: [Student.ID], _ program: Program, _ roster: Roster
  ) -> [Student.ID]? {
    guard program.kind.isGuided else { return students.sorted() }
    let people = Dictionary(roster.students.map { ($0.id, $0) }) { first, _ in first }
    let pair = students.compactMap { people[$0] }
    guard pair.count == 2, students.count == 2 else { return nil }
    return program.guides(pair[0]) && program.learns(pair[1])
      ? students : [students[1], students[0]]
  }

  /// The rules that a pin breaks: those of safety, which refuse it, and ordinary ones.
  package static func breaches(
    of pin: NewPin, _ program: Program, _ roster: Roster, apart: [[Student.ID]]
  ) -> (unsafe: [Finding], ordinary: [Finding]) {
    let breaches = Matchmaker(program, keeping: Keeping(apart: apart)).breaches(
      of: Keeping.FixedGroup(pin.students, subject: pin.subject), in: roster)
    return (
      breaches.filter(\.isSafety),
      breaches.filter { $0.rule != nil && (pin.kind == .group || $0.rule != "size") }
    )
  }

  /// Refuses what safety forbids.
  ///
  /// - Returns: The ordinary rules that are broken all the same.
  package func check(_ pin: NewPin) throws -> [Finding] {
    let (unsafe, ordinary) = Self.breaches(of: pin, program, roster, apart: keeping.apart)
    guard unsafe.isEmpty else { throw refusal(unsafe) }
    guard pin.kind == .group || ordinary.isEmpty else {
      let rules = Set(ordinary.compactMap { $0.rule?.rawValue }).sorted().joined(separator: ", ")
      throw workspace.refusal(
        "they cannot be together with others, because of \(rules)",
        "fix them as a group of their own with --only")
    }
    return ordinary
  }

  /// The refusal of what safety forbids, with the rules by name.
  package func refusal(_ unsafe: [Finding]) -> StoreProblem {
    workspace.refusal(
      "safety forbids it: " + unsafe.map(\.description).joined(separator: "; "),
      "rules of safety cannot be set aside by hand")
  }

  /// What a person fixes: students, or one group of the draft.
  package func pins(_ who: [String], only: Bool, because why: String) throws -> [NewPin] {
    if who.count == 1 {
      guard let group = draft?.groups.first(where: { $0.id == who[0] }) else {
        throw workspace.refusal(
          "the draft has no group \(who[0])", "name a group, or two students or more")
      }
      let learner = group.members.last?.student
      // A tutor's learner stays with all tutors: the other subjects are no question any more.
      let groups = (draft?.groups ?? []).filter {
        $0.id == group.id || program.kind == .tutor && $0.members.last?.student == learner
      }
      return groups.map {
        NewPin(.group, $0.members.map(\.student), subject: $0.subject, reason: why)
      }
    }
    let students = try students(who)
    return [NewPin(Self.kind(only: only, program), students, reason: why)]
  }

  /// What a pin of students is: a whole group where nobody could join them.
  package static func kind(only: Bool, _ program: Program) -> StoredPin.Kind {
    only || program.kind.isGuided || program.size.most == 2 ? .group : .pin
  }

  /// What a person keeps apart; refused where a pin puts two of them together.
  package func veto(_ who: [String], because why: String) throws -> NewPin {
    let students = try students(who)
    for pin in try workspace.store.pins(of: name) where pin.kind != .veto {
      guard Set(pin.students).intersection(students).count < 2 else {
        throw workspace.refusal(
          "pin \(pin.id) puts two of them together", "take it away first: kith unpin \(pin.id)")
      }
    }
    return NewPin(.veto, students, reason: why)
  }
}
