/// Texts that a school or a person wrote, on their way to somebody: the one place that makes them
/// harmless. Ids, names, free answers, titles and reasons are such texts.
package enum ForeignText {
  /// Whether a scalar does something to a line, a terminal or a page beside standing in it: control
  /// and escape characters, line and paragraph separators, and marks that turn the direction of text.
  package static func isUnruly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether any scalar of a text is unruly.
  package static func isUnruly(_ text: String) -> Bool {
    // Most texts are printable ASCII, which bytes tell soonest.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return false }
    return text.unicodeScalars.contains { isUnruly($0) }
  }

  /// The text with every unruly scalar spelled out, as in `\u{1B}`, for a terminal and for tables.
  package static func visible(_ text: String) -> String {
    spelled(text) { _ in false }
  }

  /// Lines of text with every unruly scalar spelled out but line feeds, tabs, and the escape sequences
  /// in `looks`, by which Kith itself sets text.
  package static func visibleLines(_ text: String, keeping looks: [String] = []) -> String {
    guard isUnruly(text) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.unicodeScalars.firstIndex(of: "\u{1B}") {
      let look = looks.first { rest[start...].hasPrefix($0) }
      let length = look?.unicodeScalars.count ?? 1
      let end = rest.unicodeScalars.index(start, offsetBy: length)
      result += spelled(String(rest[..<start])) { $0 == "\n" || $0 == "\t" }
      result += look ?? #"\u{1B}"#
      rest = rest[end...]
    }
    return result + spelled(String(rest)) { $0 == "\n" || $0 == "\t" }
  }

  /// The text on one line, with a blank for what would break it and without other unruly scalars, for
  /// letters, calendars and pages.
  package static func onOneLine(_ text: String) -> String {
    guard isUnruly(text) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isUnruly(scalar) else {
        line.append(scalar)
        continue
      }
      if scalar.properties.generalCategory == .format { continue }
      line.append(" ")
    }
    return String(line)
  }

  private static func spelled(_ text: String, but kept: (Unicode.Scalar) -> Bool) -> String {
    guard isUnruly(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isUnruly(scalar), !kept(scalar) else {
        result.append(scalar)
        continue
      }
      result.append(contentsOf: spelling(of: scalar).unicodeScalars)
    }
    return String(result)
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String {
    #"\u{"# + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
