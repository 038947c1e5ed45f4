import Foundation
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

  @Test func `a seat more in a group places the one who is left over`() throws {
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

  /// The program and roster after a remedy was carried out; nil where the test cannot do so.
  private func carriedOut(
    _ remedy: Unplaced.Remedy, for student: Student.ID, _ program: Program, _ roster: Roster
  ) -> (Program, Roster)? {
    var (program, roster) = (program, roster)
    for part in remedy.text.components(separatedBy: " together with ") {
      let number = part.split(separator: " ").compactMap { Double($0) }.map { Int($0) }
      switch part {
      case _ where part.hasPrefix("no "):
        program.rules[RuleID(rawValue: String(part.dropFirst(3)))] = .flag(false)
      case _ where part.hasPrefix("a grade band of "):
        program.rules["grade_band"] = .whole(number[0])
      case _ where part.hasPrefix("guides with "):
        program.rules["experience_gap"] = .whole(number[0])
      case _ where part.hasPrefix("an age gap of up to "):
        program.rules["age_gap_most"] = .whole(number[0])
      case _ where part.hasPrefix("a distance of "):
        program.rules["largest_distance"] = .decimal(Double(number[0]))
      case "groups without a common language": program.rules["shared_language"] = .flag(false)
      case "groups without a common way to talk": program.rules["shared_channel"] = .flag(false)
      case _ where part.hasPrefix("groups of "):
        program.size = .init(least: number[0], most: number[1])
      case _ where part.contains(" more minutes of this student on "):
        // "30 more minutes of this student on Tuesday afternoon (16:00 to 16:30)"
        let words = part.components(separatedBy: " on ")[1].components(separatedBy: " and ")
        guard let place = roster.students.firstIndex(where: { $0.id == student }) else {
          return nil
        }
        for word in words {
          let day = Weekday.allCases.first { word.hasPrefix($0.name) }
          let times = word.split { !"0123456789:".contains($0) }.filter { $0.contains(":") }
            .map { $0.split(separator: ":").compactMap { Int($0) } }
          guard let day, times.count == 2 else { return nil }
          roster.students[place].availability.append(
            LocalStretch(
              day: day, from: times[0][0] * 60 + times[0][1], to: times[1][0] * 60 + times[1][1]))
        }
      default: return nil
      }
    }
    return (program, roster)
  }

  @Test(arguments: [Program.Kind.mentor, .tutor, .buddy, .pod, .playdate])
  func `a remedy that is carried out places as many as it said`(kind: Program.Kind) throws {
    var tried = 0
    for seed in UInt64(0)..<6 {
      let roster = SmallSchool.roster(kind.isGuided ? 16 : 11, seed: seed)
      var program = SmallSchool.program(kind)
      program.placement = 1_000_000
      if kind == .playdate { program.rules["largest_distance"] = .decimal(5) }
      let result = try Matchmaker(program).match(roster, threads: 1)
      for left in result.unplaced {
        for remedy in left.remedies {
          guard let (other, changed) = carriedOut(remedy, for: left.student, program, roster)
          else { continue }
          let again = try Matchmaker(other).match(changed, threads: 1)
          #expect(again.placed - result.placed == remedy.places, "\(seed): \(remedy.text)")
          #expect(!again.unplaced.contains { $0.student == left.student })
          tried += 1
        }
      }
    }
    #expect(tried > 0)
  }

  @Test func `a seat that no host has room for is no remedy`() throws {
    let school = (0..<8).map { pupil(Student.ID(rawValue: "s\($0)"), $0 < 4 ? "3" : "9") }
    func result(_ capacity: Int) throws -> MatchResult {
      var program = Program.preset(.pod, id: "p")
      program.meeting.isAsynchronous = true
      program.size = .init(least: 4, most: 4)
      program.host = .coach
      var coach = Coach(id: "k")
      coach.isBackgroundChecked = true
      coach.capacity = capacity
      var students = school
      for place in students.indices { students[place].consents.insert(.adultContact) }
      return try Matchmaker(program).match(
        Roster(students: students, coaches: [coach]), threads: 1)
    }
    #expect(try result(2).placed == 8)
    let one = try result(1)
    #expect(one.placed == 4)
    // Smaller groups would need a coach as much as larger ones do; a fifth seat is closed to grade 9.
    #expect(one.unplaced.allSatisfy { $0.remedies.allSatisfy { $0.rules != ["size"] } })
  }
}
