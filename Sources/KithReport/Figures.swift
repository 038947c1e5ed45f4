package import Kith

/// Numbers and times as people read them.
package enum Figures {
  /// A whole number with a comma between thousands.
  package static func grouped(_ number: Int) -> String {
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
  package static func percentRoundedUp(_ part: Int, of whole: Int) -> String {
    let (product, overflow) = part.multipliedReportingOverflow(by: 10_000)
    guard !overflow else { return "\(part / max(1, whole / 100)) %" }
    let hundredths = (product + whole - 1) / whole
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) %"
  }

  /// A day and its two times: `Tue 16:00–16:45 America/New_York`.
  package static func meeting(_ meeting: Meeting) -> String {
    "\(times(meeting.day, meeting.from, meeting.to)) \(meeting.timeZone)"
  }

  /// What other clocks than the meeting's own show, each once, with the dates on which that changes:
  /// `Tue 22:00–22:45 Europe/Berlin (from 2027-03-16: Tue 21:00–21:45)`.
  package static func localTimes(_ meeting: Meeting) -> [String] {
    let others = Set(meeting.localTimes.values).filter { $0.timeZone != meeting.timeZone }
    return others.sorted { $0.timeZone < $1.timeZone }.filter { !$0.showings.isEmpty }.map(local)
  }

  /// A meeting on one clock, with the dates on which it changes:
  /// `Tue 22:00–22:45 Europe/Berlin (from 2027-03-16: Tue 21:00–21:45)`.
  static func local(_ local: LocalMeeting) -> String {
    guard let first = local.showings.first else { return local.timeZone }
    let changes = local.changes.map { "from \($0.since): \(times($0))" }
    return "\(times(first)) \(local.timeZone)"
      + (changes.isEmpty ? "" : " (\(changes.joined(separator: "; ")))")
  }

  /// `Tue 22:00–22:45`.
  static func times(_ showing: LocalMeeting.Showing) -> String {
    times(showing.day, showing.from, showing.to)
  }

  /// `Tue`.
  static func name(of day: Weekday) -> String {
    day.rawValue.prefix(1).uppercased() + day.rawValue.dropFirst()
  }

  private static func times(_ day: Weekday, _ from: Int, _ to: Int) -> String {
    "\(name(of: day)) \(clock(from))–\(clock(to))"
  }

  /// `HH:MM` of minutes after midnight.
  package static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// `1 group`, `2 groups`.
  package static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// `0.125` of 125.
  static func thousandths(_ number: Int) -> String {
    let digits = String(number % 1000)
    return "\(number / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// A share in per cent with two digits after the point: `1.25 %` of 0.0125.
  package static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) %"
  }
}
