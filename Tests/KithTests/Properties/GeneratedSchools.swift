import Foundation
import Kith
import Matching
import Testing

/// Small schools, each with a program of one of the kinds; a failure names the seed, which makes the same
/// school again.
enum GeneratedSchools {
  /// Ten of each kind, or as many in all as `KITH_GENERATED_SCHOOLS` says. Unoptimised builds are many times
  /// slower, and are no proof.
  static let count: UInt64 = {
    #if DEBUG
      let usual: UInt64 = 20
    #else
      let usual: UInt64 = 70
    #endif
    return ProcessInfo.processInfo.environment["KITH_GENERATED_SCHOOLS"].flatMap(UInt64.init)
      ?? usual
  }()

  /// Calls `body` with each school, its program and what stands in failures.
  static func forEach(
    of kinds: [Program.Kind] = Program.Kind.allCases,
    _ body: (Roster, Program, String) throws -> Void
  ) throws {
    for seed in 0..<count {
      let kind = kinds[Int(seed) % kinds.count]
      let roster = SmallSchool.roster(kind == .tutor ? 6 : 9, seed: 1000 + seed)
      try body(roster, SmallSchool.program(kind), "\(kind.rawValue), seed \(1000 + seed)")
    }
  }
}

extension Roster {
  /// The roster whose students bear other ids.
  func renamed(_ name: (Student.ID) -> Student.ID) -> Roster {
    var roster = self
    for place in roster.students.indices {
      roster.students[place].id = name(roster.students[place].id)
    }
    for place in roster.wishes.indices {
      roster.wishes[place].student = name(roster.wishes[place].student)
      roster.wishes[place].other = name(roster.wishes[place].other)
    }
    return roster
  }

  /// The roster with its rows in another order.
  func shuffled(seed: UInt64) -> Roster {
    var random = SplitMix64(seed: seed)
    var roster = self
    for place in roster.students.indices.dropFirst().reversed() {
      roster.students.swapAt(place, random.below(place + 1))
    }
    roster.wishes.reverse()
    return roster
  }
}

extension MatchResult {
  /// Who is with whom, told in other ids.
  func company(_ name: (Student.ID) -> Student.ID = { $0 }) -> Set<[Student.ID]> {
    Set(groups.map { $0.members.map { name($0.student) }.sorted() })
  }
}
