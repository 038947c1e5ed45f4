import Kith
import Matching
import Testing

/// What holds of every school and program.
struct PropertyTests {
  private static func match(_ roster: Roster, _ program: Program) throws -> MatchResult {
    try Matchmaker(program).match(roster, threads: 1)
  }

  @Test func `nobody is twice, sizes and musts are kept, and the proof holds`() throws {
    try GeneratedSchools.forEach { roster, program, seed in
      let result = try Self.match(roster, program)
      var learning: Set<Student.ID> = []
      var guided: [Student.ID: Int] = [:]
      for group in result.groups {
        #expect(
          program.kind.isGuided
            || (program.size.least...program.size.most).contains(group.members.count), "\(seed)")
        for member in group.members {
          if member.role == program.kind.guideRole {
            guided[member.student, default: 0] += 1
          } else if program.kind != .tutor {
            #expect(learning.insert(member.student).inserted, "\(member.student), \(seed)")
          }
        }
        let members = Set(group.members.map(\.student))
        for wish in roster.wishes where wish.kind == .apart {
          #expect(!members.isSuperset(of: [wish.student, wish.other]), "\(seed)")
        }
      }
      for student in roster.students {
        #expect(guided[student.id, default: 0] <= student.capacity, "\(student.id), \(seed)")
        #expect(student.isEnrolled || !learning.contains(student.id), "\(student.id), \(seed)")
      }
      let verification = Verifier(roster, program).verify(result)
      #expect(verification.findings == [], "\(seed)")
      #expect(verification.provenBound == result.certificate?.bound, "\(seed)")
    }
  }

  @Test func `the order of rows and the number of threads change nothing`() throws {
    try GeneratedSchools.forEach { roster, program, seed in
      let result = try Self.match(roster, program)
      let other = try Matchmaker(program).match(roster.shuffled(seed: 5), threads: 3)
      #expect(other == result, "\(seed)")
    }
  }

  /// Ties are broken by the order of ids, so only names that keep that order must keep the groups.
  @Test func `other ids in the same order make the same groups, in any order the same worth`()
    throws
  {
    try GeneratedSchools.forEach { roster, program, seed in
      let result = try Self.match(roster, program)
      let ids = roster.students.map(\.id).sorted()
      func ranked(_ id: Student.ID, _ rank: (Int) -> Int) -> Student.ID {
        let place = rank(ids.firstIndex(of: id) ?? 0)
        return Student.ID(rawValue: "pupil-\(place < 10 ? "0" : "")\(place)")
      }
      let sameOrder = { ranked($0, { $0 }) }
      let renamed = try Self.match(roster.renamed(sameOrder), program)
      #expect(renamed.company() == result.company(sameOrder), "\(seed)")
      let reversed = try Self.match(
        roster.renamed { ranked($0, { ids.count - 1 - $0 }) }, program)
      #expect(reversed.objective == result.objective, "\(seed)")
    }
  }

  private static let rules: [(name: String, setting: Setting)] = [
    ("grade_band", .whole(0)), ("age_gap_most", .whole(0)), ("household_apart", .flag(true)),
    ("largest_distance", .whole(6)),
    ("never_alone", .list([.text("languages"), .text("circumstances")])),
    ("at_most", .table(["grade": .whole(2), "social_pace:quiet": .whole(1)])),
  ]

  @Test func `a rule more never raises the best worth`() throws {
    var turn = 0
    try GeneratedSchools.forEach(of: [.buddy, .pod, .mentor]) { roster, program, seed in
      // Each rule meets all three kinds before the next one's turn.
      let rule = Self.rules[(turn / 3) % Self.rules.count]
      turn += 1
      var strict = program
      try strict.setRule(rule.name, to: rule.setting)
      let (free, bound) = (try Self.match(roster, program), try Self.match(roster, strict))
      #expect(free.status != .feasible && bound.status != .feasible, "\(rule.name), \(seed)")
      #expect(bound.objective <= free.objective, "\(rule.name), \(seed)")
    }
  }

  @Test func `dearer placement never places fewer`() throws {
    try GeneratedSchools.forEach { roster, program, seed in
      var placed = 0
      for placement in [0, 300, 3000] {
        var program = program
        program.priority.isolated = 1
        program.placement = placement
        let now = try Self.match(roster, program).placed
        #expect(now >= placed, "\(placement) points, \(seed)")
        placed = now
      }
    }
  }

  @Test func `weights that all grow alike change nothing`() throws {
    try GeneratedSchools.forEach { roster, program, seed in
      let result = try Self.match(roster, program)
      let heavier = {
        var program = program
        program.weights = program.weights.mapValues { $0 * 3 }
        return program
      }()
      #expect(try Self.match(roster, heavier) == result, "\(seed)")
    }
  }

  @Test func `bare numbers that all grow alike keep their best answers`() throws {
    for seed in 0..<GeneratedSchools.count {
      var random = SplitMix64(seed: seed)
      var pairs: [(a: Int32, b: Int32, weight: Int64)] = []
      for a in Int32(0)..<11 {
        for b in (a + 1)..<12 where random.below(3) > 0 {
          pairs.append((a, b, Int64(random.below(100)) - 10))
        }
      }
      let scaled = pairs.map { (a: $0.a, b: $0.b, weight: $0.weight * 7) }
      let limits = SearchLimits()
      let pairing = try PairingInstance(graph: PairGraph(itemCount: 12, pairs: pairs))
        .solve(limits)
      let larger = try PairingInstance(graph: PairGraph(itemCount: 12, pairs: scaled))
        .solve(limits)
      #expect(larger.objective == 7 * pairing.objective, "seed \(seed)")
      func grouping(_ pairs: [(a: Int32, b: Int32, weight: Int64)]) throws -> Int64 {
        try GroupingInstance(
          graph: PairGraph(itemCount: 12, pairs: pairs), least: 2, most: 3, value: .sum
        ).solve(limits).objective
      }
      #expect(try grouping(scaled) == 7 * grouping(pairs), "seed \(seed)")
    }
  }
}
