import Foundation
import LinearProgramming
import Matching
import Rules
import School

/// Searches for the groups of all programs of a plan: one program after the other, each around those
/// before it, and then each again around all others for as long as the plan gains by it.
struct PlanSearch {
  let plan: TermPlan
  let programs: [PlannedProgram]
  /// Who is asked for by any program.
  let isAsked: [Bool]
  let clock: PlanClock

  private var count: Int { isAsked.count }

  init(_ plan: TermPlan, _ programs: [PlannedProgram], _ clock: PlanClock) {
    self.plan = plan
    self.programs = programs
    self.clock = clock
    isAsked = Self.isAsked(programs)
  }

  /// Whom any of the programs asks for, by number.
  static func isAsked(_ programs: [PlannedProgram]) -> [Bool] {
    (0..<(programs.first?.alone.count ?? 0)).map { number in
      programs.contains { program in
        let student = program.alone.students[number]
        return program.program.guides(student) || program.program.learns(student)
      }
    }
  }

  /// The order in which programs are matched: the longest first, then the largest groups.
  var order: [Int] {
    programs.indices.sorted { one, other in
      func key(_ place: Int) -> (Int, Int, Int) {
        let program = programs[place].program
        return (-plan.mostMinutes(of: program), -program.size.most, place)
      }
      return key(one) < key(other)
    }
  }

  /// Where no more students are asked for, every program is once the first to be matched.
  private static let mostForOrders = 2_000
  /// How strongly plans are drawn to companions while they are built: what is right depends on how many
  /// programs it takes to reach the hours.
  private static let strengths = [1, 3, 8]
  /// Plans that are worth improving, of all that were built.
  private static let mostImproved = 3

  /// The orders to begin with: where few students are asked for, also each program before all others, since
  /// what the first one takes is lost to the rest.
  private var orders: [[Int]] {
    guard isAsked.count(where: { $0 }) <= Self.mostForOrders else { return [order] }
    return [order] + order.dropFirst().map { first in [first] + order.filter { $0 != first } }
  }

  /// The best plan found; `alone` are the programs' groups where each stands alone.
  func state(from alone: [PlannedGroups]) throws -> PlanState {
    var built: [(state: PlanState, worth: PlanWorth, order: [Int])] = []
    let strengths = plan.company == nil ? [1] : Self.strengths
    building: for strength in strengths {
      for order in orders {
        if !built.isEmpty, clock.isHalfOver { break building }
        let state = try firstState(from: alone, in: order, strength: strength)
        built.append((state, worth(of: state), order))
      }
    }
    // Of equals the one that was built first.
    let ranked = built.indices.sorted { one, other in
      built[one].worth == built[other].worth ? one < other : built[other].worth < built[one].worth
    }
    var best = built[ranked[0]].state
    var worth = built[ranked[0]].worth
    for place in ranked.prefix(Self.mostImproved) where !clock.isOver {
      let next = try improved(built[place].state, built[place].order)
      let found = self.worth(of: next)
      if worth < found { (best, worth) = (next, found) }
    }
    return best
  }

  /// A plan with one program matched after the other, each around those before it.
  private func firstState(
    from alone: [PlannedGroups], in order: [Int], strength: Int
  ) throws -> PlanState {
    var state = PlanState(parts: programs.map { _ in PlannedGroups() })
    for (turn, place) in order.enumerated() {
      // The first one has nobody to keep clear of.
      if turn == 0, fits(alone[place], place, state) {
        state.parts[place] = alone[place]
      } else {
        state.parts[place] = try groups(
          of: place, in: state, strength: strength, left: order.count - turn, from: nil)
      }
    }
    return state
  }

  /// Whether nobody has too much of the groups of a program.
  private func fits(_ part: PlannedGroups, _ place: Int, _ state: PlanState) -> Bool {
    let room = room(in: state, without: place)
    let program = programs[place]
    return room.fitting(
      part.groups.map(\.students), worth: { _ in 0 }, minutes: program.minutesAWeek
    ).count == part.groups.count
  }

  /// A plan with its programs matched again around one another, for as long as it gains.
  func improved(_ state: PlanState, _ order: [Int]) throws -> PlanState {
    var best = state
    var worth = worth(of: best)
    guard plan.company != nil || plan.somebodyPoints > 0 || plan.first != nil || order.count > 1
    else { return best }
    for (round, strength) in [1, 2, 4, 1, 3, 1].enumerated() {
      guard round < clock.mostRounds else { break }
      var hasGained = false
      for place in order {
        guard !clock.isOver else { return best }
        var next = best
        next.parts[place] = try groups(
          of: place, in: best, strength: strength, left: 1, from: best.parts[place])
        let found = self.worth(of: next)
        clock.tell("improving", programs[place].program.id, max(found, worth).objective)
        guard worth < found else { continue }
        (best, worth, hasGained) = (next, found, true)
      }
      if !hasGained, round > 2 { break }
    }
    return best
  }

  /// The groups of one program around those of the others: the points of the plan count `strength` times
  /// beside the scores, and `left` programs are still to be matched, this one among them.
  func groups(
    of place: Int, in state: PlanState, strength: Int, left: Int, from start: PlannedGroups?
  ) throws -> PlannedGroups {
    let program = programs[place]
    guard !program.isEmpty else { return PlannedGroups() }
    let cohort = program.cohort(beside: busy(state, without: place))
    let room = room(in: state, without: place)
    let problem = program.problem(
      cohort, pulledBy: pull(place, state, room, strength: strength, left: left))
    let limits = clock.limits(of: program.program, plan, threads: program.threads)
    return try program.groups(of: problem, limits, from: start, within: room).groups
  }

  /// The meetings of all programs but one.
  func busy(_ state: PlanState, without left: Int) -> [Group] {
    state.parts.enumerated().flatMap { place, part in
      place == left ? [] : part.meetings(programs[place].alone)
    }
  }

  /// What the other programs leave everybody room for.
  func room(in state: PlanState, without left: Int) -> LoadRoom {
    var room = LoadRoom(plan.load, count: count)
    for (place, part) in state.parts.enumerated() where place != left {
      for group in part.groups {
        room.take(group.students, minutes: programs[place].minutesAWeek)
      }
    }
    return room
  }
}

// MARK: - Worth

extension PlanSearch {
  /// What a plan comes to.
  func worth(of state: PlanState) -> PlanWorth {
    let somebody = state.hasSomebody(count: count)
    let longest = state.together().longest(count: count)
    let companions = plan.company.map { company in
      longest.count { $0 >= company.minutes }
    }
    let nobody = zip(isAsked, somebody).count { $0 && !$1 }
    let objective =
      state.parts.reduce(0) { $0 + $1.objective }
      + (plan.company?.points ?? 0) * (companions ?? 0)
      + plan.somebodyPoints * somebody.count { $0 }
    return PlanWorth(
      objective: objective, withNobody: nobody, withCompanion: companions ?? 0,
      isNobodyFirst: plan.first == .nobody)
  }
}

// MARK: - Pull

extension PlanSearch {
  /// What the other programs add to the worth of a program's groups.
  private func pull(
    _ place: Int, _ state: PlanState, _ room: LoadRoom, strength: Int, left: Int
  ) -> Pull {
    let program = programs[place]
    var pull = Pull(count: count)
    let minutes = program.minutesAWeek
    for student in 0..<count {
      let most = room.count(of: student, minutes: minutes)
      pull.isExcluded[student] = most == 0
      pull.seats[student] = Int32(clamping: most)
    }
    let points = plan.first == .nobody ? max(plan.somebodyPoints, 1_000_000) : plan.somebodyPoints
    if points > 0 {
      for (student, has) in state.hasSomebody(count: count, without: place).enumerated()
      where !has {
        // As long as others are to come, one of them may have a place as well.
        pull.placement[student] = Int64(points / left)
      }
    }
    pull.companions = companions(place, state, strength: strength, left: left)
    return pull
  }

  /// Points for pairs who are together elsewhere. What a companion earns a student is shared among all
  /// who bring the student to the hours, as many as a group holds, so that a group that keeps
  /// them together earns it once.
  private func companions(
    _ place: Int, _ state: PlanState, strength: Int, left: Int
  ) -> Companions? {
    guard let company = plan.company, company.points > 0 else { return nil }
    let program = programs[place].program
    let own = plan.mostMinutes(of: program)
    guard own > 0 else { return nil }
    let together = state.together(without: place)
    let has = together.longest(count: count).map { $0 >= company.minutes }
    var partners = [Int](repeating: 0, count: count)
    for (one, other, minutes) in together.pairs where minutes + own >= company.minutes {
      partners[one] += 1
      partners[other] += 1
    }
    let others = program.kind.isGuided ? 1 : max(1, program.size.least - 1)
    func share(_ student: Int) -> Double {
      has[student]
        ? 0 : Double(company.points * strength) / Double(min(max(1, partners[student]), others))
    }
    var points = [[Int32: Int32]](repeating: [:], count: count)
    for (one, other, minutes) in together.pairs {
      var worth = share(one) + share(other)
      if minutes + own < company.minutes {
        // A step on the way is worth its share while programs that could add the rest are to come.
        guard left > 1 || strength > 1 else { continue }
        worth *= Double(minutes + own) / Double(2 * company.minutes)
      }
      // A pair of a mean adds two shares of the others' count to its group's value.
      if !program.kind.isGuided, program.value == .mean { worth *= Double(others) / 2 }
      let score = Int32(min(worth, Self.mostPoints))
      guard score > 0 else { continue }
      points[one][Int32(other)] = score
      points[other][Int32(one)] = score
    }
    return Companions(points: points)
  }

  /// Points that one pair gets on top of its score, at most.
  private static let mostPoints = 20_000.0
}
