import KithFiles

/// The lines of an iCalendar file, unfolded, as a tree of components.
///
/// Reference: RFC 5545, sections 3.1 (content lines) and 3.6 (components).
struct CalendarText {
  /// A property such as `DTSTART;TZID=Europe/Berlin:20270111T090000`.
  struct Property {
    var name: String
    var parameters: [String: String]
    var value: String
    /// The first line of it in the file.
    var line: Int
  }

  /// A component such as `VEVENT`.
  struct Component {
    var name: String
    var line: Int
    var properties: [Property] = []
    var parts: [Component] = []

    func first(_ name: String) -> Property? { properties.first { $0.name == name } }
    func all(_ name: String) -> [Property] { properties.filter { $0.name == name } }
  }

  let file: String
  private(set) var calendars: [Component] = []

  /// Components inside components, beyond which a file is refused.
  private static let deepest = 16

  /// Whether a file is a calendar.
  static func isCalendar(_ source: SourceText) -> Bool {
    let head = source.bytes[source.start...].prefix(200)
    return String(decoding: head, as: UTF8.self).uppercased().contains("BEGIN:VCALENDAR")
  }

  /// Reads a calendar; what is no calendar at all is a problem.
  init?(_ source: SourceText, _ problems: inout ProblemList) {
    file = source.file
    var open: [Component] = []
    for (line, text) in Self.unfolded(source) {
      guard let property = Self.property(text, line) else {
        problems.note(
          "calendar-line",
          InputProblem(
            file: file, line: line, message: "a line of the calendar is none of its format",
            remedy: "it is left out"))
        continue
      }
      switch property.name {
      case "BEGIN":
        guard open.count < Self.deepest else {
          problems.add(
            InputProblem(
              file: file, line: line, message: "the calendar nests too deep",
              remedy: "export it again"))
          return nil
        }
        open.append(Component(name: property.value.uppercased(), line: line))
      case "END":
        guard let last = open.popLast(), last.name == property.value.uppercased() else {
          problems.add(
            InputProblem(
              file: file, line: line, message: "an END closes nothing", remedy: "export it again"))
          return nil
        }
        if open.isEmpty { calendars.append(last) } else { open[open.count - 1].parts.append(last) }
      default:
        if !open.isEmpty { open[open.count - 1].properties.append(property) }
      }
    }
    guard open.isEmpty else {
      problems.add(
        InputProblem(
          file: file, line: open[0].line,
          message: "the calendar is cut off: a part is never closed",
          remedy: "export it again"))
      return nil
    }
  }

  /// The content lines with the number of the line where each begins; a line that begins with a blank
  /// goes on with the one before.
  private static func unfolded(_ source: SourceText) -> [(Int, String)] {
    var lines: [(Int, [UInt8])] = []
    var number = 0
    let bytes = source.bytes[source.start...]
    for var line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.last == 0x0D { line.removeLast() }
      if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
        lines[lines.count - 1].1 += line.dropFirst()
      } else if !line.isEmpty {
        lines.append((number, Array(line)))
      }
    }
    return lines.map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
  }

  /// `NAME;PARAMETER="value":value`.
  private static func property(_ text: String, _ line: Int) -> Property? {
    var parts: [String] = [""]
    var isQuoted = false
    // Outlook forgets the quotes of names such as (UTC-06:00).
    var isBracketed = false
    var value: Substring?
    for place in text.indices {
      let letter = text[place]
      if letter == "\"" {
        isQuoted.toggle()
      } else if letter == "(" || letter == ")", parts.count > 1 {
        isBracketed = letter == "("
        parts[parts.count - 1].append(letter)
      } else if letter == ":", !isQuoted, !isBracketed {
        value = text[text.index(after: place)...]
        break
      } else if letter == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    guard let value, !parts[0].isEmpty else { return nil }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { parameters[pair[0].uppercased()] = String(pair[1]) }
    }
    return Property(
      name: parts[0].uppercased(), parameters: parameters, value: String(value), line: line)
  }
}
