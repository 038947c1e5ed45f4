import Kith
import KithFiles

/// What a column of a survey looks like: its title, and the answers in it.
struct ColumnSketch {
  /// Answers of which each is remembered; columns with more are free text.
  private static let most = 400

  let header: ExportTable.Header
  /// The title without the part in brackets that grid questions end with.
  private(set) var title: String
  /// What stands in these brackets.
  private(set) var row: String?
  private(set) var filled = 0
  /// Each answer with how often it came.
  private(set) var answers: [String: Int] = [:]
  private(set) var hasMany = false
  private var withSemicolons = 0
  private var withCommas = 0
  /// Cells that hold several things, however they are parted.
  private var withSeveral = 0

  init(_ header: ExportTable.Header) {
    self.header = header
    if header.name.hasSuffix("]"), let open = header.name.lastIndex(of: "["),
      open > header.name.startIndex
    {
      title = CleanText.trimmed(String(header.name[..<open]))
      row = CleanText.trimmed(String(header.name[header.name.index(after: open)...].dropLast()))
    } else {
      title = header.name
      row = nil
    }
  }

  /// Makes the column a row of a grid.
  mutating func become(title: String, row: String) {
    self.title = title
    self.row = row
  }

  mutating func see(_ text: String) {
    let text = CleanText.of(text)
    filled += 1
    if text.contains(";") { withSemicolons += 1 }
    if text.contains(",") { withCommas += 1 }
    if text.contains(where: { ",;/&".contains($0) }) || text.contains(" and ") { withSeveral += 1 }
    if answers[text] != nil || answers.count < Self.most {
      answers[text, default: 0] += 1
    } else {
      hasMany = true
    }
  }

  /// The answers in an order of their own: the most frequent first.
  var sorted: [String] {
    answers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Whether cells hold several answers.
  var isList: Bool {
    withSemicolons > 0 || filled > 2 && withCommas * 4 >= filled && parts.count * 2 < filled * 3
  }

  /// The single answers, the most frequent first. Pieces around a comma that never come apart are one.
  var parts: [String] {
    var counts: [String: Int] = [:]
    var followers: [String: [String: Int]] = [:]
    for (text, count) in answers {
      let pieces = AnswerSplit.parts(of: text, options: [])
      for (place, piece) in pieces.enumerated() {
        counts[piece, default: 0] += count
        if place + 1 < pieces.count {
          followers[piece, default: [:]][pieces[place + 1], default: 0] += count
        }
      }
    }
    guard withSemicolons == 0 else { return Self.byCount(counts) }
    for (piece, next) in followers.sorted(by: { $0.key < $1.key }) {
      guard next.count == 1, let (other, count) = next.first, count >= 3, counts[piece] == count,
        counts[other] == count, other.first?.isLowercase == true
      else { continue }
      counts[piece] = nil
      counts[other] = nil
      counts["\(piece), \(other)"] = count
    }
    return Self.byCount(counts)
  }

  /// The single answers that look chosen from a list: all of those that semicolons part, and of others
  /// those that came more than once or hold a comma.
  var options: [String] {
    guard withSemicolons * 2 < max(withSeveral, 1) else { return parts }
    var counts: [String: Int] = [:]
    let known = parts
    for (text, count) in answers {
      for part in Set(AnswerSplit.parts(of: text, options: known)) {
        counts[part, default: 0] += count
      }
    }
    return known.filter { counts[$0, default: 0] > 1 || $0.contains(",") }
  }

  private static func byCount(_ counts: [String: Int]) -> [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The share of answers, 0 to 1, that a test accepts.
  func share(_ isAccepted: (String) -> Bool) -> Double {
    let seen = answers.values.reduce(0, +)
    guard seen > 0 else { return 0 }
    return Double(answers.reduce(0) { $0 + (isAccepted($1.key) ? $1.value : 0) }) / Double(seen)
  }

  /// The share of single answers that a test accepts.
  func shareOfParts(_ isAccepted: (String) -> Bool) -> Double {
    let parts = parts
    return parts.isEmpty ? 0 : Double(parts.count(where: isAccepted)) / Double(parts.count)
  }
}

// MARK: - Titles with an item

extension ColumnSketch {
  /// The parts of a title such as `Interests: Chess` or `Interests - Chess`.
  var titleAndItem: (title: String, item: String)? {
    for mark in [" (choice=", ": ", " - ", " – ", " / ", " > "] {
      guard let range = header.name.firstRange(of: mark) else { continue }
      let title = CleanText.trimmed(String(header.name[..<range.lowerBound]))
      var item = CleanText.trimmed(String(header.name[range.upperBound...]))
      if mark == " (choice=", item.hasSuffix(")") { item.removeLast() }
      if !title.isEmpty, !item.isEmpty { return (title, item) }
    }
    return nil
  }

  /// Whether the cells count the rows: 1, 2, 3 and so on.
  var isCount: Bool {
    guard filled > 0, answers.count == filled else { return filled == 0 }
    let numbers = answers.keys.compactMap { Int($0) }
    return numbers.count == filled && (numbers.max() ?? 0) < filled * 3 + 10
  }
}
