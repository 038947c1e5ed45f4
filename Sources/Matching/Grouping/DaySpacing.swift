/// Which parts of a week lie on different days for whom.
///
/// One evening in Chicago is one day there and two days in London. So where the clocks of a school tell
/// days apart in different ways, a week is cut wherever a day ends on any of them, and a group may have two
/// of the parts only where they lie on different days of each clock that its members live by.
package struct DaySpacing: Sendable {
  /// Masks at the beginning of each week that are parts of days, in the order of time; the others are
  /// whole days by themselves.
  package var parts: Int
  /// How many clocks there are.
  package var clocks: Int
  /// The first word of a set of options whose bits say, clock by clock, that nobody lives by it.
  package var absent: Int
  /// For each week of options the row of ``next`` that it keeps to.
  package var rows: [Int32]
  /// For each row, part and clock the first part after it that lies on another day of the clock, counted on
  /// past the end of the week.
  package var next: [Int32]

  package init(parts: Int, clocks: Int, absent: Int, rows: [Int32], next: [Int32]) {
    self.parts = parts
    self.clocks = clocks
    self.absent = absent
    self.rows = rows
    self.next = next
  }

  /// How many words say which clocks are absent.
  package var absentWords: Int { (clocks + 63) / 64 }

  /// The first part after each that lies on another day of every clock that is present.
  ///
  /// - Parameters:
  ///   - row: A row of ``next``.
  ///   - isPresent: Whether somebody lives by a clock.
  /// - Returns: Parts, counted on past the end of the week.
  package func nextParts(ofRow row: Int, isPresent: (Int) -> Bool) -> [Int] {
    let here = (0..<clocks).filter(isPresent)
    return (0..<parts).map { part in
      let first = (row * parts + part) * clocks
      return here.reduce(part + 1) { max($0, Int(next[first + $1])) }
    }
  }

  /// Whether two parts lie on different days, by what ``nextParts(ofRow:isPresent:)`` says.
  package static func areApart(_ one: Int, _ other: Int, _ next: [Int]) -> Bool {
    let (first, second) = (min(one, other), max(one, other))
    return one != other && next[first] <= second && next[second] <= first + next.count
  }

  /// The most parts of which each two lie on different days.
  ///
  /// Days end in the order of time. So the one who begins with one part and goes on to the first that lies on
  /// another day, again and again, has the most that begin with this part.
  ///
  /// - Parameters:
  ///   - isOpen: For each part, whether it may be taken.
  ///   - next: What ``nextParts(ofRow:isPresent:)`` says.
  /// - Returns: How many there are.
  /// - Complexity: O(*p*²) for *p* parts.
  package static func mostApart(_ isOpen: [Bool], _ next: [Int]) -> Int {
    let parts = isOpen.count
    var most = 0
    for start in 0..<parts where isOpen[start] {
      var count = 1
      var last = start
      while true {
        var part = next[last % parts] + last / parts * parts
        while part < start + parts, !isOpen[part % parts] { part += 1 }
        guard part < start + parts, next[part % parts] + part / parts * parts <= start + parts
        else { break }
        count += 1
        last = part
      }
      most = max(most, count)
    }
    return most
  }
}

extension GroupingInstance.Meetings {
  /// Whether a set of options that all of a group share reaches enough days of one week that serves so
  /// many seats.
  ///
  /// - Parameters:
  ///   - seats: How many seats the group has.
  ///   - common: The words of the set.
  /// - Returns: Whether there are enough.
  @inline(__always)
  package func isEnough(seats: Int, _ common: (Int) -> UInt64) -> Bool {
    guard words > 0, weekLength > 0 else { return daysNeeded <= 0 }
    let wordsOfWeek = weekLength * words
    for week in 0..<days.count / wordsOfWeek where serves(seats, inWeek: week) {
      let first = week * wordsOfWeek
      let parts = spacing?.parts ?? 0
      var met = 0
      var isOpen = [Bool](repeating: false, count: parts)
      for day in 0..<weekLength {
        let mask = first + day * words
        guard (0..<words).contains(where: { common($0) & days[mask + $0] != 0 }) else { continue }
        if day < parts { isOpen[day] = true } else { met += 1 }
        if met >= daysNeeded { return true }
      }
      guard let spacing, isOpen.contains(true) else { continue }
      let next = spacing.nextParts(ofRow: Int(spacing.rows[week])) { clock in
        common(spacing.absent + clock >> 6) >> UInt64(clock & 63) & 1 == 0
      }
      met += DaySpacing.mostApart(isOpen, next)
      if met >= daysNeeded { return true }
    }
    return daysNeeded <= 0
  }
}
