/// Which groups are real choices beside those that were accepted already.
///
/// Two groups are one choice where they share half or more of the companions that either offers: a pod
/// with its last member exchanged is the same pod.
struct Choices {
  /// Those that every group holds.
  let core: Set<Int32>
  private(set) var accepted: [Set<Int32>] = []

  init(core: [Int32]) { self.core = Set(core) }

  mutating func accept(_ group: [Int32]) { accepted.append(Set(group).subtracting(core)) }

  /// Whether a whole group is another choice than all accepted ones.
  func isReal(_ group: [Int32]) -> Bool {
    guard !accepted.isEmpty else { return true }
    let companions = group.filter { !core.contains($0) }
    return accepted.allSatisfy { other in
      2 * companions.count(where: other.contains) < max(1, min(companions.count, other.count))
    }
  }

  /// Whether a part of a group can still become another choice, with so many companions in the end.
  func mayBecomeReal(_ part: [Int32], companions most: Int) -> Bool {
    accepted.allSatisfy { other in
      2 * part.count(where: other.contains) < max(1, min(most, other.count))
    }
  }
}
