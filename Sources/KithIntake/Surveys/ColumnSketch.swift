import Kith
import KithFiles

/// What a column of a survey looks like: its title, and the answers in it.
struct ColumnSketch {
  /// Answers of which each is remembered; columns with more are free text.
  private static let most = 400

  let header: ExportTable.Header
  /// The title without the part in brackets that grid questions end with.
  let title: String
  /// What stands in these brackets.
  let row: String?
  private(set) var filled = 0
  /// Each answer with how often it came.
  private(set) var answers: [String: Int] = [:]
  private(set) var hasMany = false
  private var withSemicolons = 0
  private var withCommas = 0

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

  mutating func see(_ text: String) {
    let text = CleanText.of(text)
    filled += 1
    if text.contains(";") { withSemicolons += 1 }
    if text.contains(",") { withCommas += 1 }
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
