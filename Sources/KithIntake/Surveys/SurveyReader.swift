import Foundation
import Kith
import KithFiles

/// Takes the answers of a survey over into the roster.
struct SurveyReader {
  let map: SurveyMap
  var table: ExportTable
  let languages: Languages
  /// Questions that act, each with its column.
  private var questions: [(column: Int, reading: AnswerReading)] = []
  private var waiting: [SurveyMap.Question] = []
  /// Questions about consents that nobody has confirmed: a plain No to one counts all the same.
  private var doubts: [(column: Int, reading: AnswerReading)] = []
  private var join: SurveyJoin
  private var hours: HoursQuestions

  /// Reads a table; nil, with problems, where it does not fit the mapping.
  init?(_ table: ExportTable, _ map: SurveyMap, _ problems: inout ProblemList) {
    self.map = map
    self.table = table
    languages = Languages(of: table.headers.map(\.name))
    hours = HoursQuestions(languages)
    let before = problems.count
    join = SurveyJoin(map)
    let columns = SurveyColumns(table, map)
    for (key, titles) in map.keys {
      let places = titles.compactMap { columns.column($0, 1, &problems) }
      if places.count == titles.count { join.keys.append((key, places)) }
    }
    join.submitted = map.submitted.flatMap { columns.column($0, 1, &problems) }
    var used = Set(join.keys.flatMap(\.columns) + [join.submitted].compactMap(\.self))
    for question in map.questions {
      guard let column = columns.column(question.title, question.occurrence, &problems) else {
        continue
      }
      used.insert(column)
      if question.isActive {
        questions.append((column, AnswerReading(question, map.dateOrder, languages)))
      } else if !question.isConfirmed, question.field != .ignore {
        waiting.append(question)
        if question.field == .consents {
          doubts.append((column, AnswerReading(question, map.dateOrder, languages)))
        }
      }
    }
    guard problems.count == before else { return nil }
    columns.noteUnmapped(used, &problems)
    noteWaiting(&problems)
  }

  /// Tells, by what they would become, of the questions that nobody has agreed to yet.
  private func noteWaiting(_ problems: inout ProblemList) {
    for (field, group) in Dictionary(grouping: waiting, by: \.field)
      .sorted(by: { $0.key.rawValue < $1.key.rawValue })
    {
      let count = group.count == 1 ? "a question" : "\(group.count) questions"
      problems.note(
        "unconfirmed",
        table.source.problem(
          at: table.source.start,
          "\(count) would become \(field.rawValue), and nothing of it is taken over before somebody "
            + "has confirmed it",
          remedy: "set `confirmed: true` in the mapping, or import at a terminal, which asks"))
    }
  }
}

// MARK: - Submissions

extension SurveyReader {
  /// Takes the last submission of each student over.
  mutating func read(into intake: inout Intake, _ problems: inout ProblemList) {
    var tally = Tally()
    var hours = hours
    let asked = questions
    var chosen: [Int: Int] = [:]
    let rows = join.read(table, &intake, &tally, &problems) { row in
      hours.see(row, asked)
      for (column, reading) in asked where reading.question.field.isFreeList {
        guard let text = row.text(column) else { continue }
        // Semicolons part what is chosen from a list, unless most write in their own way.
        if text.contains(";") {
          chosen[column, default: 0] += 1
        } else if text.contains(where: { ",/&".contains($0) }) || text.contains(" and ") {
          chosen[column, default: 0] -= 1
        }
      }
    }
    self.hours = hours
    for place in questions.indices {
      questions[place].reading.areChosen = chosen[questions[place].column, default: 0] > 0
    }
    var number = 0
    table.forEachRow(&problems) { row, _ in
      defer { number += 1 }
      guard let id = rows[number], var student = intake.students[id] else { return }
      answer(row, &student, &intake, &tally)
      for (column, reading) in doubts {
        guard let text = row.text(column), let said = reading.consents(in: text) else { continue }
        intake.doubts[id, default: []].formUnion(said.refused)
      }
      intake.students[id] = student
      readHours(row, student, &intake, &tally)
    }
    // Wishes come last: who is named may have come with a later row.
    readWishes(rows, &intake, &tally)
    tally.tell(asAnnouncement: ["coarse-home", "short-year"], &problems)
    intake.joins.append(join.report(table.source.file))
  }

  private func answer(
    _ row: borrowing ExportRow, _ student: inout Student, _ intake: inout Intake,
    _ tally: inout Tally
  ) {
    var cleared: Set<SurveyField> = []
    let home = student.home
    var asked: Set<Consent> = []
    var granted: Set<Consent> = []
    var refused: Set<Consent> = []
    var place = PlaceAnswer()
    for (column, reading) in questions {
      let field = reading.question.field
      guard field.wish == nil, field != .availability, field != .busy, let text = row.text(column)
      else { continue }
      if field == .consents {
        asked.formUnion(
          reading.question.answers.flatMap(\.values).compactMap(ConsentValue.init)
            .filter { !$0.isRefused }.map(\.consent))
        if let said = reading.consents(in: text) {
          granted.formUnion(said.granted)
          refused.formUnion(said.refused)
        } else {
          noteOpen(row, column, field, text, &tally)
        }
        continue
      }
      if field.isPlace {
        if !languages.saysNothing(text) { place.take(text, field, title: reading.question.title) }
        continue
      }
      let fields = reading.question.fields.isEmpty ? [field] : reading.question.fields.map(\.field)
      for field in fields where cleared.insert(field).inserted {
        AnswerReading.clear(field, of: &student)
      }
      if field == .birthDate || field == .joinedOn, LooseDate.hasShortYear(text) {
        tally.count(
          "short-year",
          row.problem(
            column, "years of two digits are read as those from 1940 to 2039",
            remedy: "nothing needs to be done"))
      }
      let remarks = reading.apply(text, to: &student)
      for answer in remarks.open { noteOpen(row, column, field, answer, &tally) }
      if remarks.isPrivate {
        tally.count(
          "private-answer \(column)",
          row.problem(
            column, "an answer looks private, and is left out of \(field.rawValue)",
            remedy: "say under `answers` in the mapping what it becomes, if it is harmless"))
      }
    }
    // What a survey asks about again replaces what an earlier one said.
    student.consents = student.consents.subtracting(asked).union(granted)
    intake.refusals.settle(student.id, granted: granted, refused: refused)
    if let place = student.home, !(place.latitude.isFinite && place.longitude.isFinite) {
      student.home = home
    }
    intake.settle(place, of: &student, row, &tally)
  }

  /// Tells of an answer that is left out; never which, since it may be anything.
  private func noteOpen(
    _ row: borrowing ExportRow, _ column: Int, _ field: SurveyField, _ answer: String,
    _ tally: inout Tally
  ) {
    tally.count(
      "unread-answer \(column) \(AnswerReading.folded(answer).prefix(64))",
      row.problem(
        column, "an answer to \(field.rawValue) is not understood and is left out",
        remedy: "say under `answers` in the mapping what it means"))
  }

  private func readHours(
    _ row: borrowing ExportRow, _ student: Student, _ intake: inout Intake, _ tally: inout Tally
  ) {
    let home = student.timeZone.isEmpty ? intake.options.timeZone : student.timeZone
    let clock = HoursQuestions.Clock(
      survey: map.hoursZone.flatMap { TimeZone(identifier: $0) },
      home: home.flatMap { TimeZone(identifier: $0) }, day: intake.day)
    guard let found = hours.week(row, questions, on: clock, &tally) else { return }
    intake.students[student.id]?.availability = found.stretches
    intake.hasHours.insert(student.id)
  }
}

// MARK: - Wishes

extension SurveyReader {
  private func readWishes(
    _ rows: [Int: Student.ID], _ intake: inout Intake, _ tally: inout Tally
  ) {
    let wishes = questions.filter { $0.reading.question.field.wish != nil }
    guard !wishes.isEmpty else { return }
    var people = intake.people()
    var quiet = ProblemList()
    var number = 0
    var added: [Wish] = []
    var replaced: Set<Wish> = []
    let earlier = Dictionary(grouping: intake.wishes.filter { $0.author == .student }) {
      WishKey(student: $0.student, kind: $0.kind)
    }
    table.forEachRow(&quiet) { row, _ in
      defer { number += 1 }
      guard let id = rows[number] else { return }
      for (column, reading) in wishes {
        guard let kind = reading.question.field.wish, let text = row.text(column) else { continue }
        replaced.formUnion(earlier[WishKey(student: id, kind: kind)] ?? [])
        for name in names(in: text, reading, &people) {
          let match = people.find(name, by: [.id, .username, .email, .name])
          if case .student(let other) = match, other != id {
            added.append(Wish(student: id, other: other, kind: kind, author: .student))
            continue
          }
          var remedy = "name the other by id, username, e-mail or full name"
          if case .unknown(let nearest?) = match {
            remedy = "the key of \(nearest) is near; correct it if it is meant"
          }
          tally.count(
            "unmet-wish \(row.start) \(column)",
            row.problem(
              column, "a wish (\(kind.rawValue)) names nobody for sure, and is left out",
              remedy: remedy))
        }
      }
    }
    intake.wishes.removeAll { replaced.contains($0) }
    var known = Set(intake.wishes)
    for wish in added where known.insert(wish).inserted { intake.wishes.append(wish) }
  }

  private struct WishKey: Hashable {
    var student: Student.ID
    var kind: Wish.Kind
  }

  /// Those that an answer names: the whole of it where that is somebody, else each of its parts.
  private func names(
    in text: String, _ reading: AnswerReading, _ people: inout PeopleIndex
  ) -> [String] {
    if let mapped = reading.values(of: text).first?.values { return mapped }
    if languages.saysNothing(text) { return [] }
    if case .student = people.find(text, by: [.id, .username, .email, .name], isGuessing: false) {
      return [text]
    }
    return reading.values(of: text).flatMap { AnswerSplit.joined($0.answer, languages) }
      .filter { !languages.saysNothing($0) }
  }
}
