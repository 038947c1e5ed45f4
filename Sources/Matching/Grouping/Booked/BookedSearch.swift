package import LinearProgramming

/// The best groups that can all be booked.
package struct BookedOutcome: Sendable {
  /// The places of the groups in ``BookedGroups/groups``, ascending.
  package var groups: [Int]
  package var objective: Int64
  package var bound: Int64
  package var prices: BookedPrices
  /// Whether the bound lies below what the prices prove, because all that they leave was tried.
  package var isSearched: Bool
}

extension BookedGroups {
  /// The best groups that can all be booked, beginning with some that can.
  ///
  /// A relaxation takes parts of groups with their ways; its prices bound every answer. What they leave
  /// open is tried.
  ///
  /// - Throws: ``SolverFault`` if GLPK breaks.
  package func solve(
    _ limits: SearchLimits, from start: [Int]
  ) throws(SolverFault) -> BookedOutcome? {
    let clock = SearchClock(limits)
    var relaxation = BookedRelaxation(self)
    guard let prices = try relaxation.prices(clock) else { return nil }
    var rest = BookedRest(self, prices, clock, known: start)
    rest.run()
    let proven = ReducedPairs.floorDivide(prices.total(self), prices.scale)
    let bound = min(proven, rest.isComplete ? max(rest.objective, rest.undecided) : proven)
    return BookedOutcome(
      groups: rest.best.sorted(), objective: rest.objective, bound: bound, prices: prices,
      isSearched: bound < proven)
  }
}

/// Tries what prices leave open: disjoint groups that together pay so little more than they are worth that
/// they could be better than the best known answer.
private struct BookedRest {
  private let all: BookedGroups
  private let prices: BookedPrices
  private let clock: SearchClock
  private let total: Int64
  private let slacks: [Int64]
  private var groupsOfItem: [[Int]]
  private(set) var best: [Int]
  private(set) var objective: Int64
  /// The most that an answer is worth of which nobody knows whether it can be booked.
  private(set) var undecided = Int64.min
  private(set) var isComplete = true
  private var stepsLeft = 3_000_000

  init(_ all: BookedGroups, _ prices: BookedPrices, _ clock: SearchClock, known: [Int]) {
    self.all = all
    self.prices = prices
    self.clock = clock
    total = prices.total(all)
    let slacks = all.groups.map { prices.slack($0, all) }
    self.slacks = slacks
    best = known
    objective = known.reduce(0) { $0 + all.groups[$1].worth }
    groupsOfItem = [[Int]](repeating: [], count: all.itemCount)
    let order = slacks.indices.sorted { (slacks[$0], $0) < (slacks[$1], $1) }
    for group in order {
      for item in all.groups[group].items { groupsOfItem[Int(item)].append(group) }
    }
  }

  /// How much an answer may pay more than it is worth to be better than the best one.
  private var budget: Int64 { total - (objective + 1) * prices.scale }

  mutating func run() {
    let budget = budget
    groupsOfItem = groupsOfItem.map { $0.filter { slacks[$0] <= budget } }
    // Items with least choice first.
    let order = (0..<Int32(all.itemCount)).sorted {
      (groupsOfItem[Int($0)].count, $0) < (groupsOfItem[Int($1)].count, $1)
    }
    var isClosed = [Bool](repeating: false, count: all.itemCount)
    visit(order[...], &isClosed, [], slack: 0, worth: 0)
  }

  private mutating func visit(
    _ order: ArraySlice<Int32>, _ isClosed: inout [Bool], _ chosen: [Int], slack: Int64,
    worth: Int64
  ) {
    guard isComplete, slack <= budget else { return }
    stepsLeft -= 1
    guard stepsLeft > 0, stepsLeft % 256 != 0 || !clock.isOver else {
      isComplete = false
      return
    }
    guard let at = order.firstIndex(where: { !isClosed[Int($0)] }) else {
      return keep(chosen, worth)
    }
    let item = Int(order[at])
    let rest = order[(at + 1)...]
    for group in groupsOfItem[item] {
      let here = all.groups[group]
      guard slack + slacks[group] <= budget else { break }
      guard !here.items.contains(where: { isClosed[Int($0)] }) else { continue }
      let more = chosen + [group]
      guard all.booking(of: more.map { all.groups[$0] }, steps: 2_000) != .none else { continue }
      for member in here.items { isClosed[Int(member)] = true }
      visit(rest, &isClosed, more, slack: slack + slacks[group], worth: worth + here.worth)
      for member in here.items { isClosed[Int(member)] = false }
    }
    isClosed[item] = true
    visit(rest, &isClosed, chosen, slack: slack + prices.items[item], worth: worth)
    isClosed[item] = false
  }

  private mutating func keep(_ chosen: [Int], _ worth: Int64) {
    guard worth > objective else { return }
    switch all.booking(of: chosen.map { all.groups[$0] }) {
    case .ways: (best, objective) = (chosen, worth)
    case .none: break
    case .unknown: undecided = max(undecided, worth)
    }
  }
}
