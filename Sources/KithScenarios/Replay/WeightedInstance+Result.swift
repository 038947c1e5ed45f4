import Kith
import KithFiles
import Matching

extension WeightedInstance {
  /// What the engine answers, as a result whose students are the items.
  func result(named name: String) throws -> MatchResult {
    let limits = SearchLimits(threads: 1)
    switch self {
    case .assignment(let instance, let guides, let learners):
      let outcome = try instance.solve(limits)
      let groups = outcome.groups.enumerated().map { place, group in
        Self.group(
          place,
          [(guides[Int(group[0])], .mentor), (learners[Int(group[1])], .learner)])
      }
      return Self.result(name, outcome, groups, sought: learners)
    case .pairing(let instance, let nodes):
      return Self.result(name, try instance.solve(limits), of: nodes)
    case .grouping(let instance, let nodes):
      return Self.result(name, try instance.solve(limits), of: nodes)
    }
  }

  private static func result(
    _ name: String, _ outcome: MatchingOutcome, of nodes: [String]
  ) -> MatchResult {
    let groups = outcome.groups.enumerated().map { place, group in
      Self.group(place, group.map { (nodes[Int($0)], .member) })
    }
    return result(name, outcome, groups, sought: nodes)
  }

  private static func group(_ place: Int, _ members: [(String, Group.Role)]) -> Group {
    Group(
      id: "g\(place + 1)",
      members: members.map { Group.Member(student: Student.ID(rawValue: $0.0), role: $0.1) },
      value: 0, meetings: [], venue: nil, why: [])
  }

  private static func result(
    _ name: String, _ outcome: MatchingOutcome, _ groups: [Group], sought: [String]
  ) -> MatchResult {
    let placed = Set(groups.flatMap(\.members).filter { $0.role != .mentor }.map(\.student))
    let left = sought.map(Student.ID.init(rawValue:)).filter { !placed.contains($0) }
    let status: MatchResult.Status =
      switch outcome.status {
      case .optimal: sought.isEmpty ? .empty : .optimal
      case .feasible: .feasible
      case .infeasible: .infeasible
      }
    return MatchResult(
      program: name, status: status, objective: Int(outcome.objective), bound: Int(outcome.bound),
      placed: placed.count, groups: groups,
      unplaced: left.map { Unplaced(student: $0, reasons: []) }, notices: [],
      certificate: outcome.certificate.map {
        Certificate(
          bound: Int($0.bound), tree: .leaf(Certificate.Leaf(prices: [:])))
      })
  }
}
