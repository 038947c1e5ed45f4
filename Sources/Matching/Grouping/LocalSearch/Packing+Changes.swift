extension Packing {
  /// Puts an unplaced item into a group that it fits.
  func add(_ item: Int32, to slot: Int) {
    journal.note(item, from: group[Int(item)])
    var sum: Int64 = 0
    let row = members + slot * width
    for place in 0..<Int(size[slot]) {
      let pair = pairs.weight(Int(item), Int(row[place]))
      tie[Int(row[place])] += pair
      sum += pair
    }
    tie[Int(item)] = sum
    row[Int(size[slot])] = item
    size[slot] += 1
    group[Int(item)] = Int32(slot)
    head[slot] += seats[Int(item)]
    weight[slot] += sum + inner[Int(item)]
    rewards[slot] += reward[Int(item)]
    if size[slot] == 1 { meeting.clear(slot) }
    meeting.join(item, slot)
    marks.join(item, slot)
    balances.join(item, slot)
    refresh(slot)
  }

  /// Takes an item out of its group.
  func remove(_ item: Int32) {
    let slot = Int(group[Int(item)])
    journal.note(item, from: Int32(slot))
    let row = members + slot * width
    size[slot] -= 1
    let left = Int(size[slot])
    // Members keep their order, so that a step taken back leaves as few traces as it can.
    var place = 0
    while row[place] != item { place += 1 }
    while place < left {
      row[place] = row[place + 1]
      place += 1
    }
    meeting.clear(slot)
    for place in 0..<left {
      tie[Int(row[place])] -= pairs.weight(Int(item), Int(row[place]))
      meeting.join(row[place], slot)
    }
    group[Int(item)] = -1
    head[slot] -= seats[Int(item)]
    weight[slot] -= tie[Int(item)] + inner[Int(item)]
    rewards[slot] -= reward[Int(item)]
    tie[Int(item)] = 0
    marks.leave(item, slot)
    balances.leave(item, slot)
    refresh(slot)
    if left == 0, !slotIsListed[slot] {
      slotIsListed[slot] = true
      emptySlots.append(Int32(slot))
    }
  }

  /// An empty group to begin, nil if none is left.
  func emptySlot() -> Int? {
    while let slot = emptySlots.popLast() {
      slotIsListed[Int(slot)] = false
      // A step taken back may have filled a slot that was listed as empty.
      if size[Int(slot)] == 0 { return Int(slot) }
    }
    return nil
  }

  /// Returns a group that was begun and came to nothing.
  func dissolve(_ slot: Int) {
    while size[slot] > 0 { remove(members[slot * width + Int(size[slot]) - 1]) }
    if !slotIsListed[slot] {
      slotIsListed[slot] = true
      emptySlots.append(Int32(slot))
    }
  }

  /// Takes back everything since the journal was cleared.
  func undo() {
    for item in journal.items where group[Int(item)] >= 0 { remove(item) }
    for (item, origin) in zip(journal.items, journal.origins) where origin >= 0 {
      add(item, to: Int(origin))
    }
    journal.clear()
  }

  /// Replaces everything by the given groups.
  func load(_ groups: [[Int32]]) {
    for slot in 0..<slots where size[slot] > 0 { dissolve(slot) }
    for items in groups {
      guard let slot = emptySlot() else { break }
      for item in items { add(item, to: slot) }
    }
    journal.clear()
  }

  private func refresh(_ slot: Int) {
    let complete =
      size[slot] > 0 && Int(head[slot]) >= least && marks.areComplete(slot)
      && balances.areReached(slot)
    let now =
      complete
      ? evaluation.value(weight: weight[slot], seats: Int(head[slot])) + rewards[slot] : 0
    total += now - worth[slot]
    worth[slot] = now
    if complete != isFinished[slot] {
      total += countGain(complete ? 1 : -1)
      finished += complete ? 1 : -1
      isFinished[slot] = complete
    }
  }
}
