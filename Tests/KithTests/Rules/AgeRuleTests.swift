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
