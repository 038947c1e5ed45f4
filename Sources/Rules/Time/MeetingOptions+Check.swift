package import Matching
package import School

extension MeetingOptions {
  /// Number of students.
  package var studentCount: Int { hasAvailability.count }

  /// The slots that all of `members` could attend.
  @inlinable
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
  @inlinable
  package func canMeet(_ members: some Collection<Int>) -> Bool {
    isEnough(common(members), for: members)
  }

  /// Whether a set of slots holds enough days that are different ones for each of `members`.
  @inlinable
  package func isEnough(_ set: [UInt64], for members: some Collection<Int>) -> Bool {
    guard days.needed > 1 else { return set.contains { $0 != 0 } }
    return set.withUnsafeBufferPointer { days.areEnough($0, clocks: clocks(of: members)) }
  }

  /// The clocks that members live by, as indices into ``needs``.
  @inlinable
  package func clocks(of members: some Collection<Int>) -> Set<Int32> {
    Set(members.map { clockOfStudent[$0] })
  }

  /// Calls `body` with a check of pairs that takes a few nanoseconds.
  package func withPairs<Result>(_ body: (MeetingPairs) throws -> Result) rethrows -> Result {
    try starts.withUnsafeBufferPointer { starts in
      // Without slots no word is ever read, and any address will do.
      let nowhere = UnsafePointer<UInt64>(bitPattern: MemoryLayout<UInt64>.alignment)
      guard let base = starts.baseAddress ?? nowhere else {
        preconditionFailure("an address that is not null is a pointer")
      }
      return try body(
        MeetingPairs(words: words, starts: base, days: days, clockOfStudent: clockOfStudent))
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

  /// The sets as the grouping engine takes them, one for each student.
  package func groupingMeetings() -> GroupingInstance.Meetings {
    var options = starts
    if days.spacing != nil {
      options = (0..<studentCount).flatMap {
        starts[$0 * words..<($0 + 1) * words] + absentClocks(for: $0)
      }
    }
    let extra = days.spacing?.absentWords ?? 0
    return GroupingInstance.Meetings(
      words: words + extra, options: options,
      days: stride(from: 0, to: days.masks.count, by: max(1, words)).flatMap {
        days.masks[$0..<$0 + words] + [UInt64](repeating: 0, count: extra)
      },
      daysNeeded: days.needed, weekLength: days.parts, spacing: days.spacing)
  }

  /// The clocks that a student does not live by, as the bits that ``DaySpacing`` asks for; empty where no
  /// clock matters.
  package func absentClocks(for student: Int) -> [UInt64] {
    guard let spacing = days.spacing else { return [] }
    var absent = [UInt64](repeating: .max, count: spacing.absentWords)
    let clock = Int(clockOfStudent[student])
    if clock >= 0 { absent[clock >> 6] &= ~(1 << UInt64(clock & 63)) }
    // The program's own clock, the last one, is everybody's.
    if spacing.clocks > needs.count { absent[needs.count >> 6] &= ~(1 << UInt64(needs.count & 63)) }
    return absent
  }
}
