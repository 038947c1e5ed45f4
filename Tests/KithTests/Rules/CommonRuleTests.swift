import Kith
import Testing

/// Rules on what all members of a group have in common, one by one and where they change an answer.
struct CommonRuleTests {
  private func club(_ students: [Student], _ change: (inout Program) -> Void = { _ in }) throws
    -> (MatchResult, Verifier)
  {
    var program = Program.preset(.club, id: "p")
    program.term = .term2027
    program.meeting.isAsynchronous = true
    program.size = .init(least: 3, most: 4)
    program.rules["grade_band"] = .flag(false)
    change(&program)
    let roster = Roster(students: students)
    return (try Matchmaker(program).match(roster), Verifier(roster, program))
  }

  private func fan(_ id: Student.ID, _ interests: [String], _ goals: [String] = []) -> Student {
    student(id) {
      $0.interests = interests
      $0.goals = goals
    }
  }

  @Test func `any two share an interest`() {
    let probe = RuleProbe(kind: .buddy, rule: "common_interest", size: .init(least: 2, most: 2))
    #expect(probe.allowsBothWays(fan("a", ["football"]), fan("b", ["soccer", "go"])))
    #expect(!probe.allowsBothWays(fan("a", ["chess"]), fan("b", ["go"])))
    #expect(!probe.allowsBothWays(fan("a", []), fan("b", ["go"])))
  }

  @Test func `a club is held together and named by one interest of all`() throws {
    // Any two of the first three share an interest, but no interest is shared by all.
    let ring = [
      fan("a", ["chess", "go"]), fan("b", ["go", "drums"]), fan("c", ["drums", "chess"]),
    ]
    let (none, _) = try club(ring)
    #expect(none.groups.isEmpty)
    let (loose, _) = try club(ring) { $0.rules["common_interest"] = .flag(false) }
    #expect(loose.groups.count == 1)
    #expect(loose.groups.first?.interest == nil)

    var (held, verifier) = try club(ring + [fan("d", ["Drum"])])
    #expect(held.groups.first?.members.map(\.student) == ["b", "c", "d"])
    #expect(held.groups.first?.interest == "drums")
    #expect(held.status == .optimal)
    #expect(verifier.verify(held).isAccepted)
    held.groups[0].interest = "go"
    #expect(verifier.verify(held).findings.compactMap(\.rule) == ["common_interest"])
    #expect(
      held.unplaced.first { $0.student == "a" }?.reasons.first?.rule == "common_interest")
  }

  @Test func `a goal of the program is shared by all`() throws {
    let school = [
      fan("a", ["go"], ["Plant trees"]), fan("b", ["go"], ["plant trees", "graduate"]),
      fan("c", ["go"], ["graduate"]), fan("d", ["go"], ["plant tree"]),
    ]
    var (result, verifier) = try club(school) { $0.goal = "plant trees" }
    #expect(result.groups.map { $0.members.map(\.student) } == [["a", "b", "d"]])
    #expect(result.groups.first?.goal == "plant trees")
    #expect(verifier.verify(result).isAccepted)
    result.groups[0].members[2].student = "c"
    #expect(verifier.verify(result).findings.contains { $0.rule == "common_goal" })
    let reason = result.unplaced.first { $0.student == "c" }?.reasons.first
    #expect(reason?.rule == "common_goal")
    #expect(reason?.blocks == 3)

    let (any, _) = try club(school) { $0.rules["common_goal"] = .flag(true) }
    #expect(any.groups.first?.goal == "plant trees")
    let (open, _) = try club(school)
    #expect(open.placed == 4)
  }

  @Test func `one language for all is more than a language for any two`() throws {
    func speaker(_ id: Student.ID, _ languages: [String]) -> Student {
      student(id) {
        $0.languages = languages
        $0.interests = ["go"]
      }
    }
    let ring = [
      speaker("a", ["en", "es"]), speaker("b", ["es-MX", "fr"]), speaker("c", ["fr", "en"]),
    ]
    #expect(try club(ring).0.placed == 3)
    let (none, verifier) = try club(ring) { $0.rules["common_language"] = .flag(true) }
    #expect(none.placed == 0)
    #expect(verifier.verify(try club(ring).0).findings.contains { $0.rule == "common_language" })
    let (some, _) = try club(ring + [speaker("d", ["es"]), speaker("e", [])]) {
      $0.rules["common_language"] = .flag(true)
    }
    #expect(some.groups.first?.members.map(\.student) == ["a", "b", "d", "e"])
  }

  @Test func `ages far apart need the consent of both`() {
    func born(_ year: Int, consents: Set<Consent>, _ id: Student.ID) -> Student {
      student(id) {
        $0.birthDate = .day(year, 1, 1)
        $0.consents = consents
      }
    }
    let probe = RuleProbe(rule: "consent_cross_age", setting: .whole(3))
    let young = born(2016, consents: [.matching], "a")
    #expect(probe.allowsBothWays(young, born(2014, consents: [.matching], "b")))
    #expect(!probe.allowsBothWays(young, born(2013, consents: [.matching, .crossAge], "b")))
    let open = born(2016, consents: [.matching, .crossAge], "a")
    #expect(probe.allowsBothWays(open, born(2013, consents: [.matching, .crossAge], "b")))
    #expect(!probe.allowsBothWays(young, student("b")))
  }
}
