/// Proves a certificate whose guides meet their learners one at a time.
///
/// No set of learners that a guide has seats and hours for may be worth more than these learners'
/// prices and the price of the guide. Each guide is asked for the best set, which is searched here
/// with code of its own.
struct HoursProof {
  /// An allowed pair.
  private struct Pair {
    var learner: Int32
    var worth: Int64
  }

  private let problem: PosedProblem
  private let meetings: MeetingOptions
  private let certificate: Certificate

  /// Nil where the certificate prices seats and not hours.
  init?(_ problem: PosedProblem, _ certificate: Certificate) {
    var leaves = [certificate.tree]
    var hasHours = false
    while let tree = leaves.popLast() {
      switch tree {
      case .leaf(let leaf): hasHours = hasHours || !leaf.guidePrices.isEmpty
      case .split(_, _, let together, let apart): leaves += [together, apart]
      }
    }
    guard hasHours, let meetings = problem.cohort.meetings else { return nil }
    self.problem = problem
    self.meetings = meetings
    self.certificate = certificate
  }

  func verdict(threads: Int) -> ProofCheck.Verdict {
    let cohort = problem.cohort
    let learners = problem.pairs.students
    guard cohort.program.isOn(HasCommonMeeting.id), meetings.days.needed <= 1,
      problem.fixed.isEmpty,
      Set(learners).isDisjoint(with: problem.guides),
      cohort.program.kind != .tutor || learners.allSatisfy({ cohort.needs.count(Int($0)) <= 1 })
    else { return .refuted("hours are priced where guides alone do not settle them") }
    let rows = problem.pairs.map(threads: threads, from: [(Int32, Pair)]()) { found, row in
      for (partner, score) in zip(row.partners, row.scores) {
        let score = problem.score(row.student, partner, score)
        let worth = 2 * Int64(score) + problem.placement(of: row.student)
        found.append((partner, Pair(learner: row.student, worth: worth)))
      }
    }
    var pairs: [Int32: [Pair]] = [:]
    for (guide, pair) in rows.joined() { pairs[guide, default: []].append(pair) }
    return verdict(certificate.tree, pairs, learners, together: [:], apart: [])
  }

  /// The verdict on a part of the tree, where learners are with guides, or not with them.
  private func verdict(
    _ tree: Certificate.Tree, _ pairs: [Int32: [Pair]], _ learners: [Int32],
    together: [Int32: Int32], apart: Set<[Int32]>
  ) -> ProofCheck.Verdict {
    switch tree {
    case .leaf(let leaf):
      return verdict(leaf, pairs, learners, together: together, apart: apart)
    case .split(let one, let other, let left, let right):
      guard let guide = problem.cohort.numbers[one], let learner = problem.cohort.numbers[other]
      else { return .refuted("the tree splits on somebody unknown") }
      let pair = [Int32(guide), Int32(learner)]
      var with = together
      // Nobody is with two guides, so such a part is empty.
      if let known = with.updateValue(pair[0], forKey: pair[1]), known != pair[0] {
        return .refuted("the tree splits on a learner twice")
      }
      let first = verdict(left, pairs, learners, together: with, apart: apart)
      guard case .proven(let one) = first else { return first }
      let second = verdict(
        right, pairs, learners, together: together, apart: apart.union([pair]))
      guard case .proven(let other) = second else { return second }
      return .proven(bound: max(one, other))
    }
  }

  private func verdict(
    _ leaf: Certificate.Leaf, _ pairs: [Int32: [Pair]], _ learners: [Int32],
    together: [Int32: Int32], apart: Set<[Int32]>
  ) -> ProofCheck.Verdict {
    let scale = leaf.scale
    let students = problem.cohort.students
    guard leaf.sets.isEmpty, leaf.seatPrices.isEmpty, leaf.needPrices.isEmpty,
      leaf.prices.values.allSatisfy({ $0.units >= 0 })
    else { return .refuted("prices of hours stand beside others, or are negative") }
    let paid = { (learner: Int32) in
      leaf.prices[students[Int(learner)].id]?.units(at: scale) ?? 0
    }
    var sum = learners.reduce(Int64(0)) { $0 + paid($1) }
    for guide in problem.guides {
      let id = students[Int(guide)].id
      let price = leaf.guidePrices[id]?.units(at: scale) ?? 0
      sum += price
      var bound: [(learner: Int32, gain: Int64)] = []
      var free: [(learner: Int32, gain: Int64)] = []
      for pair in pairs[guide] ?? [] where !apart.contains([guide, pair.learner]) {
        let entry = (learner: pair.learner, gain: pair.worth * scale - paid(pair.learner))
        switch together[pair.learner] {
        case guide: bound.append(entry)
        case nil: if entry.gain > 0 { free.append(entry) }
        default: break
        }
      }
      if price < 0, bound.isEmpty { return .refuted("\(id) has a price below 0") }
      free.sort { ($1.gain, $0.learner) < ($0.gain, $1.learner) }
      var search = SetSearch(
        meetings: meetings, guide: Int(guide), seats: Int(problem.capacity(of: guide)),
        price: price, free: free)
      switch search.exceeds(bound) {
      case .some(true): return .refuted("learners of \(id) are worth more than the prices of all")
      case .some(false): continue
      case .none: return .unfinished
      }
    }
    return .proven(bound: Int(floorDivision(sum, by: scale)))
  }
}

/// Looks for learners of one guide who are worth more than they and the guide pay.
private struct SetSearch {
  let meetings: MeetingOptions
  let guide: Int
  let seats: Int
  let price: Int64
  /// Best first.
  let free: [(learner: Int32, gain: Int64)]
  private var stepsLeft = 2_000_000

  init(
    meetings: MeetingOptions, guide: Int, seats: Int, price: Int64,
    free: [(learner: Int32, gain: Int64)]
  ) {
    self.meetings = meetings
    self.guide = guide
    self.seats = seats
    self.price = price
    self.free = free
  }

  /// Whether some set that holds `bound` exceeds the prices; nil where the steps end before that.
  mutating func exceeds(_ bound: [(learner: Int32, gain: Int64)]) -> Bool? {
    guard bound.count <= seats, canMeet(bound.map(\.learner), taken: nil) else {
      return stepsLeft > 0 ? false : nil
    }
    let found = grow(bound.map(\.learner), from: 0, gain: bound.reduce(0) { $0 + $1.gain })
    return stepsLeft > 0 ? found : nil
  }

  private mutating func grow(_ chosen: [Int32], from start: Int, gain: Int64) -> Bool {
    if gain > price, !chosen.isEmpty { return true }
    var at = start
    while at < free.count, chosen.count < seats, stepsLeft > 0 {
      var reach = gain
      for next in free[at...].prefix(seats - chosen.count) { reach += next.gain }
      if reach <= price { return false }
      let longer = chosen + [free[at].learner]
      if canMeet(longer, taken: nil), grow(longer, from: at + 1, gain: gain + free[at].gain) {
        return true
      }
      at += 1
    }
    return false
  }

  /// Whether the guide has a start for each of the learners, the first of them first.
  private mutating func canMeet(_ learners: [Int32], taken: [UInt64]?) -> Bool {
    guard let first = learners.first else { return true }
    let common = meetings.common([guide, Int(first)])
    for word in 0..<meetings.words {
      var bits = common[word] & ~(taken?[word] ?? 0)
      while bits != 0, stepsLeft > 0 {
        stepsLeft -= 1
        let slot = word << 6 | bits.trailingZeroBitCount
        bits &= bits - 1
        var ruled = meetings.slots(clashingWith: slot)
        if let taken { for at in ruled.indices { ruled[at] |= taken[at] } }
        if canMeet(Array(learners.dropFirst()), taken: ruled) { return true }
      }
    }
    return false
  }
}
