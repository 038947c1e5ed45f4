/// The allowed pairs that a sieve dropped: nobody holds them, but those that could matter are found
/// again.
package struct DroppedPairs: Sendable {
  let stream: PairStream
  let sieve: Sieve

  /// A question to dropped pairs, told so that most need not be asked: only those matter whose
  /// `rows[a] + partners[b]` is no more than `factor` times their score.
  struct Question: Sendable {
    /// By student, for the one who has a row.
    var rows: [Int64]
    /// By student, for the one who is a partner.
    var partners: [Int64]
    var factor: Int64

    /// Pairs that score less do not matter.
    func least(_ student: Int32, _ partner: Int32) -> Int32 {
      let sum = rows[Int(student)] + partners[Int(partner)]
      return Int32(clamping: sum <= 0 ? 0 : (sum - 1) / factor + 1)
    }
  }

  /// Calls `body` with every dropped pair that could matter, the one with the row first, with one
  /// running result for each few rows; the results come in the order of the rows.
  func map<Result: Sendable>(
    _ question: Question, threads: Int, from start: Result,
    _ body: @escaping @Sendable (inout Result, ScoredRows.Pair, _ student: Int32) -> Void
  ) -> [Result] {
    // A dropped pair scores no more than half of what both ceilings are together.
    let lacks = question.partners.indices.map {
      2 * question.partners[$0] - question.factor * sieve.partnerCeiling(Int32($0))
    }
    guard let least = stream.partners.lazy.map({ lacks[Int($0)] }).min() else { return [] }
    return stream.map(threads: threads, from: start) { student, candidates in
      let lack =
        2 * question.rows[Int(student)] - question.factor * sieve.rowCeiling(student)
      guard lack + least <= 0 else { return 0 }
      var count = 0
      for candidate in candidates where lack + lacks[Int(candidate)] <= 0 {
        candidates[count] = candidate
        count += 1
      }
      return count
    } atLeast: {
      question.least($0, $1)
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
