/// Rebuilds: neighbouring groups are taken apart, wholly or in part, and their items and some
/// unplaced ones are put together again, each where it brings most.
extension PackingSearch {
  /// Chance that an item overlooks a group where it would fit, so that rebuilds differ.
  private static let blink = 0.02

  func rebuild() {
    pool.removeAll(keepingCapacity: true)
    opened.removeAll(keepingCapacity: true)
    ruin(around: Int32(truncatingIfNeeded: chance.below(packing.count)))
    arrange()
    for place in pool.indices where packing.group[Int(pool[place])] < 0 { settleIn(pool[place]) }
    closeUnfinished()
  }
}

// MARK: - Ruin

extension PackingSearch {
  private func ruin(around seed: Int32) {
    let limit = max(12, packing.width * 5 / 2)
    takeOut(seed, whole: true)
    // Where groups are large, a new one takes more than a few items that stand alone.
    var wanted = 1 + chance.below(max(3, packing.least))
    var tries = max(12, 4 * packing.least)
    while wanted > 0, tries > 0, pool.count < limit {
      tries -= 1
      guard let friend = candidate(of: pool[chance.below(pool.count)]), !pool.contains(friend)
      else { continue }
      takeOut(friend, whole: chance.below(4) == 0)
      wanted -= 1
    }
  }

  /// Puts an item, or all its group, into the pool.
  private func takeOut(_ item: Int32, whole: Bool) {
    let slot = Int(packing.group[Int(item)])
    if slot < 0 {
      pool.append(item)
      return
    }
    if whole {
      let row = packing.members + slot * packing.width
      for place in 0..<Int(packing.size[slot]) { pool.append(row[place]) }
      packing.dissolve(slot)
    } else {
      pool.append(item)
      packing.remove(item)
      if packing.size[slot] > 0, !packing.isFinished[slot] { opened.append(slot) }
    }
  }

  /// The order in which the pool is placed: by chance, or those with few neighbours first.
  private func arrange() {
    for place in stride(from: pool.count - 1, to: 0, by: -1) {
      pool.swapAt(place, chance.below(place + 1))
    }
    if chance.below(2) == 0 {
      let offsets = packing.instance.graph.offsets
      // Insertion keeps it free of allocation; pools are short.
      for place in 1..<max(1, pool.count) {
        var at = place
        while at > 0, degree(pool[at], offsets) < degree(pool[at - 1], offsets) {
          pool.swapAt(at, at - 1)
          at -= 1
        }
      }
    }
  }

  private func degree(_ item: Int32, _ offsets: [Int]) -> Int {
    offsets[Int(item) + 1] - offsets[Int(item)]
  }
}

// MARK: - Placing

extension PackingSearch {
  /// Places an item where it brings most: in a group that its candidates are in, or in a new one
  /// with others of the pool.
  func settleIn(_ item: Int32) {
    let (slot, gain) = bestGroup(for: item)
    guard let begun = found(item) else {
      if slot >= 0, gain > 0 { packing.add(item, to: slot) }
      return
    }
    if slot >= 0, gain > 0, gain >= begun.share * Int64(packing.seats[Int(item)]) {
      packing.dissolve(begun.slot)
      packing.add(item, to: slot)
    }
  }

  /// The existing group to which the item would bring most points.
  func bestGroup(for item: Int32) -> (slot: Int, gain: Int64) {
    startVisits()
    var best = (slot: -1, gain: Packing.refused)
    let row = candidates.list + Int(item) * candidates.width
    for place in 0..<Int(candidates.counts[Int(item)]) {
      let slot = Int(packing.group[Int(row[place])])
      if slot < 0 || !visits(slot) { continue }
      let gain = packing.gain(adding: item, to: slot)
      if gain > best.gain, chance.unit() >= Self.blink { best = (slot, gain) }
    }
    return best
  }

  /// A new finished group of the item and unplaced ones of the pool, grown greedily; nil where none
  /// is worth having.
  private func found(_ item: Int32) -> (slot: Int, share: Int64)? {
    guard let slot = packing.emptySlot() else { return nil }
    // Alone an item may exceed a size or a mark, or never be free.
    guard packing.gain(adding: item, to: slot) != Packing.refused else {
      packing.dissolve(slot)
      return nil
    }
    let before = packing.total
    packing.add(item, to: slot)
    var share = Packing.refused
    if packing.isFinished[slot] { share = (packing.total - before) / Int64(packing.head[slot]) }
    while let next = bestAddition(to: slot) {
      // What another group could use is sometimes left to it.
      if share != Packing.refused, chance.below(8) == 0 { break }
      packing.add(next, to: slot)
      guard packing.isFinished[slot] else { continue }
      let grown = (packing.total - before) / Int64(packing.head[slot])
      if grown < share {
        packing.remove(next)
        break
      }
      share = grown
    }
    if packing.isFinished[slot], share > 0 { return (slot, share) }
    packing.dissolve(slot)
    return nil
  }

  private func bestAddition(to slot: Int) -> Int32? {
    var best: Int32?
    var most = Packing.refused
    // What the group lacks comes first now and then: the best company need not bring it.
    let lacking = packing.balances.lacking(slot).flatMap { chance.below(2) == 0 ? $0 : nil }
    for item in pool where packing.group[Int(item)] < 0 {
      if let lacking, !packing.balances.helps(item, lacking) { continue }
      let gain = packing.gain(adding: item, to: slot)
      if gain > most, chance.unit() >= Self.blink { (best, most) = (item, gain) }
    }
    return best
  }

  /// Dissolves what is still unfinished and finds its items other groups.
  private func closeUnfinished() {
    let first = pool.count
    for slot in opened where packing.size[slot] > 0 && !packing.isFinished[slot] {
      let row = packing.members + slot * packing.width
      for place in 0..<Int(packing.size[slot]) { pool.append(row[place]) }
      packing.dissolve(slot)
    }
    for place in first..<pool.count where packing.group[Int(pool[place])] < 0 {
      settleIn(pool[place])
    }
  }
}
