/// Finds a group for each of several students who cannot be in one, near one another: with as little
/// time between their meetings as can be.
struct Neighbors {
  let inquiry: Inquiry
  let request: SuggestionRequest

  /// Groups of each student that are weighed against those of the others.
  private static let width = 12

  func proposals(for students: [Int32]) -> [Proposal] {
    var each = request
    each.count = Self.width
    var partial: [Plan] = [Plan(way: .seat, targets: [])]
    for student in students {
      let own = inquiry.proposals([student], each).proposals.map(\.plan)
      partial = partial.flatMap { begun in own.compactMap { joined(begun, $0) } }
      partial = nearest(partial, Self.width * Self.width)
    }
    let assessment = inquiry.assessment(students, request)
    var used: Set<[Int32]> = []
    var proposals: [Proposal] = []
    for plan in partial where proposals.count < request.count {
      // Each suggestion is another choice for everybody.
      let groups = plan.targets.map(\.students)
      guard used.isDisjoint(with: groups),
        var proposal = assessment.kindest([plan], best: nil)
      else { continue }
      used.formUnion(groups)
      proposal.suggestion.minutesApart = minutesApart(proposal.suggestion.groups)
      proposals.append(proposal)
    }
    return proposals
  }

  /// Two plans as one; nil where they touch the same groups or students.
  private func joined(_ one: Plan, _ other: Plan) -> Plan? {
    let places = [one, other].map { Set($0.changes.compactMap(\.place)) }
    let students = [one, other].map { Set($0.changes.flatMap(\.students)) }
    let isGuided = inquiry.index.isGuided
    guard places[0].isDisjoint(with: places[1]),
      isGuided || students[0].isDisjoint(with: students[1])
    else { return nil }
    return Plan(
      way: one.targets.isEmpty || one.way == other.way ? other.way : .chain,
      targets: one.targets + other.targets, others: one.others + other.others)
  }

  /// The plans whose meetings lie nearest, of equals those that fit best.
  private func nearest(_ plans: [Plan], _ count: Int) -> [Plan] {
    guard (plans.first?.targets.count ?? 0) > 1 else { return plans }
    let index = inquiry.index
    let ranked = plans.map { plan in
      let groups = plan.targets.map { change -> [Meeting] in
        let options = index.arranging.options
        return options?.choose(for: change.students.map(Int.init))?.map(\.meeting) ?? []
      }
      let score = plan.targets.reduce(0) { sum, change in
        change.students.reduce(sum) { $0 + index.sum(of: $1, in: change.students) }
      }
      return (plan: plan, apart: minutesApart(of: groups) ?? 0, score: score)
    }
    return ranked.sorted { ($0.apart, -$0.score) < ($1.apart, -$1.score) }.prefix(count)
      .map(\.plan)
  }

  private func minutesApart(_ groups: [Group]) -> Int? { minutesApart(of: groups.map(\.meetings)) }

  /// The minutes between the meetings of groups, summed from one group to the next; nil where somebody
  /// does not meet.
  private func minutesApart(of groups: [[Meeting]]) -> Int? {
    guard let calendar = inquiry.index.arranging.options?.calendar else { return nil }
    // Meetings come back every week; what lies two weeks on is never nearer.
    let times = groups.map { $0.flatMap { calendar.instants(of: $0).prefix(3) } }
    guard times.allSatisfy({ !$0.isEmpty }) else { return nil }
    return zip(times, times.dropFirst()).reduce(0) { sum, pair in
      let gaps = pair.0.flatMap { one in
        pair.1.map { max(0, max($0.lowerBound - one.upperBound, one.lowerBound - $0.upperBound)) }
      }
      return sum + (gaps.min() ?? 0) / 60
    }
  }
}
