/// The pairs that were judged: all of them, or a sample.
struct KnownPairs: Sendable {
  /// A pair that may be together.
  struct Pair: Sendable, Hashable {
    /// The guide in mentor and tutor programs; else the lower number.
    var one: Int
    var other: Int
    var score: Int
  }

  let count: Int
  let isComplete: Bool
  /// By the first and the second of a pair its score, −1 where they may not be together; empty for a sample.
  private let table: [Int16]
  private let isGuided: Bool
  /// The pairs of a sample that may be together.
  private let sample: [Pair]

  /// Every pair of `count` students: the scores of each row, by number.
  init(count: Int, isGuided: Bool, rows: [[Int16]]) {
    self.count = count
    self.isGuided = isGuided
    isComplete = true
    sample = []
    var table = [Int16](repeating: -1, count: count * count)
    for (row, scores) in rows.enumerated() {
      for (other, score) in scores.enumerated() where score >= 0 {
        table[other * count + row] = score
        if !isGuided { table[row * count + other] = score }
      }
    }
    self.table = table
  }

  init(count: Int, isGuided: Bool, sample: [Pair]) {
    self.count = count
    self.isGuided = isGuided
    self.sample = sample
    isComplete = false
    table = []
  }

  /// The score of two who may be together, a guide first; nil for all others. Of all pairs only.
  func score(_ a: Int, _ b: Int) -> Int? {
    let score = table[a * count + b]
    return score < 0 ? nil : Int(score)
  }

  /// Calls `body` with each pair that may be together until it returns false.
  func forEach(_ body: (Pair) -> Bool) {
    guard isComplete else {
      for pair in sample where !body(pair) { return }
      return
    }
    for one in 0..<count {
      for other in (isGuided ? 0 : one + 1)..<count {
        guard let score = score(one, other) else { continue }
        guard body(Pair(one: one, other: other, score: score)) else { return }
      }
    }
  }
}
