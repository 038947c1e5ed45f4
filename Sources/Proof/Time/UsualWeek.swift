import School

/// A week of free quarter hours on somebody's own clock.
struct UsualWeek: Sendable {
  static let quarters = 7 * 96
  private static let minutes = 7 * 1440

  /// For each quarter hour after Monday 00:00 how many are free from it on, without a gap; at most a week.
  let free: [Int]

  /// Stretches that touch or overlap count as one, and each is rounded inwards to whole quarter hours.
  init(_ stretches: [LocalStretch]) {
    // Minutes of two weeks, so that Sunday night runs into Monday.
    var isFree = [Bool](repeating: false, count: 2 * Self.minutes)
    for stretch in stretches {
      let from = stretch.day.index * 1440 + stretch.from
      let length = stretch.to - stretch.from + (stretch.to < stretch.from ? 1440 : 0)
      for minute in from..<max(from, from + length) {
        isFree[minute % Self.minutes] = true
        isFree[minute % Self.minutes + Self.minutes] = true
      }
    }
    let isWhole = (0..<2 * Self.quarters).map { quarter in
      isFree[quarter * 15..<quarter * 15 + 15].allSatisfy(\.self)
    }
    var free = [Int](repeating: 0, count: 2 * Self.quarters + 1)
    for quarter in stride(from: 2 * Self.quarters - 1, through: 0, by: -1) {
      free[quarter] = isWhole[quarter] ? free[quarter + 1] + 1 : 0
    }
    self.free = free.prefix(Self.quarters).map { min($0, Self.quarters) }
  }
}
