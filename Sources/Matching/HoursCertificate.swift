/// Prices that prove the bound of an assignment whose lessons take hours from one another.
///
/// In every leaf no set of learners that a guide has seats and hours for is worth more than these
/// learners' prices, the prices of the clashes that these lessons are part of, and the price of the
/// guide. A clash's price counts in the bound as often as lessons of it can take place together. A tree
/// asks of a guide and a learner whether the two are together; the largest sum of a leaf holds.
package struct HoursCertificate: Sendable, Hashable {
  /// The prices of one part of the tree, in units of 1/``HoursCertificate/scale``.
  package struct Leaf: Sendable, Hashable {
    /// One for each learner, never negative.
    package var learners: [Int64]
    /// One for each guide: below 0 only where the guide has to take somebody.
    package var guides: [Int64]
    /// One for each of the first of ``HoursCertificate/clashes``, never negative.
    package var clashes: [Int64] = []
  }

  package indirect enum Tree: Sendable, Hashable {
    case leaf(Leaf)
    case split(guide: Int32, learner: Int32, together: Tree, apart: Tree)
  }

  package var scale: Int64
  package var tree: Tree
  package var clashes: [LessonClash]
  /// What the prices prove, rounded down to whole points.
  package var bound: Int64
}

/// Lessons of which only so many can take place together.
package struct LessonClash: Sendable, Hashable {
  /// Edges of the assignment, ascending.
  package var edges: [Int]
  package var most: Int
}
