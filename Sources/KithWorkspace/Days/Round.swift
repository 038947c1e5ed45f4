import Foundation
package import Kith
import KithFiles
import LinearProgramming
import Suggest

/// A match of those who wait, around what is published, which stays as it is.
package struct Round {
  /// What a round came to.
  package struct Outcome {
    /// The draft that keeps it; nil where nobody could be placed.
    package var draft: Int64?
    package var result: MatchResult
    /// Who has a place now, with the days of waiting, by id.
    package var placed: [(student: Student.ID, days: Int)]
    /// Who still waits, by id.
    package var waiting: [Student.ID]
    /// Who was held back, because a better group may come within the program's patience; by id.
    package var heldBack: [Student.ID]
  }

  package let name: String
  package let day: CalendarDate
  /// Limits may be set before the search.
  package var drafting: Drafting
  private let workspace: Workspace
  private let standpoint: Standpoint
  private let takesSeats: Bool
  private let resting: Set<Student.ID>
  /// For how many days each of those who wait has waited.
  private let days: [Student.ID: Int]

  /// - Parameters:
  ///   - workspace: Where the program is published.
  ///   - program: The program's id, or the only one.
  ///   - day: The day of the round.
  ///   - takesSeats: Whether those for whom there is no group take free seats in published groups, whose
  ///     meetings stay.
  ///   - author: Who makes the round.
  /// - Throws: ``StoreProblem`` where nothing is published.
  package init(
    _ workspace: Workspace, _ program: String?, on day: CalendarDate, takesSeats: Bool,
    by author: Author
  ) throws {
    self.workspace = workspace
    self.day = day
    self.takesSeats = takesSeats
    drafting = try Drafting(workspace, program, author)
    name = drafting.name
    guard let standing = try workspace.standing(of: name) else {
      throw workspace.refusal(
        "nothing is published of \(name)",
        "begin with kith match --draft and kith publish; rounds go around what is published")
    }
    let (version, roster) = try workspace.roster()
    resting = try workspace.resting(on: day)
    standpoint = try Standpoint(
      standing, workspace, (version, roster), resting: resting, drafting.heard)
    let since = try WaitingSince(workspace, roster)
    var days: [Student.ID: Int] = [:]
    for student in standpoint.waiting {
      days[student] = max(
        0, day.dayNumber - since(student, in: drafting.name, on: day).dayNumber)
    }
    self.days = days
  }

  /// Matches, and keeps a draft where somebody could be placed.
  package func run(_ search: Drafting.Search) throws -> Outcome {
    let clock = ContinuousClock.now
    var groups = standpoint.groups
    var heldBack: Set<Student.ID> = []
    var (result, keeping) = try match(around: groups, without: heldBack, search)
    let impatient = held(in: result)
    if !impatient.isEmpty {
      heldBack = impatient
      (result, keeping) = try match(around: groups, without: heldBack, search)
    }
    if takesSeats {
      let seated = try withSeats(groups, beside: result, without: heldBack)
      if seated != groups {
        groups = seated
        (result, keeping) = try match(around: groups, without: heldBack, search)
      }
    }
    let known = Set(standpoint.groups.flatMap(\.members).filter(\.isPlaced).map(\.student))
    let placed = Set(result.groups.flatMap(\.members).filter(\.isPlaced).map(\.student))
      .subtracting(known).sorted()
    var outcome = Outcome(
      result: result, placed: placed.map { ($0, days[$0] ?? 0) },
      waiting: standpoint.waiting.filter { !placed.contains($0) && !heldBack.contains($0) },
      heldBack: heldBack.sorted())
    guard !placed.isEmpty else { return outcome }
    let seconds = (ContinuousClock.now - clock) / .seconds(1)
    let digest = drafting.digest(drafting.program, keeping, nil)
    try workspace.store.change {
      let kept = try workspace.keep(
        result, of: name, (drafting.programVersion, drafting.rosterVersion),
        run: { result in
          Run(
            digest: digest, seed: drafting.program.seed, seconds: seconds,
            result: Data(ResultText.json(of: result)),
            certificate: Data(ResultText.json(of: result.certificate)))
        }, heard: drafting.heard, action: "round",
        detail: "\(placed.count) of \(standpoint.waiting.count) placed who waited on \(day)",
        by: drafting.author)
      try workspace.store.addRound(
        kept.id, on: day, waiting: standpoint.waiting.count, placed: placed.count,
        days: outcome.placed.reduce(0) { $0 + $1.days })
      (outcome.draft, outcome.result) = (kept.id, kept.result)
    }
    return outcome
  }
}

extension Round {
  /// Everybody who waits, but for those who are held back, around groups that stay.
  private func match(
    around groups: [Group], without heldBack: Set<Student.ID>, _ search: Drafting.Search
  ) throws -> (MatchResult, Keeping) {
    let question = RoundQuestion(
      program: drafting.program, roster: drafting.roster, groups: groups,
      keeping: try workspace.keeping(of: name, drafting.program),
      days: days.filter { !heldBack.contains($0.key) }, resting: resting.union(heldBack),
      waiting: standpoint.waiting, busy: standpoint.busy)
    do {
      return try question.answer(search)
    } catch let problem as RoundQuestion.Problem {
      throw workspace.refusal(
        problem.description, "match again with kith rematch --program \(name)")
    }
  }
}

// MARK: - Patience and seats

extension Round {
  /// Those of new groups that fit less than half of the published ones do, of whom nobody has waited for
  /// as long as the program asks to wait.
  private func held(in result: MatchResult) -> Set<Student.ID> {
    let patience = drafting.program.priority.patience
    let scores = standpoint.groups.map { $0.meanScore(drafting.program) }.sorted()
    guard patience > 0, !scores.isEmpty else { return [] }
    let usual = scores[scores.count / 2]
    let known = Set(standpoint.groups.map(GroupMark.init))
    var held: Set<Student.ID> = []
    for group in result.groups where !known.contains(GroupMark(group)) {
      let students = group.members.filter(\.isPlaced).map(\.student)
      if group.meanScore(drafting.program) < usual,
        students.allSatisfy({ (days[$0] ?? 0) < patience })
      {
        held.formUnion(students)
      }
    }
    return held
  }

  /// The groups with those who wait in their free seats, who waits longest first.
  private func withSeats(
    _ groups: [Group], beside result: MatchResult, without heldBack: Set<Student.ID>
  ) throws -> [Group] {
    guard !drafting.program.kind.isGuided else { return groups }
    var openings = try Openings(standpoint, resting: resting.union(heldBack))
    let taken = Set(result.groups.flatMap(\.members).map(\.student))
    let open = standpoint.waiting.filter { !taken.contains($0) && !heldBack.contains($0) }
      .sorted { (-(days[$0] ?? 0), $0) < (-(days[$1] ?? 0), $1) }
    for student in open {
      let seats = openings.openings(for: student).filter { $0.way != .formed }
      guard let best = seats.max(by: { $0.gain < $1.gain }) else { continue }
      openings.carryOut(best)
    }
    let after = Dictionary((openings.suggestions.groups ?? []).map { ($0.id, $0) }) { $1 }
    return groups.map { after[$0.id] ?? $0 }
  }
}
