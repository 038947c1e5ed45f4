import Kith
import Testing

struct ReasonTests {
  private func pupil(
    _ id: Student.ID, _ grade: String, _ change: (inout Student) -> Void = { _ in }
  )
    -> Student
  {
    student(id) {
      $0.grade = Grade(grade)
      $0.interests = ["chess"]
      change(&$0)
    }
  }

  private func match(
    _ students: [Student], wishes: [Wish] = [], change: (inout Program) -> Void = { _ in }
  ) throws -> MatchResult {
    var program = Program.preset(.buddy, id: "p")
    program.term = .term2027
    program.meeting.isAsynchronous = true
    change(&program)
    return try Matchmaker(program).match(Roster(students: students, wishes: wishes))
  }

  @Test func `the remedy is what relaxing one rule really opens`() throws {
    let result = try match([pupil("a", "4"), pupil("b", "6"), pupil("c", "6"), pupil("d", "7")]) {
      $0.rules["grade_band"] = .whole(0)
    }
    #expect(result.groups.map { $0.members.map(\.student) } == [["b", "c"]])
    let reason = result.unplaced.first { $0.student == "a" }?.reasons.first
    #expect(reason?.rule == "grade_band")
    #expect(reason?.blocks == 3)
    #expect(reason?.remedy == "a grade band of 2 would open 2 partners")
  }

  @Test func `no grade band is offered that a school would not set`() throws {
    let result = try match([pupil("a", "3"), pupil("b", "6"), pupil("c", "6"), pupil("d", "7")]) {
      $0.rules["grade_band"] = .whole(0)
    }
    let reason = try #require(result.unplaced.first { $0.student == "a" }?.reasons.first)
    #expect(reason.rule == "grade_band" && reason.blocks == 3)
    #expect(reason.remedy == nil)
  }

  @Test func `safety rules are named and never offered as a remedy`() throws {
    let result = try match(
      [pupil("a", "6"), pupil("b", "6")],
      wishes: [
        Wish(student: "a", other: "b", kind: .apart)
      ])
    #expect(result.status == .optimal)
    #expect(result.unplaced.count == 2)
    for unplaced in result.unplaced {
      #expect(unplaced.reasons.map(\.rule) == ["apart"])
      #expect(unplaced.reasons.allSatisfy { $0.remedy == nil })
    }
  }

  @Test func `rules stand in the order of how many they turned away`() throws {
    let result = try match([
      pupil("a", "1") { $0.languages = ["en"] }, pupil("b", "6") { $0.languages = ["es"] },
      pupil("c", "6") { $0.languages = ["en"] }, pupil("d", "9"),
    ])
    let reasons = result.unplaced.first { $0.student == "a" }?.reasons ?? []
    #expect(reasons.map(\.rule) == ["grade_band", "shared_language"])
    #expect(reasons.map(\.blocks) == [3, 1])
    // The Spanish speaker is in another grade as well, so a language alone would open nobody.
    #expect(reasons.last?.remedy == nil)
  }

  @Test func `who is left over by number hears that others were taken`() throws {
    let result = try match([pupil("a", "6"), pupil("b", "6"), pupil("c", "6")])
    let reasons = result.unplaced.first?.reasons ?? []
    #expect(reasons.map(\.rule) == ["size"])
    #expect(reasons.first?.blocks == 2)
    #expect(reasons.first?.remedy == "groups of up to 3 would open 1 group")
  }

  @Test func `a learner that every guide has no room for hears so`() throws {
    var program = Program.preset(.mentor, id: "p")
    program.meeting.isAsynchronous = true
    let roster = Roster(students: [
      student("m") { $0.roles = ["mentor"] }, student("a") { $0.roles = ["newcomer"] },
      student("b") { $0.roles = ["newcomer"] },
    ])
    let result = try Matchmaker(program).match(roster)
    #expect(result.placed == 1)
    #expect(result.unplaced.first?.reasons.map(\.rule) == ["capacity"])
  }

  @Test func `reasons add up to the mean score and name nobody and no circumstance`() throws {
    let result = try match([
      pupil("a", "6") {
        $0.givenName = "Ada"
        $0.languages = ["en"]
        $0.goals = ["graduate"]
      },
      pupil("b", "6") {
        $0.givenName = "Bo"
        $0.languages = ["en"]
        $0.goals = ["travel"]
      },
    ])
    let group = try #require(result.groups.first)
    #expect(abs(group.why.reduce(0) { $0 + $1.points } - group.value / 2) <= group.why.count)
    #expect(group.why.map(\.points) == group.why.map(\.points).sorted(by: >))
    #expect(group.why.contains { $0.text == "both like chess" })
    for reason in group.why { #expect(!reason.text.contains("Ada")) }
    #expect(!group.why.contains { $0.criterion == "shared_goals" })
  }

  @Test func `a guide's meetings never clash`() throws {
    var program = Program.preset(.mentor, id: "p")
    program.term = .term2027
    func free(_ id: Student.ID, _ role: String, _ from: Int, _ to: Int) -> Student {
      student(id) {
        $0.roles = [role]
        $0.capacity = 3
        $0.availability = [LocalStretch(day: .tue, from: from, to: to)]
      }
    }
    let roster = Roster(students: [
      free("m", "mentor", 900, 990), free("a", "newcomer", 900, 990),
      free("b", "newcomer", 930, 960), free("c", "newcomer", 900, 930),
    ])
    let result = try Matchmaker(program).match(roster)
    #expect(result.placed == 3)
    #expect(Set(result.groups.flatMap(\.meetings).map(\.from)) == [900, 930, 960])

    // With room for two meetings only, somebody goes without, and the prices of the hours prove why.
    var tight = roster
    tight.students[0].availability = [LocalStretch(day: .tue, from: 900, to: 960)]
    let second = try Matchmaker(program).match(tight)
    #expect(second.placed == 2)
    #expect(second.status == .optimal)
    #expect(Verifier(tight, program).verify(second).provenBound == second.objective)
    #expect(second.unplaced.count == 1)
  }

  @Test func `an isolated student counts twice`() throws {
    let result = try match([
      pupil("a", "6"), pupil("b", "6"), pupil("c", "6") { $0.belonging = 10 },
    ])
    #expect(result.unplaced.map(\.student).allSatisfy { $0 != "c" })
    #expect(result.objective == 3000 + (result.groups.first?.value ?? 0))
  }
}
