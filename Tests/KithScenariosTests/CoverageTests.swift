import Foundation
import Kith
import KithFiles
import KithScenarios
import TestSupport
import Testing

/// What the scenarios of this repository speak of.
struct CoverageTests {
  private static func scenarios() throws -> [Scenario] {
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../scenarios")
    return try Replay([folder.standardizedFileURL.path]).load(threads: 2).map {
      try $0.read.get()
    }
  }

  @Test func `there are at least sixty, each with a name and a story of its own`() throws {
    let scenarios = try Self.scenarios()
    #expect(scenarios.count >= 60)
    #expect(Set(scenarios.map(\.name)).count == scenarios.count)
    #expect(Set(scenarios.map(\.story)).count == scenarios.count)
  }

  @Test func `every rule and every criterion is what some scenario is about`() throws {
    let shown = Set(try Self.scenarios().flatMap(\.shows))
    let rules = RuleSpecification.all.map(\.id.rawValue)
    #expect(rules.filter { !shown.contains($0) } == [])
    let criteria = CriterionSpecification.all.map(\.id.rawValue)
    #expect(criteria.filter { !shown.contains($0) } == [])
  }

  @Test func `every kind is matched, and every status comes out`() throws {
    let scenarios = try Self.scenarios()
    let kinds = scenarios.compactMap { scenario -> Program.Kind? in
      guard case .school(_, let program, _) = scenario.subject else { return nil }
      return program.kind
    }
    #expect(Set(kinds) == Set(Program.Kind.allCases))
    let statuses = scenarios.flatMap(\.steps).compactMap { step -> MatchResult.Status? in
      guard case .match(_, let expected) = step else { return nil }
      return expected.status
    }
    #expect(Set(statuses) == Set(MatchResult.Status.allCases))
  }
}
