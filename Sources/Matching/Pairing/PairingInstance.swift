/// Items to be paired with one another, each in at most one pair or, where one is allowed, the trio.
package struct PairingInstance: Sendable {
  /// The worth of each pair in points, placement included; may be negative.
  package var graph: PairGraph

  /// Lets one trio stand among the pairs; nil where there are pairs alone.
  package var trio: TrioOption?

  package init(graph: PairGraph, trio: TrioOption? = nil) {
    self.graph = graph
    self.trio = trio
  }
}
