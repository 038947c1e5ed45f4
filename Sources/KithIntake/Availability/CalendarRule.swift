import Kith

/// A recurrence rule, as far as calendars of people use them.
///
/// Daily, weekly, monthly and yearly rules with `INTERVAL`, `COUNT`, `UNTIL`, `BYDAY` (with numbers in
/// monthly rules), `BYMONTHDAY`, `BYMONTH`, `BYSETPOS` and `WKST` are read. Anything else is refused
/// rather than half understood. Reference: RFC 5545, section 3.3.10.
struct CalendarRule {
  enum Frequency: String {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  var frequency: Frequency
  var interval = 1
  var count: Int?
  /// The last moment, as it is written.
  var until: String?
  var days: [(ordinal: Int?, day: Weekday)] = []
  var monthDays: [Int] = []
  var months: [Int] = []
  var positions: [Int] = []
  var weekStart = Weekday.mon

  /// A rule from its text; nil, with what is not understood.
  static func parse(_ text: String) -> (rule: CalendarRule?, refused: String) {
    var parts: [String: String] = [:]
    for part in text.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, parts.updateValue(String(pair[1]), forKey: String(pair[0])) == nil
      else { return (nil, String(part)) }
    }
    guard let name = parts.removeValue(forKey: "FREQ"), let frequency = Frequency(rawValue: name)
    else { return (nil, "FREQ") }
    var rule = CalendarRule(frequency: frequency)
    for (key, value) in parts.sorted(by: { $0.key < $1.key }) {
      guard rule.read(key, value) else { return (nil, "\(key)=\(value)") }
    }
    let hasOrdinals = rule.days.contains { $0.ordinal != nil }
    if hasOrdinals, frequency == .daily || frequency == .weekly { return (nil, "BYDAY") }
    if frequency == .yearly, !rule.days.isEmpty, rule.months.isEmpty { return (nil, "BYDAY") }
    if frequency == .weekly, !rule.monthDays.isEmpty { return (nil, "BYMONTHDAY") }
    return (rule, "")
  }

  private mutating func read(_ key: String, _ value: String) -> Bool {
    func numbers(_ range: ClosedRange<Int>) -> [Int]? {
      let found = value.split(separator: ",").map { Int($0) }
      let numbers = found.compactMap(\.self)
      guard numbers.count == found.count, !numbers.isEmpty,
        numbers.allSatisfy({ $0 != 0 && range.contains($0) })
      else { return nil }
      return numbers
    }
    switch key {
    case "INTERVAL":
      guard let number = Int(value), (1...1000).contains(number) else { return false }
      interval = number
    case "COUNT":
      guard let number = Int(value), (1...100_000).contains(number) else { return false }
      count = number
    case "UNTIL": until = value
    case "BYDAY":
      for part in value.split(separator: ",") {
        guard let day = Self.weekday(part.suffix(2)) else { return false }
        let ordinal = part.dropLast(2)
        guard ordinal.isEmpty || Int(ordinal).map({ $0 != 0 && abs($0) <= 5 }) == true else {
          return false
        }
        days.append((Int(ordinal), day))
      }
    case "BYMONTHDAY":
      guard let numbers = numbers(-31...31) else { return false }
      monthDays = numbers
    case "BYMONTH":
      guard let numbers = numbers(1...12) else { return false }
      months = numbers
    case "BYSETPOS":
      guard let numbers = numbers(-366...366) else { return false }
      positions = numbers
    case "WKST":
      guard let day = Self.weekday(value) else { return false }
      weekStart = day
    default: return false
    }
    return true
  }

  static func weekday(_ text: some StringProtocol) -> Weekday? {
    switch text {
    case "MO": .mon
    case "TU": .tue
    case "WE": .wed
    case "TH": .thu
    case "FR": .fri
    case "SA": .sat
    case "SU": .sun
    default: nil
    }
  }
}

// MARK: - Days

extension CalendarRule {
  /// The days on which an event that begins on `first` takes place, up to `last`, ascending. `UNTIL` is
  /// left to the caller, who knows the clock.
  func dates(from first: CalendarDate, to last: CalendarDate) -> [CalendarDate] {
    var dates: [CalendarDate] = []
    var period = 0
    while true {
      guard let (begin, candidates) = days(ofPeriod: period, from: first), begin <= last else {
        return dates
      }
      for date in chosen(candidates) where date >= first {
        if date > last { return dates }
        dates.append(date)
        if dates.count == count { return dates }
      }
      period += interval
    }
  }

  private func chosen(_ dates: [CalendarDate]) -> [CalendarDate] {
    guard !positions.isEmpty else { return dates }
    let places = positions.map { $0 > 0 ? $0 - 1 : dates.count + $0 }
    return Set(places).sorted().filter(dates.indices.contains).map { dates[$0] }
  }

  /// The first day of the period that lies so many after the one of `first`, and the days in it that
  /// the rule picks, ascending; nil after the year 9999.
  private func days(
    ofPeriod period: Int, from first: CalendarDate
  ) -> (CalendarDate, [CalendarDate])? {
    let (year, month, day) = first.components
    switch frequency {
    case .daily:
      let date = CalendarDate(dayNumber: first.dayNumber + period)
      let isPicked =
        (days.isEmpty || days.contains { $0.day == date.weekday })
        && (monthDays.isEmpty || isMonthDay(date)) && isInMonths(date)
      return date.components.year > 9999 ? nil : (date, isPicked ? [date] : [])
    case .weekly:
      let back = (first.weekday.index - weekStart.index + 7) % 7
      let begin = first.dayNumber - back + 7 * period
      let picked = days.isEmpty ? [first.weekday] : days.map(\.day)
      let dates = (0..<7).map { CalendarDate(dayNumber: begin + $0) }
        .filter { picked.contains($0.weekday) && isInMonths($0) }
      let start = CalendarDate(dayNumber: begin)
      return start.components.year > 9999 ? nil : (start, dates)
    case .monthly:
      let index = year * 12 + month - 1 + period
      return monthDays(year: index / 12, month: index % 12 + 1, usually: day)
    case .yearly:
      guard let begin = CalendarDate(year: year + period, month: 1, day: 1) else { return nil }
      let inMonths = months.isEmpty ? [month] : Array(Set(months)).sorted()
      let dates = inMonths.flatMap {
        monthDays(year: year + period, month: $0, usually: day)?.1 ?? []
      }
      return (begin, dates)
    }
  }

  private func isInMonths(_ date: CalendarDate) -> Bool {
    months.isEmpty || months.contains(date.components.month)
  }

  private func isMonthDay(_ date: CalendarDate) -> Bool {
    let (year, month, day) = date.components
    let length = Self.length(year: year, month: month)
    return monthDays.contains { $0 > 0 ? $0 == day : length + 1 + $0 == day }
  }

  private static func length(year: Int, month: Int) -> Int {
    (28...31).last { CalendarDate(year: year, month: month, day: $0) != nil } ?? 28
  }

  private func monthDays(
    year: Int, month: Int, usually day: Int
  ) -> (CalendarDate, [CalendarDate])? {
    guard let begin = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let length = Self.length(year: year, month: month)
    let all = (0..<length).map { CalendarDate(dayNumber: begin.dayNumber + $0) }
    guard isInMonths(begin) else { return (begin, []) }
    if days.isEmpty, monthDays.isEmpty {
      return (begin, day <= length ? [all[day - 1]] : [])
    }
    let picked = all.enumerated().filter { place, date in
      let isDay =
        days.isEmpty
        || days.contains { ordinal, weekday in
          guard weekday == date.weekday else { return false }
          guard let ordinal else { return true }
          return ordinal > 0 ? place / 7 + 1 == ordinal : (length - 1 - place) / 7 + 1 == -ordinal
        }
      return isDay && (monthDays.isEmpty || isMonthDay(date))
    }
    return (begin, picked.map(\.element))
  }
}
