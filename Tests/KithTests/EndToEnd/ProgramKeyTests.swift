import Kith
import Testing

/// Keys of a program that change scores and placements, end to end.
struct ProgramKeyTests {
  private func match(
    _ students: [Student], wishes: [Wish] = [], history: [PastPlacement] = [],
    _ change: (inout Program) -> Void
  ) throws -> MatchResult {
    var program = Program.preset(.buddy, id: "p")
    program.meeting.isAsynchronous = true
    program.rules = [:]
    change(&program)
    let roster = Roster(students: students, wishes: wishes, history: history)
    return try Matchmaker(program).match(roster, threads: 1)
  }

  private let silent = [
    student("a") { $0.goals = ["travel"] }, student("b") { $0.goals = ["travel"] },
  ]

  @Test(arguments: [
    (Program.Unanswered.skip, 1000), (.zero, 500), (.half, 750),
  ]) func `a missing answer counts as the program says`(
    unanswered: Program.Unanswered, score: Int
  ) throws {
    let result = try match(silent) {
      $0.weights = ["shared_goals": 1, "shared_interests": 1, "wishes": 5, "history_keep": 5]
      $0.unanswered = unanswered
    }
    #expect(result.groups.first?.value == 2 * score)
    // What nobody said is no reason.
    #expect(result.groups.first?.why.map(\.criterion) == ["shared_goals"])
  }

  @Test func `an ideal moves what is best`() throws {
    func points(_ months: Int, ideal: Int?) throws -> Int? {
      var program = Program.preset(.mentor, id: "p")
      program.meeting.isAsynchronous = true
      program.rules = [:]
      program.weights = ["experience_distance": 1]
      if let ideal { try program.setIdeal("experience_distance", to: .whole(ideal)) }
      let guide = student("a") {
        $0.roles = ["mentor"]
        $0.joinedOn = .day(2026 - months / 12, 9, 1)
      }
      let learner = student("b") {
        $0.roles = ["newcomer"]
        $0.joinedOn = .day(2026, 9, 1)
      }
      let roster = Roster(students: [guide, learner])
      return try Matchmaker(program).match(roster, threads: 1).groups.first.map { $0.value / 2 }
    }
    #expect(try points(24, ideal: nil) == 1000)
    #expect(try points(48, ideal: nil) == 0)
    #expect(try points(48, ideal: 48) == 999)
    #expect(try points(24, ideal: 48) == 500)
    var program = Program.preset(.pod, id: "p")
    #expect(throws: SettingProblem.self) { try program.setIdeal("wishes", to: .whole(3)) }
    #expect(throws: SettingProblem.self) { try program.setIdeal("proximity", to: .whole(0)) }
  }

  @Test func `a hidden criterion counts and is not named`() throws {
    let students = ["a", "b"].map { id in
      student(Student.ID(rawValue: id)) { $0.interests = ["chess"] }
    }
    let shown = try match(students) { $0.weights = ["shared_interests": 1] }
    let hidden = try match(students) {
      $0.weights = ["shared_interests": 1]
      $0.hidden = ["shared_interests"]
    }
    #expect(shown.groups.first?.why.map(\.text) == ["both like chess"])
    #expect(hidden.groups.first?.why == [])
    #expect(hidden.objective == shown.objective)
  }

  @Test func `most placed and best score pick different answers`() throws {
    // b and c fit best, but then a and d are alone.
    let wishes = [
      Wish(student: "b", other: "c", kind: .prefer), Wish(student: "c", other: "b", kind: .prefer),
      Wish(student: "a", other: "b", kind: .avoid), Wish(student: "d", other: "c", kind: .avoid),
      Wish(student: "a", other: "c", kind: .apart), Wish(student: "a", other: "d", kind: .apart),
      Wish(student: "b", other: "d", kind: .apart),
    ]
    let students = ["a", "b", "c", "d"].map { student($0) }
    func placed(_ objective: Program.Objective) throws -> Int {
      try match(students, wishes: wishes) {
        $0.weights = ["wishes": 1]
        $0.placement = objective.placement
      }.placed
    }
    #expect(try placed(.mostPlaced) == 4)
    #expect(try placed(.bestScore) == 2)
  }

  @Test func `who was left over last time comes first`() throws {
    let students = ["a", "b", "c"].map { student($0) }
    func place(_ term: String, _ group: String, _ id: Student.ID) -> PastPlacement {
      PastPlacement(term: term, program: "p", group: group, student: id, rating: nil)
    }
    for last in ["a", "b", "c"] as [Student.ID] {
      let listed = try match(students) { $0.priority.leftOverStudents = [last] }
      #expect(listed.unplaced.allSatisfy { $0.student != last })
      #expect(listed.objective - (listed.groups.first?.value ?? 0) == 3000)
      // Of an earlier term it says nothing.
      let rest = students.map(\.id).filter { $0 != last }
      let history =
        [place("2026-2", "", last), place("2026-1", "", rest[0]), place("2026-1", "", rest[1])]
      let told = try match(students, history: history) { _ in }
      #expect(told.unplaced.allSatisfy { $0.student != last })
      #expect(told.objective - (told.groups.first?.value ?? 0) == 3000)
    }
  }

  @Test func `what is mixed is the program's to say`() throws {
    func score(_ mixing: Program.Mixing) throws -> Int? {
      let students = [
        student("a") {
          $0.school = "Maple"
          $0.languages = ["en"]
        },
        student("b") {
          $0.school = "Oak"
          $0.languages = ["en"]
        },
      ]
      return try match(students) {
        $0.weights = ["different_background": 1]
        $0.mixing = mixing
      }.groups.first.map { $0.value / 2 }
    }
    #expect(try score(.init(school: 1, region: 0, languages: 0)) == 1000)
    #expect(try score(.init(school: 0, region: 1, languages: 1)) == 0)
    #expect(try score(.init(school: 3, region: 0, languages: 1)) == 750)
  }

  @Test func `words that nobody knows are told with the nearest one that somebody does`() throws {
    let students = [("a", "socer"), ("b", "Chess Club"), ("c", "chess clubs"), ("d", "ches club")]
      .map { id, interest in
        student(Student.ID(rawValue: id)) { $0.interests = [interest] }
      }
    let notice = try match(students) { _ in }.notices.first { $0.code == "unknown-interest" }
    #expect(notice?.text.contains("socer (did you mean soccer?)") == true)
    #expect(notice?.text.contains("ches club (did you mean chess club?)") == true)
    #expect(notice?.students == [])
    let told = try match(students) { $0.synonyms = ["socer": "soccer", "ches club": "chess club"] }
    #expect(!told.notices.contains { $0.code == "unknown-interest" })
  }

  @Test func `why two are apart never tells a circumstance`() throws {
    var program = Program.preset(.buddy, id: "p")
    program.meeting.isAsynchronous = true
    program.rules = ["at_most": .table(["circumstances:caregiver": .whole(1)])]
    let roster = Roster(
      students: ["a", "b"].map { id in
        student(Student.ID(rawValue: id)) { $0.circumstances = ["caregiver"] }
      })
    let result = try Matchmaker(program).match(roster, threads: 1)
    let answer = try Explainer(result, of: roster, program: program).whyNot("a", "b")
    guard case .forbidden(let obstacles) = answer.verdict else {
      Issue.record("the two are not forbidden")
      return
    }
    #expect(obstacles.map(\.rule) == ["at_most"])
    #expect(!"\(obstacles) \(result.unplaced)".contains("caregiver"))
  }

  @Test func `the wish that matters most outweighs others of the same student`() throws {
    let students = ["a", "b", "c"].map { student($0) }
    func partner(_ most: Student.ID, _ other: Student.ID) throws -> Set<Student.ID> {
      let result = try match(
        students,
        wishes: [
          Wish(student: "a", other: most, kind: .most),
          Wish(student: "a", other: other, kind: .prefer),
        ]
      ) { $0.weights = ["wishes": 1] }
      return Set(result.groups.flatMap { $0.members.map(\.student) })
    }
    #expect(try partner("b", "c") == ["a", "b"])
    #expect(try partner("c", "b") == ["a", "c"])
  }
}
