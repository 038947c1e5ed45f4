import Foundation
package import Kith

/// The minutes of a usual week that are free, or busy; the week is a ring.
package struct WeekHours: Sendable, Hashable {
  package static let length = 7 * 1440
  /// One bit for each minute after Monday midnight, lowest first.
  private var words: [UInt64]

  package init(_ stretches: [LocalStretch] = []) {
    words = [UInt64](repeating: 0, count: (Self.length + 63) / 64)
    for stretch in stretches { insert(stretch) }
  }

  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  private func contains(_ minute: Int) -> Bool {
    words[minute >> 6] >> UInt64(minute & 63) & 1 == 1
  }

  package mutating func insert(_ stretch: LocalStretch) {
    let from = stretch.day.index * 1440 + stretch.from
    let to = stretch.day.index * 1440 + stretch.to + (stretch.to < stretch.from ? 1440 : 0)
    insert(from..<max(from, to))
  }

  /// Adds a range of minutes after Monday midnight, which may run past the week.
  package mutating func insert(_ range: Range<Int>) {
    for minute in range.prefix(Self.length) {
      let place = (minute % Self.length + Self.length) % Self.length
      words[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  package mutating func formUnion(_ other: WeekHours) {
    for word in words.indices { words[word] |= other.words[word] }
  }

  package mutating func subtract(_ other: WeekHours) {
    for word in words.indices { words[word] &= ~other.words[word] }
  }

  /// The same moments on a clock that is so many minutes ahead.
  package func shifted(by offset: Int) -> WeekHours {
    guard offset != 0 else { return self }
    var shifted = WeekHours()
    for place in words.indices where words[place] != 0 {
      for minute in place << 6..<(place + 1) << 6 where minute < Self.length && contains(minute) {
        shifted.insert(minute + offset..<minute + offset + 1)
      }
    }
    return shifted
  }

  /// The same moments on the clock of another zone, as both clocks stand on a day.
  package func moved(from zone: String, to other: String, on day: CalendarDate) -> WeekHours {
    guard zone != other, let from = TimeZone(identifier: zone), let to = TimeZone(identifier: other)
    else { return self }
    return moved(from: from, to: to, on: day)
  }

  /// The same moments on another clock, as both clocks stand on a day.
  func moved(from: TimeZone, to: TimeZone, on day: CalendarDate) -> WeekHours {
    let noon = Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400 + 43_200)
    return shifted(by: (to.secondsFromGMT(for: noon) - from.secondsFromGMT(for: noon)) / 60)
  }

  /// The hours as stretches, joined where they touch, in the order of the week; a stretch of a whole
  /// day or more ends at midnight.
  package var stretches: [LocalStretch] {
    var stretches: [LocalStretch] = []
    func add(_ from: Int, _ to: Int) {
      let length = to - from
      let end = length < 1440 ? to : min(to, (from / 1440 + 1) * 1440)
      let day = Weekday.allCases[from / 1440 % 7]
      let start = from % 1440
      let last = end - from / 1440 * 1440
      stretches.append(LocalStretch(day: day, from: start, to: last > 1440 ? last - 1440 : last))
      if end < to { add(end, to) }
    }
    guard let gap = (0..<Self.length).first(where: { !contains($0) }) else {
      return Weekday.allCases.map { LocalStretch(day: $0, from: 0, to: 1440) }
    }
    // Once round the ring, from a minute that is not in it.
    var start: Int?
    for step in 1...Self.length {
      let minute = gap + step
      if contains(minute % Self.length) {
        if start == nil { start = minute }
      } else if let from = start {
        add(from, minute)
        start = nil
      }
    }
    return stretches.sorted { ($0.day.index, $0.from, $0.to) < ($1.day.index, $1.from, $1.to) }
  }
}
