/// The allowed pairs of a program with their scores, row by row: the partners of row *r* are
/// `partners[offsets[r] ..< offsets[r + 1]]`, ascending.
///
/// In mentor and tutor programs a row is a learner and its partners are guides; else a row is a student
/// and its partners are those with higher numbers.
package struct ScoredRows: Sendable {
  package var students: [Int32]
  package var offsets: [Int]
  package var partners: [Int32]
  package var scores: [Int32]

  /// Rows that one thread takes at a time.
  private static let rowsAtATime = 32

  /// The rows of everybody who seeks a place: not of those who have one already, `isPlaced`.
  package init(
    _ allowance: Allowance, _ scoring: Scoring, without isPlaced: [Bool]? = nil, threads: Int
  ) {
    let cohort = allowance.cohort
    let isGuided = cohort.program.kind.isGuided
    let seeks = { (student: Int32) in !(isPlaced?[Int(student)] ?? false) }
    let rows = cohort.learners.filter { allowance.isAdmitted[Int($0)] && seeks($0) }
    let candidates = cohort.guides.filter {
      allowance.isAdmitted[Int($0)] && (isGuided || seeks($0))
    }
    let parts = (rows.count + Self.rowsAtATime - 1) / Self.rowsAtATime
    let results = Parallel.map(parts, threads: threads) { part in
      let range = part * Self.rowsAtATime..<min(rows.count, (part + 1) * Self.rowsAtATime)
      return Self.rows(
        rows[range], among: isGuided ? candidates[...] : candidates[range.lowerBound...],
        isGuided: isGuided, allowance, scoring)
    }
    students = rows
    offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    partners = []
    partners.reserveCapacity(results.reduce(0) { $0 + $1.partners.count })
    scores = []
    scores.reserveCapacity(partners.capacity)
    for result in results {
      for end in result.ends { offsets.append(partners.count + end) }
      partners += result.partners
      scores += result.scores
    }
  }

  private struct Part: Sendable {
    var ends: [Int] = []
    var partners: [Int32] = []
    var scores: [Int32] = []
  }

  private static func rows(
    _ rows: ArraySlice<Int32>, among candidates: ArraySlice<Int32>, isGuided: Bool,
    _ allowance: Allowance, _ scoring: Scoring
  ) -> Part {
    var part = Part()
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(1, candidates.count)) { memory in
      for row in rows {
        var count = 0
        for candidate in candidates where isGuided || candidate > row {
          memory[count] = candidate
          count += 1
        }
        let kept = allowance.narrow(
          UnsafeMutableBufferPointer(rebasing: memory[..<count]), for: Int(row), asGuide: false)
        let allowed = UnsafeBufferPointer(rebasing: memory[..<kept])
        part.partners.append(contentsOf: allowed)
        scoring.append(allowed, with: Int(row), asGuide: false, to: &part.scores)
        part.ends.append(part.partners.count)
      }
    }
    return part
  }
}
