/// An allowed pair with its score and what each criterion gave to it.
package struct ScoredPair: Sendable, Hashable {
  /// The guide in mentor and tutor programs, else the lower id.
  package var a: Student.ID
  package var b: Student.ID
  /// 0...1000.
  package var score: Int
  /// One for each of the program's criteria, in the order of ``Program/scoredCriteria``; nil where
  /// unanswered.
  package var points: [Int?]

  package init(a: Student.ID, b: Student.ID, score: Int, points: [Int?]) {
    self.a = a
    self.b = b
    self.score = score
    self.points = points
  }
}

extension Program {
  /// The criteria that have a weight, in the order of the catalogue.
  package var scoredCriteria: [CriterionID] {
    CriterionSpecification.all.map(\.id).filter { weights[$0, default: 0] > 0 }
  }
}

extension Matchmaker {
  /// Calls `body` with every allowed pair of the program, by `a`, then by `b`; no more than one row
  /// of pairs is held at a time.
  package func forEachAllowedPair(
    of roster: Roster, threads: Int = 1, _ body: (ScoredPair) throws -> Void
  ) throws {
  }
}
