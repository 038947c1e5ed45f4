package import School

/// An allowed pair with its score and what each criterion gave to it.
package struct ScoredPair: Sendable, Hashable {
  /// The guide in mentor and tutor programs, else the lower id.
  package var a: Student.ID
  package var b: Student.ID
  /// 0...1000.
  package var score: Int
  /// One for each of the program's criteria that may be told, in the order of
  /// ``Program/toldCriteria``: what counts in the score; nil where the criterion is left out of it.
  package var points: [Int?]

  package init(a: Student.ID, b: Student.ID, score: Int, points: [Int?]) {
    self.a = a
    self.b = b
    self.score = score
    self.points = points
  }
}

extension Program {
  /// The criteria that have a weight, in the order of ``criteriaInUse``.
  package var scoredCriteria: [CriterionID] { criteriaInUse.map(\.id) }
}

extension Matchmaker {
  /// Calls `body` with every allowed pair of the program, by `a`, then by `b`; no more than one row
  /// of pairs is held at a time.
  package func forEachAllowedPair(
    of roster: Roster, _ body: (ScoredPair) throws -> Void
  ) rethrows {
    let cohort = Cohort(roster, for: program)
    let allowance = Allowance(cohort)
    let scoring = Scoring(cohort)
    let isGuided = program.kind.isGuided
    let told = scoring.criteria.indices.filter {
      !Hearing.isConfidential(scoring.ids[$0], in: program)
    }
    for a in cohort.guides {
      var candidates = isGuided ? cohort.learners : cohort.learners.filter { $0 > a }
      let kept = candidates.withUnsafeMutableBufferPointer {
        allowance.narrow($0, for: Int(a), asGuide: isGuided)
      }
      for b in candidates[..<kept] {
        let points = scoring.points(Int(a), Int(b))
        let counted = scoring.counted(points)
        try body(
          ScoredPair(
            a: cohort.students[Int(a)].id, b: cohort.students[Int(b)].id,
            score: Int(scoring.score(of: points)),
            points: told.map { counted[$0] >= 0 ? Int(counted[$0]) : nil }))
      }
    }
  }
}
