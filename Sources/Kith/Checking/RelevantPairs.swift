import Matching

/// The pairs that prices do not cover, before prices of sets are asked: those among which a pair that is
/// worth more than it pays has to be, where pairs are too many to hold and all groups are pairs.
struct RelevantPairs {
  private let stream: PairStream
  private let items: Items
  private let claims: PriceProof.Claims
  private let threads: Int

  /// Where prices are so poor that they leave more pairs, the proof is given up.
  private static let most = 100_000_000

  init(_ stream: PairStream, _ items: Items, _ claims: PriceProof.Claims, threads: Int) {
    self.stream = stream
    self.items = items
    self.claims = claims
    self.threads = threads
  }

  /// The graph of these pairs, or nil where they are too many; `score` is what a pair counts whose own
  /// score is known.
  func graph(score: @escaping @Sendable (Int32, Int32, Int32) -> Int32) -> PairGraph? {
    let itemOf = items.itemOf
    let worth = PriceProof.PairWorth(claims, PriceProof.Shape(items: 2, seats: 2))
    var rows = ScoredRows(
      stream, threads: threads,
      isKept: { student, partner, own in
        let (one, other) = (itemOf[Int(student)], itemOf[Int(partner)])
        guard one >= 0, other >= 0 else { return false }
        return worth(one, other, weight: Int64(score(student, partner, own))) > 0
      })
    guard rows.partners.count <= Self.most else { return nil }
    for (row, student) in rows.students.enumerated() {
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        rows.scores[edge] = score(student, rows.partners[edge], rows.scores[edge])
      }
    }
    return items.graph(of: rows, threads: threads).graph
  }
}
