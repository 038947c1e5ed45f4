import Kith
import Rules
import School

/// Finds a group for each of several students who cannot be in one, near one another: with as little
/// time between their meetings as can be.
struct Neighbors {
  let inquiry: Inquiry
  let request: SuggestionRequest

  /// Groups of each student that are weighed against those of the others.
  private static let width = 12

  /// Groups for some of the students, as far as they are settled.
  private struct Part {
    var plan: Plan
    var meetings: [[Meeting]]
    var score: Int
    /// Whether nobody would leave their place.
    var changesNothing = true
  }

  func proposals(for students: [Int32]) -> [Proposal] {
    var parts = [Part(plan: Plan(way: .seat, targets: []), meetings: [], score: 0)]
    for student in students {
      let own = options(for: student)
      parts = nearest(parts.flatMap { begun in own.compactMap { joined(begun, $0) } })
    }
    let assessment = inquiry.assessment(students, request)
    var used: Set<[Int32]> = []
    var proposals: [Proposal] = []
    for part in parts where proposals.count < request.count && !part.changesNothing {
      // Each suggestion is another choice for everybody who moves.
      let moved = part.plan.targets.filter { !isUnchanged($0) }.map(\.students)
      guard used.isDisjoint(with: moved),
        var proposal = assessment.kindest([part.plan], best: nil)
      else { continue }
      used.formUnion(moved)
      proposal.suggestion.minutesApart = minutesApart(proposal.suggestion.groups)
      proposals.append(proposal)
    }
    return proposals
  }

  /// The groups of a student that are weighed: the best that there are, and the present one.
  private func options(for student: Int32) -> [Part] {
    var each = request
    each.count = Self.width
    let index = inquiry.index
    let found = inquiry.proposals([student], each).proposals.map { proposal in
      Part(
        plan: proposal.plan, meetings: proposal.suggestion.groups.map(\.meetings),
        score: proposal.suggestion.score, changesNothing: false)
    }
    let present = inquiry.state.placesOfStudent[Int(student)].map { position in
      let place = inquiry.state.places[position]
      let stay = Plan.Change(place: position, students: place.students, subject: place.subject)
      return Part(
        plan: Plan(way: .seat, targets: [stay]), meetings: [place.group.meetings],
        score: index.mean(of: student, in: place.students))
    }
    return found + present
  }

  private func isUnchanged(_ change: Plan.Change) -> Bool {
    change.place.map { inquiry.state.places[$0].students == change.students } ?? false
  }

  /// Two parts as one; nil where they touch the same groups or students.
  private func joined(_ one: Part, _ other: Part) -> Part? {
    let places = [one, other].map { Set($0.plan.changes.compactMap(\.place)) }
    let students = [one, other].map { Set($0.plan.changes.flatMap(\.students)) }
    guard places[0].isDisjoint(with: places[1]),
      inquiry.index.isGuided || students[0].isDisjoint(with: students[1])
    else { return nil }
    let isOneMove = one.changesNothing || other.changesNothing || one.plan.way == other.plan.way
    return Part(
      plan: Plan(
        way: !isOneMove ? .chain : one.changesNothing ? other.plan.way : one.plan.way,
        targets: one.plan.targets + other.plan.targets,
        others: one.plan.others + other.plan.others),
      meetings: one.meetings + other.meetings, score: one.score + other.score,
      changesNothing: one.changesNothing && other.changesNothing)
  }

  /// The parts whose meetings lie nearest, of equals those that fit best.
  private func nearest(_ parts: [Part]) -> [Part] {
    let ranked = parts.map { (part: $0, apart: minutesApart(of: $0.meetings) ?? 0) }
    return ranked.sorted { ($0.apart, -$0.part.score) < ($1.apart, -$1.part.score) }
      .prefix(Self.width * Self.width).map(\.part)
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
