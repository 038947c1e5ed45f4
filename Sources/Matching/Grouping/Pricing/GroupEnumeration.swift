/// Finds every group that is worth more than it pays, each once.
///
/// Take such a group and drop, again and again, the item whose pairs with the rest sum to least: the
/// mean over the pairs that stay never falls, so every part on the way still exceeds its threshold.
/// Read backwards, parts grow from good pairs by adding an item that is the weakest of the new part,
/// and every wanted group is reached along exactly one such path. This is reverse search (Avis &
/// Fukuda 1996, doi:10.1016/0166-218X(95)00026-N); near good prices few parts exceed anything, even
/// for groups of a dozen.
///
/// Rules that a part must keep too (pairs, seats, meetings, upper limits of marks) end a path early;
/// the others are asked at the end.
final class GroupEnumeration {
  /// What was found from the pairs of one item with later ones.
  struct Found: Sendable {
    /// Best first.
    var groups: [PricedGroup] = []
    /// No group that was not looked at exceeds what it pays by more than this many units.
    var unseen: Int64 = 0
    /// Whether every group above the floor was seen.
    var complete = true
    /// Whether some that were seen were not kept.
    var dropped = false
  }

  private let pairs: ReducedPairs
  private let rows: ReducedRows
  private let evaluation: GroupEvaluation
  private let floor: Int64
  private let threshold: Int64
  private let keep: Int
  private var budget: Int
  private let clock: SearchClock?
  private let tally: Tally?
  private var untilClock = 0
  private let setsOfItem: [[Int32]]
  private let words: Int

  private let members: UnsafeMutablePointer<Int32>
  private let degrees: UnsafeMutablePointer<Int64>
  private let links: UnsafeMutablePointer<Int64>
  private let options: UnsafeMutablePointer<UInt64>
  private let shared: UnsafeMutablePointer<Int32>
  private let depth: Int
  private var steps = 0
  private var looks = 0
  private var found = Found()
  /// For each item, the most that a group whose first member it is exceeds what it pays by.
  private(set) var excessOfFirst: [Int64]

  /// - Parameters:
  ///   - pairs: What every pair is worth beyond its prices.
  ///   - rows: The pairs that matter.
  ///   - setsOfItem: The priced sets that hold each item.
  ///   - floor: Groups are wanted that exceed what they pay by over this many units.
  ///   - keep: At most so many groups for each first item; the best are kept.
  ///   - budget: Parts to grow from each first item before giving up on the rest.
  ///   - clock: Past its end nothing more is grown.
  ///   - tally: Counts what all searches of a pass find; once it is full nothing more is grown.
  init(
    _ pairs: ReducedPairs, rows: ReducedRows, setsOfItem: [[Int32]], floor: Int64, keep: Int,
    budget: Int, clock: SearchClock?, tally: Tally? = nil
  ) {
    self.pairs = pairs
    self.rows = rows
    self.setsOfItem = setsOfItem
    self.floor = floor
    self.keep = keep
    self.budget = budget
    self.clock = clock
    self.tally = tally
    excessOfFirst = Array(repeating: 0, count: pairs.evaluation.pairs.itemCount)
    evaluation = pairs.evaluation
    threshold = floor + pairs.prices.group
    words = evaluation.instance.meetings?.words ?? 0
    depth = pairs.sizes.upperBound + 1
    members = .allocate(capacity: depth)
    degrees = .allocate(capacity: depth * depth)
    links = .allocate(capacity: depth * depth)
    options = .allocate(capacity: max(1, words * depth))
    shared = .allocate(capacity: max(1, pairs.prices.sets.count))
    members.initialize(repeating: 0, count: depth)
    degrees.initialize(repeating: 0, count: depth * depth)
    links.initialize(repeating: 0, count: depth * depth)
    options.initialize(repeating: 0, count: max(1, words * depth))
    shared.initialize(repeating: 0, count: max(1, pairs.prices.sets.count))
  }

  deinit {
    members.deallocate()
    degrees.deallocate()
    links.deallocate()
    options.deallocate()
    shared.deallocate()
  }

  /// Groups whose path starts at a pair of `first` with a later item.
  func search(from first: Int) -> Found {
    found = Found()
    steps = 0
    let instance = evaluation.instance
    let seats = Int(instance.seats[first])
    members[0] = Int32(first)
    if pairs.sizes.lowerBound <= 2 { report(count: 1, seats: seats, sum: nil) }
    guard pairs.sizes.upperBound >= 2 else { return found }
    for at in rows.offsets[first]..<rows.offsets[first + 1] {
      let entry = rows.entries[at]
      guard entry.reduced > pairs.needs[2] else { break }
      guard entry.item > Int32(first) else { continue }
      let second = Int(entry.item)
      let both = seats + Int(instance.seats[second])
      guard both <= instance.most else { continue }
      members[1] = entry.item
      degrees[0] = entry.reduced
      degrees[1] = entry.reduced
      guard keepsPartRules(count: 2, seats: both) else { continue }
      steps += 1
      if pairs.sizes.lowerBound <= 2 { report(count: 2, seats: both, sum: entry.reduced) }
      if pairs.sizes.upperBound > 2 { grow(count: 2, seats: both, sum: entry.reduced) }
      if steps > budget {
        // A group's mean over its pairs never exceeds that of the pair it grew from, and later
        // pairs are no better.
        found.unseen = max(found.unseen, ceiling(from: entry.reduced))
        found.complete = false
        break
      }
    }
    if rows.truncated { found.complete = false }
    found.groups.sort(by: PricedGroup.better)
    return found
  }
}

/// A group and what it is worth beyond what it pays.
struct PricedGroup: Sendable {
  /// Ascending.
  var items: [Int32]
  /// In points.
  var worth: Int64
  /// In units of the prices' scale.
  var excess: Int64

  /// Best first; a fixed order among equals.
  static func better(_ a: PricedGroup, _ b: PricedGroup) -> Bool {
    a.excess != b.excess ? a.excess > b.excess : a.items.lexicographicallyPrecedes(b.items)
  }
}

// MARK: - Growing parts

extension GroupEnumeration {
  private func grow(count: Int, seats: Int, sum: Int64) {
    untilClock += 1
    if untilClock & 4095 == 0, clock?.isOver == true { budget = -1 }
    let limit = pairs.needs[count + 1] - sum
    let instance = evaluation.instance
    let mine = degrees + (count - 2) * depth
    let next = mine + depth
    let link = links + count * depth
    for place in 0..<count {
      let row = Int(members[place])
      for at in rows.offsets[row]..<rows.offsets[row + 1] {
        let entry = rows.entries[at]
        let best = entry.reduced
        if best * Int64(count) <= limit { break }
        if steps > budget { return }
        looks += 1
        if looks & 31 == 0 { steps += 1 }
        let item = entry.item
        var degree = best
        var fits = true
        for other in 0..<count where other != place {
          if members[other] == item {
            fits = false
            break
          }
          let reduced = pairs.reduced(Int(members[other]), Int(item))
          // The item is met once for each of its pairs; only its best pair counts.
          if reduced == PairTable.missing || reduced > best || (reduced == best && other < place) {
            fits = false
            break
          }
          link[other] = reduced
          degree += reduced
        }
        guard fits, degree > limit else { continue }
        link[place] = best
        for other in 0..<count {
          let grown = mine[other] + link[other]
          if grown < degree || (grown == degree && members[other] < item) {
            fits = false
            break
          }
          next[other] = grown
        }
        guard fits else { continue }
        let all = seats + Int(instance.seats[Int(item)])
        guard all <= instance.most else { continue }
        members[count] = item
        next[count] = degree
        guard keepsPartRules(count: count + 1, seats: all) else { continue }
        steps += 1
        if count + 1 >= pairs.sizes.lowerBound {
          report(count: count + 1, seats: all, sum: sum + degree)
        }
        if count + 1 < pairs.sizes.upperBound {
          grow(count: count + 1, seats: all, sum: sum + degree)
        }
      }
    }
  }

  /// The rules that every part of an allowed group keeps; meetings are narrowed on the way.
  @inline(__always)
  private func keepsPartRules(count: Int, seats: Int) -> Bool {
    if let meetings = evaluation.instance.meetings {
      let into = options + count * words
      let row = Int(members[count - 1]) * words
      if count == 2 {
        let first = Int(members[0]) * words
        for word in 0..<words {
          into[word] = meetings.options[first + word] & meetings.options[row + word]
        }
      } else {
        let from = into - words
        for word in 0..<words { into[word] = from[word] & meetings.options[row + word] }
      }
      guard evaluation.canMeet(common: into, seats: seats) else { return false }
    }
    return evaluation.instance.marks.isEmpty
      || evaluation.keepsMarkLimits(Array(UnsafeBufferPointer(start: members, count: count)))
  }

  /// An upper limit of what a group grown from a pair exceeds its payment by.
  private func ceiling(from pair: Int64) -> Int64 {
    guard pair > 0 else { return max(0, -pairs.prices.group) }
    let most = Int64(evaluation.instance.most)
    // Σ r ÷ (k − 1) is at most the pair's r times k ÷ 2, whatever the size.
    return max(0, pair * max(2, most) / 2 + 1 - pairs.prices.group)
  }
}

// MARK: - Reporting

extension GroupEnumeration {
  private func report(count: Int, seats: Int, sum: Int64?) {
    let instance = evaluation.instance
    guard seats >= instance.least, seats <= instance.most else { return }
    if let sum, sum <= pairs.need(count: count, seats: seats, threshold: threshold) { return }
    let items = UnsafeBufferPointer(start: members, count: count).sorted()
    guard let worth = evaluation.worth(of: items) else { return }
    var excess = worth * pairs.prices.scale - pairs.prices.group
    for item in items { excess -= pairs.prices.items[Int(item)] }
    guard excess > floor else { return }
    excess -= setPrices(items)
    guard excess > floor, evaluation.keepsMarks(items), count > 1 || evaluation.canMeet(items)
    else { return }
    excessOfFirst[Int(items[0])] = max(excessOfFirst[Int(items[0])], excess)
    insert(PricedGroup(items: items, worth: worth, excess: excess))
  }

  private func setPrices(_ items: [Int32]) -> Int64 {
    guard !pairs.prices.sets.isEmpty else { return 0 }
    var paid: Int64 = 0
    for item in items {
      for set in setsOfItem[Int(item)] {
        shared[Int(set)] += 1
        let price = pairs.prices.sets[Int(set)]
        if shared[Int(set)] % price.divisor == 0 { paid += price.price }
      }
    }
    for item in items {
      for set in setsOfItem[Int(item)] { shared[Int(set)] = 0 }
    }
    return paid
  }

  private func insert(_ group: PricedGroup) {
    if let tally, !tally.takesOne() { budget = -1 }
    if found.groups.count < keep {
      found.groups.append(group)
      return
    }
    found.dropped = true
    // The weakest of few: a scan is quicker than a heap.
    guard var weakest = found.groups.indices.first else { return }
    for at in found.groups.indices
    where PricedGroup.better(found.groups[weakest], found.groups[at]) {
      weakest = at
    }
    if PricedGroup.better(group, found.groups[weakest]) { found.groups[weakest] = group }
  }
}
