package import School

extension MeetingOptions {
  /// A weekly meeting that was chosen for a group.
  package struct Choice: Sendable, Hashable {
    /// As it is told: a weekday and a stretch on the clock that it keeps.
    package var meeting: Meeting
    /// The slot behind it.
    package var slot: Int
  }

  /// The kindest meetings for a group, in the order of the week; nil where it cannot meet as often
  /// as the program asks.
  ///
  /// The clock of a member's own zone comes before that of anybody else. Of the times it allows, the
  /// one wins whose least comfortable member is most comfortable, then the one with the most comfort
  /// together, then the earliest in the week; a clock that more members share wins over one that
  /// fewer do, and of equals the one whose zone comes first by name.
  ///
  /// - Parameters:
  ///   - members: The students' numbers, each with a known zone.
  ///   - excluded: Slots that are taken, such as by a guide's other groups.
  /// - Returns: As many meetings as the program asks for a week.
  package func choose(for members: [Int], excluding excluded: [UInt64]? = nil) -> [Choice]? {
    var open = common(members)
    if let excluded { for word in open.indices { open[word] &= ~excluded[word] } }
    guard isEnough(open, for: members) else { return nil }
    let clocks = clocks(of: members)

    var scores = [Score?](repeating: nil, count: slots.count)
    let weeks = members.map { week(of: $0) }
    for slot in 0..<slots.count where open[slot >> 6] >> UInt64(slot & 63) & 1 == 1 {
      let comforts = weeks.map { comfort(of: slot, for: $0) }
      scores[slot] = Score(least: comforts.min() ?? 0, sum: comforts.reduce(0, +))
    }

    var best: (offer: Offer, zone: String, rank: (Int, Int))?
    for (week, anchor) in slots.anchors.enumerated() {
      guard let offer = offer(of: anchor, week, scores: scores, clocks: clocks) else { continue }
      let (zone, rank) = zone(of: anchor, members: members)
      if let known = best, !isBetter((offer, zone, rank), than: known) { continue }
      best = (offer, zone, rank)
    }
    return best.map { best in
      best.offer.starts.map { start, slot in
        let from = start % 96 * 15
        var meeting = Meeting(
          day: Weekday.allCases[start / 96], from: from, to: (from + wish.minutes - 1) % 1440 + 1,
          timeZone: best.zone)
        meeting.cadence = calendar.cadence(of: meeting.day)
        return Choice(meeting: meeting, slot: slot)
      }
    }
  }

  /// The comfort of a group at one time, or at the least comfortable of several.
  private struct Score: Comparable {
    var least: Int
    var sum: Int

    static func < (left: Score, right: Score) -> Bool {
      (left.least, left.sum) < (right.least, right.sum)
    }
  }

  /// What one clock has to offer.
  private struct Offer {
    /// Quarter hours of the clock's week with their slots, ascending.
    var starts: [(start: Int, slot: Int)]
    var score: Score
  }

  /// The kindest times of a clock, each on a day of its own for people of these clocks; nil where there are
  /// too few days.
  private func offer(
    of anchor: MeetingSlots.Anchor, _ week: Int, scores: [Score?], clocks: Set<Int32>
  ) -> Offer? {
    var kindest = [(start: Int, slot: Int, score: Score)?](repeating: nil, count: days.parts)
    for (start, slot) in anchor.slots.enumerated() {
      guard slot >= 0, let score = scores[Int(slot)],
        let part = days.part(of: Int(slot), inWeek: week)
      else { continue }
      if let known = kindest[part], known.score >= score { continue }
      kindest[part] = (start, Int(slot), score)
    }
    let parts = kindest.indices.filter { kindest[$0] != nil }.sorted { one, other in
      guard let left = kindest[one], let right = kindest[other] else { return false }
      return left.score != right.score ? left.score > right.score : left.start < right.start
    }
    guard
      let chosen = days.choice(from: parts, inWeek: week, clocks: clocks)?.compactMap({
        kindest[$0]
      })
    else { return nil }
    let score = Score(
      least: chosen.map(\.score.least).min() ?? 0, sum: chosen.map(\.score.sum).reduce(0, +))
    return Offer(
      starts: chosen.map { ($0.start, $0.slot) }.sorted { $0.start < $1.start }, score: score)
  }

  /// The zone of a clock in which a group is told its meetings: the one most members live in, or
  /// else most students; of equals the first by name.
  ///
  /// - Returns: The zone, how many members live in it, and if none, how many students.
  private func zone(
    of anchor: MeetingSlots.Anchor, members: [Int]
  ) -> (zone: String, rank: (Int, Int)) {
    var best = (zone: anchor.zones[0], rank: (-1, -1))
    for zone in anchor.zones {
      let here = members.count { zones[$0] == zone }
      let rank = (here, here > 0 ? 0 : zoneCounts[zone, default: 0])
      if rank > best.rank { best = (zone, rank) }
    }
    return best
  }

  private func isBetter(
    _ new: (offer: Offer, zone: String, rank: (Int, Int)),
    than known: (offer: Offer, zone: String, rank: (Int, Int))
  ) -> Bool {
    let isOwn = (new.rank.0 > 0, known.rank.0 > 0)
    if isOwn.0 != isOwn.1 { return isOwn.0 }
    if new.offer.score != known.offer.score { return new.offer.score > known.offer.score }
    if new.rank != known.rank { return new.rank > known.rank }
    return new.zone < known.zone
  }
}
