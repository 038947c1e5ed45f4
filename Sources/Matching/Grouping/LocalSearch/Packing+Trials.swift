/// What a change would bring, without making it.
extension Packing {
  /// The answer for a change that a rule forbids.
  static var refused: Int64 { .min }

  /// The points that an unplaced item would bring to a group; an unfinished group counts as if it
  /// were finished, for it will be.
  func gain(adding item: Int32, to slot: Int) -> Int64 {
    let after = Int(head[slot] + seats[Int(item)])
    if after > most { return Self.refused }
    let row = members + slot &* width
    var sum = weight[slot] + inner[Int(item)]
    for place in 0..<Int(size[slot]) {
      let pair = pairs.weight(Int(item), Int(row[place]))
      if pair == PairTable.missing { return Self.refused }
      sum += pair
    }
    if !marks.allows(item, in: slot)
      || !meeting.allows(item, in: slot, seats: Int32(truncatingIfNeeded: after))
    {
      return Self.refused
    }
    if isFinished[slot] {
      if !marks.areComplete(slot, with: item) || !balances.areReached(slot, with: item) {
        return Self.refused
      }
      return evaluation.value(weight: sum, seats: after) + rewards[slot] + reward[Int(item)]
        - worth[slot]
    }
    if !balances.canReach(slot, with: item, seatsLeft: most - after) { return Self.refused }
    return evaluation.value(weight: sum, seats: after) + reward[Int(item)]
      - evaluation.value(weight: weight[slot], seats: Int(head[slot]))
  }

  /// The worth of a finished group after one item left and another came (−1 for nobody), meetings
  /// left aside; refused if it would not be finished or break a rule.
  func worth(_ slot: Int, without leaver: Int32, with comer: Int32) -> Int64 {
    var after = Int(head[slot])
    var sum = weight[slot]
    var points = rewards[slot]
    if leaver >= 0 {
      after -= Int(seats[Int(leaver)])
      sum -= tie[Int(leaver)] + inner[Int(leaver)]
      points -= reward[Int(leaver)]
    }
    if comer >= 0 {
      after += Int(seats[Int(comer)])
      if after > most { return Self.refused }
      let row = members + slot &* width
      for place in 0..<Int(size[slot]) where row[place] != leaver {
        let pair = pairs.weight(Int(comer), Int(row[place]))
        if pair == PairTable.missing { return Self.refused }
        sum += pair
      }
      sum += inner[Int(comer)]
      points += reward[Int(comer)]
      if !marks.allows(comer, in: slot, without: leaver) { return Self.refused }
    }
    if after < least || !marks.areComplete(slot, without: leaver, with: comer)
      || !balances.areReached(slot, without: leaver, with: comer)
    {
      return Self.refused
    }
    return evaluation.value(weight: sum, seats: after) + points
  }

  /// Whether a group could still meet after one item left and another came.
  func meets(_ slot: Int, without leaver: Int32, with comer: Int32) -> Bool {
    if comer < 0 { return true }
    let after = head[slot] + seats[Int(comer)]
    if leaver < 0 { return meeting.allows(comer, in: slot, seats: after) }
    return meeting.allows(
      comer, with: members + slot &* width, Int(size[slot]), without: leaver,
      seats: after - seats[Int(leaver)])
  }
}
