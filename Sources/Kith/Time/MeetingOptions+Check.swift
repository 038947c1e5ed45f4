package import Matching

extension MeetingOptions {
  /// Number of students.
  package var studentCount: Int { hasAvailability.count }

  /// The slots that all of `members` could attend.
  package func common(_ members: some Collection<Int>) -> [UInt64] {
    guard let first = members.first else { return [UInt64](repeating: 0, count: words) }
    var common = Array(starts[first * words..<(first + 1) * words])
    for member in members.dropFirst() {
      for word in 0..<words { common[word] &= starts[member * words + word] }
    }
    return common
  }

  /// The slot of a weekly meeting that begins on a quarter hour of a clock that meetings may keep;
  /// nil where there is none, or where nobody on the roster could ever attend it.
  package func slot(on day: Weekday, at minute: Int, in zone: String) -> Int? {
    guard let anchor = slots.anchors.first(where: { $0.zones.contains(zone) }) else { return nil }
    let slot = anchor.slots[day.index * 96 + minute / 15]
    return slot < 0 ? nil : Int(slot)
  }

  /// Whether `members` could meet as often a week as the program asks.
  package func canMeet(_ members: some Collection<Int>) -> Bool {
    isEnough(common(members))
  }

  /// Whether a set of slots holds enough different days of one clock.
  package func isEnough(_ set: [UInt64]) -> Bool {
    guard daysNeeded > 1 else { return set.contains { $0 != 0 } }
    return withPairs { pairs in
      set.withUnsafeBufferPointer { set in
        set.baseAddress.map { pairs.hasDays($0, $0) } ?? false
      }
    }
  }

  /// Calls `body` with a check of pairs that takes a few nanoseconds.
  package func withPairs<Result>(_ body: (MeetingPairs) throws -> Result) rethrows -> Result {
    try starts.withUnsafeBufferPointer { starts in
      try days.withUnsafeBufferPointer { days in
        // Without slots no word is ever read, and any address will do.
        let nowhere = UnsafePointer<UInt64>(bitPattern: MemoryLayout<UInt64>.alignment)
        guard let startsBase = starts.baseAddress ?? nowhere,
          let daysBase = days.baseAddress ?? nowhere
        else { preconditionFailure("an address that is not null is a pointer") }
        return try body(
          MeetingPairs(
            words: words, starts: startsBase, days: daysBase,
            dayCount: words == 0 ? 0 : days.count / words, needed: daysNeeded))
      }
    }
  }

  /// How many quarter hours of the week two students could begin a meeting on, on the clock of that
  /// one of them who has more, busy or not; slots of other clocks are the same times once more and do
  /// not count. Counting ends at `enough`.
  package func sharedStarts(_ a: Int, _ b: Int, upTo enough: Int = .max) -> Int {
    let (clock, other) = (Int(clockOfStudent[a]), Int(clockOfStudent[b]))
    guard clock >= 0, other >= 0 else { return 0 }
    let count = sharedStarts(a, b, on: clock, upTo: enough)
    guard other != clock, count < enough else { return count }
    return max(count, sharedStarts(a, b, on: other, upTo: enough))
  }

  private func sharedStarts(_ a: Int, _ b: Int, on clock: Int, upTo enough: Int) -> Int {
    startsOfUsualWeek.withUnsafeBufferPointer { starts in
      ownSlots.withUnsafeBufferPointer { ownSlots in
        let (first, second, own) = (a * words, b * words, clock * words)
        var count = 0
        for word in ownWords[clock] {
          count +=
            (starts[first + word] & starts[second + word] & ownSlots[own + word]).nonzeroBitCount
          if count >= enough { return enough }
        }
        return count
      }
    }
  }

  /// The sets as the grouping engine takes them, one for each item.
  ///
  /// `items` holds the students of each item; nil stands for one item for each student.
  package func groupingMeetings(items: [[Int]]? = nil) -> GroupingInstance.Meetings {
    GroupingInstance.Meetings(
      words: words, options: items.map { $0.flatMap { common($0) } } ?? starts, days: days,
      daysNeeded: daysNeeded, weekLength: Self.weekLength)
  }
}
