/// Every allowed group of an instance, where they are few: what prices then have to withstand is
/// looked at group by group.
///
/// Where groups are large, or pairs weigh less than nothing, hardly any part of a group can be ruled
/// out by its pairs, and growing groups from pairs would look at all subsets of a dozen items over
/// and over again.
package struct AllowedGroups: Sendable {
  /// More groups than this are no small instance, nor are more items, or more parts of groups.
  private static let mostGroups = 200_000
  private static let mostItems = 200
  private static let mostParts = 1_000_000

  /// The items of group *g* are `items[offsets[g] ..< offsets[g + 1]]`, ascending.
  private(set) var items: [Int32] = []
  private(set) var offsets: [Int] = [0]
  /// In points, placement included.
  private(set) var worths: [Int64] = []

  var count: Int { worths.count }

  private init() {}

  /// All allowed groups; nil where there are too many, or where pairs rule out parts well enough.
  init?(_ evaluation: GroupEvaluation) {
    let instance = evaluation.instance
    guard instance.graph.itemCount <= Self.mostItems,
      instance.hasLargeGroups || instance.graph.weights.contains(where: { $0 < 0 })
    else { return nil }
    var parts = 0
    var group: [Int32] = []
    func extend(seats: Int, candidates: [Int32]) -> Bool {
      // Who is left must be able to fill the group.
      var room = candidates.reduce(seats) { $0 + Int(instance.seats[Int($1)]) }
      for (at, item) in candidates.enumerated() {
        guard room >= instance.least else { return true }
        let own = Int(instance.seats[Int(item)])
        room -= own
        guard seats + own <= instance.most else { continue }
        parts += 1
        guard parts <= Self.mostParts else { return false }
        group.append(item)
        if seats + own >= instance.least, evaluation.allows(group),
          let worth = evaluation.worth(of: group)
        {
          guard count < Self.mostGroups else { return false }
          append(group, worth: worth)
        }
        if seats + own < instance.most {
          let rest = candidates[(at + 1)...].filter {
            evaluation.pairs.weight(Int(item), Int($0)) != PairTable.missing
          }
          guard extend(seats: seats + own, candidates: rest) else { return false }
        }
        group.removeLast()
      }
      return true
    }
    guard extend(seats: 0, candidates: Array(0..<Int32(instance.graph.itemCount))) else {
      return nil
    }
  }

  private mutating func append(_ group: some Sequence<Int32>, worth: Int64) {
    items += group
    offsets.append(items.count)
    worths.append(worth)
  }

  /// The same groups, worth nothing.
  var worthless: AllowedGroups {
    var blank = self
    blank.worths = worths.map { _ in 0 }
    return blank
  }

  /// The groups that `translate` finds a place for, in other numbers.
  func translated(_ translate: (ArraySlice<Int32>) -> [Int32]?) -> AllowedGroups {
    var kept = AllowedGroups()
    for group in 0..<count {
      if let here = translate(items[offsets[group]..<offsets[group + 1]]) {
        kept.append(here, worth: worths[group])
      }
    }
    return kept
  }
}

extension GroupEvaluation {
  /// The same over some of the items, ascending; `instance` is the problem on these.
  func part(_ instance: GroupingInstance, of items: [Int32]) -> GroupEvaluation {
    guard let groups else { return GroupEvaluation(instance) }
    var here = [Int32](repeating: -1, count: self.instance.graph.itemCount)
    for (place, item) in items.enumerated() { here[Int(item)] = Int32(place) }
    return GroupEvaluation(
      instance,
      groups: groups.translated { group in
        let translated = group.map { here[Int($0)] }
        return translated.contains(-1) ? nil : translated
      })
  }
}

extension BranchedInstance {
  /// What says what groups are worth here, where `whole` says so of the whole instance.
  func evaluation(from whole: GroupEvaluation) -> GroupEvaluation {
    guard let groups = whole.groups else { return GroupEvaluation(instance) }
    return GroupEvaluation(
      instance,
      groups: groups.translated { group in
        let group = Array(group)
        return decisions.allSatisfy { $0.allows(group) } ? translate(group) : nil
      })
  }
}

// MARK: - Pricing

extension PricingPass {
  /// A pass over listed groups: each is asked what it is worth beyond what it pays.
  init(
    _ listed: AllowedGroups, itemCount: Int, _ prices: GroupPrices, _ effort: Effort
  ) {
    excess = [Int64](repeating: 0, count: itemCount)
    var found = [[PricedGroup]](repeating: [], count: itemCount)
    var setsOfItem = [[Int]](repeating: [], count: itemCount)
    for (number, set) in prices.sets.enumerated() {
      for item in set.members { setsOfItem[Int(item)].append(number) }
    }
    var shared = [Int32](repeating: 0, count: prices.sets.count)
    var count = 0
    for group in 0..<listed.count {
      let items = listed.items[listed.offsets[group]..<listed.offsets[group + 1]]
      var more = listed.worths[group] * prices.scale - prices.group
      for item in items { more -= prices.items[Int(item)] }
      guard more > effort.floor, let first = items.first else { continue }
      if !shared.isEmpty {
        for item in items {
          for set in setsOfItem[Int(item)] {
            shared[set] += 1
            if shared[set] % prices.sets[set].divisor == 0 { more -= prices.sets[set].price }
          }
        }
        for item in items { for set in setsOfItem[Int(item)] { shared[set] = 0 } }
      }
      guard more > effort.floor else { continue }
      excess[Int(first)] = max(excess[Int(first)], more)
      found[Int(first)].append(
        PricedGroup(items: Array(items), worth: listed.worths[group], excess: more))
      count += 1
    }
    if count > effort.most {
      complete = false
      return
    }
    for groups in found {
      complete = complete && groups.count <= effort.keep
      self.groups += groups.sorted(by: PricedGroup.better).prefix(effort.keep)
    }
  }
}
