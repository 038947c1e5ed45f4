import Kith

/// Numbers and times as people read them.
enum Figures {
  /// A whole number with a comma between thousands.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "−\(text)" : text
  }

  /// A share in per cent with two digits after the point, rounded up, so that it never claims less
  /// than is true; for shares under a hundred per cent of a whole that is above 0.
  static func percentRoundedUp(_ part: Int, of whole: Int) -> String {
    let (product, overflow) = part.multipliedReportingOverflow(by: 10_000)
    guard !overflow else { return "\(part / max(1, whole / 100)) %" }
    let hundredths = (product + whole - 1) / whole
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) %"
  }

  /// A day and its two times: `Tue 16:00–16:45 America/New_York`.
  static func meeting(_ meeting: Meeting) -> String {
    let day = meeting.day.rawValue
    return day.prefix(1).uppercased() + day.dropFirst()
      + " \(clock(meeting.from))–\(clock(meeting.to)) \(meeting.timeZone)"
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// `1 group`, `2 groups`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
