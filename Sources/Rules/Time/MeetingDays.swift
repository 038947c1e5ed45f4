package import Matching
package import School

/// The days on which a group can meet: the one place that says when two meetings of a week lie on different
/// days.
///
/// They do where their days differ on the clock of each member, and on the program's own where it names a
/// `time_zone`, whatever clock the meetings keep. So each clock that meetings may keep has a *week* of
/// *parts*: its slots in the order of time, cut wherever a day ends for somebody who could attend. Where no
/// clock of a group runs two parts into one day, parts simply count; otherwise ``spacing`` says which go
/// together.
package struct MeetingDays: Sendable {
  /// Different days on which a group must be able to meet.
  package let needed: Int
  /// How many parts one week has.
  package let parts: Int
  /// `words` words for each part, week by week: the slots that lie in it.
  package let masks: [UInt64]
  /// nil where any two parts lie on different days for everybody.
  package let spacing: DaySpacing?
  /// The part of each slot in each week, −1 where it is in none.
  private let partOfSlot: [[Int32]]
  /// Whether the last of the clocks is the program's own, which every group keeps to.
  private let hasOwnClock: Bool

  /// Each meeting of a single one a week has all days.
  package init(single words: Int) {
    (needed, parts, masks) = (1, 1, [UInt64](repeating: .max, count: words))
    (spacing, partOfSlot, hasOwnClock) = (nil, [], false)
  }

  /// The days of `slots`, with a clock for each of `needs` and the program's `own` clock, where it names one.
  package init(
    _ slots: MeetingSlots, words: Int, wish: MeetingWish, calendar: TermCalendar,
    clocks: [ZoneClock], needs: [SlotNeeds], own: ZoneClock?
  ) {
    let finder = DayFinder(
      slots: slots, calendar: calendar, clocks: clocks, needs: needs, own: own,
      minutes: wish.minutes)
    let weeks = slots.anchors.map(finder.week)
    let parts = max(1, weeks.map(\.days.count).max() ?? 1)
    var masks = [UInt64](repeating: 0, count: words * parts * weeks.count)
    for (number, week) in weeks.enumerated() {
      for (slot, part) in week.partOfSlot.enumerated() where part >= 0 {
        masks[(number * parts + Int(part)) * words + slot >> 6] |= 1 << UInt64(slot & 63)
      }
    }
    (needed, self.parts, self.masks) = (wish.timesAWeek, parts, masks)
    partOfSlot = weeks.map(\.partOfSlot)
    hasOwnClock = own != nil
    let count = clocks.count + (own == nil ? 0 : 1)
    let next = weeks.flatMap { finder.next(in: $0, parts: parts, clocks: count) }
    let isPlain = next.enumerated().allSatisfy { Int($1) == $0 / max(1, count) % parts + 1 }
    spacing =
      isPlain
      ? nil
      : DaySpacing(
        parts: parts, clocks: count, absent: words, rows: weeks.indices.map { Int32($0) },
        next: next)
  }

  /// How many weeks there are.
  package var weeks: Int { max(1, partOfSlot.count) }

  /// For each part of a week the first after it that lies on another day for people of these clocks.
  package func next(inWeek week: Int, clocks: Set<Int32>) -> [Int] {
    guard let spacing else { return (0..<parts).map { $0 + 1 } }
    return spacing.nextParts(ofRow: week) {
      clocks.contains(Int32($0)) || hasOwnClock && $0 == spacing.clocks - 1
    }
  }

  /// Which parts of a week a set of slots reaches.
  package func reached(by set: UnsafeBufferPointer<UInt64>, inWeek week: Int) -> [Bool] {
    (0..<parts).map { part in
      let mask = (week * parts + part) * set.count
      return set.indices.contains { set[$0] & masks[mask + $0] != 0 }
    }
  }

  /// Whether a set of slots holds enough different days of one week for people of these clocks.
  package func areEnough(_ set: UnsafeBufferPointer<UInt64>, clocks: Set<Int32>) -> Bool {
    (0..<weeks).contains { week in
      let reached = reached(by: set, inWeek: week)
      guard reached.count(where: { $0 }) >= needed else { return false }
      return spacing == nil
        || DaySpacing.mostApart(reached, next(inWeek: week, clocks: clocks)) >= needed
    }
  }

  /// The part of a slot in a week; nil where it is in none.
  package func part(of slot: Int, inWeek week: Int) -> Int? {
    guard !partOfSlot.isEmpty else { return 0 }
    let part = partOfSlot[week][slot]
    return part < 0 ? nil : Int(part)
  }

  /// As many of the parts as are needed, each two on different days, the earlier in their order the
  /// better; nil where there are not so many.
  package func choice(from parts: [Int], inWeek week: Int, clocks: Set<Int32>) -> [Int]? {
    let next = next(inWeek: week, clocks: clocks)
    var chosen: [Int] = []
    var open = parts
    func most(of parts: [Int]) -> Int {
      var isOpen = [Bool](repeating: false, count: self.parts)
      for part in parts { isOpen[part] = true }
      return DaySpacing.mostApart(isOpen, next)
    }
    while chosen.count < needed {
      // The first that leaves enough others.
      let found = open.first { part in
        let others = open.filter { DaySpacing.areApart(part, $0, next) }
        return chosen.count + 1 + (spacing == nil ? others.count : most(of: others)) >= needed
      }
      guard let found else { return nil }
      chosen.append(found)
      open = open.filter { DaySpacing.areApart(found, $0, next) }
    }
    return chosen
  }
}
