import Kith
import Matching
import Testing

/// Buddy programs that allow one trio.
struct BuddyTrioTests {
  private func program() throws -> Program {
    var program = SmallSchool.program(.buddy)
    program.size = Program.Size(least: 2, most: 3)
    return program
  }

  @Test(arguments: [Program.Value.mean, .sum])
  func `an odd number of buddies gets the best trio or none`(value: Program.Value) throws {
    var trios = 0
    for seed in UInt64(0)..<16 {
      let roster = SmallSchool.roster(9 + Int(seed % 3), seed: seed)
      var program = try program()
      if seed % 2 == 0 { try program.setRule("grade_band", to: .whole(16)) }
      program.value = value
      let result = try Matchmaker(program).match(roster, threads: 1)
      if value == .mean {
        #expect(result.objective == BruteForce(roster, program).objective(), "seed \(seed)")
      }
      #expect(result.status == .optimal, "seed \(seed)")
      #expect(result.certificate?.bound == result.bound, "seed \(seed)")
      let largest = result.groups.filter { $0.members.count == 3 }
      #expect(largest.count <= 1, "seed \(seed)")
      trios += largest.count
      let verification = Verifier(roster, program).verify(result)
      #expect(verification.findings.isEmpty, "\(verification.findings)")
      #expect(verification.provenBound == result.bound)
    }
    #expect(trios > 0)
  }

  /// Everybody may be with everybody.
  private func open(_ count: Int) throws -> (Roster, Program) {
    var program = try program()
    program.rules = [:]
    program.meeting.isAsynchronous = true
    let students = (0..<count).map { number in
      student(Student.ID(rawValue: "s\(number)")) {
        $0.interests = ["a\(number % 2)", "b\(number % 3)"]
        $0.channels = [.chat]
      }
    }
    return (Roster(students: students), program)
  }

  @Test func `an even number makes no trio, and none is accepted`() throws {
    let (roster, program) = try open(6)
    var result = try Matchmaker(program).match(roster, threads: 1)
    #expect(result.groups.map(\.members.count) == [2, 2, 2])
    result.groups.removeLast()
    result.groups[0].members.append(result.groups[1].members.removeLast())
    result.groups.remove(at: 1)
    let findings = Verifier(roster, program).verify(result).findings
    #expect(findings.contains { $0.code == .shape })
  }

  @Test func `an odd number that could all be paired is placed whole`() throws {
    let (roster, program) = try open(7)
    let result = try Matchmaker(program).match(roster, threads: 1)
    #expect(result.placed == 7)
    #expect(result.groups.map(\.members.count).sorted() == [2, 2, 3])
    #expect(result.groups.allSatisfy { !$0.why.isEmpty })
  }

  @Test func `three who must be together are the trio`() throws {
    // The other five could be paired, and are odd.
    var (roster, program) = try open(8)
    program.value = .mean
    roster.wishes = [
      Wish(student: "s1", other: "s2", kind: .together),
      Wish(student: "s2", other: "s5", kind: .together),
    ]
    let result = try Matchmaker(program).match(roster, threads: 1)
    let trio = result.groups.first { $0.members.count == 3 }
    #expect(trio?.members.map(\.student) == ["s1", "s2", "s5"])
    #expect(result.status == .optimal)
  }

  @Test func `a trio has to find a time for all three`() throws {
    var (roster, program) = try open(3)
    program.meeting.isAsynchronous = false
    try program.setRule("common_meeting", to: .flag(true))
    let days: [[Weekday]] = [[.mon, .tue], [.tue, .wed], [.mon, .wed]]
    for (number, days) in days.enumerated() {
      roster.students[number].availability = days.map {
        LocalStretch(day: $0, from: 10 * 60, to: 12 * 60)
      }
    }
    let result = try Matchmaker(program).match(roster, threads: 1)
    #expect(result.groups.map(\.members.count) == [2])
    #expect(result.status == .optimal)
  }

  @Test func `lowered prices of trios are refuted`() throws {
    let (roster, program) = try open(7)
    var result = try Matchmaker(program).match(roster, threads: 1)
    guard case .leaf(var leaf)? = result.certificate?.tree else {
      Issue.record("a pairing has one leaf")
      return
    }
    leaf.settledTrios = []
    leaf.trioPrice.units = 0
    result.certificate?.tree = .leaf(leaf)
    let verification = Verifier(roster, program).verify(result)
    #expect(verification.findings.contains { $0.code == .proof })
  }
}
