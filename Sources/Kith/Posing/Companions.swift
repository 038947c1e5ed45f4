package import Rules
package import School

/// Who shared a group in an earlier match, and what it is worth to stay together.
package struct Companions: Sendable {
  /// The former companions of each student, ascending.
  private let companions: [[Int32]]
  private let disruption: Int32

  package init(_ keeping: Keeping, _ cohort: Cohort) {
    disruption = Int32(clamping: keeping.disruption)
    var companions = [Set<Int32>](repeating: [], count: disruption > 0 ? cohort.count : 0)
    for group in disruption > 0 ? keeping.earlier : [] {
      let members = group.compactMap { cohort.numbers[$0].map(Int32.init) }
      for one in members {
        for other in members where other != one { companions[Int(one)].insert(other) }
      }
    }
    self.companions = companions.map { $0.sorted() }
  }

  /// Points for two students who stay together.
  package func points(_ one: Int32, _ other: Int32) -> Int32 {
    !companions.isEmpty && companions[Int(one)].contains(other) ? disruption : 0
  }

  /// Points for all in a group who stay together, as a sum over its pairs.
  package func points(in group: [Int32]) -> Int {
    guard !companions.isEmpty else { return 0 }
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
}
