import Kith
import KithFiles

extension SurveyMapDraft {
  /// The draft as YAML, with what a person should know beside it.
  package var yaml: String {
    var lines = [
      "# Which question becomes what. Correct it, then: kith import --survey … --map this-file",
      "# `to` names a column of students.csv, or availability, busy, prefer, avoid, together, apart, ignore.",
      "# `confidence` is how sure the draft is; questions below \(Self.threshold) are ignored until you say so.",
      "survey: \(kind)",
    ]
    if let submitted { lines.append("submitted: \(Self.quoted(submitted))") }
    lines.append("dates: \(dateOrder.rawValue)  # where a day is written 3/4/2027: mdy or dmy")
    if keys.isEmpty {
      lines += [
        "# No column tells whose answers they are. Name one:",
        "# students:", "#   email: \"Email Address\"",
      ]
    } else {
      lines.append("students:  # whose answers they are; the first that finds somebody counts")
      lines += keys.map { "  \($0.0.rawValue): \(Self.quoted($0.1))" }
    }
    lines.append("questions:")
    for entry in entries { lines += Self.lines(entry) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ entry: Entry) -> [String] {
    let question = entry.question
    var lines = ["", "  - question: \(quoted(question.title))"]
    if question.occurrence > 1 {
      lines.append("    column: \(question.occurrence)  # of this title")
    }
    lines.append("    to: \(question.field.rawValue)")
    lines.append("    confidence: \(two(entry.guess.confidence))")
    if question.field == .ignore, entry.guess.field != .ignore {
      lines.append("    perhaps: \(entry.guess.field.rawValue)")
    }
    lines.append("    because: \(quoted(entry.guess.because))")
    if let day = question.day { lines.append("    day: \(day.rawValue)") }
    if let hours = question.hours {
      lines.append(
        "    time: \"\(ClockTime.text(hours.lowerBound))-\(ClockTime.text(hours.upperBound))\"")
    }
    if let scale = question.scale {
      lines.append("    scale: [\(scale.lowerBound), \(scale.upperBound)]")
    }
    if let item = question.item { lines.append("    item: \(quoted(item))") }
    if !question.fields.isEmpty {
      lines.append("    fields:")
      lines += question.fields.map { "      \(quoted($0.answer)): \($0.field.rawValue)" }
    }
    if !question.answers.isEmpty {
      lines.append("    answers:")
      lines += question.answers.map { answer, values in
        "      \(quoted(answer)): [\(values.map(quoted).joined(separator: ", "))]"
      }
    }
    for answer in entry.open.prefix(20) {
      lines.append("    # not understood; say under answers what it means: \(quoted(answer))")
    }
    if !question.options.isEmpty {
      lines.append("    options:")
      lines += question.options.map { "      - \(quoted($0))" }
    }
    return lines
  }

  private static func two(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// A text in double quotes, as YAML reads it back.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFEFF
          || (0x2028...0x2029).contains(scalar.value)
        {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
