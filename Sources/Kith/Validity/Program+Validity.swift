import Foundation
public import School

extension Program {
  /// Everything that makes the program one that nobody can match by, as a program file would be
  /// refused for; empty where there is nothing.
  public var problems: [ValueProblem] {
    var problems = ValueProblems()
    if id.isEmpty { problems.add(.empty, "id", "is empty") }
    checkTerm(&problems)
    checkSize(&problems)
    checkMeeting(&problems)
    checkQuestions(&problems)
    checkRules(&problems)
    checkScoring(&problems)
    checkLimits(&problems)
    if let venue, venue.isEmpty { problems.add(.empty, "venue", "is empty") }
    if let goal, goal.isEmpty { problems.add(.empty, "goal", "is empty") }
    return problems.found
  }

  /// - Throws: ``InvalidProgram`` with all problems.
  package func validate() throws {
    let problems = problems
    guard problems.isEmpty else { throw InvalidProgram(problems: problems) }
  }

  private func checkTerm(_ problems: inout ValueProblems) {
    if let term {
      let years = Term.years
      for (place, day) in [("term.starts", term.starts), ("term.ends", term.ends)] {
        let first = CalendarDate(year: years.lowerBound, month: 1, day: 1)
        let last = CalendarDate(year: years.upperBound, month: 12, day: 31)
        if let first, let last, !(first...last).contains(day) {
          problems.add(
            .outOfRange, place,
            "lies outside the years \(years.lowerBound) to \(years.upperBound)")
        }
      }
      if term.ends < term.starts {
        problems.add(.contradictory, "term", "ends before it starts")
      } else if term.ends.dayNumber.subtractingReportingOverflow(term.starts.dayNumber).partialValue
        > Term.mostDays
      {
        problems.add(.outOfRange, "term", "is longer than three years")
      }
    }
    for (place, holiday) in (term?.holidays ?? []).enumerated() {
      guard let term, holiday.upperBound < term.starts || holiday.lowerBound > term.ends else {
        continue
      }
      problems.add(.outOfRange, "term.holidays[\(place)]", "lies outside the term")
    }
    if !MeetingWish.cadences.contains(meeting.every) {
      problems.add(.outOfRange, "meeting.every", "is none of 1, 2 and 4 weeks")
    }
    if let timeZone, TimeZone(identifier: timeZone) == nil {
      problems.add(.unknown, "timeZone", "is not a known time zone")
    }
  }

  private func checkSize(_ problems: inout ValueProblems) {
    if balance != nil, kind != .mentor {
      problems.add(.contradictory, "balance", "is for programs of kind mentor alone")
    }
    problems.check(rounds, in: 1...Self.mostRounds, "rounds")
    if rounds > 1, kind.isGuided {
      problems.add(.contradictory, "rounds", "a learner keeps the guide for the term")
    }
    if rounds > 1, isHosted || needsVenue {
      problems.add(.contradictory, "rounds", "several rounds book neither hosts nor venues")
    }
    problems.check(size.least, in: 2...1000, "size.least")
    problems.check(size.most, in: 2...1000, "size.most")
    if kind.isGuided, size != Size(least: 2, most: 2) {
      problems.add(
        .contradictory, "size", "a group of kind \(kind.rawValue) is one guide with one learner")
    } else if size.least > size.most {
      problems.add(.contradictory, "size", "the least is above the most")
    }
  }

  private func checkMeeting(_ problems: inout ValueProblems) {
    problems.check(meeting.minutes, in: 1...1440, "meeting.minutes")
    problems.check(meeting.timesAWeek, in: 1...7, "meeting.timesAWeek")
    problems.check(meeting.earliest, in: 0...1440, "meeting.earliest")
    problems.check(meeting.latest, in: 0...1440, "meeting.latest")
    let times = 0...1440
    if times.contains(meeting.earliest), times.contains(meeting.latest),
      times.contains(meeting.minutes), meeting.latest - meeting.earliest < meeting.minutes
    {
      problems.add(
        .contradictory, "meeting", "no meeting of that length fits between earliest and latest")
    }
  }

  private func checkQuestions(_ problems: inout ValueProblems) {
    for (name, question) in questions.sorted(by: { $0.key < $1.key }) {
      if let flaw = Question.flaw(ofName: name) {
        problems.add(.unknown, "questions[\(name)]", "the name \(flaw)")
      }
      if case .number(let from, let to) = question.form, from >= to {
        problems.add(.contradictory, "questions[\(name)]", "its numbers end before they begin")
      }
    }
    if let onlyWith, let flaw = Question.flaw(ofName: onlyWith) {
      problems.add(.unknown, "onlyWith", "the name \(flaw)")
    }
    if let onlyWith, questions[onlyWith] != nil {
      problems.add(.contradictory, "onlyWith", "is a question too; it needs a column of its own")
    }
  }

  private func checkRules(_ problems: inout ValueProblems) {
    for (rule, setting) in rules.sorted(by: { $0.key < $1.key }) {
      guard let form = RuleSpecification.forms[rule] else {
        let problem = SettingProblem.unknown(
          "rule", rule.rawValue, among: RuleSpecification.all.map(\.id.rawValue))
        problems.add(.unknown, "rules[\(rule)]", "is an \(problem.problem); \(problem.remedy)")
        continue
      }
      if form.accepted(setting, questions: questions) == nil {
        problems.add(.outOfRange, "rules[\(rule)]", "is not \(form.expectation)")
      }
    }
  }

  private func checkScoring(_ problems: inout ValueProblems) {
    let known = CriterionSpecification.all
    let ofQuestions = Set(criteriaOfQuestions)
    func checkName(_ id: CriterionID, _ place: String, among ids: [CriterionSpecification]) -> Bool
    {
      if ids.contains(where: { $0.id == id }) { return true }
      if place != "ideals", ofQuestions.contains(id) { return true }
      let problem = SettingProblem.unknown(
        "criterion", id.rawValue, among: ids.map(\.id.rawValue))
      problems.add(.unknown, "\(place)[\(id)]", "is an \(problem.problem); \(problem.remedy)")
      return false
    }
    for (id, weight) in weights.sorted(by: { $0.key < $1.key })
    where checkName(id, "weights", among: known) {
      problems.check(weight, in: 0...1000, "weights[\(id)]")
    }
    for (id, ideal) in ideals.sorted(by: { $0.key < $1.key })
    where checkName(id, "ideals", among: known.filter { $0.ideal != nil }) {
      guard let range = known.first(where: { $0.id == id })?.ideal?.range else { continue }
      problems.check(ideal, in: range, "ideals[\(id)]")
    }
    for id in hidden.sorted() { _ = checkName(id, "hidden", among: known) }
    problems.check(mixing.school, in: 0...1000, "mixing.school")
    problems.check(mixing.region, in: 0...1000, "mixing.region")
    problems.check(mixing.languages, in: 0...1000, "mixing.languages")
    problems.check(placement, in: 0...1_000_000, "placement")
    problems.check(priority.isolated, in: 1...1000, "priority.isolated")
    problems.check(priority.belongingUnder, in: 0...101, "priority.belongingUnder")
    problems.check(priority.leftOver, in: 1...1000, "priority.leftOver")
    problems.check(priority.waiting, in: 0...100_000, "priority.waiting")
    problems.check(priority.patience, in: 0...366, "priority.patience")
    for (student, days) in priority.waitingDays.sorted(by: { $0.key < $1.key }) {
      problems.check(days, in: 0...36_525, "priority.waitingDays[\(student)]")
    }
  }

  private func checkLimits(_ problems: inout ValueProblems) {
    problems.check(retentionDays, in: 0...36_525, "retentionDays")
    problems.check(disruption, in: 0...10_000, "disruption")
    problems.check(explore, in: 0...Self.mostExplored, "explore")
    problems.check(mapGrid, in: 1...1000, "mapGrid")
    // What is no number lies in no range.
    problems.check(limits.seconds, in: 0...1e12, "limits.seconds")
    problems.check(limits.gap, in: 0...1, "limits.gap")
    problems.check(limits.effort, in: 0...Int.max, "limits.effort")
    for (place, role) in [("roles.guide", roles.guide), ("roles.learner", roles.learner)]
    where role.isEmpty {
      problems.add(.empty, place, "is empty")
    }
  }
}
