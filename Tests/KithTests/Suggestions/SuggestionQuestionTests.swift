import Kith
import Samples
import Suggest
import Testing

/// Questions of coaches: what if, several students, what stands in the way, and what changes.
struct SuggestionQuestionTests {
  private static let roster = CohortGenerator(studentCount: 120, seed: 31).roster()
  private static let program = SuggestionTruthTests.program(.pod)
  private static let result = Result { try Matchmaker(program).match(roster, threads: 1) }

  private func pupil(_ id: Student.ID, _ change: (inout Student) -> Void = { _ in }) -> Student {
    student(id) {
      $0.grade = Grade("5")
      $0.languages = ["en"]
      $0.interests = ["chess"]
      $0.consents = [.matching, .peerContact]
      $0.availability = [LocalStretch(day: .tue, from: 15 * 60, to: 17 * 60)]
      change(&$0)
    }
  }

  private func pods(_ least: Int, _ most: Int) -> Program {
    var program = Program.preset(.pod, id: "p")
    program.size = .init(least: least, most: most)
    return program
  }

  // MARK: - What if

  @Test func `changes are read in the words of coaches`() throws {
    for (text, _) in Supposition.forms {
      #expect(try Supposition(text).text == text)
    }
    for text in [
      "free thursday 17:00 to 19:00", "not free tue", "free weekdays 15:00-18:00",
      "free mon,wed 16:00-18:00", "free weekend", "free fri 22:00-01:00", "not speaks en",
      "interest rock climbing", "distance 40km", "distance 40 km", "no shared_language",
      "household_apart true", "never_alone languages", "size 4", "likes chess",
    ] {
      #expect(throws: Never.self, "\(text)") { try Supposition(text) }
    }
  }

  @Test func `what is no change, or would touch safety, is refused`() throws {
    for text in [
      "", "free", "free thu 17:00", "free thu 17:00-17:00", "free someday 10:00-11:00", "size 0",
      "size 6-3", "size many", "distance far", "speaks", "consent everything", "channel fax",
      "grade 44", "grade_band -1", "grade_bnd 2", "pace fast", "minutes 5", "distance nan",
    ] {
      #expect(throws: SettingProblem.self, "\(text)") { try Supposition(text) }
    }
    for text in [
      "apart false", "no apart", "consent_in_person false", "minors_with_adults off",
      "consent_cross_age 3", "without consent_matching", "coach_checked false",
    ] {
      #expect {
        try Supposition(text)
      } throws: { ($0 as? SettingProblem)?.problem.contains("safe") ?? false }
    }
  }

  @Test func `the one change that helps is named`() throws {
    let late = pupil("a") {
      $0.availability = [LocalStretch(day: .thu, from: 8 * 60, to: 10 * 60)]
    }
    let roster = Roster(students: [late, pupil("b"), pupil("c"), pupil("d")])
    let suggestions = try Suggestions(roster, pods(3, 4))
    let answer = try suggestions.answer(
      SuggestionRequest(
        ["a"],
        suppositions: [
          Supposition("speaks es"), Supposition("free tue 15:00-17:00"), Supposition("size 2-4"),
        ]))
    #expect(answer.suggestions.isEmpty)
    #expect(answer.reasons.contains { $0.rule == "common_meeting" && $0.blocks == 3 })
    #expect(answer.supposed.map { $0.suggestions.isEmpty } == [true, false, true])
    #expect(answer.supposed[1].opens == 3)
    #expect(answer.mostHelpful == 1)
    let asked = try #require(answer.supposed[1].suggestions.first)
    #expect(asked.groups[0].meetings[0].day == .tue)
  }

  @Test func `less time can cost the place`() throws {
    let roster = Roster(students: [pupil("a"), pupil("b"), pupil("c")])
    let suggestions = try Suggestions(roster, pods(3, 4))
    let answer = try suggestions.answer(
      SuggestionRequest(["a"], suppositions: [Supposition("not free tue 15:30-16:30")]))
    #expect(answer.suggestions.count == 1)
    #expect(answer.supposed[0].suggestions.isEmpty && answer.mostHelpful == nil)
  }

  @Test func `a consent is counted and never taken as given`() throws {
    let shy = pupil("a") { $0.consents = [.peerContact] }
    let roster = Roster(students: [shy, pupil("b"), pupil("c"), pupil("d")])
    let suggestions = try Suggestions(roster, pods(3, 4))
    let answer = try suggestions.answer(
      SuggestionRequest(
        ["a"], triesRemedies: true, suppositions: [Supposition("consent matching")]))
    #expect(answer.supposed[0].suggestions.isEmpty && answer.supposed[0].gain == nil)
    #expect(answer.supposed[0].remark?.hasPrefix("3 partners") == true)
    #expect(answer.remedies.allSatisfy { !$0.rules.contains("consent_matching") })
    #expect(answer.reasons.first { $0.rule == "consent_matching" }?.remedy == nil)
  }

  // MARK: - Several

  @Test func `several students are in one group where any holds them`() throws {
    let roster = Self.roster
    let suggestions = try Suggestions(roster, Self.program)
    let carried = CarriedOut(roster, Self.program, nil)
    var together = 0
    let ids = roster.students.filter(\.isEnrolled).map(\.id)
    for (one, other) in zip(ids, ids.dropFirst(7)) {
      let answer = try suggestions.answer(SuggestionRequest([one, other], count: 2))
      for suggestion in answer.suggestions where suggestion.groups.count == 1 {
        together += 1
        let members = suggestion.groups[0].members.map(\.student)
        #expect(members.contains(one) && members.contains(other))
        carried.check(suggestion, by: suggestions, hurtAtMost: 0, "\(one), \(other)")
      }
    }
    #expect(together > 5)
  }

  @Test func `siblings that a rule keeps apart get groups near one another`() throws {
    func sibling(_ id: Student.ID, _ grade: String, _ from: Int) -> Student {
      pupil(id) {
        $0.grade = Grade(grade)
        $0.availability = [
          LocalStretch(day: .tue, from: 9 * 60, to: 11 * 60),
          LocalStretch(day: .tue, from: from * 60, to: from * 60 + 60),
        ]
      }
    }
    let all = LocalStretch(day: .tue, from: 8 * 60, to: 20 * 60)
    func peer(_ id: Student.ID, _ grade: String) -> Student {
      pupil(id) {
        $0.grade = Grade(grade)
        $0.availability = [all]
      }
    }
    let roster = Roster(students: [
      sibling("old", "9", 15), sibling("young", "3", 16), peer("o1", "9"), peer("o2", "9"),
      peer("y1", "3"), peer("y2", "3"),
    ])
    let suggestions = try Suggestions(roster, pods(3, 3))
    let answer = try suggestions.answer(SuggestionRequest(["old", "young"]))
    let first = try #require(answer.suggestions.first)
    #expect(answer.obstacles.map(\.rule) == ["grade_band"])
    #expect(first.groups.count == 2)
    #expect(first.minutesApart == 0)
    CarriedOut(roster, pods(3, 3), nil).check(
      first, by: suggestions, hurtAtMost: 0, "siblings")
  }

  // MARK: - What changes

  @Test func `an index that is brought up to date answers like a new one`() throws {
    let result = try Self.result.get()
    var suggestions = try Suggestions(Self.roster, Self.program, result: result)
    var roster = Self.roster
    let changed = try #require(roster.students.firstIndex { $0.isEnrolled && $0.grade != nil })
    roster.students[changed].availability += Weekday.allCases.map {
      LocalStretch(day: $0, from: 14 * 60, to: 19 * 60)
    }
    roster.students[changed].interests = ["chess"]
    try suggestions.update(roster.students[changed])
    var fresh = try Suggestions(roster, Self.program, result: result)
    let ids = roster.students.filter(\.isEnrolled).map(\.id)
    func agree(_ label: String) throws {
      for student in ids.prefix(30) {
        let request = SuggestionRequest([student], count: 2)
        guard let one = try? suggestions.answer(request) else { continue }
        #expect(try one == fresh.answer(request), "\(label): \(student)")
      }
    }
    try agree("a student changed")
    let moved = try #require(
      ids.lazy.compactMap { student in
        try? fresh.answer(SuggestionRequest([student], count: 1)).suggestions.first
      }.first)
    suggestions.carryOut(moved)
    fresh = try Suggestions(roster, Self.program, result: fresh.bareResult(carryingOut: moved))
    try agree("a suggestion carried out")
    let newcomer = pupil("s999") { $0.availability = roster.students[changed].availability }
    roster.students.append(newcomer)
    try suggestions.update(newcomer)
    let state = suggestions.bareResult(carryingOut: moved)
    fresh = try Suggestions(roster, Self.program, result: state)
    try agree("a student joined")
  }

  @Test func `threads and the order of rows change nothing`() throws {
    let result = try Self.result.get()
    let one = try Suggestions(Self.roster, Self.program, result: result)
    let other = try Suggestions(Self.roster.shuffled(seed: 3), Self.program, result: result)
    for student in Self.roster.students.filter(\.isEnrolled).prefix(25) {
      let request = SuggestionRequest([student.id])
      #expect(try one.answer(request) == other.answer(request))
    }
  }

  @Test func `nobody that the roster does not know is asked for`() throws {
    let suggestions = try Suggestions(Self.roster, Self.program)
    #expect(throws: SettingProblem.self) { try suggestions.answer(SuggestionRequest(["zz"])) }
    #expect(throws: SettingProblem.self) { try suggestions.answer(SuggestionRequest([])) }
  }

  // MARK: - Who is told

  @Test func `a coach hears of others only what the program shares`() throws {
    var hers = pupil("a") { $0.givenName = "Ada" }
    hers.circumstances = ["works"]
    let other = pupil("b") {
      $0.givenName = "Ben"
      $0.familyName = "Buck"
      $0.circumstances = ["works"]
      $0.timeZone = "America/Chicago"
    }
    var coach = Coach(id: "k")
    coach.students = ["a"]
    let roster = Roster(students: [hers, other, pupil("c")], coaches: [coach])
    let program = pods(3, 3)
    let answer = try Suggestions(roster, program).answer(SuggestionRequest(["a"]))
    let group = try #require(answer.suggestions.first?.groups.first)
    let telling = Telling(program, roster, to: "k")
    #expect(telling.mayAsk(for: "a") && !telling.mayAsk(for: "b"))
    #expect(telling.person("a").id == "a")
    #expect(telling.person("b").id == nil)
    #expect(telling.person("b").fields.map(\.text) == ["Ben", "5"])
    #expect(!telling.reasons(group).contains { $0.criterion == "similar_circumstances" })
    #expect(!telling.reasons(group).contains { $0.text.contains("chess") })
    #expect(Telling(program, roster).reasons(group).contains { $0.text.contains("chess") })
    let zones = telling.localTimes(group.meetings[0]).map(\.timeZone)
    #expect(!zones.contains("America/Chicago") && zones.contains("America/New_York"))
  }
}
