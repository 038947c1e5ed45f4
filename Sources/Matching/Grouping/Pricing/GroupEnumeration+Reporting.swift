/// Reporting: whole groups, weighed exactly.
extension GroupEnumeration {
  /// Takes a group that exceeds what it pays by more than the floor and keeps every rule.
  func report(count: Int, seats: Int, sum: Int64?) {
    let instance = evaluation.instance
    guard seats >= instance.least, seats <= instance.most else { return }
    if let sum, sum <= pairs.need(count: count, seats: seats, threshold: threshold) { return }
    // Without an item of several seats a group is another phase's.
    if reaches != nil, seats == count, count > 1 { return }
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
