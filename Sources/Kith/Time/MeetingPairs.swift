/// A check whether two students could meet, for loops over millions of pairs.
///
/// It looks into the sets of a ``MeetingOptions`` without checking bounds, and lives only as long as
/// the call that handed it out.
package struct MeetingPairs {
  @usableFromInline let words: Int
  @usableFromInline let starts: UnsafePointer<UInt64>
  @usableFromInline let days: UnsafePointer<UInt64>
  @usableFromInline let dayCount: Int
  @usableFromInline let needed: Int

  init(
    words: Int, starts: UnsafePointer<UInt64>, days: UnsafePointer<UInt64>, dayCount: Int,
    needed: Int
  ) {
    self.words = words
    self.starts = starts
    self.days = days
    self.dayCount = dayCount
    self.needed = needed
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
      if shared != 0 { return needed <= 1 || hasDays(first, second) }
    }
    return false
  }

  /// Whether two sets share slots on enough days of one week.
  @usableFromInline
  func hasDays(_ first: UnsafePointer<UInt64>, _ second: UnsafePointer<UInt64>) -> Bool {
    var found = 0
    for day in 0..<dayCount {
      if day % MeetingOptions.weekLength == 0 { found = 0 }
      let mask = days + day * words
      for word in 0..<words where first[word] & second[word] & mask[word] != 0 {
        found += 1
        break
      }
      if found >= needed { return true }
    }
    return false
  }
}
