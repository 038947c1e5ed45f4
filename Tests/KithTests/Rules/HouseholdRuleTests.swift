import Kith
import Testing

/// How many households a playdate brings together.
struct HouseholdRuleTests {
  private func child(_ id: Student.ID, _ household: String?) -> Student {
    student(id) {
      $0.household = household
      $0.consents = [.matching, .peerContact, .inPerson]
      $0.home = Coordinates(latitude: 40.01, longitude: -75.02)
    }
  }

  private func playdate(_ students: [Student], _ change: (inout Program) -> Void = { _ in }) throws
    -> (MatchResult, Verifier)
  {
    var program = Program.preset(.playdate, id: "p")
    program.meeting.isAsynchronous = true
    program.rules["shared_channel"] = .flag(false)
    change(&program)
    let roster = Roster(students: students)
    return (try Matchmaker(program).match(roster), Verifier(roster, program))
  }

  @Test func `siblings alone are no playdate`() throws {
    let siblings = [child("a", "h"), child("b", "h"), child("c", "h")]
    let (alone, verifier) = try playdate(siblings)
    #expect(alone.groups.isEmpty)
    #expect(alone.status == .optimal)
    let (family, _) = try playdate(siblings) { $0.rules["households_least"] = .flag(false) }
    #expect(family.placed == 3)
    #expect(verifier.verify(family).findings.contains { $0.rule == "households_least" })
    let (both, _) = try playdate(siblings + [child("d", nil)])
    #expect(both.placed == 4)
  }

  @Test func `at most so many households meet, with all their children`() throws {
    let school = (0..<6).flatMap { family in
      ["a", "b"].map { child(Student.ID(rawValue: "f\(family)\($0)"), "h\(family)") }
    }
    let (five, verifier) = try playdate(school) { $0.size.most = 12 }
    #expect(five.groups.allSatisfy { (2...5).contains($0.members.count / 2) })
    #expect(five.placed == 12)
    let (all, _) = try playdate(school) {
      $0.size = .init(least: 12, most: 12)
      $0.rules["households_most"] = .flag(false)
    }
    #expect(all.groups.count == 1)
    #expect(verifier.verify(all).findings.contains { $0.rule == "households_most" })
    let (none, _) = try playdate(school) { $0.size = .init(least: 12, most: 12) }
    #expect(none.groups.isEmpty)
  }

  @Test func `pairs of children come from two households`() throws {
    let pair = Program.Size(least: 2, most: 2)
    let (result, _) = try playdate([child("a", "h"), child("b", "h"), child("c", nil)]) {
      $0.size = pair
      $0.rules["household_together"] = .flag(false)
      $0.rules["household_apart"] = .flag(true)
    }
    #expect(result.groups.first?.members.contains { $0.student == "c" } == true)
    let (siblings, _) = try playdate([child("a", "h"), child("b", "h")]) { $0.size = pair }
    #expect(siblings.groups.isEmpty)
  }

  @Test func `households are counted where siblings may part as well`() throws {
    func free(_ program: inout Program) { program.rules["household_together"] = .flag(false) }
    let (family, _) = try playdate([child("a", "h"), child("b", "h")], free)
    #expect(family.groups.isEmpty)
    #expect(family.status == .optimal)
    let (two, verifier) = try playdate([child("a", "h"), child("b", "h"), child("c", nil)], free)
    #expect(two.placed == 3)
    #expect(two.status == .optimal)
    #expect(verifier.verify(two).provenBound == two.objective)
    // One family at a time: siblings only, any of them.
    let street = (0..<4).flatMap { family in
      ["a", "b"].map { child(Student.ID(rawValue: "f\(family)\($0)"), "h\(family)") }
    }
    let (few, _) = try playdate(street) {
      free(&$0)
      $0.size = .init(least: 2, most: 6)
      $0.rules["households_most"] = .whole(2)
    }
    #expect(few.placed == 8)
    for group in few.groups {
      #expect(Set(group.members.map { $0.student.rawValue.prefix(2) }).count == 2)
    }
    let (many, _) = try playdate(street) {
      free(&$0)
      $0.size = .init(least: 3, most: 8)
      $0.rules["households_least"] = .whole(3)
    }
    #expect(many.placed == 8)
    #expect(many.status == .optimal)
    for group in many.groups {
      #expect(Set(group.members.map { $0.student.rawValue.prefix(2) }).count >= 3)
    }
    var alone = two
    alone.groups[0].members.removeAll { $0.student == "c" }
    #expect(verifier.verify(alone).findings.contains { $0.rule == "households_least" })
  }

  @Test func `a zone halfway is told for several households and never for one`() throws {
    var far = child("b", nil)
    far.home = Coordinates(latitude: 40.11, longitude: -75.02)
    var (result, verifier) = try playdate([child("a", nil), far])
    #expect(result.groups.first?.halfway == Coordinates(latitude: 40.1, longitude: -75))
    #expect(verifier.verify(result).isAccepted)
    result.groups[0].halfway = Coordinates(latitude: 40.01, longitude: -75.02)
    #expect(!verifier.verify(result).isAccepted)
    let (off, _) = try playdate([child("a", nil), far]) { $0.meetsHalfway = false }
    #expect(off.groups.first?.halfway == nil)
    let (family, _) = try playdate([child("a", "h"), child("b", "h")]) {
      $0.rules["households_least"] = .flag(false)
    }
    #expect(family.placed == 2)
    #expect(family.groups.first?.halfway == nil)
  }
}
