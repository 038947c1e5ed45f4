/// How far some work has come, on one line: `writing  ████████▌        4,321 of 9,000`.
package struct ProgressLine {
  let label: String
  let style: TextStyle

  package init(_ label: String, style: TextStyle) {
    self.label = label
    self.style = style
  }

  /// The line for `done` of `total`, with a bar as wide as the words leave room for.
  package func text(_ done: Int, of total: Int, note: String? = nil) -> String {
    let words = note ?? "\(Figures.grouped(done)) of \(Figures.grouped(total))"
    let room = style.width - label.count - words.count - 5
    guard room >= 8, total > 0 else { return Bar.cut("\(label)  \(words)", to: style.width - 1) }
    let bar = Bar.text(done, of: total, width: min(room, 30), padded: true)
    return "\(label)  \(style.set(bar, .bar))  \(words)"
  }
}

/// A bar made of eighths of a letter's width.
package enum Bar {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar for a part of a whole; at least a sliver where the part is not nothing.
  static func text(_ part: Int, of whole: Int, width: Int, padded: Bool = false) -> String {
    let share = Double(min(max(0, part), whole)) / Double(max(1, whole))
    var units = Int((share * Double(width * 8)).rounded())
    if part > 0, units == 0 { units = 1 }
    let bar = String(repeating: "█", count: units / 8) + eighths[units % 8]
    return padded ? bar + String(repeating: " ", count: max(0, width - bar.count)) : bar
  }

  /// The text, shortened to so many columns.
  static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(max(0, width - 1)) + "…"
  }
}
