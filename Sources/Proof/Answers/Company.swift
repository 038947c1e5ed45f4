import School

/// Who has to be with whom, by wishes or as siblings, in a group as a whole.
struct Company: Sendable {
  /// By student, those with whom the student must be.
  let others: [[Int]]

  init(count: Int, ties: [(Int, Int)]) {
    var others = [Set<Int>](repeating: [], count: count)
    for (one, other) in ties where one != other {
      others[one].insert(other)
      others[other].insert(one)
    }
    self.others = others.map { $0.sorted() }
  }

  /// Whether nobody of a group is without those with whom they must be; in mentor and tutor programs the
  /// first guides, and the wish binds the learner.
  func isWhole(_ group: [Int], _ school: RawSchool) -> Bool {
    guard school.program.kind.isGuided else {
      return group.allSatisfy { others[$0].allSatisfy(group.contains) }
    }
    guard group.count == 2 else { return false }
    let (guide, learner) = (group[0], group[1])
    let company = others[learner]
    guard !company.isEmpty else { return true }
    // Two learners never share a group, nor does a learner with two guides.
    let isStuck = company.contains {
      school.learns[$0] && !school.couldGuide($0, learner) && !school.couldGuide(learner, $0)
    }
    return !isStuck && company.allSatisfy { !school.couldGuide($0, learner) || $0 == guide }
  }
}
