package import KithFiles

extension FeedbackMap {
  /// Drafts the mapping of a survey about groups by its titles and answers; nil, with problems, where the
  /// table cannot be read.
  package init?(draftedFrom file: String, _ problems: inout ProblemList) {
    guard let source = TableFile.open(file, &problems), let table = ExportTable(source, &problems)
    else { return nil }
    var columns = table.headers.map(ColumnSketch.init)
    table.forEachRow(&problems) { row, _ in
      for place in columns.indices {
        if let text = row.text(place) { columns[place].see(text) }
      }
    }
    guard let survey = SurveyMapDraft([table], &problems), problems.isEmpty else { return nil }
    self.init()
    keys = survey.keyList.filter { [.id, .email, .name].contains($0.key) }
    // A bare table says `student`, as a roster's tables do.
    if keys.isEmpty, let plain = columns.first(where: { CleanTitle.of($0.title) == "student" }) {
      keys = [(.id, [plain.header.name])]
    }
    let used = Set(keys.flatMap(\.titles).map(CleanTitle.of))
    for column in columns where !used.contains(CleanTitle.of(column.header.name)) {
      guard !Languages.all.isWhole(PlainWords(column.header.name), "stamp", "begun"),
        !column.header.key.isEmpty
      else { continue }
      let (field, scale) = Self.guess(column, survey.languages)
      questions.append(
        Question(
          title: column.header.name, field: field, scale: scale,
          isConfirmed: field != .belonging))
    }
  }

  /// What a question seems to be. What is answered with yes or no is about the fit, where the title
  /// speaks of it; numbers are on the smallest usual scale that holds them. A title with a word such as
  /// “not”, in any language, turns its answers round, so it stays open.
  private static func guess(
    _ column: ColumnSketch, _ languages: Languages
  ) -> (Field, ClosedRange<Int>?) {
    let title = PlainWords(column.title)
    let text = " \(title.text) "
    func speaks(of words: [String]) -> Bool { words.contains { text.contains($0) } }
    guard !Languages.all.isTurned(column.title) else { return (.ignore, nil) }
    let numbers = column.answers.keys.compactMap { FeedbackSurvey.number($0) }
    let isNumeric = column.share { FeedbackSurvey.number($0) != nil } > 0.6
    let flags = column.share { languages.flag($0) != nil }
    if text == " fit " || flags >= 0.6 && speaks(of: fitWords) { return (.fit, nil) }
    if text == " contacts made " { return (.contactsMade, nil) }
    if text == " contacts due " { return (.contactsDue, nil) }
    guard isNumeric || column.filled == 0 else { return (.ignore, nil) }
    let most = numbers.max() ?? 5
    let least = numbers.min() ?? 1
    if speaks(of: meetingWords), speaks(of: countWords) {
      return (speaks(of: dueWords) ? .contactsDue : .contactsMade, nil)
    }
    if languages.has("belonging", in: title) || Languages.all.has("belonging", in: title) {
      if let named = namedScale(column.title) { return (.belonging, named) }
      let top = [5, 7, 10, 100].first { $0 >= most } ?? 100
      return (.belonging, (top == 100 || least == 0 ? 0 : 1)...top)
    }
    if speaks(of: ratingWords) {
      if let named = namedScale(column.title) { return (.rating, named) }
      guard let top = [5, 7, 10, 100].first(where: { $0 >= most }) else { return (.ignore, nil) }
      return (.rating, (least == 0 ? 0 : 1)...top)
    }
    return (.ignore, nil)
  }

  /// The scale that a title names, as in “(1-5)” or “from 0 to 10”.
  private static func namedScale(_ title: String) -> ClosedRange<Int>? {
    let numbers = title.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    guard numbers.count == 2, (0...1).contains(numbers[0]), (3...100).contains(numbers[1]) else {
      return nil
    }
    return numbers[0]...numbers[1]
  }

  private static let fitWords = [
    " fit", "right for you", "good match", "right group", "encaja", "adecuad", "convient", "passt",
    "passend", "combina", "adequad", "适合", "合适",
  ]
  private static let ratingWords = [
    " rate", "rating", "stars", "satisf", "how good", "how happy", "how much do you like",
    "valor", "calific", "puntu", "évalu", "evalu", " note", "bewert", "zufried", "avali", "评分",
    "满意",
  ]
  private static let meetingWords = [
    " met", " meet", "contact", "reun", "encontr", "rencontr", "réun", "getroffen", "treffen",
    "见面",
  ]
  private static let countWords = [
    "how many", "how often", "times", "number of", "cuánt", "cuant", "combien", "wie oft",
    "wie viele", "quant", "几次", "多少",
  ]
  private static let dueWords = [
    "should", "planned", "due", "debía", "debia", "previst", "prévu", "prevu", "sollte", "geplant",
    "dever", "应该", "计划",
  ]
}
