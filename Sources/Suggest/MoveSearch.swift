import Kith
import Rules
import School

/// Finds ways into groups that are there, and into new ones, for students whose places are alike.
///
/// Ways into existing groups are weighed by the pair scores of those who were asked for alone, all of
/// them, and tried best first. Only then is it asked what a way means for others, and who would have to
/// make room where.
struct MoveSearch {
  typealias Found = GroupSearch.Found

  /// A way into an existing group.
  struct Target {
    /// The position of the group.
    var place: Int
    /// The unit that makes room; nil where there is a seat.
    var leaving: Int32?
    var found: Found
  }

  let index: SuggestionIndex
  let state: PresentState
  let ranking: SuggestionRequest.Ranking
  let assessment: Assessment
  /// Those who were asked for, and those who have to be with them.
  let core: [Int32]
  let asked: [Int32]
  /// The groups that the core has now, by position, each with those who stay behind.
  let origins: [(place: Int, rest: [Int32])]

  init(
    _ assessment: Assessment, core: [Int32], by ranking: SuggestionRequest.Ranking
  ) {
    index = assessment.index
    state = assessment.state
    asked = assessment.asked
    self.assessment = assessment
    self.core = core
    self.ranking = ranking
    let state = assessment.state
    origins = Set(core.flatMap { state.placesOfStudent[Int($0)] }).sorted().map { place in
      (place, state.places[place].students.filter { !core.contains($0) })
    }
  }

  /// Whether somebody's place was fixed by hand, or cannot be left for another reason.
  var isFixed: Bool { origins.contains { !state.places[$0.place].isOpen } }

  // MARK: - Ways

  /// All ways into existing groups, best first.
  func targets() -> [Target] {
    var rows = core.map { index.row(of: $0).scores }
    for place in rows.indices {
      for member in core { rows[place][Int(member)] = 0 }
    }
    let most = index.size.most
    var targets: [Target] = []
    for (position, stranger) in state.places(for: rows, itemOf: index.items.itemOf) {
      let place = state.places[position]
      let stays = place.students.filter { !core.contains($0) }
      let newcomers = core.count { !place.students.contains($0) }
      guard newcomers > 0, !stays.isEmpty else { continue }
      if stranger < 0, stays.count + core.count <= most {
        targets.append(target(position, nil, stays))
      }
      // Where somebody cannot be with the core, it is they who have to make room.
      let leavers =
        stranger < 0 ? Set(stays.map { index.items.itemOf[Int($0)] }) : [stranger]
      for unit in leavers where unit >= 0 {
        let members = index.items.members[Int(unit)]
        let rest = stays.filter { !members.contains($0) }
        guard rest.count + core.count <= most, !rest.isEmpty else { continue }
        targets.append(target(position, unit, rest))
      }
    }
    return targets.sorted { one, other in
      if one.found.isBeaten(by: other.found.points, other.found.parts) { return false }
      if other.found.isBeaten(by: one.found.points, one.found.parts) { return true }
      return (one.leaving == nil ? 0 : 1, one.place, one.leaving ?? -1)
        < (other.leaving == nil ? 0 : 1, other.place, other.leaving ?? -1)
    }
  }

  private func target(_ place: Int, _ leaving: Int32?, _ stays: [Int32]) -> Target {
    let group = (stays + core).sorted()
    return Target(place: place, leaving: leaving, found: found(group))
  }

  private func found(_ group: [Int32]) -> Found {
    let members = ranking == .score ? asked : group
    let points = members.reduce(0) { $0 + index.sum(of: $1, in: group) }
    let isSum = ranking == .value && index.program.value == .sum
    return Found(
      group: group, points: ranking == .score ? points : points / 2,
      parts: isSum ? 1 : max(1, group.count - 1))
  }

  // MARK: - Proposals

  /// The best ways, each to a group that is a real choice, best first.
  func proposals(_ count: Int, best: Int?) -> [Proposal] {
    guard !isFixed else { return [] }
    var choices = Choices(core: core)
    var proposals: [Proposal] = []
    var targets = targets()[...]
    let formed = GroupSearch(
      index, by: ranking, core: core, asked: asked, steps: 100_000,
      isBanned: { !state.isWaiting[Int($0)] })
    var next = formed.next(besides: choices)
    var triesLeft = Self.mostTries
    while proposals.count < count, triesLeft > 0 {
      triesLeft -= 1
      let target = targets.first
      if let target, next.map({ !target.found.isBeaten(by: $0.points, $0.parts) }) ?? true {
        targets.removeFirst()
        guard choices.isReal(target.found.group),
          let proposal = proposal(target, best: best)
        else { continue }
        choices.accept(target.found.group)
        proposals.append(proposal)
        next = next.flatMap { choices.isReal($0.group) ? $0 : formed.next(besides: choices) }
      } else if let found = next {
        if let proposal = proposal(forming: found.group, best: best) {
          proposals.append(proposal)
        }
        // What cannot be had is no choice either, nor what is nearly the same.
        choices.accept(found.group)
        next = formed.next(besides: choices)
      } else {
        break
      }
    }
    return proposals
  }

  /// Ways that are weighed to the end at most.
  private static let mostTries = 600

  private func proposal(_ target: Target, best: Int?) -> Proposal? {
    let change = Plan.Change(place: target.place, students: target.found.group)
    let leaving = target.leaving.map { index.items.members[Int($0)] }
    guard index.allows(change.students), keepsHurtLow(change) else { return nil }
    return Repairs(search: self, target: change, leaving: leaving).proposal(best: best)
  }

  private func proposal(forming group: [Int32], best: Int?) -> Proposal? {
    let isThere = origins.contains { Set(state.places[$0.place].students) == Set(group) }
    guard !isThere else { return nil }
    return Repairs(search: self, target: Plan.Change(students: group), leaving: nil)
      .proposal(best: best)
  }

  /// Whether those who stay in a group lose no more than they may: what most ways fail by, asked before
  /// anything dearer.
  private func keepsHurtLow(_ change: Plan.Change) -> Bool {
    guard let place = change.place else { return true }
    let now = state.places[place].students
    return now.allSatisfy { member in
      asked.contains(member) || !change.students.contains(member)
        || index.mean(of: member, in: now) - index.mean(of: member, in: change.students)
          <= assessment.hurtAtMost
    }
  }
}

extension SuggestionIndex {
  /// The mean of a member's pair scores in a group, half a point rounded up.
  func mean(of member: Int32, in group: [Int32]) -> Int {
    let parts = max(1, group.count - 1)
    return (2 * sum(of: member, in: group) + parts) / (2 * parts)
  }
}
