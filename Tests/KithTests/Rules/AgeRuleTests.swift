import Kith
import Testing

struct AgeRuleTests {
  private func graded(_ id: Student.ID, _ code: String?) -> Student {
    student(id) { $0.grade = code.flatMap { Grade($0) } }
  }

  private func born(_ id: Student.ID, _ year: Int, _ month: Int = 1, _ day: Int = 1) -> Student {
    student(id) { $0.birthDate = .day(year, month, day) }
  }

  @Test func `grades lie at most a band apart`() {
    let probe = RuleProbe(rule: "grade_band", setting: .whole(1))
    #expect(probe.allowsBothWays(graded("a", "KG"), graded("b", "1")))
    #expect(!probe.allows(graded("a", "KG"), graded("b", "2")))
    #expect(!probe.allows(graded("a", "2"), graded("b", "KG")))
    #expect(probe.allowsBothWays(graded("a", "13"), graded("b", "PS")))
    #expect(!probe.allows(graded("a", "3"), graded("b", nil)))
    #expect(!probe.allows(graded("a", nil), graded("b", nil)))
  }

  @Test func `a band of none asks for the same grade`() {
    let probe = RuleProbe(rule: "grade_band", setting: .whole(0))
    #expect(probe.allowsBothWays(graded("a", "5"), graded("b", "05")))
    #expect(!probe.allows(graded("a", "5"), graded("b", "6")))
  }

  @Test func `ages lie at most so many years apart`() {
    let probe = RuleProbe(rule: "age_gap_most", setting: .whole(2))
    #expect(probe.allowsBothWays(born("a", 2012), born("b", 2014)))
    #expect(!probe.allows(born("a", 2012), born("b", 2015)))
    #expect(!probe.allows(born("a", 2012), student("b")))
  }

  @Test func `the guide is so many years older`() {
    let probe = RuleProbe(kind: .mentor, rule: "age_gap_least", setting: .whole(2))
    #expect(probe.allows(born("a", 2010), born("b", 2012)))
    #expect(!probe.allows(born("a", 2012), born("b", 2010)))
    #expect(!probe.allows(born("a", 2011), born("b", 2012)))
    #expect(!probe.allows(student("a"), born("b", 2012)))
  }

  /// How many birthdays of the elder lie after the first up to the younger one's birth, told by walking from
  /// day to day.
  private func birthdays(from elder: CalendarDate, to younger: CalendarDate) -> Int {
    let birth = elder.components
    var birthdays = 0
    var day = elder
    while day < younger {
      day = CalendarDate(dayNumber: day.dayNumber + 1)
      let here = day.components
      // 29 February falls on 1 March of a year that has none.
      let isLeap = CalendarDate(year: here.year, month: 2, day: 29) != nil
      let isMoved = birth.month == 2 && birth.day == 29 && !isLeap
      if (here.month, here.day) == (isMoved ? (3, 1) : (birth.month, birth.day)) { birthdays += 1 }
    }
    return birthdays
  }

  @Test(arguments: [0, 1, -1, 30, 365, 366, 1461])
  func `years apart are full calendar years between birth dates, to the day`(step: Int) {
    let elder = CalendarDate(dayNumber: CalendarDate.day(2008, 2, 29).dayNumber + step)
    let one = student("elder") { $0.birthDate = elder }
    let edges = [0, 365, 366, 730, 731, 1095, 1096, 1461].flatMap { [$0 - 1, $0, $0 + 1] }
    let others = Set(edges).sorted().map { days in
      student(Student.ID(rawValue: "after \(days) days")) {
        $0.birthDate = CalendarDate(dayNumber: elder.dayNumber + days)
      }
    }
    for years in 0...3 {
      let least = RuleProbe(kind: .mentor, rule: "age_gap_least", setting: .whole(years))
        .answers([one] + others)
      let most = RuleProbe(rule: "age_gap_most", setting: .whole(years)).answers([one] + others)
      let consent = RuleProbe(rule: "consent_cross_age", setting: .whole(years))
        .answers([one] + others)
      for other in others {
        guard let birth = other.birthDate else { continue }
        let name = "\(elder) and \(birth), \(years) years"
        let (first, last) = (min(elder, birth), max(elder, birth))
        let apart = birthdays(from: first, to: last)
        #expect(least(one.id, other.id) == (elder <= birth && apart >= years), "\(name)")
        // A day more than so many years is over them.
        let before = CalendarDate(dayNumber: last.dayNumber - 1)
        let isOver = first < last && birthdays(from: first, to: before) >= years
        #expect(most(one.id, other.id) == !isOver, "\(name)")
        #expect(most(other.id, one.id) == !isOver, "\(name)")
        guard years > 0 else { continue }
        #expect(consent(one.id, other.id) == (apart < years), "\(name)")
        #expect(consent(other.id, one.id) == (apart < years), "\(name)")
      }
    }
  }

  @Test func `a roster with birth dates needs a day to count ages on`() throws {
    var program = Program.preset(.pod, id: "p")
    program.meeting.isAsynchronous = true
    let roster = Roster(students: [born("a", 2012), born("b", 2012), born("c", 2012)])
    #expect(
      program.missingDay(for: roster.students)?.problem.contains("minors_with_adults") == true)
    #expect(throws: SettingProblem.self) { try Matchmaker(program).match(roster) }
    #expect(program.missingDay(for: [student("a")]) == nil)
    program.rules["age_least"] = .whole(12)
    #expect(program.missingDay(for: [student("a")])?.problem.contains("age_least") == true)
    program.term = .term2027
    #expect(program.missingDay(for: roster.students) == nil)
  }

  @Test func `a term that is over or more than a year away is told`() {
    var program = Program.preset(.pod, id: "p")
    #expect(program.oddTerm(on: .day(2027, 1, 1)) == nil)
    program.term = .term2027
    #expect(program.oddTerm(on: .day(2027, 5, 28)) == nil)
    #expect(program.oddTerm(on: .day(2027, 5, 29))?.code == "term-over")
    #expect(program.oddTerm(on: .day(2026, 1, 11)) == nil)
    #expect(program.oddTerm(on: .day(2026, 1, 10))?.code == "term-far")
  }

  @Test func `everybody is old enough on the first day of the term`() {
    let probe = RuleProbe(kind: .outing, rule: "age_least", setting: .whole(12))
    #expect(probe.allowsBothWays(born("a", 2015, 1, 11), born("b", 2010)))
    #expect(!probe.allows(born("a", 2015, 1, 12), born("b", 2010)))
    #expect(!probe.allows(student("a"), born("b", 2010)))
  }

  @Test func `the guide was here so many months before`() {
    let probe = RuleProbe(kind: .mentor, rule: "experience_gap", setting: .whole(12))
    func joined(_ id: Student.ID, _ year: Int, _ month: Int, _ day: Int) -> Student {
      student(id) { $0.joinedOn = .day(year, month, day) }
    }
    #expect(probe.allows(joined("a", 2025, 9, 1), joined("b", 2026, 9, 1)))
    #expect(!probe.allows(joined("a", 2025, 9, 2), joined("b", 2026, 9, 1)))
    #expect(!probe.allows(joined("a", 2026, 9, 1), joined("b", 2025, 9, 1)))
    #expect(probe.allows(student("a"), joined("b", 2026, 9, 1)))
  }

  @Test func `years and months count whole ones only`() {
    #expect(CalendarDate.day(2027, 2, 28).years(since: .day(2024, 2, 29)) == 2)
    #expect(CalendarDate.day(2027, 3, 1).years(since: .day(2024, 2, 29)) == 3)
    #expect(CalendarDate.day(2027, 1, 31).months(since: .day(2026, 12, 31)) == 1)
    #expect(CalendarDate.day(2027, 2, 28).months(since: .day(2027, 1, 31)) == 0)
    #expect(CalendarDate.day(2026, 12, 31).years(since: .day(2027, 1, 1)) == -1)
  }
}
