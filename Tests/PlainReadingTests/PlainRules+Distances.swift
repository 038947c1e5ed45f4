import Foundation
import Kith

/// Years between dates and kilometres between homes.
extension PlainRules {
  static func birthday(_ birth: CalendarDate, _ years: Int) -> CalendarDate {
    let (year, month, day) = birth.components
    return CalendarDate(year: year + years, month: month, day: day)
      ?? CalendarDate(year: year + years, month: 3, day: 1) ?? birth
  }

  static func isReached(_ birth: CalendarDate, _ years: Int, by day: CalendarDate) -> Bool {
    day >= birthday(birth, years)
  }

  /// The great circle between two homes; nil where one is unknown.
  static func kilometres(_ one: Coordinates?, _ other: Coordinates?) -> Double? {
    guard let one, let other else { return nil }
    let radians = Double.pi / 180
    let latitudes = [one.latitude * radians, other.latitude * radians]
    let north = sin((latitudes[1] - latitudes[0]) / 2)
    let east = sin((other.longitude - one.longitude) * radians / 2)
    let half = north * north + cos(latitudes[0]) * cos(latitudes[1]) * east * east
    return 2 * 6371.0088 * asin(min(1, half.squareRoot()))
  }
}
