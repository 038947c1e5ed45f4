import Kith

/// A CSV table in the making, as RFC 4180 wants it, with bare line feeds.
struct TableText {
  private(set) var text: String
  private var isRowEmpty = true

  init(_ columns: [String]) {
    text = columns.joined(separator: ",") + "\n"
  }

  /// Adds a cell; nil leaves it empty.
  mutating func add(_ cell: String?) {
    if !isRowEmpty { text.append(",") }
    isRowEmpty = false
    guard let cell else { return }
    let needsQuotes = cell.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
      default: false
      }
    }
    if needsQuotes {
      let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
      text.append("\"\(doubled.joined(separator: "\"\""))\"")
    } else {
      text.append(cell)
    }
  }

  /// Adds a list as one cell.
  mutating func add(list: [String]) {
    add(list.isEmpty ? nil : list.joined(separator: ";"))
  }

  /// Adds the three cells of a stretch: its day and its two times.
  mutating func add(_ stretch: LocalStretch) {
    add(stretch.day.rawValue)
    add(Self.clock(stretch.from))
    add(Self.clock(stretch.to))
  }

  mutating func endRow() {
    text.append("\n")
    isRowEmpty = true
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
