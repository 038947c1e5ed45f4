/// A check whether two students could meet, for loops over millions of pairs.
///
/// It looks into the sets of a ``MeetingOptions`` without checking bounds, and lives only as long as
/// the call that handed it out.
package struct MeetingPairs {
  @usableFromInline package let words: Int
  @usableFromInline package let starts: UnsafePointer<UInt64>
  @usableFromInline package let needed: Int
  private let days: MeetingDays
  private let clockOfStudent: [Int32]

  package init(
    words: Int, starts: UnsafePointer<UInt64>, days: MeetingDays, clockOfStudent: [Int32]
  ) {
    self.words = words
    self.starts = starts
    self.days = days
    self.clockOfStudent = clockOfStudent
    needed = days.needed
  }

  /// Whether students `a` and `b` could meet as often a week as the program asks.
  @inlinable @inline(__always)
  package func canMeet(_ a: Int, _ b: Int) -> Bool {
    let first = starts + a * words
    let second = starts + b * words
    // Whole blocks without a branch: where they end early is a coin toss that costs more to guess
    // than the words it saves.
    var shared: UInt64 = 0
    var word = 0
    while word < words {
      let end = min(word + 16, words)
      while word < end {
        shared |= first[word] & second[word]
        word += 1
      }
      if shared != 0 { return needed <= 1 || haveDays(a, b) }
    }
    return false
  }

  /// Whether two students share slots on enough days that are different ones for both.
  @usableFromInline
  package func haveDays(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (starts + a * words, starts + b * words)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words) { common in
      for word in 0..<words { common[word] = first[word] & second[word] }
      return days.areEnough(
        UnsafeBufferPointer(common), clocks: [clockOfStudent[a], clockOfStudent[b]])
    }
  }
}
