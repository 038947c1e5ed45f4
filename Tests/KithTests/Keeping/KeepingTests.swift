import Kith
import Testing

struct KeepingTests {
  /// What a first match found, and a question about keeping some of it.
  private func kept(_ kind: Program.Kind, seed: UInt64) throws -> (Roster, Program, Keeping)? {
    let roster = SmallSchool.roster(9, seed: seed)
    let program = SmallSchool.program(kind)
    let groups = try Matchmaker(program).match(roster, threads: 1).groups
    guard let first = groups.first, let last = groups.last else { return nil }
    var keeping = Keeping(
      earlier: groups.map { $0.members.map(\.student) }, disruption: 150 * Int(seed % 4))
    keeping.groups = [Keeping.FixedGroup(first.members.map(\.student))]
    if seed % 2 == 0 { keeping.waiting = ["s1", "s5", "s7"] }
    if last.id != first.id { keeping.apart = [last.members.prefix(2).map(\.student)] }
    return (roster, program, keeping)
  }

  @Test(arguments: [Program.Kind.mentor, .buddy, .pod, .playdate])
  func `what has to be kept is kept as well as trying everything does`(
    kind: Program.Kind
  ) throws {
    for seed in UInt64(0)..<8 {
      guard let (roster, program, keeping) = try kept(kind, seed: seed) else { continue }
      let result = try Matchmaker(program, keeping: keeping).match(roster, threads: 1)
      #expect(
        result.objective == BruteForce(roster, program, keeping).objective(), "seed \(seed)")
      #expect(result.status == .optimal, "seed \(seed)")
      let verification = Verifier(roster, program).verify(result)
      #expect(verification.findings == [], "seed \(seed)")
      #expect(verification.provenBound == result.bound, "seed \(seed)")
      for fixed in keeping.groups {
        #expect(result.groups.contains { Set($0.members.map(\.student)) == Set(fixed.students) })
      }
      for pair in keeping.apart {
        #expect(!result.groups.contains { Set($0.members.map(\.student)).isSuperset(of: pair) })
      }
    }
  }

  @Test(arguments: Program.Kind.allCases)
  func `a subject of earlier tutoring is left out where it means nothing any more`(
    kind: Program.Kind
  ) throws {
    let program = SmallSchool.program(kind)
    var kept = 0
    for seed in UInt64(0)..<6 {
      let roster = SmallSchool.roster(9, seed: seed)
      let tutoring = try Matchmaker(SmallSchool.program(.tutor)).match(roster, threads: 1)
      guard let group = tutoring.groups.first(where: { $0.subject != nil }) else { continue }
      let ids = group.members.map(\.student)
      let matchmaker = Matchmaker(
        program, keeping: Keeping(groups: [Keeping.FixedGroup(ids, subject: group.subject)]))
      var later = roster
      for place in later.students.indices {
        later.students[place].needs.removeAll { $0 == group.subject }
      }
      for roster in [roster, later] {
        let result = try matchmaker.match(roster, threads: 1)
        #expect(Verifier(roster, program).verify(result).findings == [], "seed \(seed)")
        kept += result.keeping.groups.count
      }
    }
    // Few of them are guide and learner of a mentor program too.
    #expect(kept > 0 || kind == .mentor)
  }

  @Test func `points for those who stay together are told and checked`() throws {
    let (roster, program, keeping) = try #require(try kept(.pod, seed: 3))
    let result = try Matchmaker(program, keeping: keeping).match(roster, threads: 1)
    #expect(result.keptPoints > 0)
    var lied = result
    lied.keptPoints += 1
    #expect(Verifier(roster, program).verify(lied).findings.map(\.code).contains(.figure))
    var forgotten = result
    forgotten.keeping.earlier = []
    #expect(!Verifier(roster, program).verify(forgotten).isAccepted)
    var unfixed = result
    unfixed.keeping.groups[0].students[0] = "s9"
    #expect(!Verifier(roster, program).verify(unfixed).isAccepted)
  }

  @Test func `a pin is obeyed against ordinary rules, and the result says so`() throws {
    var roster = SmallSchool.roster(9, seed: 1)
    for place in roster.students.indices {
      roster.students[place].isEnrolled = true
      roster.students[place].consents = Set(Consent.allCases)
      roster.students[place].grade = Grade(place < 5 ? "3" : "8")
    }
    roster.wishes = []
    var program = SmallSchool.program(.pod)
    program.rules = ["grade_band": .whole(1)]
    let ids = roster.students.map(\.id)
    let fixed = Keeping.FixedGroup([ids[0], ids[8]])
    let keeping = Keeping(groups: [fixed])
    let result = try Matchmaker(program, keeping: keeping).match(roster, threads: 1)
    let group = try #require(
      result.groups.first { Set($0.members.map(\.student)) == Set(fixed.students) })
    let notice = try #require(result.notices.first { $0.code == "pin-breaks-rule" })
    #expect(notice.text.contains("grade_band"))
    #expect(notice.text.contains(group.id))
    #expect(Verifier(roster, program).verify(result).isAccepted)
    // Without the pin the same group is refused.
    var bare = result
    bare.keeping = Keeping()
    #expect(!Verifier(roster, program).verify(bare).isAccepted)
  }

  /// Nine students, of whom nothing forbids any two to be together.
  private var freeRoster: Roster {
    var roster = SmallSchool.roster(9, seed: 1)
    for place in roster.students.indices {
      roster.students[place].isEnrolled = true
      roster.students[place].consents = Set(Consent.allCases)
    }
    roster.wishes = []
    return roster
  }

  @Test func `a pin that breaks a rule of safety is a contradiction and names two`() throws {
    var roster = freeRoster
    let ids = roster.students.map(\.id)
    roster.wishes = [Wish(student: ids[2], other: ids[1], kind: .apart, author: .guardian)]
    let program = SmallSchool.program(.pod)
    let keeping = Keeping(groups: [Keeping.FixedGroup(Array(ids[0...2]))])
    let result = try Matchmaker(program, keeping: keeping).match(roster, threads: 1)
    #expect(result.status == .infeasible)
    #expect(result.groups.isEmpty)
    let notice = try #require(result.notices.first { $0.code == "contradictory-musts" })
    #expect(notice.students == [ids[1], ids[2]])
    #expect(notice.text.contains("apart"))
  }

  @Test func `students put together by hand without a consent are named before any search`() throws
  {
    var roster = freeRoster
    roster.students[3].consents = []
    let ids = roster.students.map(\.id)
    func result(_ kind: Program.Kind, _ keeping: Keeping) throws -> MatchResult {
      try Matchmaker(SmallSchool.program(kind), keeping: keeping).match(roster, threads: 1)
    }
    for keeping in [
      Keeping(groups: [Keeping.FixedGroup([ids[1], ids[3]])]),
      Keeping(together: [[ids[1], ids[3]]]),
    ] {
      let refused = try result(.pod, keeping)
      #expect(refused.status == .infeasible)
      let notice = try #require(refused.notices.first { $0.code == "contradictory-musts" })
      #expect(notice.students == [ids[1], ids[3]])
      #expect(notice.text.contains("consent_matching turns \(ids[3]) away"))
    }
    let allowed = try result(.pod, Keeping(together: [[ids[1], ids[2]]]))
    #expect(allowed.status == .optimal)
    #expect(!allowed.notices.contains { $0.code == "contradictory-musts" })
  }

  @Test func `a pin about somebody who left the school rests, and the result says so`() throws {
    var roster = freeRoster
    roster.students[1].isEnrolled = false
    let ids = roster.students.map(\.id)
    let keeping = Keeping(groups: [Keeping.FixedGroup([ids[0], ids[1]])])
    let program = SmallSchool.program(.pod)
    let result = try Matchmaker(program, keeping: keeping).match(roster, threads: 1)
    #expect(result.status == .optimal)
    #expect(result.notices.contains { $0.code == "pin-rests" })
    #expect(Verifier(roster, program).verify(result).isAccepted)
  }

  @Test func `the order of rows changes nothing when something is kept`() throws {
    let (roster, program, keeping) = try #require(try kept(.pod, seed: 2))
    var shuffled = roster
    shuffled.students.reverse()
    let result = try Matchmaker(program, keeping: keeping).match(roster, threads: 1)
    #expect(try Matchmaker(program, keeping: keeping).match(shuffled, threads: 2) == result)
  }
}
