/// The meeting options that each item has, and those that each group's members share.
final class MeetingSets {
  let words: Int
  private let daysNeeded: Int
  private let days: [(week: Int, words: Range<Int>, mask: [UInt64], mostSeats: Int32)]
  /// Whether any option that all share is enough.
  private let isPlain: Bool
  /// What says which parts of a week lie on different days; nil where any two do.
  private let spaced: GroupingInstance.Meetings?
  private let options: UnsafeMutablePointer<UInt64>
  private let shared: UnsafeMutablePointer<UInt64>

  init(_ instance: GroupingInstance, slots: Int) {
    let meetings = instance.meetings
    daysNeeded = meetings?.daysNeeded ?? 0
    words = daysNeeded > 0 ? meetings?.words ?? 0 : 0
    isPlain = daysNeeded == 1 && meetings?.mostSeats.isEmpty == true
    spaced = words > 0 && meetings?.spacing != nil ? meetings : nil
    guard let meetings, words > 0 else {
      days = []
      options = .repeating(0, count: 0)
      shared = .repeating(0, count: 0)
      return
    }
    var days: [(week: Int, words: Range<Int>, mask: [UInt64], mostSeats: Int32)] = []
    var any = [UInt64](repeating: 0, count: words)
    for day in 0..<(meetings.days.count / words) {
      let mask = Array(meetings.days[(day * words)..<((day + 1) * words)])
      guard let first = mask.firstIndex(where: { $0 != 0 }),
        let last = mask.lastIndex(where: { $0 != 0 })
      else { continue }
      let week = day / meetings.weekLength
      let mostSeats = meetings.mostSeats.isEmpty ? .max : meetings.mostSeats[week]
      days.append((week, first..<(last + 1), Array(mask[first...last]), mostSeats))
      for word in first...last { any[word] |= mask[word] }
    }
    if let spacing = meetings.spacing {
      for word in spacing.absent..<spacing.absent + spacing.absentWords { any[word] = .max }
    }
    self.days = days
    // Options outside every day help nobody; without them one day is any bit at all.
    options = .copy(of: meetings.options.enumerated().map { [words] in $1 & any[$0 % words] })
    shared = .repeating(.max, count: slots * words)
  }

  deinit {
    options.deallocate()
    shared.deallocate()
  }

  @inline(__always)
  func join(_ item: Int32, _ slot: Int) {
    for word in 0..<words {
      shared[slot &* words &+ word] &= options[Int(item) &* words &+ word]
    }
  }

  /// Forgets what the group shares; the members that stay join again.
  @inline(__always)
  func clear(_ slot: Int) {
    for word in 0..<words { shared[slot &* words &+ word] = .max }
  }

  /// Whether the item could meet with a group as it stands; `seats` counts both.
  @inline(__always)
  func allows(_ item: Int32, in slot: Int, seats: Int32) -> Bool {
    if words == 0 { return true }
    let mine = options + Int(item) &* words
    let theirs = shared + slot &* words
    if isPlain {
      for word in 0..<words where mine[word] & theirs[word] != 0 { return true }
      return false
    }
    return covers(seats) { mine[$0] & theirs[$0] }
  }

  /// Whether the item could meet with the listed items, one of them left out; `seats` counts those
  /// who stay.
  @inline(__always)
  func allows(
    _ item: Int32, with others: UnsafeMutablePointer<Int32>, _ count: Int, without: Int32,
    seats: Int32
  ) -> Bool {
    if words == 0 { return true }
    let mine = options + Int(item) &* words
    if isPlain {
      for word in 0..<words {
        var common = mine[word]
        for place in 0..<count where others[place] != without {
          common &= options[Int(others[place]) &* words &+ word]
        }
        if common != 0 { return true }
      }
      return false
    }
    return covers(seats) { word in
      var common = mine[word]
      for place in 0..<count where others[place] != without {
        common &= options[Int(others[place]) &* words &+ word]
      }
      return common
    }
  }

  @inline(__always)
  private func covers(_ seats: Int32, _ common: (Int) -> UInt64) -> Bool {
    if let spaced { return spaced.isEnough(seats: Int(seats), common) }
    var met = 0
    var week = 0
    for day in days where seats <= day.mostSeats {
      if day.week != week { (week, met) = (day.week, 0) }
      for word in day.words where common(word) & day.mask[word - day.words.lowerBound] != 0 {
        met += 1
        break
      }
      if met >= daysNeeded { return true }
    }
    return false
  }
}
