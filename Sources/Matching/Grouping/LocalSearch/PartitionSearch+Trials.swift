import Foundation

/// What a change would bring, fines included, and whether it is made.
extension PartitionSearch {
  /// Tries one exchange or relocation.
  func trial() {
    let item = Int32(truncatingIfNeeded: chance.below(count))
    if mayRelocate, chance.below(3) == 0 {
      relocate(item, to: chance.below(everyone ? slots : slots + 1))
    } else {
      exchange(item, Int32(truncatingIfNeeded: chance.below(count)))
    }
  }

  private func exchange(_ one: Int32, _ other: Int32) {
    let (here, there) = (Int(group[Int(one)]), Int(group[Int(other)]))
    if here == there { return }
    let pair = pairs[Int(one) * count + Int(other)]
    let level = Int64(levels[Int(truncatingIfNeeded: chance.next()) & 1023] * temperature)
    if isPlain {
      let gain =
        table[here &* count &+ Int(other)] &- table[here &* count &+ Int(one)]
        &+ table[there &* count &+ Int(one)] &- table[there &* count &+ Int(other)] &- 2 &* pair
      if gain >= level { swap(one, other, gain: gain) }
      return
    }
    var gain =
      change(of: here, without: one, with: other, pair: pair)
      + change(of: there, without: other, with: one, pair: pair)
    if faults[here] + faults[there] == 0, gain < level { return }
    let broken =
      faults(here, without: one, with: other) + faults(there, without: other, with: one)
    gain -= (broken - faults[here] - faults[there]) * fine
    if gain >= level { swap(one, other, gain: gain) }
  }

  private func relocate(_ item: Int32, to there: Int) {
    let here = Int(group[Int(item)])
    if here == there { return }
    let level = Int64(levels[Int(truncatingIfNeeded: chance.next()) & 1023] * temperature)
    var gain =
      change(of: here, without: item, with: -1, pair: 0)
      + change(of: there, without: -1, with: item, pair: 0)
    if faults[here] + faults[there] == 0, gain < level { return }
    let broken = faults(here, without: item, with: -1) + faults(there, without: -1, with: item)
    gain -= (broken - faults[here] - faults[there]) * fine
    if gain >= level { move(item, to: there, gain: gain) }
  }

  /// The points a group gains when one item leaves and another comes (−1 for nobody).
  @inline(__always)
  private func change(of slot: Int, without leaver: Int32, with comer: Int32, pair: Int64) -> Int64
  {
    if slot == nowhere { return 0 }
    var sum = weight[slot] - (leaver >= 0 && comer >= 0 ? pair : 0)
    var after = head[slot]
    var points: Int64 = 0
    if leaver >= 0 {
      sum -= table[slot &* count &+ Int(leaver)] + inner[Int(leaver)]
      after -= seats[Int(leaver)]
      points -= placement[Int(leaver)]
    }
    if comer >= 0 {
      sum += table[slot &* count &+ Int(comer)] + inner[Int(comer)]
      after += seats[Int(comer)]
      points += placement[Int(comer)]
    }
    if isSum { return sum - weight[slot] + points }
    return evaluation.value(weight: sum, seats: Int(after))
      - evaluation.value(weight: weight[slot], seats: Int(head[slot])) + points
  }

  /// How many rules a group breaks after one item left and another came (−1 for nobody); every seat
  /// too few or too many counts.
  func faults(_ slot: Int, without leaver: Int32, with comer: Int32) -> Int64 {
    if slot == nowhere { return 0 }
    var after = Int(head[slot])
    if leaver >= 0 { after -= Int(seats[Int(leaver)]) }
    if comer >= 0 { after += Int(seats[Int(comer)]) }
    var faults = Int64(max(0, least - after, after - most))
    if !hasRules { return faults }
    faults += marks.broken(slot, without: leaver, with: comer)
    faults += balances.missed(slot, without: leaver, with: comer)
    let row = members + slot * count
    let anyone = comer >= 0 ? comer : row[row[0] == leaver ? 1 : 0]
    let left = Int(size[slot])
    if comer < 0, left == (leaver >= 0 ? 1 : 0) { return faults }
    let heads = Int32(truncatingIfNeeded: after)
    if !meeting.allows(anyone, with: row, left, without: leaver, seats: heads) { faults += 1 }
    return faults
  }
}
