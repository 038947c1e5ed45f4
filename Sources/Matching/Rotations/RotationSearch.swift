import Foundation
package import LinearProgramming

/// Several groupings of the same items, one after the other, in which as many pairs as can be meet for the
/// first time.
///
/// Every round keeps what a grouping keeps. First meetings count before everything else; among answers with as
/// many of them, the worth of the groups decides.
///
/// Simulated annealing over exchanges within a round: somebody who meets again changes places with somebody of
/// another group. Beginning with rounds in which each place of a group moves on by another step does most of the
/// work where groups are alike (Dotú & Van Hentenryck 2005, doi:10.1007/11493853_17).
package final class RotationSearch {
  let evaluation: GroupEvaluation
  let instance: GroupingInstance
  let count: Int
  let rounds: Int
  /// Whether a group of three may stand among pairs, once in a round.
  let mayHoldTrio: Bool
  /// Whether everything but sizes is kept by any group.
  let isPlain: Bool
  var chance: SplitMix64
  /// By round, the group of each item; −1 for none.
  var groupOf: [[Int]]
  /// By round and group, its items.
  var members: [[[Int32]]]
  /// How often two items are in one group, over all rounds.
  var met: [Int32]
  /// Pairs of seats that meet.
  var acquaintances = 0
  /// The worth of all groups of all rounds.
  var worth: Int64 = 0
  private var best: [[[Int32]]] = []
  var bestKey: (Int, Int64) = (-1, .min)

  /// A search for so many rounds of `evaluation`'s question.
  package init(
    _ evaluation: GroupEvaluation, rounds: Int, mayHoldTrio: Bool = false, seed: UInt64
  ) {
    self.evaluation = evaluation
    instance = evaluation.instance
    count = instance.graph.itemCount
    self.rounds = rounds
    self.mayHoldTrio = mayHoldTrio
    let edges = instance.graph.neighbors.count
    isPlain =
      edges == count * (count - 1) && instance.marks.isEmpty && instance.balances.isEmpty
      && (instance.meetings?.daysNeeded ?? 0) <= 0
    chance = SplitMix64(seed: seed)
    groupOf = Array(repeating: Array(repeating: -1, count: count), count: rounds)
    members = Array(repeating: [], count: rounds)
    met = Array(repeating: 0, count: count * count)
  }

  /// When a search for rounds has to end.
  package struct Effort: Sendable {
    /// Exchanges tried at most.
    package var steps: Int
    /// Wall-clock seconds.
    package var seconds: Double
    package var stop: StopFlag?

    package init(steps: Int, seconds: Double = .infinity, stop: StopFlag? = nil) {
      self.steps = steps
      self.seconds = seconds
      self.stop = stop
    }
  }

  /// Searches for rounds.
  ///
  /// - Parameters:
  ///   - first: Allowed groups to begin the first round with.
  ///   - enough: So many first meetings are all that can be.
  ///   - effort: When to end; half of it goes to first meetings, half to the worth of groups.
  /// - Returns: The best rounds found, and how many pairs of seats meet in them.
  package func rounds(
    from first: [[Int32]], enough: Int, within effort: Effort
  ) -> (rounds: [[[Int32]]], acquaintances: Int) {
    begin(with: first)
    keep()
    let start = ContinuousClock.now
    var half = effort
    half.steps = effort.steps / 2
    half.seconds = effort.seconds / 2
    meet(half, enough: enough)
    load(best)
    var rest = effort
    rest.steps = effort.steps - half.steps
    rest.seconds = max(0, effort.seconds - (ContinuousClock.now - start) / .seconds(1))
    if instance.graph.weights.contains(where: { $0 != instance.graph.weights[0] }) {
      enrich(rest)
    }
    return (best.map { $0.map { $0.sorted() }.sorted { $0[0] < $1[0] } }, bestKey.0)
  }

  /// Remembers the rounds if they are the best so far; `byWorth` lets the worth of groups decide between equals.
  func keep(byWorth: Bool = true) {
    guard byWorth ? bestKey < (acquaintances, worth) : bestKey.0 < acquaintances else { return }
    bestKey = (acquaintances, worth)
    best = members.map { $0.filter { !$0.isEmpty } }
  }
}

// MARK: - The beginning

extension RotationSearch {
  /// Puts groups into the rounds, nobody else.
  private func load(_ all: [[[Int32]]]) {
    acquaintances = (0..<count).reduce(0) { $0 + inner($1) }
    worth = 0
    met = Array(repeating: 0, count: count * count)
    for round in 0..<rounds {
      groupOf[round] = Array(repeating: -1, count: count)
      members[round] = all[round]
      for (group, items) in all[round].enumerated() {
        worth += evaluation.worth(of: items) ?? 0
        for (place, item) in items.enumerated() {
          groupOf[round][Int(item)] = group
          for other in items[..<place] { meet(Int(item), Int(other), 1) }
        }
      }
    }
  }

  /// Pairs of seats inside an item: they meet in any round.
  private func inner(_ item: Int) -> Int {
    let seats = Int(instance.seats[item])
    return seats * (seats - 1) / 2
  }

  private func begin(with first: [[Int32]]) {
    // With sizes to choose from, larger groups let more pairs meet.
    let isOpen = instance.least < instance.most && !mayHoldTrio
    let first = isOpen || first.isEmpty ? another(beside: [], 0) ?? first : first
    var all: [[[Int32]]] = [first]
    let large = first.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    for round in 1..<max(1, rounds) {
      let shifted = Self.shifted(large, by: round)
      if shifted.allSatisfy(evaluation.allows) {
        all.append(shifted)
      } else {
        all.append(another(beside: all, round) ?? first)
      }
    }
    load(all)
  }

  /// Groups whose members in the place *p* have moved on by *p* times so many steps; larger groups stand first.
  private static func shifted(_ groups: [[Int32]], by steps: Int) -> [[Int32]] {
    var shifted: [[Int32]] = Array(repeating: [], count: groups.count)
    for place in 0..<(groups.first?.count ?? 0) {
      let having = groups.prefix { $0.count > place }.count
      for group in 0..<having {
        shifted[(group + place * steps) % having].append(groups[group][place])
      }
    }
    return shifted
  }

  /// Allowed groups of few who have met.
  private func another(beside known: [[[Int32]]], _ round: Int) -> [[Int32]]? {
    var have: Set<Int> = []
    for group in known.joined() {
      for one in group { for other in group { have.insert(Int(one) * count + Int(other)) } }
    }
    var next = instance
    let most = next.graph.weights.map(abs).max() ?? 0
    for item in 0..<count {
      for edge in next.graph.offsets[item]..<next.graph.offsets[item + 1]
      where !have.contains(item * count + Int(next.graph.neighbors[edge])) {
        next.graph.weights[edge] += 4 * most + 1000
      }
    }
    next.value = .sum
    if mayHoldTrio { next.most = 2 }
    return LocalSearch(GroupEvaluation(next)).improve(
      [], steps: min(20_000, 20 * count), seed: UInt64(round))
  }

  /// Notes that two items meet once more, or once less.
  func meet(_ one: Int, _ other: Int, _ change: Int32) {
    let before = met[one * count + other]
    met[one * count + other] = before + change
    met[other * count + one] = before + change
    let pairs = Int(instance.seats[one]) * Int(instance.seats[other])
    if change > 0, before == 0 { acquaintances += pairs }
    if change < 0, before == 1 { acquaintances -= pairs }
  }
}
