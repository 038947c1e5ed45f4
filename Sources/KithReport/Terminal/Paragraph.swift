import Kith

/// Words filled into lines of a width, with a hanging indent.
struct Paragraph {
  /// Breaks text at spaces; a word longer than a line stands alone, unruly characters are spelled out.
  ///
  /// - Parameters:
  ///   - text: The words; runs of spaces count as one.
  ///   - first: What the first line begins with, such as a label.
  ///   - indent: Columns by which the other lines are indented.
  ///   - width: Columns that a line may fill.
  /// - Returns: One line or more, the first of them at least `first`.
  static func lines(_ text: String, first: String = "", indent: Int, width: Int) -> [String] {
    var lines: [String] = []
    var line = TextStyle.visible(first)
    var isBlank = true
    for word in ForeignText.visible(text).split(separator: " ") {
      let gap = isBlank ? "" : " "
      if !isBlank, line.count + gap.count + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += gap + word
      }
      isBlank = false
    }
    lines.append(line)
    return lines
  }
}
