/// Shifts: relocate an item, exchange it with another, bring in or leave out.
extension PackingSearch {
  /// Tries one item beside one of its candidates.
  func shift() {
    let item = Int32(truncatingIfNeeded: chance.below(packing.count))
    guard let friend = candidate(of: item) else { return }
    let from = Int(packing.group[Int(item)])
    let to = Int(packing.group[Int(friend)])
    if from == to { return }
    if to < 0 { return join(friend, item, in: from) }
    if from < 0 { return join(item, friend, in: to) }
    let fits = packing.head[to] + packing.seats[Int(item)] <= Int32(packing.most)
    let mayLeave =
      packing.head[from] - packing.seats[Int(item)] >= Int32(packing.least)
      || packing.size[from] == 1
    if fits, mayLeave, chance.below(2) == 0 {
      relocate(item, from, to)
    } else if let partner = member(of: to, besides: friend) {
      exchange(item, from, partner, to)
    }
  }

  /// A candidate of the item; better ones come up more often.
  func candidate(of item: Int32) -> Int32? {
    let known = Int(candidates.counts[Int(item)])
    if known == 0 { return nil }
    let place = min(chance.below(known), chance.below(known))
    return candidates.list[Int(item) &* candidates.width &+ place]
  }

  /// A member of the group other than one; nil if that one is alone.
  private func member(of slot: Int, besides friend: Int32) -> Int32? {
    let others = Int(packing.size[slot]) - 1
    if others == 0 { return nil }
    let row = packing.members + slot * packing.width
    let drawn = row[chance.below(others)]
    return drawn == friend ? row[others] : drawn
  }

  /// Brings an unplaced item to its friend's group, in an empty seat or in place of a member.
  private func join(_ item: Int32, _ friend: Int32, in slot: Int) {
    let gain = packing.gain(adding: item, to: slot)
    if gain != Packing.refused {
      guard accepts(gain) else { return }
      packing.add(item, to: slot)
      return settle()
    }
    guard let leaver = member(of: slot, besides: friend) else { return }
    let worth = packing.worth(slot, without: leaver, with: item)
    guard worth != Packing.refused, accepts(worth - packing.worth[slot]),
      packing.meets(slot, without: leaver, with: item)
    else { return }
    packing.remove(leaver)
    packing.add(item, to: slot)
    settle()
  }

  private func relocate(_ item: Int32, _ from: Int, _ to: Int) {
    let entry = packing.gain(adding: item, to: to)
    if entry == Packing.refused { return }
    var exit = -packing.worth[from]
    if packing.size[from] == 1 {
      exit += packing.countGain(-1)
    } else {
      let worth = packing.worth(from, without: item, with: -1)
      if worth == Packing.refused { return }
      exit += worth
    }
    guard accepts(entry + exit) else { return }
    packing.remove(item)
    packing.add(item, to: to)
    settle()
  }

  private func exchange(_ item: Int32, _ from: Int, _ partner: Int32, _ to: Int) {
    let here = packing.worth(from, without: item, with: partner)
    if here == Packing.refused { return }
    let there = packing.worth(to, without: partner, with: item)
    if there == Packing.refused { return }
    guard accepts(here + there - packing.worth[from] - packing.worth[to]),
      packing.meets(from, without: item, with: partner),
      packing.meets(to, without: partner, with: item)
    else { return }
    packing.remove(item)
    packing.remove(partner)
    packing.add(item, to: to)
    packing.add(partner, to: from)
    settle()
  }
}
