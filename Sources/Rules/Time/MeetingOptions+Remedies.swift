package import School

extension MeetingOptions {
  /// What would give a group a common time.
  package struct GroupRemedy: Sendable, Hashable {
    /// What each member would have to open, by their numbers; those who need not are left out.
    package var openings: [Opening]

    /// The remedy in plain words.
    ///
    /// - Parameter id: The id of a student, from their number.
    /// - Returns: Ids, days and times on each student's own clock, and nothing else about them.
    package func sentence(id: (Int) -> Student.ID) -> String {
      openings.map { "\($0.minutes) more minutes of \(id($0.student)) on \($0.when)" }
        .joined(separator: ", and ") + " would give this group a common time"
    }
  }

  /// The cheapest change after which `members` could meet as often as the program asks: by fewest
  /// members who change, then by fewest minutes, then by the earliest time.
  ///
  /// Times outside the program's hours, and times that somebody is busy, are never offered. Of a
  /// student who said nothing about when they are free, the whole meeting is asked.
  ///
  /// - Parameter members: The students' numbers.
  /// - Returns: nil where they can meet already, and where no change of availability helps.
  package func remedy(for members: [Int]) -> GroupRemedy? {
    guard !canMeet(members), members.allSatisfy({ clockOfStudent[$0] >= 0 }) else { return nil }
    let costs = (0..<slots.count).map { cost(of: $0, members: members) }
    var best: (openings: [Opening], rank: [Int])?
    for (week, anchor) in slots.anchors.enumerated() {
      guard let missing = cheapestDays(of: anchor, week, costs: costs, members: members) else {
        continue
      }
      let openings = zip(members, missing).filter { !$1.isEmpty }
        .map { Opening(student: $0, quarters: $1) }
      let rank = [openings.count, openings.reduce(0) { $0 + $1.minutes }]
      if let best, !rank.lexicographicallyPrecedes(best.rank) { continue }
      best = (openings, rank)
    }
    return best.map { GroupRemedy(openings: $0.openings) }
  }

  /// Of one clock, what each member would have to open for the cheapest slots on enough days; nil
  /// where there are too few.
  private func cheapestDays(
    of anchor: MeetingSlots.Anchor, _ week: Int, costs: [Int?], members: [Int]
  ) -> [Set<Int>]? {
    var cheapest = [(cost: Int, slot: Int, start: Int)?](repeating: nil, count: days.parts)
    for (start, slot) in anchor.slots.enumerated() where slot >= 0 {
      guard let cost = costs[Int(slot)], let part = days.part(of: Int(slot), inWeek: week) else {
        continue
      }
      if let known = cheapest[part], known.cost <= cost { continue }
      cheapest[part] = (cost, Int(slot), start)
    }
    let parts = cheapest.indices.filter { cheapest[$0] != nil }.sorted { one, other in
      guard let left = cheapest[one], let right = cheapest[other] else { return false }
      return (left.cost, left.start) < (right.cost, right.start)
    }
    guard
      let chosen = days.choice(from: parts, inWeek: week, clocks: clocks(of: members))?
        .compactMap({ cheapest[$0] })
    else { return nil }
    return members.map { member in
      chosen.reduce(into: Set()) { $0.formUnion(missing(for: $1.slot, of: member) ?? []) }
    }
  }

  /// What a slot would cost a group: a day for each member who has to change, and the minutes; nil
  /// where it is out of the question.
  private func cost(of slot: Int, members: [Int]) -> Int? {
    var cost = 0
    for member in members where !has(slot, member) {
      guard let missing = missing(for: slot, of: member) else { return nil }
      cost += WeeklyAvailability.quarterCount * 15 + missing.count * 15
    }
    return cost
  }

  private func has(_ slot: Int, _ student: Int) -> Bool {
    starts[student * words + slot >> 6] >> UInt64(slot & 63) & 1 == 1
  }

  /// The quarter hours of a student's own week that a slot needs and that are not free; nil where the
  /// slot lies outside the program's hours or where the student is busy with another meeting.
  package func missing(for slot: Int, of student: Int) -> Set<Int>? {
    guard clockOfStudent[student] >= 0 else { return nil }
    if let busy = busy[student], busy[slot >> 6] >> UInt64(slot & 63) & 1 == 1 { return nil }
    var missing: Set<Int> = []
    for need in needs[Int(clockOfStudent[student])].of(slot) {
      guard need != .impossible else { return nil }
      for step in 0..<Int(need.count) {
        let quarter = (Int(need.start) + step) % WeeklyAvailability.quarterCount
        if !availability[student].contains(quarter) { missing.insert(quarter) }
      }
    }
    return missing
  }
}
