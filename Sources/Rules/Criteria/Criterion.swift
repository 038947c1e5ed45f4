package import School

/// Whole points 0...1000 of pairs of a cohort.
package protocol PairPoints: Sendable {
  /// The points of two students by number, negative where unanswered.
  func points(_ a: Int, _ b: Int) -> Int32

  /// Writes the points of `student` with each of `candidates`.
  func score(
    _ candidates: UnsafeBufferPointer<Int32>, with student: Int, asGuide: Bool,
    into points: UnsafeMutablePointer<Int32>)

  /// Why `members` fit, in plain words that name nobody and nothing sensitive. A criterion that is
  /// confidential needs none.
  func reason(for members: [Int]) -> String
}

/// A soft criterion: whole points 0...1000 for a pair that answered it.
///
/// Every criterion says its formula twice: over raw students, for the one who checks a result, and over the
/// numbers of a cohort, for millions of pairs. Both give the same points.
package protocol Criterion: PairPoints {
  static var specification: CriterionSpecification { get }

  /// The points of two students as the school describes them, nil where unanswered. In mentor and
  /// tutor programs `a` guides `b`; in other kinds the order changes nothing.
  static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int?

  /// Whether a program asks students for what the criterion reads, so that a missing answer may count
  /// as ``Program/unanswered`` says; otherwise it stays out of the mean in any case.
  static func isAsked(by program: Program) -> Bool

  /// Whether its points take long to work out, so that pairs which fail by others are not asked.
  static var isDear: Bool { get }

  init(_ cohort: Cohort)
}

extension Criterion {
  package static func isAsked(by program: Program) -> Bool { true }

  package static var isDear: Bool { false }
}

extension PairPoints {
  package func reason(for members: [Int]) -> String { "" }

  package func score(
    _ candidates: UnsafeBufferPointer<Int32>, with student: Int, asGuide: Bool,
    into points: UnsafeMutablePointer<Int32>
  ) {
    for place in candidates.indices {
      let other = Int(candidates[place])
      points[place] = asGuide ? self.points(student, other) : self.points(other, student)
    }
  }
}
