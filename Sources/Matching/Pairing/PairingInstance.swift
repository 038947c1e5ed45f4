/// Items to be paired with one another, each in at most one pair.
package struct PairingInstance: Sendable {
  /// The worth of each pair in points, placement included; may be negative.
  package var graph: PairGraph

  package init(graph: PairGraph) {
    self.graph = graph
  }
}
