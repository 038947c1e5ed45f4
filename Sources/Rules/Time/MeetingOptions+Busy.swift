package import School

extension MeetingOptions {
  /// The instants at which the meetings of a slot begin.
  package func instants(of slot: Int) -> [Int] { Array(slots.series(slot)) }

  /// The slots of which some meeting is going on at an instant.
  package func slots(goingOnAt instant: Int) -> [UInt64] {
    var set = [UInt64](repeating: 0, count: words)
    insertSlots(overlapping: instant..<instant + 1, into: &set)
    return set
  }

  /// The slots of which some meeting overlaps some meeting of another slot, that slot included.
  package func slots(clashingWith slot: Int) -> [UInt64] {
    var clashing = [UInt64](repeating: 0, count: words)
    for start in slots.series(slot) {
      insertSlots(overlapping: start..<start + wish.minutes * 60, into: &clashing)
    }
    return clashing
  }

  /// The slots of which some meeting overlaps one of `meetings`, which may be those of another
  /// program in the same term.
  ///
  /// - Parameter meetings: Weekly; meetings in a zone that nobody knows are passed over.
  /// - Returns: A set of slots.
  package func slots(clashingWith meetings: [Meeting]) -> [UInt64] {
    var clashing = [UInt64](repeating: 0, count: words)
    for meeting in meetings {
      for instants in calendar.weeklyInstants(of: meeting) {
        insertSlots(overlapping: instants, into: &clashing)
      }
    }
    return clashing
  }

  /// Takes away from `students` whatever overlaps `meetings` they have already.
  package mutating func block(_ meetings: [Meeting], for students: [Int]) {
    let clashing = slots(clashingWith: meetings)
    for student in students {
      var own = busy[student] ?? [UInt64](repeating: 0, count: words)
      for word in 0..<words {
        own[word] |= clashing[word]
        starts[student * words + word] &= ~clashing[word]
      }
      busy[student] = own
    }
  }

  private func insertSlots(overlapping instants: Range<Int>, into set: inout [UInt64]) {
    // The one week that stands for all without a term is a ring.
    let week = TermCalendar.secondsOfWeek
    for shift in calendar.isTermGiven ? [0] : [-week, 0, week] {
      let first = instants.lowerBound + shift - wish.minutes * 60
      var index = slots.timeline.partitioningIndex { $0.instant > first }
      while index < slots.timeline.count,
        slots.timeline[index].instant < instants.upperBound + shift
      {
        let slot = Int(slots.timeline[index].slot)
        set[slot >> 6] |= 1 << UInt64(slot & 63)
        index += 1
      }
    }
  }
}
