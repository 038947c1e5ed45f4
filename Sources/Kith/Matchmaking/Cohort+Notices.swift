extension Cohort {
  /// What the reader of a result should know about the roster.
  var notices: [Notice] {
    var notices: [Notice] = []
    func add(_ code: String, _ text: (Int) -> String, _ students: [Student.ID]) {
      guard !students.isEmpty else { return }
      notices.append(
        Notice(code: code, text: text(students.count), students: students.sorted()))
    }
    add(
      "not-enrolled", { "\($0) students are not enrolled and were left out" },
      Set(roster.students.filter { !$0.isEnrolled }.map(\.id)).subtracting(numbers.keys)
        .sorted())
    if let meetings, program.isOn(HasCommonMeeting.id) {
      if program.term == nil {
        notices.append(
          Notice(
            code: "no-term",
            text: "the program names no term, so every zone keeps its winter clock all year"))
      }
      add(
        "no-availability", { "\($0) students did not say when they could meet" },
        zip(students, meetings.hasAvailability).filter { !$0.1 }.map(\.0.id))
      add(
        "unknown-zone", { "\($0) students are in a time zone that nobody knows" },
        students.filter { meetings.unknownZones.contains($0.timeZone) }.map(\.id))
    }
    for rule in [AsksHouseholds.id, LimitsHouseholds.id]
    where program.isOn(rule) && !program.kind.isGuided && !program.countsHouseholds {
      notices.append(
        Notice(
          code: "rule-rests",
          text: "the rule \(rule) rests, for siblings are kept neither together nor apart"))
    }
    let strangers = roster.wishes.flatMap { [$0.student, $0.other] }.filter { numbers[$0] == nil }
    add(
      "wish-about-nobody", { "\($0) students of wishes are not in the cohort; their wishes rest" },
      Set(strangers).sorted())
    return notices
  }
}
