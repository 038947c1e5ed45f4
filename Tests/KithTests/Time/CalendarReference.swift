import Foundation
import Kith

/// What Foundation's calendar says of meetings, minute by minute: the slow and independent answer.
struct CalendarReference {
  let term: Program.Term
  let wish: MeetingWish
  private let calendars: [String: Calendar]

  init(term: Program.Term, wish: MeetingWish, zones: [String]) {
    self.term = term
    self.wish = wish
    var calendars: [String: Calendar] = [:]
    for zone in zones {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = TimeZone(identifier: zone) ?? calendar.timeZone
      calendars[zone] = calendar
    }
    self.calendars = calendars
  }

  /// The minutes of a usual week that `stretches` cover, whole quarter hours only where asked.
  static func minutes(_ stretches: [LocalStretch], rounded: Bool) -> [Bool] {
    var free = [Bool](repeating: false, count: 10_080)
    for stretch in stretches {
      let from = stretch.day.index * 1440 + stretch.from
      let to = stretch.day.index * 1440 + stretch.to + (stretch.to < stretch.from ? 1440 : 0)
      for minute in from..<to { free[minute % 10_080] = true }
    }
    guard rounded else { return free }
    for quarter in 0..<672 where free[quarter * 15..<quarter * 15 + 15].contains(false) {
      for minute in quarter * 15..<quarter * 15 + 15 { free[minute] = false }
    }
    return free
  }

  func occurrences(on day: Weekday, at minute: Int, in zone: String) -> [Date] {
    (term.starts.dayNumber...term.ends.dayNumber).compactMap { number in
      let date = CalendarDate(dayNumber: number)
      guard date.weekday == day else { return nil }
      let parts = date.components
      return calendars[zone]?.date(
        from: DateComponents(
          year: parts.year, month: parts.month, day: parts.day, hour: minute / 60,
          minute: minute % 60))
    }
  }

  /// Whether somebody in `zone` is free and within the program's hours in every minute of a meeting.
  func attends(_ start: Date, in zone: String, free: [Bool]) -> Bool {
    guard let calendar = calendars[zone] else { return false }
    for minute in 0..<wish.minutes {
      let parts = calendar.dateComponents(
        [.weekday, .hour, .minute], from: start.addingTimeInterval(Double(minute) * 60))
      let ofDay = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
      // Foundation counts weekdays from Sunday, which is 1.
      let weekday = ((parts.weekday ?? 0) + 5) % 7
      guard free[weekday * 1440 + ofDay], ofDay >= wish.earliest, ofDay < wish.latest else {
        return false
      }
    }
    return true
  }
}
