package import School

extension Program {
  /// What a program without a `term` or a `day` lacks for these students: a rule counts ages on a day, and
  /// there is none; nil where nothing is lacking.
  package func missingDay(for students: [Student]) -> SettingProblem? {
    guard term == nil else { return nil }
    let isAsked = setting(of: ReachesAge.id) != nil
    guard isAsked || students.contains(where: { $0.isEnrolled && $0.birthDate != nil }) else {
      return nil
    }
    return SettingProblem(
      problem:
        "the rule \(isAsked ? ReachesAge.id : KeepsMinorsWithMinors.id) counts ages on a day, and "
        + "the program names none",
      value: id,
      remedy: "write a term, such as term: {starts: 2027-01-11, ends: 2027-05-28}, or a day")
  }

  /// What somebody should know who runs the program on a day: its term is over, or more than a year away.
  package func oddTerm(on day: CalendarDate) -> Notice? {
    guard let term else { return nil }
    if term.ends < day {
      return Notice(
        code: "term-over", text: "the term ended on \(term.ends); write the days of the next one")
    }
    guard term.starts > day.birthday(1) else { return nil }
    return Notice(
      code: "term-far",
      text: "the term starts on \(term.starts), more than a year from now; is the year right?")
  }
}
