import Matching
import Synchronization

/// The pairs that could be part of a group worth more than it pays, out of more pairs than can be held.
///
/// ``PriceProof`` writes what a group is worth beyond its prices as a sum of `R` over its pairs. A pair
/// in a group of *m* items can fall below zero only by what the others make up for: the *m* − 2 other
/// pairs of each of its two items, none with more than the item's greatest `R`, and the pairs of the
/// rest, none with more than the greatest of all. Whatever lies lower is part of no such group, and the
/// proof over what is left holds over all.
struct RelevantPairs {
  private let stream: PairStream
  private let items: Items
  private let claims: PriceProof.Claims
  private let threads: Int

  /// Pairs to hold at most; where prices are so poor that more matter, the proof is given up.
  private static let most = 100_000_000

  /// For a claim over items of one student each.
  init(_ stream: PairStream, _ items: Items, _ claims: PriceProof.Claims, threads: Int) {
    self.stream = stream
    self.items = items
    self.claims = claims
    self.threads = threads
  }

  /// The greatest `R` of each item, zero at least, for one shape after the other.
  private final class Greatest: Sendable {
    private let values: Mutex<[[Int64]]>

    init(shapes: Int, items: Int) {
      values = Mutex(
        [[Int64]](repeating: [Int64](repeating: 0, count: items), count: shapes))
    }

    func raise(_ found: [(shape: Int, one: Int32, other: Int32, worth: Int64)]) {
      guard !found.isEmpty else { return }
      values.withLock { values in
        for (shape, one, other, worth) in found {
          values[shape][Int(one)] = max(values[shape][Int(one)], worth)
          values[shape][Int(other)] = max(values[shape][Int(other)], worth)
        }
      }
    }

    var all: [[Int64]] { values.withLock { $0 } }
  }

  /// The graph of the pairs that matter, or nil where they are too many; `score` is what a pair counts
  /// whose own score is known.
  func graph(score: @escaping @Sendable (Int32, Int32, Int32) -> Int32) -> PairGraph? {
    let itemOf = items.itemOf
    let worths = claims.shapes.map { (shape: $0, worth: PriceProof.PairWorth(claims, $0)) }
    let greatest = Greatest(shapes: worths.count, items: claims.prices.count)
    // Nothing makes up for what a pair alone lacks.
    let isPairs = worths.allSatisfy { $0.shape.items == 2 }
    if !isPairs { raise(greatest, worths, score) }
    let most = greatest.all
    let floors = zip(worths, most).map { worth, values -> (factor: Int64, rest: Int64) in
      let others = Int64(worth.shape.items - 2)
      return (others, others * (others - 1) / 2 * (values.max() ?? 0))
    }
    let kept = ScoredRows(stream, threads: threads) { student, partner, own in
      let (one, other) = (itemOf[Int(student)], itemOf[Int(partner)])
      guard one >= 0, other >= 0 else { return false }
      let weight = Int64(score(student, partner, own))
      return worths.indices.contains { place in
        let (factor, rest) = floors[place]
        let reach = factor * (most[place][Int(one)] + most[place][Int(other)]) + rest
        return worths[place].worth(one, other, weight: weight) + reach > 0
      }
    }
    guard kept.partners.count <= Self.most else { return nil }
    var rows = kept
    for (row, student) in rows.students.enumerated() {
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        rows.scores[edge] = score(student, rows.partners[edge], rows.scores[edge])
      }
    }
    return items.graph(of: rows).graph
  }

  /// Notes the greatest `R` of all items, in a first pass over all pairs.
  private func raise(
    _ greatest: Greatest, _ worths: [(shape: PriceProof.Shape, worth: PriceProof.PairWorth)],
    _ score: @escaping @Sendable (Int32, Int32, Int32) -> Int32
  ) {
    let itemOf = items.itemOf
    _ = stream.map(threads: threads, from: 0) { _, row in
      let one = itemOf[Int(row.student)]
      var found: [(shape: Int, one: Int32, other: Int32, worth: Int64)] = []
      guard one >= 0 else { return }
      for (partner, own) in zip(row.partners, row.scores) where itemOf[Int(partner)] >= 0 {
        let other = itemOf[Int(partner)]
        let weight = Int64(score(row.student, partner, own))
        for (place, (_, worth)) in worths.enumerated() {
          let worth = worth(one, other, weight: weight)
          if worth > 0 { found.append((place, one, other, worth)) }
        }
      }
      greatest.raise(found)
    }
  }
}
