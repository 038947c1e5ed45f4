/// Allowed pairs of a program with their scores, held row by row: the partners of row *r* are
/// `partners[offsets[r] ..< offsets[r + 1]]`, ascending.
///
/// In mentor and tutor programs a row is a learner and its partners are guides; else a row is a student
/// and its partners are those with higher numbers.
package struct ScoredRows: Sendable {
  package var students: [Int32]
  package var offsets: [Int]
  package var partners: [Int32]
  package var scores: [Int32]

  /// Every allowed pair of those who seek a place: not of those who have one already, `isPlaced`.
  package init(
    _ allowance: Allowance, _ scoring: Scoring, without isPlaced: [Bool]? = nil, threads: Int
  ) {
    self.init(
      PairStream(allowance, scoring, without: isPlaced, threads: threads), threads: threads)
  }

  /// The pairs of a stream, the one with the row first, that score at least what `least` asks of them
  /// and that `isKept` says; all of them where nobody asks.
  init(
    _ stream: PairStream, threads: Int, atLeast least: PairStream.Floor? = nil,
    isKept: (@Sendable (Int32, Int32, Int32) -> Bool)? = nil
  ) {
    self.init(
      joining: stream.map(threads: threads, from: ScoredRows(), atLeast: least) { part, row in
        if let isKept {
          for (partner, score) in zip(row.partners, row.scores)
          where isKept(row.student, partner, score) {
            part.append(partner: partner, score: score)
          }
        } else {
          part.partners.append(contentsOf: row.partners)
          part.scores.append(contentsOf: row.scores)
        }
        part.endRow(of: row.student)
      })
  }

  /// The rows of all parts, one part after the other.
  package init(joining parts: [ScoredRows]) {
    self.init()
    partners.reserveCapacity(parts.reduce(0) { $0 + $1.partners.count })
    scores.reserveCapacity(partners.capacity)
    for part in parts {
      let start = partners.count
      students += part.students
      offsets += part.offsets.dropFirst().map { start + $0 }
      partners += part.partners
      scores += part.scores
    }
  }

  /// A pair with its score, by the number of its row.
  package struct Pair: Sendable {
    package var row: Int
    package var partner: Int32
    package var score: Int32
  }

  /// Adds pairs that are not held yet, in any order.
  package mutating func add(_ pairs: [Pair]) {
    let pairs = pairs.sorted { ($0.row, $0.partner) < ($1.row, $1.partner) }
    var merged = ScoredRows()
    merged.partners.reserveCapacity(partners.count + pairs.count)
    merged.scores.reserveCapacity(partners.count + pairs.count)
    var next = 0
    for row in students.indices {
      for edge in offsets[row]..<offsets[row + 1] {
        while next < pairs.count, pairs[next].row == row, pairs[next].partner < partners[edge] {
          merged.append(partner: pairs[next].partner, score: pairs[next].score)
          next += 1
        }
        merged.append(partner: partners[edge], score: scores[edge])
      }
      while next < pairs.count, pairs[next].row == row {
        merged.append(partner: pairs[next].partner, score: pairs[next].score)
        next += 1
      }
      merged.endRow(of: students[row])
    }
    self = merged
  }

  /// Rows without pairs; more may follow.
  package init(students: [Int32] = []) {
    self.students = students
    offsets = [Int](repeating: 0, count: students.count + 1)
    partners = []
    scores = []
  }

  /// Adds a pair to the row that is being filled.
  package mutating func append(partner: Int32, score: Int32) {
    partners.append(partner)
    scores.append(score)
  }

  /// Ends a row and says whose it is; rows are filled in their order.
  package mutating func endRow(of student: Int32) {
    students.append(student)
    offsets.append(partners.count)
  }

  /// The score of a pair; nil where it is not held.
  package func score(row: Int, _ partner: Int32) -> Int32? {
    let place = partners.firstPlace(above: partner - 1, in: offsets[row]..<offsets[row + 1])
    return place < offsets[row + 1] && partners[place] == partner ? scores[place] : nil
  }

  /// Whether a pair is held.
  package func holds(row: Int, _ partner: Int32) -> Bool { score(row: row, partner) != nil }
}
