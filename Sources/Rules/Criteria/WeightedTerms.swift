import School

/// Sets of terms of which rare ones count more.
package struct WeightedTerms: Sendable {
  package let sets: TermSets
  private let weights: [Int32]
  /// The weight of everything that each student named.
  private let sums: [Int32]

  package init(_ sets: TermSets) {
    self.sets = sets
    let answers = (0..<sets.offsets.count - 1).count { sets.count($0) > 0 }
    let weights = sets.frequencies.map { Int32(Points.rarity(named: $0, of: answers)) }
    self.weights = weights
    sums = (0..<sets.offsets.count - 1).map { student in
      sets[student].reduce(0) { $0 + weights[Int($1)] }
    }
  }

  @inline(__always)
  package func points(_ a: Int, _ b: Int) -> Int32 {
    let (left, right) = (sums[a], sums[b])
    guard left > 0, right > 0 else { return Points.unanswered }
    var shared: Int32 = 0
    sets.forEachShared(a, b) { shared += weights[$0] }
    guard shared > 0 else { return 0 }
    return Int32(Points.likeness(shared: Int(shared), Int(left), Int(right)))
  }

  /// The terms that most of `members` share, at most three, the most shared and rarest first.
  package func shared(by members: [Int]) -> (words: [String], everybody: Bool) {
    var counts: [Int32: Int] = [:]
    for member in members { for term in sets[member] { counts[term, default: 0] += 1 } }
    let most = counts.values.max() ?? 0
    guard most > 1 else { return ([], false) }
    let terms = counts.filter { $0.value == most }.keys.sorted {
      (-weights[Int($0)], $0) < (-weights[Int($1)], $1)
    }
    return (terms.prefix(3).map { sets.spellings[Int($0)] }, most == members.count)
  }

  /// A sentence such as "both like chess and robotics".
  package func sentence(_ verb: String, for members: [Int]) -> String {
    let (words, everybody) = shared(by: members)
    guard !words.isEmpty else { return "some \(verb) the same things" }
    return "\(everybody ? who(members) : "several") \(verb) \(joined(words))"
  }
}

/// "both" of two, "all" of more.
package func who(_ members: [Int]) -> String { members.count == 2 ? "both" : "all" }
