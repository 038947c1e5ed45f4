/// A check whether two students could meet, for loops over millions of pairs.
///
/// It looks into the sets of a ``MeetingOptions`` without checking bounds, and lives only as long as
/// the call that handed it out.
package struct MeetingPairs {
  let words: Int
  let starts: UnsafePointer<UInt64>?
  let days: UnsafePointer<UInt64>?
  let dayCount: Int
  let needed: Int

  /// Whether students `a` and `b` could meet as often a week as the program asks.
  @inline(__always)
  package func canMeet(_ a: Int, _ b: Int) -> Bool {
    guard let starts else { return false }
    let first = starts + a * words
    let second = starts + b * words
    guard needed > 1, let days else {
      var word = 0
      while word < words {
        if first[word] & second[word] != 0 { return true }
        word += 1
      }
      return false
    }
    return Self.isEnough(words: words, days: days, dayCount: dayCount, needed: needed) {
      first[$0] & second[$0]
    }
  }

  /// Whether a set holds enough different days of one clock; days come in runs of seven.
  @inline(__always)
  static func isEnough(
    words: Int, days: UnsafePointer<UInt64>, dayCount: Int, needed: Int,
    set: (Int) -> UInt64
  ) -> Bool {
    var found = 0
    for day in 0..<dayCount {
      if day % 7 == 0 { found = 0 }
      for word in 0..<words where set(word) & days[day * words + word] != 0 {
        found += 1
        break
      }
      if found >= needed { return true }
    }
    return false
  }
}
