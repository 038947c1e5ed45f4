import School

/// The grades of two members lie at most so many steps apart.
package struct StaysInGradeBand: Rule {
  package static let specification = RuleSpecification(
    "grade_band",
    "The grades of two members lie at most so many steps apart.",
    detail:
      "The scale is PK, KG, 1 to 13, PS, UG; 0 asks for the same grade.",
    unanswered: "A student without a grade fits nobody.",
    untold: .holdsBack("grade"),
    form: .whole(0...16),
    defaults: [
      .buddy: .whole(1), .pod: .whole(2), .club: .whole(4),
      .outing: .whole(3),
    ])

  /// Steps beyond the program's own band that a school could be asked for: no remedy goes further.
  package static let furtherSteps = 2

  private let band: Int32
  private let grades: [Int32]

  package init?(_ cohort: Cohort) {
    guard case .whole(let band) = cohort.program.setting(of: Self.id) else { return nil }
    self.band = Int32(band)
    grades = cohort.grades.compact
  }

  package func admits(_ student: Int) -> Bool { grades[student] != .min }

  @inline(__always)
  package func allows(_ a: Int, _ b: Int) -> Bool {
    // A grade that nobody said lies out of every band; wrapping keeps the loop free of traps.
    let steps = grades[a] &- grades[b]
    return steps <= band && steps >= -band && grades[a] != .min && grades[b] != .min
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    guard admits(student) else { return "ask for this student's grade" }
    let steps = partners.map { abs(grades[$0] - grades[student]) }
    guard let least = steps.min(), least <= band + Int32(Self.furtherSteps) else { return nil }
    let opened = partnerCount(steps.count { $0 == least })
    return "a grade band of \(least) would open \(opened)"
  }
}
