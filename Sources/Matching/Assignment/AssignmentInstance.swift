/// Learners, each to be given to at most one guide; a guide takes as many as it has seats.
///
/// Edges are kept row by row: the guides that learner *l* may have are
/// `guides[offsets[l] ..< offsets[l + 1]]`, ascending, each once.
package struct AssignmentInstance: Sendable {
  /// Seats of each guide; 0 means none.
  package var capacities: [Int32]
  /// The fewest learners that each guide takes who takes any; empty where one is enough for all.
  package var leasts: [Int32] = []
  package var offsets: [Int]
  package var guides: [Int32]
  /// The worth of each edge in points, placement included; may be negative.
  package var values: [Int64]

  package var guideCount: Int { capacities.count }
  package var learnerCount: Int { offsets.count - 1 }

  package init(capacities: [Int32], offsets: [Int], guides: [Int32], values: [Int64]) {
    self.capacities = capacities
    self.offsets = offsets
    self.guides = guides
    self.values = values
  }
}

extension AssignmentInstance {
  /// The fewest learners that a guide takes who takes any.
  func least(of guide: Int) -> Int { leasts.isEmpty ? 0 : Int(leasts[guide]) }

  /// Whether some guides open only for several learners.
  package var hasLeasts: Bool { leasts.contains { $0 > 1 } }
}
