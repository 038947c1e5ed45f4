/// Every allowed pair of a program with its score: held where they are few, worked out again for each
/// reader where they are many.
package enum AllowedPairs: Sendable {
  case held(ScoredRows)
  case streamed(PairStream)

  /// Who has a row, ascending.
  package var students: [Int32] {
    switch self {
    case .held(let rows): rows.students
    case .streamed(let stream): stream.students
    }
  }

  /// Calls `body` with row after row and one running result for each few of them; the results come in
  /// the order of the rows. Pairs that score less than `least` asks of them may be left out.
  func map<Result: Sendable>(
    threads: Int, from start: Result, atLeast least: PairStream.Floor? = nil,
    _ body: @escaping @Sendable (inout Result, PairStream.Row) -> Void
  ) -> [Result] {
    switch self {
    case .streamed(let stream):
      return stream.map(threads: threads, from: start, atLeast: least, body)
    case .held(let rows):
      let size = PairStream.rowsAtATime
      return Parallel.map((rows.students.count + size - 1) / size, threads: threads) { part in
        var result = start
        rows.partners.withUnsafeBufferPointer { partners in
          rows.scores.withUnsafeBufferPointer { scores in
            for row in part * size..<min(rows.students.count, (part + 1) * size) {
              let edges = rows.offsets[row]..<rows.offsets[row + 1]
              body(
                &result,
                PairStream.Row(
                  number: row, student: rows.students[row],
                  partners: UnsafeBufferPointer(rebasing: partners[edges]),
                  scores: UnsafeBufferPointer(rebasing: scores[edges])))
            }
          }
        }
        return result
      }
    }
  }
}
