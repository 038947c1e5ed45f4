import Kith
import KithFiles

/// Takes the answers of a survey over into the roster.
struct SurveyReader {
  let map: SurveyMap
  private var table: ExportTable
  private var columns: [Int] = []
  private var questions: [AnswerReading] = []
  private var keys: [(kinds: [PeopleIndex.Key], column: Int)] = []
  private var submitted: Int?
  private var hours: HoursQuestions

  /// Opens the survey's table; nil, with problems, where it does not fit the mapping.
  init?(_ file: String, _ map: SurveyMap, _ problems: inout ProblemList) {
    self.map = map
    guard let source = TableFile.open(file, &problems),
      let table = ExportTable(source, &problems)
    else { return nil }
    self.table = table
    hours = HoursQuestions()
    let before = problems.count
    for (key, title) in map.keys {
      if let column = column(title, 1, &problems) {
        keys.append(
          (key == .id ? [.id] : key == .email ? [.email, .username] : [.username, .email], column))
        if key == .id { self.table.makePublic(column) }
      }
    }
    submitted = map.submitted.flatMap { column($0, 1, &problems) }
    for question in map.questions {
      guard let column = column(question.title, question.occurrence, &problems) else { continue }
      columns.append(column)
      questions.append(AnswerReading(question, map.dateOrder))
      if question.field.isPublic { self.table.makePublic(column) }
    }
    guard problems.count == before else { return nil }
    noteUnmapped(&problems)
  }

  private func column(
    _ title: String, _ occurrence: Int, _ problems: inout ProblemList
  ) -> Int? {
    let key = CleanText.of(title).lowercased()
    let places = table.headers.indices.filter { table.headers[$0].name.lowercased() == key }
    if occurrence <= places.count { return places[occurrence - 1] }
    let nearest = TextDistance.nearest(to: CleanText.of(title), among: table.headers.map(\.name))
    problems.add(
      table.source.problem(
        at: table.source.start, "the survey has no such question as the mapping names",
        value: .shown(title),
        remedy: nearest.map { "did you mean “\($0)”? Correct \(map.file)" }
          ?? "correct \(map.file), or draft it again with `kith map`"))
    return nil
  }

  private func noteUnmapped(_ problems: inout ProblemList) {
    let used = Set(columns + keys.map(\.column) + [submitted].compactMap(\.self))
    for (place, header) in table.headers.enumerated()
    where !used.contains(place) && !header.key.isEmpty {
      problems.announce(
        "unmapped-question",
        table.source.problem(
          at: header.offset, "a question is not in the mapping and is left out",
          value: .shown(header.name), remedy: "add it to \(map.file) if it matters"))
    }
  }
}

// MARK: - Submissions

extension SurveyReader {
  private struct Submission {
    var row: Int
    var moment: Int
  }

  /// Takes the last submission of each student over.
  mutating func read(into intake: inout Intake, _ problems: inout ProblemList) {
    var people = intake.people()
    let last = lastSubmissions(&intake, &people, &problems)
    let rows = Dictionary(uniqueKeysWithValues: last.map { ($1.row, $0) })
    var tally = Tally()
    var number = 0
    table.forEachRow(&problems) { row, _ in
      defer { number += 1 }
      guard let id = rows[number], var student = intake.students[id] else { return }
      answer(row, &student, &tally)
      intake.students[id] = student
      readWishes(row, id, &intake, &people, &tally)
      readHours(row, student, &intake, &tally)
    }
    tally.tell(&problems)
  }

  /// The last submission of each student: the latest by its time, or the lowest in the file where times
  /// are missing or equal.
  private mutating func lastSubmissions(
    _ intake: inout Intake, _ people: inout PeopleIndex, _ problems: inout ProblemList
  ) -> [Student.ID: Submission] {
    var last: [Student.ID: Submission] = [:]
    var tally = Tally()
    var number = 0
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      defer { number += 1 }
      hours.see(row, columns, questions)
      guard let id = student(of: row, &intake, &people, &tally) else { return }
      let submission = Submission(row: number, moment: moment(row, &tally))
      guard let earlier = last[id] else {
        last[id] = submission
        return
      }
      tally.count(
        "submitted-again",
        row.problem(
          submitted ?? keys.first?.column, "a student has submitted more than once",
          remedy: "the last submission counts"))
      if submission.moment >= earlier.moment { last[id] = submission }
    }
    tally.tell(asAnnouncement: ["submitted-again"], &problems)
    return last
  }

  private func moment(_ row: borrowing ExportRow, _ tally: inout Tally) -> Int {
    guard let text = row.text(submitted) else { return .min }
    if let moment = LooseDate.moment(text, order: map.dateOrder) { return moment }
    tally.count(
      "no-moment",
      row.problem(
        submitted, "the time of a submission cannot be read",
        remedy: "the order of rows decides where a student submitted twice"))
    return .min
  }

  /// Whose submission a row is; nil, with a notice, where that is not clear.
  private func student(
    of row: borrowing ExportRow, _ intake: inout Intake, _ people: inout PeopleIndex,
    _ tally: inout Tally
  ) -> Student.ID? {
    var found: Student.ID?
    var miss: (column: Int, nearest: Student.ID?)?
    var fresh: String?
    for (kinds, column) in keys {
      guard let text = row.text(column) else { continue }
      if fresh == nil { fresh = text }
      switch people.find(text, by: kinds) {
      case .student(let id):
        if let found, found != id {
          tally.count(
            "two-students",
            row.problem(
              column, "the keys of a row belong to two students",
              remedy: "it is left out; correct one of them"))
          return nil
        }
        found = id
      case .ambiguous:
        tally.count(
          "shared-key",
          row.problem(
            column, "a key belongs to several students",
            remedy: "ask for another key, such as the id"))
      case .unknown(let nearest): if miss == nil { miss = (column, nearest) }
      }
    }
    if let found { return found }
    guard let fresh else {
      tally.count(
        "no-key",
        row.problem(
          keys.first?.column, "a row does not say whose it is", remedy: "it is left out"))
      return nil
    }
    guard intake.surveysAddStudents else {
      guard let miss else { return nil }
      // A close miss is worth a line of its own, since it can be put right.
      let code = miss.nearest.map { "close-miss \($0) \(row.start)" } ?? "unknown-student"
      let remedy = miss.nearest.map {
        "the key of \($0) is near; correct it in the survey if it is meant"
      }
      tally.count(
        code,
        row.problem(
          miss.column, "nobody in the roster has this key, and the row is left out",
          remedy: remedy ?? "correct it, or add the student"))
      return nil
    }
    let id = Student.ID(rawValue: fresh)
    intake.students[id] = Student(id: id, timeZone: "")
    people.add(id)
    return id
  }
}

// MARK: - Answers

extension SurveyReader {
  private func answer(
    _ row: borrowing ExportRow, _ student: inout Student, _ tally: inout Tally
  ) {
    var cleared: Set<SurveyField> = []
    let home = student.home
    for (column, reading) in zip(columns, questions) {
      let field = reading.question.field
      guard field != .ignore, field.wish == nil, field != .availability, field != .busy,
        let text = row.text(column)
      else { continue }
      let fields = reading.question.fields.isEmpty ? [field] : reading.question.fields.map(\.field)
      for field in fields where cleared.insert(field).inserted {
        AnswerReading.clear(field, of: &student)
      }
      reading.apply(text, to: &student) { answer in
        let folded = AnswerReading.folded(answer)
        tally.count(
          "answer \(column) \(folded.prefix(64))",
          row.problem(
            column, "an answer to \(field.rawValue) is not understood and is left out",
            value: answer, remedy: "say under `answers` in \(map.file) what it means"))
      }
    }
    if let place = student.home, !(place.latitude.isFinite && place.longitude.isFinite) {
      student.home = home
    }
  }

  private func readWishes(
    _ row: borrowing ExportRow, _ id: Student.ID, _ intake: inout Intake,
    _ people: inout PeopleIndex, _ tally: inout Tally
  ) {
    for (column, reading) in zip(columns, questions) {
      guard let kind = reading.question.field.wish, let text = row.text(column) else { continue }
      intake.wishes.removeAll { $0.student == id && $0.kind == kind && $0.author == .student }
      for (answer, _) in reading.values(of: text) {
        let match = people.find(answer, by: [.id, .username, .email, .name])
        if case .student(let other) = match, other != id {
          let wish = Wish(student: id, other: other, kind: kind, author: .student)
          if !intake.wishes.contains(wish) { intake.wishes.append(wish) }
          continue
        }
        var remedy = "name the other by id, username or e-mail"
        if case .unknown(let nearest?) = match {
          remedy = "the key of \(nearest) is near; correct it if it is meant"
        }
        tally.count(
          "wish \(row.start)",
          row.problem(column, "a wish names nobody in the roster, and is left out", remedy: remedy))
      }
    }
  }

  private func readHours(
    _ row: borrowing ExportRow, _ student: Student, _ intake: inout Intake, _ tally: inout Tally
  ) {
    guard var found = hours.week(row, columns, questions, &tally) else { return }
    if let zone = map.hoursZone, !student.timeZone.isEmpty {
      found = found.moved(from: zone, to: student.timeZone, on: intake.day)
    }
    intake.students[student.id]?.availability = found.stretches
    intake.hasHours.insert(student.id)
  }
}
