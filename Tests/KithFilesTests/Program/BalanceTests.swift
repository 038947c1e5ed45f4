import Kith
import KithFiles
import TestSupport
import Testing

/// Guides who have learners as evenly as can be at equal worth.
struct BalanceTests {
  private func school(_ guides: Int, _ learners: Int, seed: UInt64) -> Roster {
    var chance = Chance(seed: seed)
    return .alike(guides + learners) { student, number in
      student.joinedOn = CalendarDate(year: number < guides ? 2020 : 2026, month: 9, day: 1)
      student.roles = [number < guides ? "mentor" : "newcomer"]
      student.capacity = number < guides ? 1 + chance.below(4) : 1
      student.interests = chance.happens(50) ? ["chess"] : ["judo"]
    }
  }

  private func program(balance: Program.Balance?) -> Program {
    var program = Program.ofInterests(.mentor)
    program.balance = balance
    return program
  }

  private func squares(_ result: MatchResult) -> Int {
    Dictionary(grouping: result.groups) { $0.members[0].student }.values
      .reduce(0) { $0 + $1.count * $1.count }
  }

  /// The least sum of squares of any answer worth `objective`, by trying all.
  private func least(_ roster: Roster, _ program: Program, _ objective: Int) throws -> Int? {
    let guides = roster.students.filter { $0.roles == ["mentor"] }
    let learners = roster.students.filter { $0.roles == ["newcomer"] }
    var best: Int?
    func place(_ number: Int, _ loads: [Int], _ worth: Int) {
      guard number < learners.count else {
        if worth == objective {
          best = min(best ?? .max, loads.reduce(0) { $0 + $1 * $1 })
        }
        return
      }
      place(number + 1, loads, worth)
      for (at, guide) in guides.enumerated() where loads[at] < guide.capacity {
        var next = loads
        next[at] += 1
        let fit = guide.interests == learners[number].interests ? 1000 : 0
        place(number + 1, next, worth + 2 * fit + program.placement)
      }
    }
    place(0, guides.map { _ in 0 }, 0)
    return best
  }

  @Test func `no answer of equal worth is more even, in small schools by trying all`() throws {
    var changed = 0
    for seed in 1...25 {
      let roster = school(3, 5, seed: UInt64(seed))
      let plain = try Matchmaker(program(balance: nil)).match(roster)
      let even = try Matchmaker(program(balance: .guides)).match(roster)
      #expect(even.objective == plain.objective, "seed \(seed)")
      #expect(squares(even) <= squares(plain), "seed \(seed)")
      if squares(even) < squares(plain) { changed += 1 }
      let best = try least(roster, program(balance: .guides), even.objective)
      #expect(squares(even) == best, "seed \(seed)")
      #expect(Verifier(roster, program(balance: .guides)).verify(even).findings == [])
      if squares(even) < squares(plain) {
        let refused = Verifier(roster, program(balance: .guides)).verify(plain).findings
        #expect(refused.contains { $0.text.contains("more evenly") }, "seed \(seed)")
      }
    }
    #expect(changed > 0)
  }

  @Test func `policies to start from make programs that are read, and ask nothing of other kinds`()
    throws
  {
    let (starts, ends) = (
      try #require(CalendarDate(year: 2027, month: 1, day: 11)),
      try #require(CalendarDate(year: 2027, month: 5, day: 28))
    )
    let term = Program.Term(starts: starts, ends: ends)
    for kind in Program.Kind.allCases {
      let policies = ProgramPolicy.allCases.filter { $0.suits(kind) }
      for some in policies.map({ [$0] }) + [policies, []] {
        var problems = ProblemList()
        let text = ProgramText.first(kind, term: term, policies: some)
        let program = ProgramFileReader("p.yaml", text: Array(text.utf8)).read(&problems)
        #expect(problems.problems.map(\.description) == [])
        #expect(program?.questions.isEmpty == some.isEmpty)
        #expect((program?.onlyWith == "partner_wish") == some.contains(.ownGender))
      }
    }
    #expect(!ProgramPolicy.noLoneGirl.suits(.mentor))
  }

  @Test func `other kinds refuse it in words`() {
    for kind in ["pod", "tutor"] {
      var problems = ProblemList()
      let text = "program: p\nkind: \(kind)\nbalance: guides\n"
      #expect(ProgramFileReader("p.yaml", text: Array(text.utf8)).read(&problems) == nil)
      #expect(problems.problems.map(\.description).contains { $0.contains("kind mentor alone") })
    }
  }
}
