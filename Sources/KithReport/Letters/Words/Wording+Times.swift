package import Kith

extension Wording {
  /// A day of the calendar, such as `Tuesday, January 12, 2027`.
  package func date(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    return text(
      "date",
      [
        "year": String(year), "month": text("month.\(month)"),
        "day": day == 1 ? text("date.first") : String(day),
        "weekday": text("day.\(date.weekday.rawValue)"),
      ])
  }

  /// A time of the day, such as `4:00 PM`, of minutes after midnight.
  package func clock(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    let isShort = text("clock.hours") == "12"
    let hour = isShort ? (hours + 11) % 12 + 1 : hours
    return text(
      "clock",
      [
        "hour": String(hour), "minute": rest < 10 ? "0\(rest)" : String(rest),
        "half": isShort ? text(hours % 24 < 12 ? "clock.am" : "clock.pm") : "",
      ])
  }

  /// The day of the week of meetings, and their times, as parts of a sentence.
  func values(_ showing: LocalMeeting.Showing) -> [String: String] {
    [
      "days": text("days.\(showing.day.rawValue)"), "from": clock(showing.from),
      "to": clock(showing.to),
    ]
  }

  /// The city that an IANA zone is named after, or the name.
  static func city(of zone: String) -> String {
    let last = zone.split(separator: "/").last.map(String.init) ?? zone
    return last.replacing("_", with: " ")
  }
}
