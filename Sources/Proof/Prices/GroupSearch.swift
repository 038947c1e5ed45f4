import School

/// Looks for an allowed group that is worth more than it pays.
///
/// With the worth of a group less its prices written as a sum over its pairs, every group above zero is reached
/// from a pair above zero by adding one member at a time without touching zero. Each group is visited from one
/// parent alone: the group without the member who adds least (reverse search; Avis and Fukuda 1996,
/// doi:10.1016/0166-218X(95)00026-N). Charges of sets, groups and coaches only take away, and are asked at the
/// end.
struct GroupSearch: Sendable {
  private let ledger: GroupLedger
  private let sizes: ClosedRange<Int>
  /// What each group pays on top, in units.
  var surcharge = 0
  /// Groups that need not withstand these prices.
  var settled: Set<Set<Int>> = []

  struct Outcome: Sendable {
    /// A group that is worth more than it pays, in words.
    var dear: String?
    /// Whether every group above zero was looked at.
    var isWhole = true
    var looked = 0
  }

  init(_ ledger: GroupLedger, sizes: ClosedRange<Int>) {
    self.ledger = ledger
    self.sizes = sizes
  }

  private struct Link: Sendable {
    var other: Int
    var score: Int
  }

  /// The search from each student, within a limit of groups for all.
  func run(limit: Int, _ threads: Int) -> Outcome {
    let pairs = ledger.check.pairs
    guard sizes.upperBound > 2, pairs.isComplete else { return pairsOnly() }
    var links = [[Link]](repeating: [], count: pairs.count)
    pairs.forEach { pair in
      guard ledger.isOpen[pair.one], ledger.isOpen[pair.other] else { return true }
      let score = ledger.score(pair)
      links[pair.one].append(Link(other: pair.other, score: score))
      links[pair.other].append(Link(other: pair.one, score: score))
      return true
    }
    let isMean = ledger.check.school.program.value == .mean
    // Of a mean, a pair's share is the same for groups of all sizes.
    let shapes = isMean ? [2] : Array(max(2, sizes.lowerBound)...sizes.upperBound)
    var all = Outcome()
    let (rows, known) = (links, self)
    for shape in shapes {
      let share = max(1, (limit - all.looked) / max(1, pairs.count))
      let found = Workers.map(pairs.count, threads: threads) { first in
        var walk = Walk(
          search: known, links: rows, isMean: isMean, seats: shape,
          longest: isMean ? known.sizes.upperBound : shape, left: share)
        walk.start(from: first)
        return walk.outcome
      }
      for part in found {
        all.looked += part.looked
        all.isWhole = all.isWhole && part.isWhole
        all.dear = all.dear ?? part.dear
      }
      if all.dear != nil { return all }
    }
    return all
  }

  private func pairsOnly() -> Outcome {
    var outcome = Outcome()
    guard sizes.contains(2) else { return outcome }
    ledger.check.pairs.forEach { pair in
      let group = [pair.one, pair.other]
      guard ledger.isOpen[pair.one], ledger.isOpen[pair.other] else { return true }
      outcome.looked += 1
      outcome.dear = flaw(group, ofPairs: ledger.score(pair))
      return outcome.dear == nil
    }
    return outcome
  }

  /// Why a group speaks against the prices; nil where it does not, or is no group.
  fileprivate func flaw(_ group: [Int], ofPairs sum: Int) -> String? {
    guard sizes.contains(group.count) else { return nil }
    let excess = ledger.excess(ofPairs: sum, group, surcharge: surcharge)
    guard excess > 0, ledger.counts(group), !settled.contains(Set(group)),
      excess > ledger.priceOfHost(group)
    else { return nil }
    let ids = group.sorted().map { ledger.check.school.students[$0].id.rawValue }
    return "the group of \(ids.joined(separator: ", ")) is worth "
      + "\(ledger.prices.points(excess - ledger.priceOfHost(group))) more than it pays"
  }

  // MARK: - One walk

  private struct Walk {
    let search: GroupSearch
    let links: [[Link]]
    let isMean: Bool
    /// The heads for which shares of pairs are counted, where groups are worth the sum of their pairs.
    let seats: Int
    let longest: Int
    var left: Int
    var outcome = Outcome()

    init(
      search: GroupSearch, links: [[Link]], isMean: Bool, seats: Int, longest: Int, left: Int
    ) {
      self.search = search
      self.links = links
      self.isMean = isMean
      self.seats = seats
      self.longest = longest
      self.left = left
    }

    /// A pair's share of what a group is worth more than it pays.
    private func share(_ one: Int, _ other: Int, _ score: Int) -> Int {
      let ledger = search.ledger
      let factor = isMean ? 2 : seats - 1
      return factor * score * ledger.prices.scale + ledger.balances[one] + ledger.balances[other]
    }

    mutating func start(from first: Int) {
      for link in links[first] where link.other > first {
        let share = share(first, link.other, link.score)
        guard share > 0 else { continue }
        let group = [first, link.other]
        visit(group, [share, share], sum: link.score, total: share, candidates(first, link.other))
        guard outcome.dear == nil, outcome.isWhole else { return }
      }
    }

    /// Those who may be with two, with the scores of both.
    private func candidates(_ one: Int, _ other: Int) -> [(student: Int, scores: [Int])] {
      guard longest > 2 else { return [] }
      var found: [(student: Int, scores: [Int])] = []
      var (left, right) = (links[one][...], links[other][...])
      while let a = left.first, let b = right.first {
        if a.other == b.other { found.append((a.other, [a.score, b.score])) }
        if a.other <= b.other { left = left.dropFirst() }
        if b.other <= a.other { right = right.dropFirst() }
      }
      return found
    }

    private mutating func visit(
      _ group: [Int], _ shares: [Int], sum: Int, total: Int,
      _ candidates: [(student: Int, scores: [Int])]
    ) {
      outcome.looked += 1
      guard outcome.looked <= left else {
        outcome.isWhole = false
        return
      }
      if let flaw = search.flaw(group, ofPairs: sum) {
        outcome.dear = flaw
        return
      }
      guard group.count < longest else { return }
      for candidate in candidates {
        var own = 0
        var grown = shares
        for (place, score) in candidate.scores.enumerated() {
          let share = share(group[place], candidate.student, score)
          own += share
          grown[place] += share
        }
        guard total + own > 0 else { continue }
        // Only the member who adds least, the last of several, was added last.
        let isLast = zip(group, grown).allSatisfy { member, share in
          own < share || own == share && candidate.student > member
        }
        guard isLast else { continue }
        let next = group + [candidate.student]
        guard search.ledger.check.judge.canMeet(next) else { continue }
        visit(
          next, grown + [own], sum: sum + candidate.scores.reduce(0, +), total: total + own,
          narrowed(candidates, by: candidate.student))
        guard outcome.dear == nil, outcome.isWhole else { return }
      }
    }

    /// The candidates who may be with one more.
    private func narrowed(
      _ candidates: [(student: Int, scores: [Int])], by student: Int
    ) -> [(student: Int, scores: [Int])] {
      var found: [(student: Int, scores: [Int])] = []
      var row = links[student][...]
      for candidate in candidates where candidate.student != student {
        while let link = row.first, link.other < candidate.student { row = row.dropFirst() }
        guard let link = row.first, link.other == candidate.student else { continue }
        found.append((candidate.student, candidate.scores + [link.score]))
      }
      return found
    }
  }
}
