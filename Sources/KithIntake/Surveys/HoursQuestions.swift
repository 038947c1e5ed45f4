import Foundation
import Kith
import KithFiles

/// The questions of a survey about hours, which only make sense together: how long an hour is, and
/// what is left of the day where a survey asks for busy hours, follows from all answers.
struct HoursQuestions {
  private let languages: Languages
  private var starts: Set<Int> = []
  /// Hours of the days that their questions are about; those without an end last the usual time.
  private var hours: Set<Hours> = []
  /// Hours with a day of their own.
  private var daysHours: Set<DaysHours> = []

  private struct Hours: Hashable {
    var from: Int
    var to: Int?
  }

  private struct DaysHours: Hashable {
    var day: Weekday
    var hours: Hours
  }

  /// The clocks on which hours are, and from which they are moved.
  struct Clock {
    /// That of the survey; nil for the student's own.
    var survey: TimeZone?
    /// The student's own; nil where nothing tells it yet.
    var home: TimeZone?
    var day: CalendarDate

    /// Hours on the clock that an answer names, on that of the survey; nil where nobody knows it.
    func settled(_ week: WeekHours, on zone: TimeZone) -> WeekHours? {
      (survey ?? home).map { week.moved(from: zone, to: $0, on: day) }
    }

    /// Hours on the clock of the survey, on the student's own; nil where nobody knows it.
    func atHome(_ week: WeekHours) -> WeekHours? {
      guard let survey else { return week }
      return home.map { week.moved(from: survey, to: $0, on: day) }
    }
  }

  private let mentions = AnswerMemory<ZoneMention>()

  /// Slots by the column and the answer that name them.
  private let known = AnswerMemory<[SlotText]>()

  init(_ languages: Languages) {
    self.languages = languages
  }

  /// Takes note of the hours that a row names.
  mutating func see(
    _ row: borrowing ExportRow, _ questions: [(column: Int, reading: AnswerReading)]
  ) {
    for (column, reading) in questions where Self.isAboutHours(reading) {
      guard let text = row.text(column) else { continue }
      for (answer, values) in reading.values(of: text) {
        for slot in slots(answer, values, reading.question, column) {
          guard let from = slot.from else { continue }
          if slot.to == nil { starts.insert(from) }
          let found = Hours(from: from, to: slot.to)
          if reading.question.day != nil || reading.question.hours != nil {
            hours.insert(found)
          } else {
            for day in slot.days { daysHours.insert(DaysHours(day: day, hours: found)) }
          }
        }
      }
    }
  }

  /// The free hours of a row; nil where nothing was answered.
  func week(
    _ row: borrowing ExportRow, _ questions: [(column: Int, reading: AnswerReading)],
    on clock: Clock, _ tally: inout Tally
  ) -> WeekHours? {
    var free = WeekHours()
    var busy = WeekHours()
    var asked = WeekHours()
    var hasAnswer = false
    var isUncertain = false
    for (column, reading) in questions where Self.isAboutHours(reading) {
      let question = reading.question
      let length = question.minutes ?? usualLength
      if question.field == .busy { asked.formUnion(frame(question, length)) }
      guard let text = row.text(column) else { continue }
      hasAnswer = true
      let mention = mentions.meaning(of: text) { ZoneMention.find(in: text) }
      for (answer, values) in reading.values(of: text) where values.map({ !$0.isEmpty }) ?? true {
        var found = slots(answer, values, question, column)
        // What a person has put in place of an answer is on the clock of the survey.
        let named = values == nil ? mention : .none
        var moved: [WeekHours] = []
        for slot in found {
          var week = WeekHours()
          for stretch in slot.stretches(lasting: length) { week.insert(stretch) }
          switch named {
          case .none: moved.append(week)
          case .zone(let zone): moved += [clock.settled(week, on: zone)].compactMap(\.self)
          case .unclear: break
          }
        }
        if moved.count < found.count { found = [] }
        if found.isEmpty, !saysNothing(answer) {
          // Somebody who is busy at hours that nobody understands is not free at all others.
          isUncertain = isUncertain || question.field == .busy
          tally.count(
            "unread-hours \(column) \(AnswerReading.folded(answer).prefix(64))",
            row.problem(
              column, "hours are not understood and are left out",
              remedy: "say under `answers` which they are, such as 15:00-16:00"))
        }
        guard !found.isEmpty else { continue }
        for week in moved {
          if question.field == .busy { busy.formUnion(week) } else { free.formUnion(week) }
        }
      }
    }
    // Nobody is free all day for having skipped the whole question.
    guard hasAnswer, !isUncertain else { return nil }
    asked.subtract(busy)
    free.formUnion(asked)
    return clock.atHome(free)
  }

  private static func isAboutHours(_ reading: AnswerReading) -> Bool {
    reading.question.field == .availability || reading.question.field == .busy
  }

  private func saysNothing(_ answer: String) -> Bool {
    languages.saysNothing(answer) || languages.flag(answer) == false
  }

  /// The hours that an answer names, with the day or the time that its question is about.
  private func slots(
    _ answer: String, _ values: [String]?, _ question: SurveyMap.Question, _ column: Int
  ) -> [SlotText] {
    known.meaning(of: "\(column) \(answer)") { found(answer, values, question) }
  }

  private func found(
    _ answer: String, _ values: [String]?, _ question: SurveyMap.Question
  ) -> [SlotText] {
    // "Not on Monday" names hours, and not free ones.
    if values == nil, languages.isTurned(answer) { return [] }
    return (values ?? [answer]).compactMap { text in
      if let hours = question.hours {
        guard let days = SlotText(text)?.days, !days.isEmpty else {
          // A plain yes, in a row about one day.
          guard let day = question.day, languages.flag(text) == true else { return nil }
          return SlotText(days: [day], hours)
        }
        return SlotText(days: days, hours)
      }
      guard var slot = SlotText(text), slot.from != nil, slot.isSure || values != nil else {
        return nil
      }
      if slot.days.isEmpty, let day = question.day { slot.days = [day] }
      return slot.days.isEmpty ? nil : slot
    }
  }

  /// All hours of the days that a question about busy hours asks for.
  private func frame(_ question: SurveyMap.Question, _ length: Int) -> WeekHours {
    var frame = WeekHours()
    func add(_ hours: Hours, _ day: Weekday) {
      let from = day.index * 1440 + hours.from
      frame.insert(from..<from + (hours.to ?? hours.from + length) - hours.from)
    }
    if let day = question.day {
      for hours in hours { add(hours, day) }
    } else {
      for found in daysHours { add(found.hours, found.day) }
      if let range = question.hours {
        for day in Weekday.allCases {
          add(Hours(from: range.lowerBound, to: range.upperBound), day)
        }
      }
    }
    return frame
  }

  /// The smallest gap between two hours that are named by their beginnings; an hour where there is
  /// none.
  private var usualLength: Int {
    let sorted = starts.sorted()
    let gaps = zip(sorted.dropFirst(), sorted).map { $0 - $1 }
    return min(max(gaps.min() ?? 60, 5), 180)
  }
}

extension SlotText {
  /// Hours on some days.
  init(days: [Weekday], _ hours: Range<Int>) {
    self.days = days
    from = hours.lowerBound
    to = hours.upperBound
  }
}
