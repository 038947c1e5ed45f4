/// Seeks places for students who are left over, beside an answer that stays as it is: what a program
/// that asks for less would place for sure. Matching again may place more.
struct Refill {
  private let allowance: Allowance
  private var groups: [[Int32]]
  private let marks: [(carriers: Set<Int32>, least: Int, most: Int)]
  private let needsMeeting: Bool

  init(_ allowance: Allowance, groups: [[Int32]]) {
    self.allowance = allowance
    self.groups = groups
    marks = allowance.rules.flatMap(\.marks).map { (Set($0.carriers), $0.least, $0.most) }
    needsMeeting = allowance.rules.contains { $0 is HasCommonMeeting }
  }

  /// Those of `left` who find a place.
  mutating func placed(_ left: [Int32]) -> Set<Int32> {
    allowance.cohort.program.kind.isGuided ? besideGuides(left) : inGroups(left)
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
      && marks.allSatisfy { mark in
        let carriers = group.count(where: mark.carriers.contains)
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
    guard needsMeeting, let meetings = allowance.cohort.meetings else { return true }
    return meetings.canMeet(group.map(Int.init))
  }

  // MARK: - Guides

  /// Learners on free seats, others making room by taking another guide.
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
    /// Kuhn's search for an augmenting path; each guide is asked once.
    func finds(_ learner: Int32, _ asked: inout Set<Int32>) -> Bool {
      let open = guides(of: learner).filter { !asked.contains($0) }
      for guide in open
      where learners[guide, default: []].count < cohort.students[Int(guide)].capacity {
        learners[guide, default: []].append(learner)
        return true
      }
      // A learner of several tutors has places that depend on one another.
      guard cohort.program.kind != .tutor else { return false }
      for guide in open where asked.count < 100 && asked.insert(guide).inserted {
        for (seat, other) in learners[guide, default: []].enumerated() where finds(other, &asked) {
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
