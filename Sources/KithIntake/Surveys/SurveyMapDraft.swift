import Kith
package import KithFiles

/// Drafts the mapping of a survey by looking at its titles and answers, for a person to correct.
package struct SurveyMapDraft {
  /// Below this a guess is only named, not used.
  static let threshold = 0.5

  /// A question with what it seems to be.
  struct Entry {
    var question: SurveyMap.Question
    var guess: FieldGuess
    /// Answers that nothing is known of.
    var open: [String] = []
    /// Answers that are mapped without being sure.
    var filled: Int
  }

  private(set) var kind = "other"
  private(set) var submitted: String?
  private(set) var dateOrder = LooseDate.Order.mdy
  private(set) var keys: [(PeopleIndex.Key, String)] = []
  private(set) var entries: [Entry] = []

  /// Looks at a survey; nil, with problems, where it cannot be read.
  package init?(_ file: String, _ problems: inout ProblemList) {
    guard let source = TableFile.open(file, &problems) else { return nil }
    self.init(source, &problems)
  }

  package init?(_ source: SourceText, _ problems: inout ProblemList) {
    guard let table = ExportTable(source, &problems) else { return nil }
    var columns = table.headers.map(ColumnSketch.init)
    table.forEachRow(&problems) { row, _ in
      for place in columns.indices {
        if let text = row.text(place) { columns[place].see(text) }
      }
    }
    guard problems.isEmpty else { return nil }
    let titles = columns.map(\.header.key)
    if titles.contains("timestamp") { kind = "google" }
    if titles.contains("completiontime"), titles.contains("starttime") { kind = "microsoft" }
    dateOrder = Self.dateOrder(of: columns)
    var occurrences: [String: Int] = [:]
    // The rows of one grid offer the same answers, whether anybody gave them or not.
    var grids: [String: Set<String>] = [:]
    for column in columns where column.row != nil {
      grids[column.title, default: []].formUnion(column.sorted.prefix(20))
    }
    for column in columns where !column.header.key.isEmpty {
      let occurrence = occurrences[column.header.name.lowercased(), default: 0] + 1
      occurrences[column.header.name.lowercased()] = occurrence
      if takesPart(column) { continue }
      var entry = Self.entry(column, grids[column.title] ?? [])
      entry.question.occurrence = occurrence
      entries.append(entry)
    }
    let order: [PeopleIndex.Key] = [.id, .email, .username]
    keys.sort { (order.firstIndex(of: $0.0) ?? 3) < (order.firstIndex(of: $1.0) ?? 3) }
  }

  /// Whether a column belongs to the submission itself: when it was made, and whose it is.
  private mutating func takesPart(_ column: ColumnSketch) -> Bool {
    let key = column.header.key
    switch key {
    case "timestamp", "completiontime", "submittedat", "submissiontime", "submitdate":
      submitted = column.header.name
      return true
    case "starttime", "lastmodifiedtime", "totalpoints", "quizfeedback", "score": return true
    // Microsoft numbers submissions.
    case "id" where kind == "microsoft": return true
    default: break
    }
    let looksLikeMail = column.share { $0.contains("@") && $0.contains(".") } > 0.3
    let isGuardians = ["parent", "guardian", "mother", "father"].contains(where: key.contains)
    if !isGuardians,
      key.contains("email") && (looksLikeMail || column.filled == 0)
        || key == "username" && looksLikeMail
    {
      return add(.email, column)
    }
    if key == "username" || key == "loginname" || key == "login" { return add(.username, column) }
    let words = [
      "studentid", "studentnumber", "idnumber", "schoolid", "sisid", "sourcedid", "schoolnumber",
    ]
    if key == "id" || words.contains(where: key.contains) { return add(.id, column) }
    return false
  }

  /// Takes a key, unless one of its kind is there already.
  private mutating func add(_ key: PeopleIndex.Key, _ column: ColumnSketch) -> Bool {
    guard !keys.contains(where: { $0.0 == key }) else { return false }
    keys.append((key, column.header.name))
    return true
  }

  /// Whether days are written with the day first: where a first number above 12 shows it.
  private static func dateOrder(of columns: [ColumnSketch]) -> LooseDate.Order {
    var first = 0
    var second = 0
    for column in columns {
      for text in column.answers.keys {
        let numbers = text.prefix { $0 != " " }.split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 3, numbers[0] < 32, numbers[1] < 32 else { continue }
        if numbers[0] > 12 { first += 1 }
        if numbers[1] > 12 { second += 1 }
      }
    }
    return first > second ? .dmy : .mdy
  }
}
