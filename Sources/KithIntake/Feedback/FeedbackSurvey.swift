package import Kith
package import KithFiles

/// The answers of a survey about groups, by a mapping that a person has seen.
package struct FeedbackSurvey {
  /// One for each student; of several rows of one student the last counts.
  package let answers: [Feedback]
  package let digest: String
  /// What was left out, and why; no answer stands in it.
  package private(set) var remarks: [String] = []

  /// Reads a table whole; nil, with problems, where it cannot be read or lacks a column of the mapping.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - map: What each question becomes.
  ///   - students: Who may be meant.
  ///   - known: Who has a published group; others are left out.
  ///   - problems: What is wrong.
  package init?(
    reading file: String, _ map: FeedbackMap, of students: [Student], known: Set<Student.ID>,
    _ problems: inout ProblemList
  ) {
    let before = problems.count
    guard let source = TableFile.open(file, &problems), let table = ExportTable(source, &problems)
    else { return nil }
    let languages = Languages(of: table.headers.map(\.name))
    func column(_ title: String) -> Int? {
      let place = table.headers.firstIndex { CleanTitle.of($0.name) == CleanTitle.of(title) }
      if place == nil {
        problems.add(
          source.problem(
            at: source.start, "the table has no column that the mapping names",
            value: .shown(title), remedy: "correct the title in the mapping"))
      }
      return place
    }
    let keys = map.keys.map { ($0.key, $0.titles.compactMap(column)) }
    let questions = map.questions.filter { $0.field != .ignore }.compactMap { question in
      column(question.title).map { ($0, question) }
    }
    guard problems.count == before else { return nil }
    var people = PeopleIndex(students, OneRoster())
    var found: [Student.ID: Feedback] = [:]
    var strangers = 0
    var open: [String: Int] = [:]
    table.forEachRow(&problems) { row, _ in
      var student: Student.ID?
      for (key, places) in keys where student == nil {
        let text = places.compactMap { row.text($0) }.joined(separator: " ")
        guard !text.isEmpty else { continue }
        // An e-mail that is an id, or an id that is a name's, is the same student.
        let kinds: [PeopleIndex.Key] = key == .name ? [.name] : [.id, .email]
        if case .student(let id) = people.find(text, by: kinds, isGuessing: false) { student = id }
      }
      guard let student, known.contains(student) else {
        strangers += 1
        return
      }
      var answer = Feedback(student: student)
      for (place, question) in questions where question.isConfirmed {
        guard let text = row.text(place), !languages.saysNothing(text) || question.field == .fit
        else { continue }
        if !Self.take(text, question, languages, &answer) {
          open[question.field.rawValue, default: 0] += 1
        }
      }
      found[student] = answer
    }
    guard problems.count == before else { return nil }
    answers = found.values.sorted { $0.student < $1.student }
    digest = SHA256.digest(of: source.bytes)
    if strangers > 0 {
      remarks.append("rows of nobody in a published group, left out: \(strangers)")
    }
    remarks += open.sorted { $0.key < $1.key }.map {
      "answers to \($0.key) that are not understood, left out: \($0.value)"
    }
    let waiting = questions.filter { !$0.1.isConfirmed }.map(\.1.field.rawValue)
    if !waiting.isEmpty {
      remarks.append(
        "\(waiting.joined(separator: ", ")) waits for `confirmed: true` in the mapping, left out")
    }
  }

  /// Takes one answer; false where it is not understood.
  private static func take(
    _ text: String, _ question: FeedbackMap.Question, _ languages: Languages,
    _ answer: inout Feedback
  ) -> Bool {
    if question.field == .fit {
      guard let flag = languages.flag(text) else { return languages.saysNothing(text) }
      answer.fits = flag
      return true
    }
    guard let number = number(text) else { return false }
    switch question.field {
    case .contactsMade, .contactsDue:
      guard (0...1000).contains(number) else { return false }
      if question.field == .contactsMade { answer.contactsMade = number }
      if question.field == .contactsDue { answer.contactsDue = number }
    case .rating:
      guard let value = scaled(number, question.scale ?? 1...5, onto: 1...5) else { return false }
      answer.rating = value
    default:
      guard let value = scaled(number, question.scale ?? 0...100, onto: 0...100) else {
        return false
      }
      answer.belonging = value
    }
    return true
  }

  /// A number of one scale on another, rounded half up; nil outside of the scale.
  private static func scaled(
    _ number: Int, _ scale: ClosedRange<Int>, onto other: ClosedRange<Int>
  ) -> Int? {
    guard scale.contains(number) else { return nil }
    let (span, wide) = (scale.upperBound - scale.lowerBound, other.upperBound - other.lowerBound)
    return other.lowerBound + (2 * (number - scale.lowerBound) * wide + span) / (2 * span)
  }

  /// The whole number that an answer begins with, as in “4 (good)” or “4/5”.
  static func number(_ text: String) -> Int? {
    let digits = text.drop { $0.isWhitespace }.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 4, let number = Int(digits) else { return nil }
    let rest = text.drop { $0.isWhitespace }.dropFirst(digits.count)
    return rest.first.map { " (/,;:-–".contains($0) } ?? true ? number : nil
  }
}
