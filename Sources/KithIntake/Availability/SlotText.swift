import Kith

/// A stretch of time as a title or an answer names it: `Mon 3-4 PM`, `mardi 15h`, `before noon`.
struct SlotText: Hashable {
  /// The days that are named; none where the text names none.
  var days: [Weekday] = []
  /// A day of the calendar, where one is named.
  var date: CalendarDate?
  /// Minutes after midnight; nil where only days are named.
  var from: Int?
  /// Minutes after midnight, past 1440 for the next day; nil where only a beginning is named.
  var to: Int?
  /// Whether it can be read in one way only: `3-5` could be of the morning, and `not Monday` says no
  /// time that is free.
  var isSure = true
  /// Whether the time is written in UTC.
  var isUniversal = false

  /// The stretch that a text in any language names; nil where it names neither a day nor a time.
  init?(_ text: String) {
    guard let slot = SlotMemory.shared.slot(of: text) else { return nil }
    self = slot
  }

  /// The stretch that a text names; nil where it names neither a day nor a time.
  init?(_ text: String, _ vocabulary: SlotVocabulary) {
    if readStamp(text) { return }
    var rest = Substring(SlotWords(text, vocabulary).text)
    readDate(&rest)
    readDays(&rest)
    if days.isEmpty, let date { days = [date.weekday] }
    let words = rest.split(separator: " ")
    if words.contains("not") { isSure = false }
    readClock(rest, isLoose: false)
    if from == nil { readClock(rest, isLoose: true) }
    guard !days.isEmpty || from != nil else { return nil }
  }

  /// Times as programs write them: `2026-11-30T16:00:00Z`, and `1600-30112026` of Crab Fit.
  private mutating func readStamp(_ text: String) -> Bool {
    guard text.utf8.count >= 13, text.utf8.first.map({ (0x30...0x39).contains($0) }) == true else {
      return false
    }
    let stamp = #/(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(:\d{2}(\.\d+)?)?(Z|\+00:?00)?/#
    if let match = text.wholeMatch(of: stamp) {
      guard let day = CalendarDate(String(match.1)), let hours = Int(match.2), hours < 24,
        let minutes = Int(match.3), minutes < 60
      else { return false }
      (date, days, from) = (day, [day.weekday], hours * 60 + minutes)
      isUniversal = match.6 != nil
      return true
    }
    guard let match = text.wholeMatch(of: #/(\d{2})(\d{2})-(\d{2})(\d{2})(\d{4})/#),
      let hours = Int(match.1), hours < 24, let minutes = Int(match.2), minutes < 60,
      let number = Int(match.3), let month = Int(match.4), let year = Int(match.5),
      let day = CalendarDate(year: year, month: month, day: number)
    else { return false }
    (date, days, from, isUniversal) = (day, [day.weekday], hours * 60 + minutes, true)
    return true
  }

  /// The stretches that are named, those without an end lasting so many minutes.
  func stretches(lasting minutes: Int) -> [LocalStretch] {
    guard let from else { return [] }
    let to = to ?? from + minutes
    return days.map { LocalStretch(day: $0, from: from % 1440, to: Self.end(from, to)) }
  }

  /// The end of a stretch as a stretch tells it: 1440 ends a day, more lies on the next one.
  static func end(_ from: Int, _ to: Int) -> Int { to <= 1440 ? to : to - 1440 }
}

// MARK: - Days

extension SlotText {
  /// Takes a day of the calendar out of a text.
  private mutating func readDate(_ text: inout Substring) {
    let numbers =
      #/\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[\/.]\d{1,2}[\/.]\d{2,4}|\d{4} - \d{1,2} - \d{1,2}/#
    if text.utf8.contains(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E }),
      let range = text.firstRange(of: numbers)
    {
      date = LooseDate.day(text[range].filter { $0 != " " })?.day
      text = text[..<range.lowerBound] + " " + text[range.upperBound...]
    }
    // "Mon 11/30" and "Mo 30.11." are days of a year that nobody says.
    var words = text.split(separator: " ").map(String.init)
      .filter { $0.wholeMatch(of: #/\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\./#) == nil }
    text = Substring(words.joined(separator: " "))
    guard let place = words.firstIndex(where: { Self.month($0) != nil }) else { return }
    // A word for both, such as mar, is a day where another word is the month, or where none of the
    // numbers beside it could be a day.
    let month = Self.month(words[place])
    func number(_ place: Int) -> Int? {
      guard words.indices.contains(place) else { return nil }
      let word = words[place].hasSuffix(".") ? String(words[place].dropLast()) : words[place]
      return word.utf8.count <= 2 ? Int(word).flatMap { (1...31).contains($0) ? $0 : nil } : nil
    }
    func isYear(_ place: Int) -> Bool {
      words.indices.contains(place) && words[place].utf8.count == 4
        && Int(words[place]).map { (1990...2100).contains($0) } == true
    }
    var used: [Int] = [place]
    var day: Int?
    var year: Int?
    if let found = number(place + 1) {
      day = found
      used.append(place + 1)
      let mark = words.indices.contains(place + 2) && words[place + 2] == "," ? 1 : 0
      if isYear(place + 2 + mark) {
        year = Int(words[place + 2 + mark])
        used += Array(place + 2...place + 2 + mark)
      }
    } else if let found = number(place - 1) {
      day = found
      used.append(place - 1)
      if isYear(place + 1) {
        year = Int(words[place + 1])
        used.append(place + 1)
      }
    } else if isYear(place + 1) {
      year = Int(words[place + 1])
      used.append(place + 1)
      // "November 2026 Mon 30 4:00 PM"
      let next = (place + 2..<words.count).first { Weekday(rawValue: Self.day($0, words)) != nil }
      if let next, let found = number(next + 1) {
        day = found
        used.append(next + 1)
      }
    }
    if words[place].contains("|"), day == nil { return }
    if let day, let month, let year { date = CalendarDate(year: year, month: month, day: day) }
    for place in used.sorted(by: >) { words.remove(at: place) }
    text = Substring(words.joined(separator: " "))
  }

  private static func day(_ place: Int, _ words: [String]) -> String {
    String(words[place].prefix { $0 != "|" })
  }

  /// The month of `m11`, or of `tue|m3`.
  private static func month(_ word: String) -> Int? {
    guard let last = word.split(separator: "|").last, last.first == "m" else { return nil }
    return Int(last.dropFirst())
  }

  /// Takes the days of the week out of a text; `mon - fri` names all from one to the other.
  private mutating func readDays(_ text: inout Substring) {
    let words = text.split(separator: " ").map(String.init)
    var found: Set<Weekday> = []
    var kept: [String] = []
    var place = 0
    func weekday(_ place: Int) -> Weekday? {
      words.indices.contains(place) ? Weekday(rawValue: Self.day(place, words)) : nil
    }
    while place < words.count {
      switch words[place] {
      case "weekdays": found.formUnion([.mon, .tue, .wed, .thu, .fri])
      case "weekend": found.formUnion([.sat, .sun])
      case "everyday": found.formUnion(Weekday.allCases)
      default:
        guard let day = weekday(place) else {
          kept.append(words[place])
          break
        }
        found.insert(day)
        if place + 1 < words.count,
          words[place + 1] == "-" || words[place + 1] == "to"
            || words[place + 1] == "before" || words[place + 1] == "after-it",
          let last = weekday(place + 2)
        {
          var next = day
          while next != last {
            next = Weekday.allCases[(next.index + 1) % 7]
            found.insert(next)
          }
          place += 2
          if place + 1 < words.count, words[place + 1] == "before-it" { place += 1 }
        } else if weekday(place + 1) == nil, place + 2 < words.count,
          let number = Int(words[place + 1]), (1...31).contains(number),
          !["-", "to", "until", "before", "after-it", "and"].contains(words[place + 2]),
          words[(place + 2)...].contains(where: { $0.contains(":") })
        {
          // "Tue 1 4:00 PM": the number is of the calendar.
          place += 1
        }
      }
      place += 1
    }
    days = Weekday.allCases.filter(found.contains)
    text = Substring(kept.joined(separator: " "))
  }
}
