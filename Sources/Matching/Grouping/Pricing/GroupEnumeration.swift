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

  let pairs: ReducedPairs
  let rows: ReducedRows
  let evaluation: GroupEvaluation
  let floor: Int64
  let threshold: Int64
  let keep: Int
  var budget: Int
  let clock: SearchClock?
  let tally: Tally?
  var untilClock = 0
  let setsOfItem: [[Int32]]
  /// Where an item of several seats has to take part.
  let reaches: SeatReach?
  /// Whether items alone are looked at as groups.
  let seesAlone: Bool
  let words: Int
  /// The most that a seat can add to each balance.
  let balanceReach: [Int64]

  let members: UnsafeMutablePointer<Int32>
  let degrees: UnsafeMutablePointer<Int64>
  let links: UnsafeMutablePointer<Int64>
  let options: UnsafeMutablePointer<UInt64>
  let shared: UnsafeMutablePointer<Int32>
  let reach: UnsafeMutablePointer<UInt64>
  let depth: Int
  var steps = 0
  var looks = 0
  var found = Found()
  /// For each item, the most that a group whose first member it is exceeds what it pays by.
  var excessOfFirst: [Int64]

  /// - Parameters:
  ///   - pairs: What every pair is worth beyond its prices.
  ///   - rows: The pairs that matter.
  ///   - setsOfItem: The priced sets that hold each item.
  ///   - reaches: Where an item of several seats has to take part, that these may join.
  ///   - seesAlone: Whether items alone are looked at as groups.
  ///   - floor: Groups are wanted that exceed what they pay by over this many units.
  ///   - keep: At most so many groups for each first item; the best are kept.
  ///   - budget: Parts to grow from each first item before giving up on the rest.
  ///   - clock: Past its end nothing more is grown.
  ///   - tally: Counts what all searches of a pass find; once it is full nothing more is grown.
  init(
    _ pairs: ReducedPairs, rows: ReducedRows, setsOfItem: [[Int32]], reaches: SeatReach?,
    seesAlone: Bool, floor: Int64, keep: Int, budget: Int, clock: SearchClock?, tally: Tally? = nil
  ) {
    self.pairs = pairs
    self.rows = rows
    self.setsOfItem = setsOfItem
    self.reaches = reaches
    self.seesAlone = seesAlone
    self.floor = floor
    self.keep = keep
    self.budget = budget
    self.clock = clock
    self.tally = tally
    excessOfFirst = Array(repeating: 0, count: pairs.evaluation.pairs.itemCount)
    evaluation = pairs.evaluation
    threshold = floor + pairs.prices.group
    words = evaluation.instance.meetings?.words ?? 0
    balanceReach = evaluation.instance.balances.map {
      $0.reach(seats: pairs.evaluation.instance.seats)
    }
    depth = pairs.sizes.upperBound + 1
    members = .allocate(capacity: depth)
    degrees = .allocate(capacity: depth * depth)
    links = .allocate(capacity: depth * depth)
    options = .allocate(capacity: max(1, words * depth))
    shared = .allocate(capacity: max(1, pairs.prices.sets.count))
    reach = .repeating(0, count: depth * (reaches?.words ?? 0))
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
    reach.deallocate()
  }

  /// Groups whose path starts at a pair of `first` with a later item.
  func search(from first: Int) -> Found {
    found = Found()
    steps = 0
    if clock?.isOver == true { budget = -1 }
    let instance = evaluation.instance
    let seats = Int(instance.seats[first])
    members[0] = Int32(first)
    if seesAlone { report(count: 1, seats: seats, sum: nil) }
    guard pairs.sizes.upperBound >= 2, pairs.holds(first) else { return found }
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
    found.groups.sort(by: PricedGroup.better)
    return found
  }
}
