import Kith
import Testing

struct RemediesTests {
  private func match(
    _ students: [Student], kind: Program.Kind = .buddy, wishes: [Wish] = [],
    change: (inout Program) -> Void = { _ in }
  ) throws -> MatchResult {
    var program = Program.preset(kind, id: "p")
    program.term = .term2027
    program.meeting.isAsynchronous = true
    change(&program)
    return try Matchmaker(program).match(Roster(students: students, wishes: wishes), threads: 1)
  }

  private func pupil(
    _ id: Student.ID, _ grade: String, _ change: (inout Student) -> Void = { _ in }
  ) -> Student {
    student(id) {
      $0.grade = Grade(grade)
      change(&$0)
    }
  }

  private func remedies(_ result: MatchResult, _ id: Student.ID) -> [Unplaced.Remedy] {
    result.unplaced.first { $0.student == id }?.remedies ?? []
  }

  @Test func `a wider band tells how many it would place, and it does`() throws {
    let students = [pupil("a", "3"), pupil("b", "5"), pupil("c", "8"), pupil("d", "10")]
    let result = try match(students)
    #expect(result.placed == 0)
    let found = remedies(result, "a")
    #expect(
      found == [
        .init(rules: ["grade_band"], text: "a grade band of 2", opens: 1, places: 4)
      ])
    let again = try match(students) { $0.rules["grade_band"] = .whole(2) }
    #expect(again.placed == result.placed + 4)
  }

  @Test func `several rules are relaxed together where no single one helps`() throws {
    let students = [
      pupil("a", "3") { $0.languages = ["en"] }, pupil("b", "6") { $0.languages = ["es"] },
    ]
    let found = remedies(try match(students), "a")
    #expect(found.map(\.rules) == [["grade_band", "shared_language"]])
    #expect(
      found.first?.text == "a grade band of 3 together with groups without a common language")
    #expect(found.first?.places == 2)
    let again = try match(students) {
      $0.rules["grade_band"] = .whole(3)
      $0.rules["shared_language"] = .flag(false)
    }
    #expect(again.placed == 2)
  }

  @Test func `safety rules are never relaxed`() throws {
    let apart = try match(
      [pupil("a", "3"), pupil("b", "6")],
      wishes: [Wish(student: "a", other: "b", kind: .apart)])
    #expect(apart.unplaced.count == 2)
    #expect(apart.unplaced.allSatisfy { $0.remedies.isEmpty })
    let alone = try match([pupil("a", "3"), pupil("b", "6") { $0.consents = [] }])
    #expect(alone.unplaced.allSatisfy { $0.remedies.isEmpty })
  }

  @Test func `a seat more in a group places whoever is left over`() throws {
    let result = try match([pupil("a", "3"), pupil("b", "3"), pupil("c", "3")]) {
      $0.size = .init(least: 2, most: 2)
    }
    let left = try #require(result.unplaced.first)
    #expect(left.remedies.first?.rules == ["size"])
    #expect(left.remedies.first?.text == "groups of 2 to 3")
    #expect(left.remedies.first?.places == 1)
  }

  @Test func `one more mentor is told with what they have to bring`() throws {
    func place(_ id: Student.ID, _ role: String, _ language: String) -> Student {
      student(id) {
        $0.roles = [role]
        $0.languages = [language]
        $0.availability = [LocalStretch(day: .tue, from: 900, to: 1080)]
      }
    }
    let students = [
      place("m", "mentor", "en"), place("a", "newcomer", "en"), place("b", "newcomer", "en"),
      place("c", "newcomer", "es"),
    ]
    let result = try match(students, kind: .mentor) { $0.meeting.isAsynchronous = false }
    #expect(result.placed == 1)
    let crowded = try #require(result.unplaced.first { $0.student != "c" }?.remedies.first)
    #expect(crowded.rules == ["capacity"])
    #expect(
      crowded.text.hasPrefix("one more mentor who speaks en, free on Tuesday at "))
    #expect(crowded.places == 1)
    let stranger = remedies(result, "c")
    #expect(stranger.contains { $0.text.hasPrefix("one more mentor who speaks es") })
  }

  @Test func `more time is offered where a place is free`() throws {
    func free(_ id: Student.ID, _ from: Int, _ to: Int) -> Student {
      pupil(id, "6") { $0.availability = [LocalStretch(day: .tue, from: from, to: to)] }
    }
    let result = try match([free("a", 900, 960), free("b", 960, 1020)]) {
      $0.meeting.isAsynchronous = false
    }
    let found = remedies(result, "a")
    #expect(found.map(\.rules) == [["common_meeting"]])
    #expect(
      found.first?.text == "30 more minutes of this student on Tuesday afternoon (16:00 to 16:30)")
    #expect(found.first?.places == 2)
  }

  @Test func `a chain of guides makes room for whom one rule kept out`() throws {
    func guide(_ id: Student.ID, _ school: String) -> Student {
      student(id) {
        $0.roles = ["mentor"]
        $0.school = school
      }
    }
    func learner(_ id: Student.ID, _ school: String) -> Student {
      student(id) {
        $0.roles = ["newcomer"]
        $0.school = school
      }
    }
    let students = [
      guide("m", "Maple"), guide("n", "Oak"), learner("a", "Maple"), learner("b", "Maple"),
    ]
    let result = try match(students, kind: .mentor) { $0.rules["same_school"] = .flag(true) }
    #expect(result.placed == 1)
    let left = try #require(result.unplaced.first)
    #expect(left.remedies.contains { $0.rules == ["same_school"] && $0.places == 1 })
  }
}
