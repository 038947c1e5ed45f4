import School

/// What it means, where groups are pairs, that students must be in one group: by wishes, or because they are
/// siblings.
///
/// Where all members are alike, two who are tied have no other partner, and of three nobody is placed. A guide
/// may take others as well, so there the tie binds the learner, who has no other guide. Two learners never
/// share a pair, nor does a learner with two guides: they are not placed. With somebody who takes no part, and
/// between two guides, nothing is tied.
package struct PairTies: Sendable {
  /// For each student those of whom one has to be the partner; of a guide none.
  private let partners: [[Int32]]
  /// Whether a student is tied to more than one partner, or to one who never can be.
  private let isStuck: [Bool]
  private let isGuided: Bool

  /// nil where nobody is tied.
  package init?(_ cohort: Cohort, _ tied: [(Int32, Int32)]) {
    var partners = [[Int32]](repeating: [], count: cohort.count)
    var isStuck = [Bool](repeating: false, count: cohort.count)
    isGuided = cohort.program.kind.isGuided
    for (one, other) in tied {
      switch cohort.tie(one, other) {
      case .none: continue
      case .impossible: for student in [one, other] { isStuck[Int(student)] = true }
      case .possible:
        for (guide, learner) in [(one, other), (other, one)]
        where cohort.couldPair(Int(guide), Int(learner)) {
          partners[Int(learner)].append(guide)
        }
      }
    }
    for student in partners.indices where Set(partners[student]).count > 1 {
      isStuck[student] = true
    }
    // Of alike ones, who is tied to somebody stuck is stuck too: they come in chains of three and more.
    if !isGuided {
      for student in partners.indices where isStuck[student] {
        for partner in partners[student] { isStuck[Int(partner)] = true }
      }
    }
    self.partners = partners
    self.isStuck = isStuck
    guard isStuck.contains(true) || partners.contains(where: { !$0.isEmpty }) else { return nil }
  }

  /// Whether somebody may be in a group at all; who finds no guide may still guide others.
  package func admits(_ student: Int) -> Bool { isGuided || !isStuck[student] }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    !isStuck[b] && (partners[b].isEmpty || partners[b].contains(Int32(a)))
      && (isGuided || partners[a].isEmpty || partners[a].contains(Int32(b)))
  }
}

extension Cohort {
  /// Whether two who must be in one group could be in one pair.
  package enum Tie {
    case possible
    /// Both learn, and neither could guide the other.
    case impossible
    /// The tie binds nobody: one of them takes no part, or both guide.
    case none
  }

  /// What a tie between two students comes to.
  package func tie(_ one: Int32, _ other: Int32) -> Tie {
    if couldPair(Int(one), Int(other)) || couldPair(Int(other), Int(one)) { return .possible }
    return [one, other].allSatisfy { program.learns(students[Int($0)]) } ? .impossible : .none
  }
}
