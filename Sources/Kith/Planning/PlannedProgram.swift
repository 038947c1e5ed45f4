import Foundation
import LinearProgramming
import Matching
import Rules
import School

/// One program of a plan, ready to be matched again and again beside the others.
struct PlannedProgram: Sendable {
  let plan: TermPlan
  let program: Program
  let roster: Roster
  /// The students as they are before any other program takes their hours.
  let alone: Cohort
  let scoring: Scoring
  /// Threads to use; never changes an answer.
  let threads: Int

  init(_ program: Program, of plan: TermPlan, _ roster: Roster, threads: Int) {
    self.plan = plan
    self.program = program
    self.roster = roster
    self.threads = threads
    alone = Cohort(roster, for: program)
    scoring = Scoring(alone)
  }

  /// The students in a term that already holds the meetings of `busy` groups.
  func cohort(beside busy: [Group]) -> Cohort {
    guard var options = alone.meetings, !busy.isEmpty else {
      return Cohort(roster, for: program, busy: busy, options: alone.meetings)
    }
    for group in busy {
      options.block(group.meetings, for: group.members.compactMap { alone.numbers[$0.student] })
    }
    return Cohort(roster, for: program, busy: busy, options: options)
  }

  /// The program's own question beside others, or with what they add.
  func problem(_ cohort: Cohort, pulledBy pull: Pull? = nil) -> PosedProblem {
    PosedProblem(Allowance(cohort), scoring, Keeping(), pulledBy: pull, threads: threads)
  }

  /// Whether the program has anybody to place.
  var isEmpty: Bool { alone.learners.isEmpty }

  /// What the engine answers to a question, and the groups of it that can meet and that nobody has too
  /// much of.
  func groups(
    of problem: PosedProblem, _ limits: SearchLimits, from start: PlannedGroups? = nil,
    within room: LoadRoom? = nil
  ) throws -> (groups: PlannedGroups, answer: Answer) {
    let answer = try Engine(problem: problem, limits: limits, start: start.map(result)).answer()
    var kept = Array(answer.groups.indices)
    if program.kind.isGuided, let room {
      kept = room.fitting(answer.groups, worth: { worth(of: $0) }, minutes: minutesAWeek)
    }
    let outcomes = try Arranging(problem.cohort).outcomes(
      of: kept.map { answer.groups[$0] }, worths: kept.map { worth(of: answer.groups[$0]) })
    var found = PlannedGroups()
    for (place, outcome) in zip(kept, outcomes) {
      guard case .arranged(let arrangement) = outcome else { continue }
      let students = answer.groups[place]
      found.groups.append(
        PlannedGroup(
          students: students, subject: answer.subjects.isEmpty ? -1 : answer.subjects[place],
          arrangement: arrangement, value: scoring.value(of: students, in: program),
          minutes: plan.minutes(of: arrangement.meetings, alone.meetings?.calendar)))
    }
    found.objective = objective(of: found.groups)
    found.shortage = answer.shortage
    found.certificate = answer.certificate
    return (found, answer)
  }

  /// Values of groups and the placement of everybody placed.
  func objective(of groups: [PlannedGroup]) -> Int {
    var placed: Set<Int32> = []
    return groups.reduce(0) { sum, group in
      self.placed(in: group.students).reduce(sum + group.value) {
        placed.insert($1).inserted
          ? $0 + alone.program.placementPoints(of: alone.students[Int($1)]) : $0
      }
    }
  }

  /// Those that a group places: a guide takes part without being placed.
  func placed(in students: [Int32]) -> ArraySlice<Int32> {
    program.kind.isGuided ? students.dropFirst() : students[...]
  }

  /// The minutes that a group meets in a week.
  var minutesAWeek: Int { plan.minutesAWeek(of: program) }

  private func worth(of group: [Int32]) -> Int {
    placed(in: group).reduce(scoring.value(of: group, in: program)) {
      $0 + alone.program.placementPoints(of: alone.students[Int($1)])
    }
  }

  /// Groups as an earlier result, to begin with.
  private func result(_ groups: PlannedGroups) -> MatchResult {
    let told = groups.groups.enumerated().map { number, group in
      Group(
        id: "g\(number + 1)",
        members: group.students.enumerated().map { place, student in
          Group.Member(
            student: alone.students[Int(student)].id,
            role: program.kind.guideRole.map { place == 0 ? $0 : .learner } ?? .member)
        }, value: group.value, meetings: [], venue: nil, why: [])
    }
    return MatchResult(
      program: program.id, status: .feasible, objective: groups.objective,
      bound: groups.objective, placed: 0, groups: told, unplaced: [], notices: [],
      certificate: groups.certificate)
  }
}

extension TermPlan {
  /// The minutes of all meetings of a group over the term.
  func minutes(of meetings: [Meeting], _ calendar: TermCalendar?) -> Int {
    guard let calendar else { return 0 }
    return meetings.reduce(0) { $0 + $1.minutes * calendar.instants(of: $1).count }
  }
}
