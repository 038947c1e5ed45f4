import Matching
import School

/// The stretches of a usual week in which a student could meet, as age and life shape them.
struct UsualWeek {
  private(set) var stretches: [LocalStretch] = []

  /// A part of the day that somebody may have free.
  struct Part {
    /// Minutes after midnight.
    var from: Int
    /// Minutes after midnight; past 1440 for the small hours of the next day.
    var to: Int
    /// How many days in a hundred hold it.
    var share: Int
  }

  init(
    level: Int, circumstances: [String], delay: Int, style: CohortStyle,
    using random: inout SplitMix64
  ) {
    let weekday = style.parts(
      Self.schoolDay(level: level, circumstances: circumstances), isWeekend: false)
    let weekend = style.parts(
      Self.weekend(level: level, circumstances: circumstances), isWeekend: true)
    for day in Weekday.allCases {
      let isWeekend = day == .sat || day == .sun
      for part in isWeekend ? weekend : weekday where random.percent(part.share) {
        add(part, on: day, delay: delay, using: &random)
      }
    }
    if random.percent(3), let first = stretches.first {
      // Somebody entered a stretch twice, the second time a little longer.
      stretches.append(
        LocalStretch(day: first.day, from: first.from, to: min(first.to + 30, 1440)))
    }
    stretches.sort { ($0.day.index, $0.from, $0.to) < ($1.day.index, $1.from, $1.to) }
  }

  private mutating func add(
    _ part: Part, on day: Weekday, delay: Int, using random: inout SplitMix64
  ) {
    // Most people think in half hours, some in quarters, a few by the clock.
    let step = [30, 15, 5][random.index(weighted: [70, 26, 4])]
    func jitter(_ time: Int) -> Int {
      (time + delay + random.within(-45...45)) / step * step
    }
    let from = max(0, jitter(part.from))
    let to = jitter(part.to)
    guard to - from >= 30, from < 1440 else { return }
    stretches.append(LocalStretch(day: day, from: from, to: to > 1440 ? to - 1440 : to))
  }

  private static func schoolDay(level: Int, circumstances: [String]) -> [Part] {
    if circumstances.contains("parent") {
      return [Part(from: 13 * 60, to: 15 * 60, share: 75), Part(from: 1230, to: 1350, share: 70)]
    }
    if circumstances.contains("works") {
      // Before the shift, or after it and into the night.
      return [
        Part(from: 7 * 60, to: 9 * 60 + 30, share: 55),
        Part(from: 15 * 60, to: 17 * 60, share: 35),
        Part(from: 20 * 60 + 30, to: 24 * 60 + 15, share: 60),
      ]
    }
    if circumstances.contains("caregiver") {
      return [
        Part(from: 9 * 60 + 30, to: 12 * 60, share: 80),
        Part(from: 19 * 60 + 30, to: 21 * 60, share: 35),
      ]
    }
    if circumstances.contains("athlete") {
      return [
        Part(from: 9 * 60 + 30, to: 12 * 60, share: 60),
        Part(from: 18 * 60 + 30, to: 20 * 60 + 30, share: 65),
      ]
    }
    switch level {
    case ...2:
      return [
        Part(from: 9 * 60, to: 11 * 60 + 30, share: 65),
        Part(from: 13 * 60 + 30, to: 16 * 60 + 30, share: 65),
      ]
    case 3...5:
      return [
        Part(from: 10 * 60, to: 12 * 60, share: 40),
        Part(from: 14 * 60 + 30, to: 17 * 60 + 30, share: 75),
      ]
    case 6...8:
      return [
        Part(from: 14 * 60 + 30, to: 18 * 60, share: 75),
        Part(from: 18 * 60 + 30, to: 20 * 60 + 30, share: 35),
      ]
    default:
      return [
        Part(from: 12 * 60, to: 13 * 60 + 30, share: 30),
        Part(from: 15 * 60 + 30, to: 18 * 60 + 30, share: 70),
        Part(from: 19 * 60, to: 21 * 60 + 30, share: 50),
      ]
    }
  }

  private static func weekend(level: Int, circumstances: [String]) -> [Part] {
    if circumstances.contains("performer") { return [Part(from: 540, to: 660, share: 30)] }
    if circumstances.contains("works") { return [Part(from: 20 * 60, to: 23 * 60, share: 40)] }
    let morning = Part(from: 9 * 60 + 30, to: 12 * 60, share: level <= 5 ? 50 : 30)
    let afternoon = Part(from: 13 * 60 + 30, to: 17 * 60, share: 45)
    let hasNights = level >= 9 && !circumstances.contains(where: ["caregiver", "parent"].contains)
    let night = Part(from: 21 * 60, to: 24 * 60 + 30, share: hasNights ? 15 : 0)
    return [morning, afternoon, night]
  }
}
