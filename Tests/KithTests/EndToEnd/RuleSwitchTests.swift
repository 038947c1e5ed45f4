import Kith
import Testing

/// Every rule, end to end: a program that does not hold it forms the group of `a` and `b`, one that
/// does forms none, and the verifier finds the breach in the first answer.
struct RuleSwitchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: RuleID
    var kind = Program.Kind.buddy
    /// Of the two, the first one guides where somebody guides.
    var students: @Sendable () -> [Student]
    var base: @Sendable (inout Program, inout Roster) -> Void = { _, _ in }
    /// Makes the program or the roster such that the rule forbids the group.
    var on: @Sendable (inout Program, inout Roster) -> Void

    var testDescription: String { rule.rawValue }
  }

  private static func two(
    _ a: @escaping @Sendable (inout Student) -> Void = { _ in },
    _ b: @escaping @Sendable (inout Student) -> Void = { _ in }
  ) -> @Sendable () -> [Student] {
    {
      [
        student("a") {
          $0.roles = ["mentor"]
          a(&$0)
        },
        student("b") {
          $0.roles = ["newcomer"]
          b(&$0)
        },
      ]
    }
  }

  /// A third student who cannot be placed.
  private static func withAbsent(
    _ change: @escaping @Sendable (inout Student) -> Void = { _ in }
  ) -> @Sendable () -> [Student] {
    {
      [student("a", change), student("b")]
        + [
          student("c") {
            change(&$0)
            $0.consents = []
          }
        ]
    }
  }

  /// Switches a rule on.
  private static func tell(
    _ rule: RuleID, _ setting: Setting = .flag(true)
  ) -> @Sendable (inout Program, inout Roster) -> Void {
    { program, _ in program.rules[rule] = setting }
  }

  private static func home(_ latitude: Double) -> @Sendable (inout Student) -> Void {
    { $0.home = Coordinates(latitude: latitude, longitude: -75) }
  }

  private static func born(_ year: Int) -> @Sendable (inout Student) -> Void {
    { $0.birthDate = .day(year, 3, 1) }
  }

  private static func free(_ day: Weekday) -> @Sendable (inout Student) -> Void {
    { $0.availability = [LocalStretch(day: day, from: 15 * 60, to: 18 * 60)] }
  }

  static let cases: [Case] = [
    Case(rule: "enrolled", students: two()) { $1.students[1].isEnrolled = false },
    Case(rule: "consent_matching", students: two()) { $1.students[1].consents = [] },
    Case(
      rule: "consent_peer_contact",
      students: two({ $0.consents = [.matching] }, { $0.consents = [.matching] }),
      on: tell("consent_peer_contact")),
    Case(rule: "consent_in_person", students: two()) { program, _ in
      program.meeting.mode = .inPerson
    },
    Case(rule: "apart", students: two()) {
      $1.wishes = [Wish(student: "b", other: "a", kind: .apart)]
    },
    Case(rule: "capacity", kind: .mentor, students: two()) { $1.students[0].capacity = 0 },
    Case(rule: "minors_with_adults", students: two(born(2011), born(2012))) {
      $1.students[0].birthDate = .day(2004, 3, 1)
    },
    Case(
      rule: "grade_band", students: two({ $0.grade = Grade("3") }, { $0.grade = Grade("6") }),
      on: tell("grade_band", .whole(2))),
    Case(
      rule: "age_gap_most", students: two(born(2010), born(2013)),
      on: tell("age_gap_most", .whole(2))),
    Case(
      rule: "age_gap_least", kind: .mentor, students: two(born(2011), born(2012)),
      on: tell("age_gap_least", .whole(2))),
    Case(
      rule: "age_least", students: two(born(2010), born(2015)), on: tell("age_least", .whole(14))),
    Case(
      rule: "shared_language",
      students: two({ $0.languages = ["en"] }, { $0.languages = ["es"] }),
      on: tell("shared_language")),
    Case(
      rule: "shared_channel", students: two({ $0.channels = [.video] }, { $0.channels = [.chat] }),
      base: tell("shared_channel", .flag(false)), on: tell("shared_channel")),
    Case(
      rule: "experience_gap", kind: .mentor,
      students: two({ $0.joinedOn = .day(2026, 1, 5) }, { $0.joinedOn = .day(2026, 6, 5) }),
      on: tell("experience_gap", .whole(6))),
    Case(
      rule: "course_completed", kind: .mentor,
      students: two({ $0.completedCourses = ["Art"] }, { $0.courses = ["Algebra 1"] }),
      on: tell("course_completed", .whole(1))),
    Case(
      rule: "subject_fit", kind: .mentor,
      students: two({ $0.strengths = ["art"] }, { $0.needs = ["math"] }), on: tell("subject_fit")),
    Case(
      rule: "largest_distance", students: two(home(40), home(41)),
      on: tell("largest_distance", .decimal(100))),
    Case(
      rule: "travel_minutes", students: two(home(40), home(41)),
      on: tell("travel_minutes", .decimal(110))),
    Case(
      rule: "same_school", students: two({ $0.school = "Maple" }, { $0.school = "Oak" }),
      on: tell("same_school")),
    Case(
      rule: "different_school", students: two({ $0.school = "Maple" }, { $0.school = "Maple" }),
      on: tell("different_school")),
    Case(
      rule: "household_apart", students: two({ $0.household = "h" }, { $0.household = "h" }),
      on: tell("household_apart")),
    Case(
      rule: "not_again", students: two(),
      base: { _, roster in
        roster.history = ["a", "b"].map {
          PastPlacement(term: "2026-1", program: "q", group: "g", student: $0, rating: nil)
        }
      }, on: tell("not_again", .whole(1))),
    Case(
      rule: "common_meeting", students: two(free(.mon), free(.tue)),
      base: { program, _ in
        program.meeting.isAsynchronous = false
        program.rules["common_meeting"] = .flag(false)
      }, on: tell("common_meeting")),
    Case(rule: "together", students: withAbsent()) {
      $1.wishes = [Wish(student: "a", other: "c", kind: .together)]
    },
    Case(
      rule: "household_together", kind: .pod, students: withAbsent { $0.household = "h" },
      base: { program, _ in program.size = .init(least: 2, most: 3) },
      on: tell("household_together")),
    Case(
      rule: "never_alone",
      students: two({ $0.languages = ["en", "es"] }, { $0.languages = ["en"] }),
      on: tell("never_alone", .list([.text("languages:es")]))),
    Case(
      rule: "at_most", students: two({ $0.school = "Maple" }, { $0.school = "Maple" }),
      on: tell("at_most", .table(["school": .whole(1)]))),
    Case(
      rule: "size", kind: .pod, students: two(),
      base: { program, _ in program.size = .init(least: 2, most: 3) }
    ) { program, _ in program.size.least = 3 },
  ]

  @Test func `every rule has its case`() {
    let rules = (Self.cases + Self.company + Self.answers).map(\.rule)
    #expect(Set(rules) == Set(RuleSpecification.all.map(\.id)))
    #expect(Set(rules).count == rules.count)
  }

  @Test(arguments: cases + company + answers)
  func `a rule that is switched on changes the answer, and the verifier finds its breach`(
    one: Case
  ) throws {
    var program = Program.preset(one.kind, id: "p")
    program.term = .term2027
    program.meeting.mode = .online
    program.meeting.isAsynchronous = true
    program.rules = [:]
    var roster = Roster(students: one.students())
    one.base(&program, &roster)
    let without = try Matchmaker(program).match(roster, threads: 1)
    #expect(without.groups.map { $0.members.map(\.student) } == [["a", "b"]])
    #expect(Verifier(roster, program).verify(without).findings == [])

    one.on(&program, &roster)
    let with = try Matchmaker(program).match(roster, threads: 1)
    #expect(with.groups.isEmpty)
    #expect(with.unplaced.contains { $0.student == "a" } || one.kind == .mentor)

    let findings = Verifier(roster, program).verify(without).findings
    let isFound = findings.contains { finding in
      switch one.rule {
      case "size": finding.code == .shape
      case "common_meeting": finding.code == .meeting
      default: finding.rule == one.rule
      }
    }
    #expect(isFound, "\(findings)")
  }
}
