import Kith
import KithFiles

extension SurveyMapDraft {
  /// The draft as YAML, with what a person should know beside it.
  package var yaml: String {
    var text = SurveyMapText(map(""), kind: kind)
    for (place, entry) in entries.enumerated() { text.notes[place] = entry }
    return text.yaml
  }
}

/// A mapping as the file that a person reads and corrects.
struct SurveyMapText {
  let map: SurveyMap
  let kind: String?
  /// What a draft thought of some questions, by their places.
  var notes: [Int: SurveyMapDraft.Entry] = [:]

  init(_ map: SurveyMap, kind: String? = nil) {
    self.map = map
    self.kind = kind
  }

  var yaml: String {
    var lines = [
      "# Which question becomes what. Correct it, then: kith import --survey … --map this-file",
      "# `to` names a column of students.csv, or name, availability, busy, prefer, most, avoid, together,",
      "# apart, city, state, postcode, country, own (a column of the school's own), ignore.",
      "# Nothing with `confirmed: false` does anything; `waits` says why somebody has to agree first.",
    ]
    if let kind {
      lines += [
        "# `confidence` is how sure the draft is; questions below \(SurveyMapDraft.threshold) are ignored.",
        "survey: \(kind)",
      ]
    }
    if let submitted = map.submitted { lines.append("submitted: \(Self.quoted(submitted))") }
    lines.append("dates: \(map.dateOrder.rawValue)  # where a day is written 3/4/2027: mdy or dmy")
    if let zone = map.hoursZone { lines.append("hours_zone: \(zone)") }
    if map.keys.isEmpty {
      lines += [
        "# No column tells whose answers they are. Name one:",
        "# students:", "#   email: \"Email Address\"",
      ]
    } else {
      lines.append("students:  # whose answers they are; the first that finds somebody counts")
      lines += map.keys.map { key, titles in
        let names = titles.map(Self.quoted)
        return "  \(key.rawValue): "
          + (names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]")
      }
    }
    lines.append(map.questions.isEmpty ? "questions: []" : "questions:")
    for (place, question) in map.questions.enumerated() {
      lines += Self.lines(question, notes[place])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(
    _ question: SurveyMap.Question, _ note: SurveyMapDraft.Entry?
  ) -> [String] {
    var lines = ["", "  - question: \(quoted(question.title))"]
    if question.occurrence > 1 {
      lines.append("    column: \(question.occurrence)  # of this title")
    }
    lines.append("    to: \(question.field.rawValue)")
    lines.append("    confirmed: \(question.isConfirmed)")
    if let note {
      if let waits = note.waits { lines.append("    waits: \(quoted(waits))") }
      lines.append("    confidence: \(two(note.guess.confidence))")
      if question.field == .ignore, note.guess.field != .ignore {
        lines.append("    perhaps: \(note.guess.field.rawValue)")
      }
      lines.append("    because: \(quoted(note.guess.because))")
    }
    if let own = question.own { lines.append("    own: \(own)") }
    if let day = question.day { lines.append("    day: \(day.rawValue)") }
    if let hours = question.hours {
      lines.append(
        "    time: \"\(ClockTime.text(hours.lowerBound))-\(ClockTime.text(hours.upperBound))\"")
    }
    if let minutes = question.minutes { lines.append("    minutes: \(minutes)") }
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
    for answer in note?.open.prefix(20) ?? [] {
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
  static func quoted(_ text: String) -> String {
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
