import Kith
import KithFiles

/// What the cells of a table of hours say: yes, no, or neither.
struct GridMarks {
  private let languages: Languages
  /// Whether circles stand beside crosses, which are a no then.
  private let hasCircles: Bool

  init(_ table: ExportTable, _ shape: GridReader.Shape, _ languages: Languages) {
    self.languages = languages
    var columns: [Int] = []
    switch shape {
    case .slotColumns(let slots): columns = slots.map(\.column)
    case .slotRows(_, let people): columns = people
    case .dayTimes(_, let days, true): columns = days
    default: break
    }
    var rows = 0
    var found = false
    var quiet = ProblemList()
    if !columns.isEmpty {
      table.forEachRow(&quiet) { row, _ in
        guard rows < 1000, !found else { return }
        rows += 1
        found = columns.contains { row.text($0).map(Self.isCircle) == true }
      }
    }
    hasCircles = found
  }

  /// Whether a cell says that somebody is free; nil where it says neither yes nor no.
  func isFree(_ text: String) -> Bool? {
    if hasCircles, ["x", "×", "✕", "╳"].contains(text.lowercased()) { return false }
    return Self.flag(text, languages)
  }

  /// Yes or no by a mark or a word that says nothing but that.
  func plainFlag(_ text: String) -> Bool? {
    let words = PlainWords(text)
    if !words.isEmpty, Languages.all.has("busy", "availability", in: words) { return nil }
    guard let flag = isFree(text) else { return nil }
    let isPlain = words.isEmpty || words.words.count == 1 && words.text.count <= 5
    return isPlain ? flag : nil
  }

  private static func isCircle(_ text: String) -> Bool {
    ["o", "○", "◯", "〇", "⭕", "◎"].contains(text.lowercased())
  }

  /// Yes or no; a mark in brackets or with a question mark, as polls write “if need be”, is neither.
  static func flag(_ text: String, _ languages: Languages) -> Bool? {
    if text.contains("(") || text.contains("?") { return nil }
    if isCircle(text) { return true }
    if text.lowercased() == "ok" { return true }
    return languages.flag(text)
  }
}
