import Foundation
import LinearProgramming

extension RotationSearch {
  /// Two who change places, or one who leaves a group for another (`other` is nil).
  private struct Change {
    var round: Int
    var item: Int32
    var other: Int32?
    var from: Int
    var to: Int
  }

  /// Exchanges that let more pairs meet.
  func meet(_ effort: Effort, enough: Int) {
    guard count > 1, effort.steps > 0 else { return }
    let length = min(effort.steps, 600_000)
    anneal(effort, length: length, hot: 0.4, cold: 0.15, until: enough) { _ in 0 }
  }

  /// Exchanges that raise the worth of groups and let no fewer pairs meet.
  func enrich(_ effort: Effort) {
    let spread = instance.graph.spread()
    guard spread > 0, count > 1, effort.steps > 0 else { return }
    anneal(
      effort, length: effort.steps, hot: spread * 0.5, cold: spread * 0.02, until: nil,
      meeting: spread * 1_000
    ) { [self] in Double(gain(of: $0)) }
  }

  /// Tries changes from hot to cold, over and over again where there is time.
  private func anneal(
    _ effort: Effort, length: Int, hot: Double, cold: Double, until enough: Int?,
    meeting: Double = 1, worth value: (Change) -> Double
  ) {
    let start = ContinuousClock.now
    var elapsed = 0.0
    for step in 0..<effort.steps {
      if step % 256 == 0 {
        elapsed = (ContinuousClock.now - start) / .seconds(1)
        if elapsed >= effort.seconds || effort.stop?.isRaised == true { return }
      }
      if let enough, acquaintances >= enough { return }
      // Where steps have no end, the cooling follows the clock.
      let progress =
        length == .max ? elapsed / effort.seconds : Double(step % length) / Double(length)
      let temperature = hot * pow(cold / hot, progress)
      guard let change = draw(seeksRepeats: enough != nil), isAllowed(change) else { continue }
      let gain = meeting * Double(newMeetings(change)) + value(change)
      if gain < 0, chance.unit() >= exp(gain / temperature) { continue }
      apply(change)
      keep(byWorth: enough == nil)
    }
  }

  /// A change at random, of somebody who meets again where that is sought.
  private func draw(seeksRepeats: Bool) -> Change? {
    var (round, item) = (chance.below(rounds), chance.below(count))
    for _ in 0..<(seeksRepeats ? 8 : 0) {
      let group = groupOf[round][item]
      let again =
        group < 0
        || members[round][group].contains { Int($0) != item && met[item * count + Int($0)] > 1 }
      if again { break }
      (round, item) = (chance.below(rounds), chance.below(count))
    }
    let from = groupOf[round][item]
    let isMove = instance.least < instance.most && chance.below(8) == 0 || from < 0
    if isMove, from >= 0 || chance.below(2) == 0, !members[round].isEmpty {
      let to = chance.below(members[round].count)
      guard to != from else { return nil }
      return Change(round: round, item: Int32(item), other: nil, from: from, to: to)
    }
    let other = chance.below(count)
    let to = groupOf[round][other]
    guard to != from else { return nil }
    return Change(round: round, item: Int32(item), other: Int32(other), from: from, to: to)
  }

  /// The members of a group once somebody left and somebody came.
  private func after(_ round: Int, _ group: Int, without: Int32?, with: Int32?) -> [Int32] {
    var items = members[round][group]
    if let without { items.removeAll { $0 == without } }
    if let with { items.append(with) }
    return items
  }

  private func isAllowed(_ change: Change) -> Bool {
    let round = change.round
    if isPlain, change.other != nil, change.from >= 0, change.to >= 0,
      instance.seats[Int(change.item)] == instance.seats[Int(change.other ?? 0)]
    {
      return true
    }
    for (group, leaver, comer) in [
      (change.from, change.item, change.other), (change.to, change.other, change.item),
    ] as [(Int, Int32?, Int32?)] where group >= 0 {
      let items = after(round, group, without: leaver, with: comer)
      guard evaluation.allows(items) else { return false }
      if mayHoldTrio, items.count == 3, members[round][group].count < 3,
        members[round].contains(where: { $0.count == 3 })
      {
        return false
      }
    }
    return true
  }

  /// How many more pairs of seats meet.
  private func newMeetings(_ change: Change) -> Int {
    var more = 0
    for (group, leaver, comer) in [
      (change.from, change.item, change.other), (change.to, change.other, change.item),
    ] as [(Int, Int32?, Int32?)] where group >= 0 {
      for member in members[change.round][group] where member != leaver {
        let seats = Int(instance.seats[Int(member)])
        if let leaver, met[Int(leaver) * count + Int(member)] == 1 {
          more -= seats * Int(instance.seats[Int(leaver)])
        }
        if let comer, met[Int(comer) * count + Int(member)] == 0 {
          more += seats * Int(instance.seats[Int(comer)])
        }
      }
    }
    return more
  }

  private func gain(of change: Change) -> Int64 {
    var gain: Int64 = 0
    for (group, leaver, comer) in [
      (change.from, change.item, change.other), (change.to, change.other, change.item),
    ] as [(Int, Int32?, Int32?)] where group >= 0 {
      gain +=
        evaluation.worth(
          of: after(change.round, group, without: leaver, with: comer)) ?? 0
      gain -= evaluation.worth(of: members[change.round][group]) ?? 0
    }
    return gain
  }

  private func apply(_ change: Change) {
    let round = change.round
    worth += gain(of: change)
    for (group, leaver, comer) in [
      (change.from, change.item, change.other), (change.to, change.other, change.item),
    ] as [(Int, Int32?, Int32?)] where group >= 0 {
      for member in members[round][group] where member != leaver {
        if let leaver { meet(Int(leaver), Int(member), -1) }
        if let comer { meet(Int(comer), Int(member), 1) }
      }
    }
    let (source, target) = (change.from, change.to)
    if source >= 0 {
      members[round][source] = after(round, source, without: change.item, with: change.other)
    }
    if target >= 0 {
      members[round][target] = after(round, target, without: change.other, with: change.item)
    }
    groupOf[round][Int(change.item)] = target
    if let other = change.other { groupOf[round][Int(other)] = source }
  }
}
