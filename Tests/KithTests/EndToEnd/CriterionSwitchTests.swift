import Kith
import Testing

/// Every criterion, end to end: without it `a` and `b`, `c` and `d` are the best pairs of four, with it
/// `a` and `c`, `b` and `d` are.
struct CriterionSwitchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let criterion: CriterionID
    var kind = Program.Kind.buddy
    /// What each of the four is like.
    var traits: @Sendable (String, inout Student) -> Void = { _, _ in }
    var base: @Sendable (inout Program, inout Roster) -> Void = { _, _ in }

    var testDescription: String { criterion.rawValue }
  }

  /// One value for `a` and `c`, another one for `b` and `d`.
  private static func like(
    _ one: @escaping @Sendable (inout Student) -> Void,
    _ other: @escaping @Sendable (inout Student) -> Void
  ) -> @Sendable (String, inout Student) -> Void {
    { name, student in ["a", "c"].contains(name) ? one(&student) : other(&student) }
  }

  private static func wish(_ from: Student.ID, _ to: Student.ID, _ kind: Wish.Kind) -> Wish {
    Wish(student: from, other: to, kind: kind)
  }

  private static func past(_ group: String, _ student: Student.ID) -> PastPlacement {
    PastPlacement(term: "2026-1", program: "q", group: group, student: student, rating: 5)
  }

  static let cases: [Case] = [
    Case(
      criterion: "shared_interests",
      traits: like({ $0.interests = ["chess"] }, { $0.interests = ["music"] })),
    Case(
      criterion: "shared_dislikes",
      traits: like({ $0.dislikes = ["heights"] }, { $0.dislikes = ["noise"] })),
    Case(
      criterion: "shared_goals",
      traits: like({ $0.goals = ["graduate"] }, { $0.goals = ["travel"] })),
    Case(
      criterion: "schedule_overlap",
      traits: like(
        { $0.availability = [LocalStretch(day: .mon, from: 900, to: 1080)] },
        { $0.availability = [LocalStretch(day: .tue, from: 900, to: 1080)] }),
      base: { program, _ in program.meeting.isAsynchronous = false }),
    Case(
      criterion: "similar_circumstances",
      traits: like({ $0.circumstances = ["works"] }, { $0.circumstances = ["rural"] })),
    Case(
      criterion: "shared_courses",
      traits: like({ $0.courses = ["Algebra 1"] }, { $0.courses = ["Biology"] })),
    Case(criterion: "course_experience", kind: .mentor) { name, student in
      switch name {
      case "a": student.completedCourses = ["Algebra 1"]
      case "b": student.courses = ["Biology"]
      case "c": student.courses = ["Algebra 1"]
      default: student.completedCourses = ["Biology"]
      }
    },
    Case(criterion: "strength_meets_need") { name, student in
      let subjects = ["a": ["math", "music"], "b": ["art", "history"]]
      let other = ["c": ["music", "math"], "d": ["history", "art"]]
      let own = subjects[name] ?? other[name] ?? []
      student.strengths = [own[0]]
      student.needs = [own[1]]
    },
    Case(
      criterion: "proximity",
      traits: like(
        { $0.home = Coordinates(latitude: 40, longitude: -75) },
        { $0.home = Coordinates(latitude: 42, longitude: -75) })),
    Case(
      criterion: "common_languages",
      traits: like({ $0.languages = ["en"] }, { $0.languages = ["es"] })),
    Case(
      criterion: "channel_fit", traits: like({ $0.channels = [.video] }, { $0.channels = [.chat] })),
    Case(
      criterion: "social_pace",
      traits: like({ $0.socialPace = .quiet }, { $0.socialPace = .outgoing })),
    Case(
      criterion: "close_in_age",
      traits: like({ $0.birthDate = .day(2010, 1, 1) }, { $0.birthDate = .day(2016, 1, 1) })),
    Case(criterion: "experience_distance", kind: .mentor) { name, student in
      let years = ["a": 2022, "b": 2020, "c": 2024, "d": 2018]
      student.joinedOn = years[name].map { .day($0, 9, 1) }
    },
    Case(criterion: "different_background") { name, student in
      student.school = ["a", "b"].contains(name) ? "Maple" : "Oak"
    },
    Case(
      criterion: "wishes",
      traits: { name, student in
        student.socialPace = ["a", "b"].contains(name) ? .quiet : .outgoing
      },
      base: { program, roster in
        program.weights = ["social_pace": 1]
        roster.wishes = [
          wish("a", "b", .avoid), wish("c", "d", .avoid), wish("a", "c", .prefer),
          wish("c", "a", .most), wish("b", "d", .prefer),
        ]
      }),
    Case(
      criterion: "history_fresh",
      base: { _, roster in
        roster.history = [past("g", "a"), past("g", "b"), past("h", "c"), past("h", "d")]
      }),
    Case(
      criterion: "history_keep",
      base: { _, roster in
        roster.history = [past("g", "a"), past("g", "c"), past("h", "b"), past("h", "d")]
      }),
  ]

  @Test func `every criterion has its case`() {
    #expect(Set(Self.cases.map(\.criterion)) == Set(CriterionSpecification.all.map(\.id)))
    #expect(Set(Self.cases.map(\.criterion)).count == Self.cases.count)
  }

  @Test(arguments: cases)
  func `a criterion that is switched on changes the answer`(one: Case) throws {
    var program = Program.preset(one.kind, id: "p")
    program.term = .term2027
    program.meeting.isAsynchronous = true
    program.rules = ["shared_channel": .flag(false), "common_meeting": .flag(false)]
    program.weights = ["wishes": 1]
    let students = ["a", "b", "c", "d"].map { name in
      student(Student.ID(rawValue: name)) {
        $0.roles = ["a", "d"].contains(name) ? ["mentor"] : ["newcomer"]
        one.traits(name, &$0)
      }
    }
    var roster = Roster(
      students: students, wishes: [Self.wish("a", "b", .prefer), Self.wish("c", "d", .prefer)])
    one.base(&program, &roster)
    func pairs() throws -> Set<Set<Student.ID>> {
      let result = try Matchmaker(program).match(roster, threads: 1)
      return Set(result.groups.map { Set($0.members.map(\.student)) })
    }
    #expect(try pairs() == [["a", "b"], ["c", "d"]])
    program.weights[one.criterion] = 100
    #expect(try pairs() == [["a", "c"], ["b", "d"]])
  }
}
