/// When each pair of an assignment could meet, and which starts rule each other out.
///
/// A guide meets each learner once a week, never two at a time, so of a guide's learners each needs
/// a start that no other's rules out.
package struct GuideHours: Sendable {
  /// 64-bit words in one set of starts.
  package var words: Int
  /// For each edge of the assignment, in its order, `words` words: when the two could meet.
  package var starts: [UInt64]
  /// For each start `words` words: the starts that a meeting then rules out, itself among them.
  package var clashes: [UInt64]

  package init(words: Int, starts: [UInt64], clashes: [UInt64]) {
    self.words = words
    self.starts = starts
    self.clashes = clashes
  }

  /// Ways to try before a set is taken for one that could be served.
  private static let mostSteps = 20_000

  /// Whether one guide can meet all learners of these edges; nil where too many ways would have to
  /// be tried.
  func canServe(_ edges: [Int]) -> Bool? {
    var steps = 0
    func place(_ left: [Int], _ taken: [UInt64]) -> Bool? {
      // The learner with least choice comes first.
      var next: (open: [UInt64], count: Int, at: Int)?
      for (at, edge) in left.enumerated() {
        let open = (0..<words).map { starts[edge * words + $0] & ~taken[$0] }
        let count = open.reduce(0) { $0 + $1.nonzeroBitCount }
        if count == 0 { return false }
        if count < next?.count ?? .max { next = (open, count, at) }
      }
      guard let next else { return true }
      var rest = left
      rest.remove(at: next.at)
      for word in 0..<words {
        var bits = next.open[word]
        while bits != 0 {
          let start = word << 6 | bits.trailingZeroBitCount
          bits &= bits - 1
          steps += 1
          guard steps <= Self.mostSteps else { return nil }
          let ruled = (0..<words).map { taken[$0] | clashes[start * words + $0] }
          let found = place(rest, ruled)
          if found != false { return found }
        }
      }
      return false
    }
    return place(edges, [UInt64](repeating: 0, count: words))
  }
}
