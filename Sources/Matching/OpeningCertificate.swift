/// Prices that prove the bound of an assignment whose guides take none or at least so many learners.
///
/// In every leaf no set of learners that a guide may take is worth more than these learners' prices
/// and the price of the guide, so no answer is worth more than all prices together. A tree asks of
/// one guide after the other whether it opens; its leaves cover every answer, and the largest sum
/// of a leaf holds.
package struct OpeningCertificate: Sendable, Hashable {
  /// The prices of one part of the tree, in units of 1/``OpeningCertificate/scale``.
  package struct Leaf: Sendable, Hashable {
    /// One for each learner, never negative.
    package var learners: [Int64]
    /// One for each guide: below 0 only where the guide has to open.
    package var guides: [Int64]
  }

  package indirect enum Tree: Sendable, Hashable {
    case leaf(Leaf)
    case split(guide: Int32, open: Tree, closed: Tree)
  }

  package var scale: Int64
  package var tree: Tree
  /// What the prices prove, rounded down to whole points.
  package var bound: Int64
}
