package import School

/// Both take the same courses now.
package struct SharedCourses: Criterion {
  package static let specification = CriterionSpecification(
    "shared_courses",
    "Both take the same courses now.",
    source: "Lou and others 2001: small groups at a computer learnt more than single students",
    formula:
      "1000 · 2·S ÷ (A + B), half a point rounded up: A and B are how many courses each "
      + "takes, S how many both take.",
    example: .init(
      "`a` takes algebra and biology, `b` algebra, art and music: 1000 · 2·1 ÷ (2 + 3)", earns: 400,
      [
        .example("a") { $0.courses = ["algebra", "biology"] },
        .example("b") { $0.courses = ["algebra", "art", "music"] },
      ]),
    unanswered: "either named no course",
    weights: [.buddy: 25, .pod: 10])

  private let sets: TermSets

  package init(_ cohort: Cohort) { sets = cohort.courses }

  /// Twice the courses that both take, over those that each takes.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    let (left, right) = (context.terms.set(a.courses), context.terms.set(b.courses))
    guard !left.isEmpty, !right.isEmpty else { return nil }
    return Points.likeness(shared: left.intersection(right).count, left.count, right.count)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    let (left, right) = (sets.count(a), sets.count(b))
    guard left > 0, right > 0 else { return Points.unanswered }
    return Int32(Points.likeness(shared: sets.sharedCount(a, b), left, right))
  }

  package func reason(for members: [Int]) -> String {
    let common = members.dropFirst().reduce(Set(sets[members[0]])) { $0.intersection(sets[$1]) }
    let names = common.sorted().prefix(3).map { sets.spellings[Int($0)] }
    return names.isEmpty
      ? "some take the same courses" : "\(who(members)) take \(joined(names))"
  }
}
