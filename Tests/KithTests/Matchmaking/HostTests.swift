import Kith
import Testing

/// Coaches who host pods.
struct HostTests {
  private func pupil(
    _ id: Student.ID, languages: [String] = [], _ from: Int = 15, _ to: Int = 17
  ) -> Student {
    student(id) {
      $0.grade = Grade("5")
      $0.languages = languages
      $0.consents = [.matching, .peerContact, .adultContact]
      $0.availability = [LocalStretch(day: .tue, from: from * 60, to: to * 60)]
    }
  }

  private func coach(_ id: String, capacity: Int? = 1, languages: [String] = []) -> Coach {
    var coach = Coach(id: id)
    coach.capacity = capacity
    coach.languages = languages
    coach.isBackgroundChecked = true
    coach.timeZone = "America/New_York"
    return coach
  }

  private func pods(
    _ students: [Student], _ coaches: [Coach], _ change: (inout Program) -> Void = { _ in }
  ) throws -> (MatchResult, Verifier) {
    var program = Program.preset(.pod, id: "p")
    program.term = .term2027
    program.size = .init(least: 2, most: 2)
    program.meeting.minutes = 60
    program.host = .coach
    change(&program)
    let roster = Roster(students: students, coaches: coaches)
    return (try Matchmaker(program).match(roster), Verifier(roster, program))
  }

  private let four = ["a", "b", "c", "d"].map(Student.ID.init(rawValue:))

  @Test func `a coach hosts a group and is named`() throws {
    var known = coach("k2")
    known.students = ["a"]
    var (result, verifier) = try pods([pupil("a"), pupil("b")], [coach("k1"), known])
    #expect(result.groups.first?.host == "k2")
    #expect(result.status == .optimal)
    #expect(verifier.verify(result).isAccepted)
    result.groups[0].host = nil
    #expect(verifier.verify(result).findings.contains { $0.rule == "coach_capacity" })
    let (free, _) = try pods([pupil("a"), pupil("b")], [known]) { $0.host = nil }
    #expect(free.groups.first?.host == nil)
  }

  @Test func `a coach that nobody checked hosts nobody`() throws {
    var unchecked = coach("k")
    unchecked.isBackgroundChecked = false
    let (result, _) = try pods([pupil("a"), pupil("b")], [unchecked])
    #expect(result.groups.isEmpty)
    #expect(result.unplaced.first?.reasons.map(\.rule) == ["coach_checked"])
    #expect(result.unplaced.first?.reasons.first?.remedy == nil)
    let (checked, _) = try pods([pupil("a"), pupil("b")], [coach("k")])
    var roster = Roster(students: [pupil("a"), pupil("b")])
    roster.coaches = [unchecked]
    var program = Program.preset(.pod, id: "p")
    program.host = .coach
    #expect(
      Verifier(roster, program).verify(checked).findings.contains { $0.rule == "coach_checked" })
  }

  @Test func `minors without the consent meet no coach`() throws {
    var shy = pupil("b")
    shy.consents = [.matching, .peerContact]
    let (result, verifier) = try pods([pupil("a"), shy, pupil("c")], [coach("k")])
    #expect(result.groups.first?.members.map(\.student) == ["a", "c"])
    #expect(result.unplaced.first?.reasons.first?.rule == "consent_adult_contact")
    var broken = result
    broken.groups[0].members[1].student = "b"
    #expect(verifier.verify(broken).findings.contains { $0.rule == "consent_adult_contact" })
    shy.birthDate = .day(2008, 1, 1)
    let (adult, _) = try pods([shy], [coach("k")])
    #expect(adult.unplaced.first?.reasons.contains { $0.rule == "consent_adult_contact" } == false)
  }

  @Test func `the coach speaks with every member`() throws {
    let school = [
      pupil("a", languages: ["es", "en"]), pupil("b", languages: ["es"]),
      pupil("c", languages: ["en"]),
    ]
    let (result, verifier) = try pods(school, [coach("k", languages: ["en-US"])])
    #expect(result.groups.first?.members.map(\.student) == ["a", "c"])
    #expect(verifier.verify(result).isAccepted)
    var broken = result
    broken.groups[0].members[1].student = "b"
    #expect(verifier.verify(broken).findings.contains { $0.rule == "coach_language" })
    let (any, _) = try pods(school, [coach("k", languages: ["fr"])]) {
      $0.rules["coach_language"] = .flag(false)
    }
    #expect(any.placed == 2)
    #expect(try pods(school, [coach("k", languages: ["fr"])]).0.placed == 0)
  }

  @Test func `meetings lie within the hours of the coach`() throws {
    var tokyo = coach("k")
    tokyo.timeZone = "Asia/Tokyo"
    let (none, _) = try pods([pupil("a"), pupil("b")], [tokyo])
    #expect(none.placed == 0)
    #expect(none.unplaced.first?.reasons.first?.rule == "coach_hours")
    let (any, verifier) = try pods([pupil("a"), pupil("b")], [tokyo]) {
      $0.rules["coach_hours"] = .flag(false)
    }
    #expect(any.placed == 2)
    #expect(verifier.verify(any).isAccepted)
    var program = Program.preset(.pod, id: "p")
    program.term = .term2027
    program.host = .coach
    let strict = Verifier(
      Roster(students: [pupil("a"), pupil("b")], coaches: [tokyo]), program)
    #expect(strict.verify(any).findings.contains { $0.rule == "coach_hours" })
  }

  @Test func `too few coaches leave the groups of least worth, and the bound knows it`() throws {
    let school = four.map { pupil($0) }
    let (all, _) = try pods(school, [coach("k", capacity: 2)])
    #expect(all.placed == 4)
    // Never two groups at once.
    #expect(Set(all.groups.flatMap(\.meetings).map(\.from)).count == 2)
    let (one, verifier) = try pods(school, [coach("k")])
    #expect(one.placed == 2)
    #expect(one.status == .optimal)
    #expect(one.certificate?.mostGroups == 1)
    #expect(one.certificate?.bound == one.objective)
    #expect(one.unplaced.allSatisfy { $0.reasons.first?.rule == "coach_capacity" })
    #expect(one.notices.contains { $0.code == "no-host-left" })
    #expect(verifier.verify(one).isAccepted)
    #expect(verifier.verify(all).findings.contains { $0.rule == "coach_capacity" })
    #expect(try pods(school, [coach("k", capacity: 0)]).0.placed == 0)
  }

  @Test func `where hosts are few, groups are fuller instead of more`() throws {
    let school = (0..<12).map { pupil(Student.ID(rawValue: "s\($0)")) }
    func result(_ capacity: Int) throws -> (MatchResult, Verifier) {
      try pods(school, [coach("k", capacity: capacity)]) { $0.size = .init(least: 3, most: 5) }
    }
    let (two, verifier) = try result(2)
    #expect(two.groups.map(\.members.count) == [5, 5])
    #expect(two.status == .optimal)
    #expect(verifier.verify(two).provenBound == two.objective)
    // A price for groups proves nothing about more groups than there is room for, or without it.
    var generous = two
    generous.certificate?.mostGroups = 3
    #expect(!verifier.verify(generous).isAccepted)
    var free = two
    guard case .leaf(var leaf)? = free.certificate?.tree else {
      Issue.record("the proof is a tree")
      return
    }
    #expect(leaf.groupPrice.units > 0)
    leaf.groupPrice.units = 0
    free.certificate?.tree = .leaf(leaf)
    #expect(!verifier.verify(free).isAccepted)
    #expect(try result(9).0.certificate?.mostGroups == nil)
  }

  @Test func `groups fixed by hand take the room of their hosts`() throws {
    let school = (0..<9).map { pupil(Student.ID(rawValue: "s\($0)")) }
    var program = Program.preset(.pod, id: "p")
    program.term = .term2027
    program.size = .init(least: 2, most: 4)
    program.meeting.minutes = 60
    program.host = .coach
    let roster = Roster(students: school, coaches: [coach("k", capacity: 2)])
    let keeping = Keeping(groups: [Keeping.FixedGroup(["s0", "s1"])])
    let result = try Matchmaker(program, keeping: keeping).match(roster, threads: 1)
    #expect(result.groups.map(\.members.count).sorted() == [2, 4])
    #expect(result.groups.allSatisfy { $0.host == "k" })
    #expect(result.certificate?.mostGroups == 1)
    #expect(result.status == .optimal)
    #expect(Verifier(roster, program).verify(result).provenBound == result.bound)
  }
}
