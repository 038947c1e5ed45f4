package import Kith

/// A usual week in hours, as it is painted.
package struct PaintedWeek {
  /// The hours that can be painted.
  static let hours = 6..<24
  private let stretches: [LocalStretch]

  package init(_ stretches: [LocalStretch]) { self.stretches = stretches }

  /// The week in minutes after Monday's midnight that are free.
  private var minutes: [Bool] {
    var free = [Bool](repeating: false, count: 7 * 1440)
    for stretch in stretches {
      let start = stretch.day.index * 1440 + stretch.from
      let length =
        stretch.to > stretch.from ? stretch.to - stretch.from : 1440 - stretch.from + stretch.to
      for minute in start..<start + max(0, length) { free[minute % free.count] = true }
    }
    return free
  }

  /// Whether the whole hour is free.
  package func isFree(_ day: Weekday, _ hour: Int) -> Bool {
    let start = day.index * 1440 + hour * 60
    return minutes[start..<start + 60].allSatisfy(\.self)
  }

  /// The stretches once hours were painted. What was not touched stays as it is, to the minute.
  package func painted(_ cells: Set<String>) -> [LocalStretch] {
    var free = minutes
    for day in Weekday.allCases {
      for hour in Self.hours {
        let isFree = cells.contains("\(day.rawValue)-\(hour)")
        let start = day.index * 1440 + hour * 60
        let was = free[start..<start + 60].allSatisfy(\.self)
        guard isFree != was else { continue }
        for minute in start..<start + 60 { free[minute] = isFree }
      }
    }
    return Weekday.allCases.flatMap { day -> [LocalStretch] in
      var found: [LocalStretch] = []
      var from: Int?
      for minute in 0...1440 {
        let isFree = minute < 1440 && free[day.index * 1440 + minute]
        if isFree, from == nil { from = minute }
        if !isFree, let begin = from {
          found.append(LocalStretch(day: day, from: begin, to: minute))
          from = nil
        }
      }
      return found
    }
  }
}
