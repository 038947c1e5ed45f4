import Foundation

/// What the clock of a zone shows over some time, by Foundation's zones alone.
struct WallClock: Sendable, Hashable {
  /// The moments at which the clock changes, ascending, in seconds since 1970-01-01 00:00 UTC.
  private var changes: [Int] = []
  /// Seconds ahead of UTC: before the first change, and from each change on.
  private var offsets: [Int]

  static let day = 86_400
  static let week = 7 * day

  /// The clock over some days since 1970-01-01; nil where Foundation knows no such zone.
  init?(_ name: String, days: ClosedRange<Int>) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    func offset(_ instant: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    // No clock is further from UTC than two days, and no meeting is longer than one.
    let first = (days.lowerBound - 3) * Self.day
    offsets = [offset(first)]
    var before = first
    // No clock changes twice within half a day.
    for end in stride(
      from: first + Self.day / 2, through: (days.upperBound + 4) * Self.day, by: Self.day / 2)
    {
      add(from: before, to: end, offset)
      before = end
    }
  }

  /// The clock as it goes in winter, where a program has no term; nil where Foundation knows no such zone.
  init?(winterOf name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    // The middle of January and of July 2026: the clock that is further behind is the winter's.
    offsets = [
      [1_768_478_400.0, 1_784_116_800].map {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: $0))
      }.min() ?? 0
    ]
  }

  private mutating func add(from start: Int, to end: Int, _ offset: (Int) -> Int) {
    let (before, after) = (offset(start), offset(end))
    guard before != after else { return }
    var (low, high) = (start, end)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offset(middle) == before { low = middle } else { high = middle }
    }
    changes.append(high)
    offsets.append(after)
  }

  private func part(at instant: Int) -> Int {
    var part = changes.count
    while part > 0, changes[part - 1] > instant { part -= 1 }
    return part
  }

  /// What the clock shows at a moment, in seconds since 1970 on the clock itself.
  func wall(at instant: Int) -> Int { instant + offsets[part(at: instant)] }

  /// The moment at which the clock shows a time: the first of two; and where the clock leaves the time out, as
  /// much later as it jumps.
  func instant(of wall: Int) -> Int {
    let before = offsets[part(at: wall - Self.day)]
    let after = offsets[part(at: wall + Self.day)]
    let hits = [wall - before, wall - after].filter { self.wall(at: $0) == wall }
    return hits.min() ?? wall - before
  }

  /// The stretches that the clock shows from one moment to another, cut where the clock changes.
  func shown(from start: Int, to end: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var from = start
    while from < end {
      let part = part(at: from)
      let to = part < changes.count ? min(changes[part], end) : end
      stretches.append(from + offsets[part]..<to + offsets[part])
      from = to
    }
    return stretches
  }

  /// The day since 1970-01-01 on which a moment lies on this clock.
  func day(at instant: Int) -> Int { Self.floored(wall(at: instant), Self.day) }

  /// A quotient rounded down.
  static func floored(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return quotient * divisor > value ? quotient - 1 : quotient
  }

  /// What is left over a multiple, never negative.
  static func rest(_ value: Int, _ divisor: Int) -> Int {
    value - floored(value, divisor) * divisor
  }
}
