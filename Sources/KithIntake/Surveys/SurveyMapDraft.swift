import Foundation
import Kith
package import KithFiles

/// Drafts the mapping of a survey by looking at its titles and answers, for a person to correct.
package struct SurveyMapDraft {
  /// Below this a guess is only named, not used.
  static let threshold = 0.5

  /// A question with what it seems to be.
  package struct Entry {
    package var question: SurveyMap.Question
    var guess: FieldGuess
    /// Answers that nothing is known of.
    var open: [String] = []
    /// Why a person has to agree first; nil where nobody has to.
    package var waits: String?
    /// Three answers as they were given, the most frequent first.
    package var samples: [String] = []
  }

  private(set) var kind = "other"
  private(set) var submitted: String?
  private(set) var dateOrder = LooseDate.Order.mdy
  private var keys = SurveyKeys()
  /// The columns that say whose answers they are.
  private(set) var keyList: [(key: PeopleIndex.Key, titles: [String])] = []
  package internal(set) var entries: [Entry] = []
  /// The languages of the titles.
  package let languages: Languages
  private var hoursZone: String?
  /// What each question looks like, for questions that become something else.
  private var sketches: [SurveyMap.Place: ColumnSketch] = [:]

  /// Looks at a survey; nil, with problems, where it cannot be read.
  package init?(_ file: String, _ problems: inout ProblemList) {
    self.init([file], reviewing: nil, &problems)
  }

  /// Looks at several tables of one survey, and at a mapping that is there already.
  package init?(
    _ files: [String], reviewing map: String?, _ problems: inout ProblemList
  ) {
    let tables = files.compactMap { file in
      TableFile.open(file, &problems).flatMap { ExportTable($0, &problems) }
    }
    guard tables.count == files.count else { return nil }
    for table in tables.dropFirst() where table.headers.map(\.key) != tables[0].headers.map(\.key) {
      problems.add(
        table.source.problem(
          at: table.source.start, "the table has other titles than \(tables[0].source.file)",
          remedy: "draft a mapping for each form"))
    }
    self.init(tables, &problems)
    if let map {
      guard let map = SurveyMapReader(map).read(&problems) else { return nil }
      adopt(map)
    }
  }

  /// Looks at tables of the same titles, wherever they came from.
  package init?(_ tables: [ExportTable], _ problems: inout ProblemList) {
    guard let table = tables.first else { return nil }
    var columns = table.headers.map(ColumnSketch.init)
    for table in tables {
      table.forEachRow(&problems) { row, _ in
        for place in columns.indices {
          if let text = row.text(place) { columns[place].see(text) }
        }
      }
    }
    guard problems.isEmpty else { return nil }
    languages = Languages(of: columns.map(\.title))
    Self.joinTicks(&columns, languages)
    dateOrder = Self.dateOrder(of: columns, languages)
    var occurrences: [String: Int] = [:]
    // The rows of one grid offer the same answers, whether anybody gave them or not.
    var grids: [String: Set<String>] = [:]
    for column in columns where column.row != nil {
      grids[column.title, default: []].formUnion(column.sorted.prefix(20))
    }
    let hasStamp = columns.contains { Self.isStamp($0) }
    for column in columns where !column.header.key.isEmpty {
      let occurrence = occurrences[column.header.name.lowercased(), default: 0] + 1
      occurrences[column.header.name.lowercased()] = occurrence
      if takesPart(column, hasStamp) { continue }
      keys.see(column, languages, isNumbered: hasStamp)
      if keys.isOnlyKey(column) { continue }
      var entry = entry(column, grids[column.title] ?? [])
      entry.question.occurrence = occurrence
      if let own = entry.question.own {
        entry.question.own = OwnColumns.name(
          own, besides: Set(entries.compactMap(\.question.own)))
      }
      // One state is enough: "Region" beside "State" is something else.
      if entry.question.field == .state,
        entries.contains(where: { $0.question.field == entry.question.field })
      {
        entry.question.field = .ignore
        entry.guess.because += "; another question is about that"
      }
      sketches[entry.question.place] = column
      entries.append(entry)
    }
    settleHoursZone()
    keys.settle()
    keyList = keys.list
    entries.removeAll { keys.isOnlyKey($0.question.title) }
    tellStranger(table, &problems)
  }

  /// The clock that the titles of questions about hours name; where they name several, or one that is
  /// not known, somebody has to say which it is.
  private mutating func settleHoursZone() {
    let asked = entries.indices.filter {
      [.availability, .busy].contains(entries[$0].question.field)
    }
    switch ZoneMention.find(in: asked.map { entries[$0].question.title }) {
    case .none: return
    case .zone(let zone): hoursZone = zone.identifier
    case .unclear:
      for place in asked {
        entries[place].waits = "the titles name a clock that is not known, or several"
        entries[place].question.isConfirmed = false
      }
    }
  }

  private func tellStranger(_ table: ExportTable, _ problems: inout ProblemList) {
    guard let stranger = languages.stranger else { return }
    problems.note(
      "language",
      table.source.problem(
        at: table.source.start,
        "the form is in a language that is not read (\(stranger)), and nothing of it is guessed",
        remedy: "say in the mapping what each question becomes"))
  }

  /// The mapping as it stands.
  package func map(_ file: String) -> SurveyMap {
    var map = SurveyMap(file: file)
    map.submitted = submitted
    map.dateOrder = dateOrder
    map.keys = keyList
    map.hoursZone = hoursZone
    map.questions = entries.map(\.question)
    return map
  }
}

// MARK: - Corrections

extension SurveyMapDraft {
  var keysAreMissing: Bool { keyList.isEmpty }

  /// Takes a mapping over that a person has settled. Questions that it does not speak of are left as
  /// they are drafted where nobody has to agree to them, and wait otherwise.
  mutating func adopt(_ map: SurveyMap) {
    submitted = map.submitted
    dateOrder = map.dateOrder
    keyList = map.keys
    hoursZone = map.hoursZone
    var drafted: [SurveyMap.Place: Entry] = [:]
    for entry in entries { drafted[entry.question.place] = entry }
    entries = map.questions.map { question in
      var entry =
        drafted[question.place]
        ?? Entry(
          question: question, guess: FieldGuess(field: question.field, confidence: 1, because: ""))
      let fields = [question.field] + question.fields.map(\.field)
      entry.waits =
        question.isConfirmed
        ? nil
        : fields.lazy.compactMap(\.guardedBecause).first ?? entry.waits ?? "the mapping says so"
      entry.question = question
      return entry
    }
  }

  /// Makes a question something else, as a person says.
  mutating func become(_ field: SurveyField, _ place: Int) {
    let earlier = entries[place]
    guard let column = sketches[earlier.question.place] else { return }
    let guess = FieldGuess(field: field, confidence: 1, because: "somebody said so")
    var entry = described(column, field, guess)
    entry.question.occurrence = earlier.question.occurrence
    entry.question.isConfirmed = entry.question.field != .ignore
    entry.samples = earlier.samples
    entries[place] = entry
  }
}

// MARK: - Columns of the submission itself

extension SurveyMapDraft {
  private static func isStamp(_ column: ColumnSketch) -> Bool {
    Languages.all.isWhole(PlainWords(column.header.name), "stamp", "begun")
  }

  /// Whether a column belongs to the submission itself: when it was made, or how it went.
  private mutating func takesPart(_ column: ColumnSketch, _ hasStamp: Bool) -> Bool {
    let title = PlainWords(column.header.name)
    if Languages.all.isWhole(title, "stamp") {
      if title.text == "timestamp" || title.text == "marca temporal" { kind = "google" }
      if title.text == "completion time" { kind = "microsoft" }
      // What is nearer to the end counts.
      if submitted == nil { submitted = column.header.name }
      return true
    }
    return Languages.all.isWhole(title, "begun")
      || hasStamp && Languages.all.isWhole(title, "chaff")
  }

  /// Makes columns such as `Interests: Chess` and `Interests: Art`, whose cells only say yes or no,
  /// rows of one grid.
  private static func joinTicks(_ columns: inout [ColumnSketch], _ languages: Languages) {
    var groups: [String: [(column: Int, item: String)]] = [:]
    for (place, column) in columns.enumerated() where column.row == nil && column.filled > 0 {
      guard let (title, item) = column.titleAndItem,
        column.share({ languages.flag($0) != nil }) > 0.95
      else { continue }
      groups[title, default: []].append((place, item))
    }
    for (title, members) in groups where members.count > 1 {
      for (column, item) in members { columns[column].become(title: title, row: item) }
    }
  }

  /// Whether days are written with the day first: where a first number above 12 shows it, or where
  /// the language of the form has it so.
  private static func dateOrder(
    of columns: [ColumnSketch], _ languages: Languages
  ) -> LooseDate.Order {
    var first = 0
    var second = 0
    for column in columns {
      for text in column.answers.keys {
        let numbers = text.prefix { $0 != " " }.split { "/-.".contains($0) }.compactMap { Int($0) }
        guard numbers.count == 3, numbers[0] < 32, numbers[1] < 32 else { continue }
        if numbers[0] > 12 { first += 1 }
        if numbers[1] > 12 { second += 1 }
      }
    }
    if first == second, let main = languages.tables.first, languages.tables.count <= 3 {
      return main.code == "en" ? .mdy : .dmy
    }
    return first > second ? .dmy : .mdy
  }
}
