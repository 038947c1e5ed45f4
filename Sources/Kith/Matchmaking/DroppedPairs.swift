/// The allowed pairs that a sieve dropped: nobody holds them, but those that could matter are found
/// again.
package struct DroppedPairs: Sendable {
  let stream: PairStream
  let sieve: Sieve

  /// A question to dropped pairs, told so that most need not be asked: only those matter whose
  /// `rows[a] + partners[b]` is no more than `factor` times their score.
  struct Question: Sendable {
    /// By student, for whoever has a row.
    var rows: [Int64]
    /// By student, for whoever is a partner.
    var partners: [Int64]
    var factor: Int64
  }

  /// Calls `body` with every dropped pair that could matter, the one with the row first, with one
  /// running result for each few rows; the results come in the order of the rows.
  func map<Result: Sendable>(
    _ question: Question, threads: Int, from start: Result,
    _ body: @escaping @Sendable (inout Result, ScoredRows.Pair, _ student: Int32) -> Void
  ) -> [Result] {
    let ceilings = question.partners.indices.map { sieve.partnerCeiling(Int32($0)) ?? -1 }
    let least = stream.partners.lazy.filter { ceilings[Int($0)] >= 0 }
      .map { question.partners[Int($0)] }.min()
    guard let least else { return [] }
    return stream.map(threads: threads, from: start) { student, candidates in
      let term = question.rows[Int(student)]
      guard let ceiling = sieve.rowCeiling(student),
        term + least <= question.factor * Int64(ceiling)
      else { return 0 }
      var count = 0
      for candidate in candidates {
        let most = min(ceiling, ceilings[Int(candidate)])
        guard most >= 0,
          term + question.partners[Int(candidate)] <= question.factor * Int64(most)
        else { continue }
        candidates[count] = candidate
        count += 1
      }
      return count
    } _: { result, row in
      for (partner, score) in zip(row.partners, row.scores) {
        let sum = question.rows[Int(row.student)] + question.partners[Int(partner)]
        guard sum <= question.factor * Int64(score), !sieve.keeps(row.student, partner, score)
        else { continue }
        body(
          &result, ScoredRows.Pair(row: row.number, partner: partner, score: score), row.student)
      }
    }
  }
}
