import LinearProgramming
import Matching
import Rules
import School

/// One of several answers that are nearly as good as the best one, chosen by chance.
///
/// Answers come from the best one by exchanges of two students between two groups, in which everybody who has
/// a place keeps one, every rule holds, and no answer lies further under the bound than the program's
/// `explore` says. Each answer is as likely as the others; how many of them hold a group is the chance that
/// the group had.
struct AnswerChoice {
  /// The answer that was chosen.
  private(set) var answer: Answer
  private let exploration: Exploration
  private let chances: [[Int32]: Int]
  private let cohort: Cohort

  /// The most answers to choose from.
  private static let mostAnswers = 20
  /// Exchanges tried for each group, and in all, on the way to an answer.
  private static let tries = (perGroup: 40, most: 200_000)

  /// A choice; nil where the program leaves nothing to chance, or where not even the best answer lies as near to
  /// the bound as it asks for.
  ///
  /// - Parameters:
  ///   - best: The best answer, with what was fixed by hand.
  ///   - placing: Gives groups their times, places and hosts.
  ///   - seed: Where chances come from.
  /// - Throws: ``SolverFault`` where the assignment of hosts breaks.
  init?(_ best: Answer, _ placing: Placing, seed: UInt64) throws(SolverFault) {
    cohort = placing.cohort
    let share = cohort.program.explore
    let least = Exploration.least(within: share, of: Int(best.bound))
    guard share > 0, cohort.program.kind != .tutor, best.subjects.isEmpty,
      best.objective >= least, !best.groups.isEmpty
    else { return nil }
    var random = SplitMix64(seed: seed ^ 0x6578_706C_6F72_6521)
    var walk = AnswerWalk(best, placing)
    var answers: [[[Int32]]] = [best.groups]
    var known: Set<[[Int32]]> = [best.groups]
    let room = Int(best.objective) - least
    let tries = min(Self.tries.most, Self.tries.perGroup * best.groups.count)
    for step in 1..<Self.mostAnswers {
      walk.goBack()
      walk.go(
        tries, downTo: Int(best.objective) - room * step / (Self.mostAnswers - 1), using: &random)
      let groups = walk.sortedGroups
      guard known.insert(groups).inserted,
        try placing.canArrange(groups)
      else { continue }
      answers.append(groups)
    }
    let chosen = answers[random.below(answers.count)]
    chances = answers.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    exploration = Exploration(
      share: share, answers: answers.count, best: Int(best.objective))
    var answer = best
    answer.groups = chosen
    answer.objective = Int64(walk.objective(of: chosen))
    self.answer = answer
  }

  /// The result of the chosen answer, with what was left to chance.
  func marked(_ result: MatchResult) -> MatchResult {
    var result = result
    result.exploration = exploration
    for place in result.groups.indices {
      let members = result.groups[place].members.compactMap {
        cohort.numbers[$0.student].map(Int32.init)
      }
      result.groups[place].chance = chances[members].map {
        Group.Chance($0, of: exploration.answers)
      }
    }
    return result
  }
}

/// Answers beside the best one, one exchange after the other.
private struct AnswerWalk {
  private let best: Answer
  private let placing: Placing
  private let allowance: GroupAllowance
  /// The groups that may exchange students: not those that were fixed by hand.
  private let open: [Int]
  /// Who may be exchanged: not those who have to be with somebody.
  private let isFree: [Bool]
  private var groups: [[Int32]]
  private var objective: Int

  init(_ best: Answer, _ placing: Placing) {
    self.best = best
    self.placing = placing
    allowance = GroupAllowance(placing.allowance)
    groups = best.groups
    objective = Int(best.objective)
    let fixed = Set(placing.fixed.groups)
    open = best.groups.indices.filter { !fixed.contains(best.groups[$0]) }
    var isFree = [Bool](repeating: true, count: placing.cohort.count)
    for members in Items(placing.allowance).members where members.count > 1 {
      for member in members { isFree[Int(member)] = false }
    }
    for (one, other) in placing.cohort.wishes.together {
      isFree[Int(one)] = false
      isFree[Int(other)] = false
    }
    self.isFree = isFree
  }

  /// The groups in the order in which answers tell them.
  var sortedGroups: [[Int32]] { groups.sorted { $0.lexicographicallyPrecedes($1) } }

  mutating func goBack() {
    groups = best.groups
    objective = Int(best.objective)
  }

  /// Tries so many exchanges, and carries out those that leave an answer worth `least` points or more.
  mutating func go(_ tries: Int, downTo least: Int, using random: inout SplitMix64) {
    guard open.count > 1 else { return }
    let isGuided = placing.cohort.program.kind.isGuided
    for _ in 0..<tries {
      let one = open[random.below(open.count)]
      let other = open[random.below(open.count)]
      // Guides stay; their learners change.
      let seats = [one, other].map { isGuided ? 1 : random.below(groups[$0].count) }
      let (leaver, comer) = (groups[one][seats[0]], groups[other][seats[1]])
      guard one != other, isFree[Int(leaver)], isFree[Int(comer)] else { continue }
      var changed = [groups[one], groups[other]]
      changed[0][seats[0]] = comer
      changed[1][seats[1]] = leaver
      if !isGuided {
        changed[0].sort()
        changed[1].sort()
      }
      guard changed.allSatisfy(allowance.allows) else { continue }
      let then =
        objective + value(changed[0]) + value(changed[1]) - value(groups[one])
        - value(groups[other])
      guard then >= least, then <= Int(best.bound) else { continue }
      (groups[one], groups[other], objective) = (changed[0], changed[1], then)
    }
  }

  /// What an answer is worth whose students are those of the best one.
  func objective(of groups: [[Int32]]) -> Int {
    groups.reduce(Int(best.objective)) { $0 + value($1) }
      - best.groups.reduce(0) { $0 + value($1) }
  }

  /// A group's points without placement, which everybody keeps.
  private func value(_ group: [Int32]) -> Int {
    placing.value(of: group) + placing.keptPoints(in: group)
  }
}

extension Placing {
  /// Whether all groups can have their times, places and hosts beside one another.
  fileprivate func canArrange(_ groups: [[Int32]]) throws(SolverFault) -> Bool {
    let program = cohort.program
    // Alone, each group has been looked at already.
    guard program.kind.isGuided || program.isHosted || program.meeting.mode != .online else {
      return true
    }
    let isFixed = Set(fixed.groups)
    let outcomes = try Arranging(cohort).outcomes(
      of: groups,
      worths: groups.map { isFixed.contains($0) ? Arranging.fixedWorth : worth($0, placing: []) })
    return outcomes.allSatisfy { if case .arranged = $0 { true } else { false } }
  }
}
