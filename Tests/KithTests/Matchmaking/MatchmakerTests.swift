import Kith
import Matching
import Testing

struct MatchmakerTests {
  @Test(arguments: Program.Kind.allCases)
  func `small schools are matched as well as trying everything does`(
    kind: Program.Kind
  ) throws {
    for seed in UInt64(0)..<6 {
      // Every need of a learner is tried on its own, so fewer learners are enough.
      let roster = SmallSchool.roster(kind == .tutor ? 6 : 10, seed: seed)
      let program = SmallSchool.program(kind)
      let result = try Matchmaker(program).match(roster, threads: 1)
      guard result.status != .empty else { continue }
      #expect(result.objective == BruteForce(roster, program).objective(), "seed \(seed)")
      #expect(result.status == .optimal, "seed \(seed)")
      #expect(result.certificate?.bound == result.bound, "seed \(seed)")
    }
  }

  @Test(arguments: [Program.Kind.mentor, .buddy, .pod, .playdate])
  func `the order of rows and the number of threads change nothing`(kind: Program.Kind) throws {
    let roster = SmallSchool.roster(12, seed: 42)
    let program = SmallSchool.program(kind)
    let result = try Matchmaker(program).match(roster, threads: 1)
    var shuffled = roster
    var random = SplitMix64(seed: 7)
    for place in shuffled.students.indices.dropFirst().reversed() {
      shuffled.students.swapAt(place, random.below(place + 1))
    }
    shuffled.wishes.reverse()
    #expect(try Matchmaker(program).match(shuffled, threads: 3) == result)
  }

  @Test func `group rules hold for whole groups`() throws {
    for seed in UInt64(0)..<6 {
      let roster = SmallSchool.roster(10, seed: seed)
      var program = SmallSchool.program(.pod)
      try program.setRule("never_alone", to: .list([.text("circumstances")]))
      try program.setRule("at_most", to: .table(["grade": .whole(2)]))
      let result = try Matchmaker(program).match(roster, threads: 1)
      #expect(result.objective == BruteForce(roster, program).objective(), "seed \(seed)")
    }
  }

  @Test func `students who must be together are placed together or not at all`() throws {
    for seed in UInt64(0)..<6 {
      var roster = SmallSchool.roster(10, seed: seed)
      roster.wishes = [
        Wish(student: "s1", other: "s2", kind: .together),
        Wish(student: "s3", other: "s4", kind: .together),
      ]
      // A wish about somebody who left the school rests.
      for number in roster.students.indices {
        roster.students[number].consents = [.matching, .peerContact]
        roster.students[number].isEnrolled = true
      }
      let program = SmallSchool.program(.pod)
      let result = try Matchmaker(program).match(roster, threads: 1)
      #expect(result.objective == BruteForce(roster, program).objective(), "seed \(seed)")
      for group in result.groups {
        let members = Set(group.members.map(\.student))
        #expect(members.contains("s1") == members.contains("s2"))
        #expect(members.contains("s3") == members.contains("s4"))
      }
    }
  }

  @Test func `nobody to match is an answer`() throws {
    let result = try Matchmaker(.preset(.pod, id: "p")).match(Roster(students: []))
    #expect(result.status == .empty)
    let absent = Roster(students: [student("a") { $0.isEnrolled = false }])
    let second = try Matchmaker(.preset(.pod, id: "p")).match(absent)
    #expect(second.status == .empty)
    #expect(second.notices.map(\.code).contains("not-enrolled"))
  }

  @Test func `learners without guides are unplaced and that is optimal`() throws {
    let roster = Roster(students: [student("a") { $0.roles = ["newcomer"] }])
    let result = try Matchmaker(.preset(.mentor, id: "p")).match(roster)
    #expect(result.status == .optimal)
    #expect(result.unplaced.map(\.student) == ["a"])
  }
}
