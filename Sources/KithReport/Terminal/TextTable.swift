import Kith

/// Rows under headings, in columns that together fit a width; what is too long goes on below.
struct TextTable {
  /// A column: its heading, and whether its words may be broken into lines.
  struct Column {
    var title: String
    var wraps: Bool
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []
  private static let gap = 2

  init(_ columns: [Column]) {
    self.columns = columns
  }

  mutating func add(_ row: [String]) {
    rows.append(row.map(ForeignText.visible))
  }

  /// The lines, headings first, each after two blanks.
  func lines(style: TextStyle) -> [String] {
    let widths = widths(within: style.width - 2)
    let titles = zip(columns, widths).map { Bar.cut($0.title, to: $1) }
    return line(titles, widths).map { style.set($0, .faint) }
      + rows.flatMap { row in line(row, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> [String] {
    let parts = zip(cells, widths).map { Self.pieces($0, width: $1) }
    return (0..<(parts.map(\.count).max() ?? 0)).map { number in
      let line = zip(parts, widths).map { pieces, width in
        let piece = number < pieces.count ? pieces[number] : ""
        return piece + String(repeating: " ", count: width - piece.count)
      }
      let text = "  " + line.joined(separator: String(repeating: " ", count: Self.gap))
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// What fits is as wide as its longest cell; columns that wrap share the rest by what they hold.
  private func widths(within total: Int) -> [Int] {
    let longest = columns.indices.map { column in
      max(columns[column].title.count, rows.map { $0[column].count }.max() ?? 0)
    }
    var widths = zip(columns, longest).map { column, length in
      column.wraps ? 0 : min(length, total / 3)
    }
    var room = total - widths.reduce(0, +) - Self.gap * (columns.count - 1)
    var open = columns.indices.filter { columns[$0].wraps }.sorted { longest[$0] < longest[$1] }
    while let column = open.first {
      widths[column] = max(4, min(longest[column], room / open.count))
      room -= widths[column]
      open.removeFirst()
    }
    return widths
  }

  /// The text in lines of a width; a word that is longer is torn.
  static func pieces(_ text: String, width: Int) -> [String] {
    var pieces: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = word
      if !line.isEmpty, line.count + 1 + word.count > width {
        pieces.append(line)
        line = ""
      }
      while word.count > width {
        pieces.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty && !pieces.isEmpty ? pieces : pieces + [line]
  }
}
