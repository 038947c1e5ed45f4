package import Rules
package import School

/// Who is better off together than their scores say, and by how many points: those who shared a group in
/// an earlier match, or who share one in another program of the same plan.
package struct Companions: Sendable {
  /// Of each student, the points with others; empty where nobody has any.
  private let points: [[Int32: Int32]]

  package init(_ keeping: Keeping, _ cohort: Cohort) {
    let disruption = Int32(clamping: keeping.disruption)
    var points = [[Int32: Int32]](repeating: [:], count: disruption > 0 ? cohort.count : 0)
    for group in disruption > 0 ? keeping.earlier : [] {
      let members = group.compactMap { cohort.numbers[$0].map(Int32.init) }
      for one in members {
        for other in members where other != one { points[Int(one)][other] = disruption }
      }
    }
    self.points = points
  }

  /// Companions by number, with points for each two that are the same from both sides.
  init(points: [[Int32: Int32]]) { self.points = points }

  /// Points for two students who stay together.
  package func points(_ one: Int32, _ other: Int32) -> Int32 {
    points.isEmpty ? 0 : points[Int(one)][other] ?? 0
  }

  /// Points for all in a group who stay together, as a sum over its pairs.
  package func points(in group: [Int32]) -> Int {
    guard !points.isEmpty else { return 0 }
    var sum = 0
    for (place, one) in group.enumerated() {
      for other in group[..<place] { sum += Int(points(one, other)) }
    }
    return sum
  }
}

extension ScoredRows {
  /// Adds the points of those who stay together to the scores of their pairs.
  package mutating func add(_ companions: Companions) {
    for (row, student) in students.enumerated() {
      for edge in offsets[row]..<offsets[row + 1] {
        scores[edge] += companions.points(student, partners[edge])
      }
    }
  }

  /// Takes away every pair with somebody who is excluded; rows stay, empty.
  mutating func remove(_ isExcluded: [Bool]) {
    var left = ScoredRows()
    for (row, student) in students.enumerated() {
      for edge in isExcluded[Int(student)] ? 0..<0 : offsets[row]..<offsets[row + 1]
      where !isExcluded[Int(partners[edge])] {
        left.append(partner: partners[edge], score: scores[edge])
      }
      left.endRow(of: student)
    }
    self = left
  }
}
