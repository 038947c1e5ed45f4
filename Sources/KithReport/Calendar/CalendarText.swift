import Kith

/// Lines of an iCalendar file as RFC 5545 wants them: CRLF, and no line longer than 75 bytes.
struct CalendarText {
  private(set) var lines: [String] = []

  /// Adds a property whose value is written as it stands, such as a date or a rule.
  mutating func add(_ name: String, _ value: String) {
    lines.append("\(name):\(value)")
  }

  /// Adds a property that holds words.
  mutating func add(_ name: String, text: String) {
    add(name, Self.escaped(text))
  }

  mutating func add(_ other: CalendarText) {
    lines += other.lines
  }

  /// The parts between a `BEGIN` and an `END`.
  mutating func component(_ name: String, _ body: (inout CalendarText) -> Void) {
    add("BEGIN", name)
    body(&self)
    add("END", name)
  }

  var bytes: [UInt8] {
    lines.flatMap { Self.folded($0) }
  }

  /// Words as a value may hold them. Unruly characters are left out, line breaks become `\n`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\\(character)"
      case "\n", "\r\n", "\r", "\u{2028}", "\u{2029}": result += "\\n"
      default:
        // By scalars: an accent may follow any of these signs and make one Character with it.
        for scalar in character.unicodeScalars {
          if "\\;,".unicodeScalars.contains(scalar) { result += "\\" }
          if !ForeignText.isUnruly(scalar) { result.unicodeScalars.append(scalar) }
        }
      }
    }
    return result
  }

  /// The line in pieces of at most 75 bytes, each later one after a space, no letter torn apart.
  static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let letter = Array(String(scalar).utf8)
      if length + letter.count > 75 {
        bytes += Array("\r\n ".utf8)
        length = 1
      }
      bytes += letter
      length += letter.count
    }
    return bytes + Array("\r\n".utf8)
  }
}

/// Instants and wall-clock times as iCalendar writes them.
enum CalendarTime {
  /// `20270112T220000Z` of seconds since 1970-01-01 00:00 UTC.
  static func utc(_ instant: Int) -> String { wall(instant) + "Z" }

  /// `20270112T160000` of seconds since 1970-01-01 00:00 on the clock itself.
  static func wall(_ seconds: Int) -> String {
    let day = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    let rest = seconds - day * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let date = CalendarDate(dayNumber: day).description.replacing("-", with: "")
    return "\(date)T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))"
  }

  /// `-0500`, with seconds where the offset has some.
  static func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return (seconds < 0 ? "-" : "+") + two(size / 3600) + two(size / 60 % 60)
      + (size.isMultiple(of: 60) ? "" : two(size % 60))
  }
}
