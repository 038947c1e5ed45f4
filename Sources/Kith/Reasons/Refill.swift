/// Seeks places for students who are left over, beside an answer that stays as it is: what a program
/// that asks for less would place for sure. Matching again may place more.
struct Refill {
  private let allowance: Allowance
  private var groups: [[Int32]]
  /// How many of the groups stood before.
  private let settled: Int
  private let marks: [CarriedMark]
  private let balances: [GroupBalance]

  init(_ allowance: Allowance, groups: [[Int32]]) {
    self.allowance = allowance
    self.groups = groups
    settled = groups.count
    marks = allowance.rules.flatMap(\.marks)
    balances = allowance.rules.flatMap(\.balances)
  }

  /// Those of `left` who find a place.
  mutating func placed(_ left: [Int32]) -> Set<Int32> {
    allowance.cohort.program.kind.isGuided ? besideGuides(left) : booked(inGroups(left))
  }

  // MARK: - Groups of students who are alike

  private mutating func inGroups(_ left: [Int32]) -> Set<Int32> {
    let program = allowance.cohort.program
    let waiting = Set(left)
    // Who has to come together comes together.
    let units = Items(allowance).members.filter { $0.allSatisfy(waiting.contains) }
    var placed: Set<Int32> = []
    for (place, unit) in units.enumerated() where !placed.contains(unit[0]) {
      if let number = groups.indices.first(where: { fits(groups[$0] + unit, adding: unit.count) }) {
        groups[number] += unit
        placed.formUnion(unit)
        continue
      }
      var group = unit
      for other in units[(place + 1)...]
      where group.count < program.size.least && !placed.contains(other[0]) {
        if agrees(group + other, adding: other.count) { group += other }
      }
      guard fits(group, adding: 0) else { continue }
      groups.append(group)
      placed.formUnion(group)
    }
    return placed
  }

  /// Whether a group keeps every rule; only the last `count` members are new to it.
  private func fits(_ group: [Int32], adding count: Int) -> Bool {
    let size = allowance.cohort.program.size
    return size.least <= group.count && group.count <= size.most && agrees(group, adding: count)
      && balances.allSatisfy { $0.isReached(by: group) }
      && marks.allSatisfy { mark in
        let carriers = mark.count(in: group)
        return carriers == 0 || mark.least <= carriers && carriers <= mark.most
      }
  }

  private func agrees(_ group: [Int32], adding count: Int) -> Bool {
    guard group.count <= allowance.cohort.program.size.most else { return false }
    for place in (group.count - count)..<group.count {
      for other in group[..<place] {
        guard allowance.allows(Int(min(other, group[place])), Int(max(other, group[place]))) else {
          return false
        }
      }
    }
    return allowance.ground?.suits(group.map(Int.init)) ?? true
  }

  /// Of students who found places, those whose groups find hosts and venues as well, beside all that
  /// stood before; nobody where one of those would lose its own.
  private func booked(_ placed: Set<Int32>) -> Set<Int32> {
    let program = allowance.cohort.program
    guard program.isHosted || program.needsVenue, !placed.isEmpty else { return placed }
    let worths = groups.indices.map { $0 < settled ? Arranging.fixedWorth : groups[$0].count }
    let arranging = Arranging(allowance.cohort)
    guard let outcomes = try? arranging.outcomes(of: groups, worths: worths) else { return [] }
    var kept = placed
    for (number, outcome) in outcomes.enumerated() {
      guard case .failed = outcome else { continue }
      if number < settled { return [] }
      kept.subtract(groups[number])
    }
    return kept
  }

  // MARK: - Guides

  /// Learners on free seats at hours that their guides have left, others making room by taking
  /// another guide.
  private func besideGuides(_ left: [Int32]) -> Set<Int32> {
    let cohort = allowance.cohort
    var learners: [Int32: [Int32]] = [:]
    for group in groups { learners[group[0], default: []].append(group[1]) }
    func guides(of learner: Int32) -> [Int32] {
      var candidates = cohort.guides
      let kept = candidates.withUnsafeMutableBufferPointer {
        allowance.narrow($0, for: Int(learner), asGuide: false)
      }
      return Array(candidates[..<kept])
    }
    /// Whether a guide has a time for each of so many learners.
    func hasTime(_ guide: Int32, for some: [Int32]) -> Bool {
      guard some.count > 1, let meetings = cohort.meetings,
        cohort.program.isOn(HasCommonMeeting.id)
      else { return true }
      let groups = some.map { [Int(guide), Int($0)] }
      return meetings.schedule(groups).allSatisfy { $0 != nil }
    }
    /// Kuhn's search for an augmenting path; each guide is asked once.
    func finds(_ learner: Int32, _ asked: inout Set<Int32>) -> Bool {
      let open = guides(of: learner).filter { !asked.contains($0) }
      for guide in open
      where learners[guide, default: []].count < cohort.students[Int(guide)].capacity
        && hasTime(guide, for: learners[guide, default: []] + [learner])
      {
        learners[guide, default: []].append(learner)
        return true
      }
      // A learner of several tutors has places that depend on one another.
      guard cohort.program.kind != .tutor else { return false }
      for guide in open where asked.count < 100 && asked.insert(guide).inserted {
        for (seat, other) in learners[guide, default: []].enumerated() {
          var changed = learners[guide, default: []]
          changed[seat] = learner
          guard hasTime(guide, for: changed), finds(other, &asked) else { continue }
          learners[guide]?[seat] = learner
          return true
        }
      }
      return false
    }
    return Set(
      left.filter { learner in
        var asked: Set<Int32> = []
        return allowance.isAdmitted[Int(learner)] && finds(learner, &asked)
      })
  }
}
