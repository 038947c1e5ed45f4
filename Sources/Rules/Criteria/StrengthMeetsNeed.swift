package import School

/// One is strong in what the other wants help with.
package struct StrengthMeetsNeed: Criterion {
  package static let specification = CriterionSpecification(
    "strength_meets_need",
    "One is strong in what the other wants help with.",
    source: "peer tutoring works at any grade, dose or disability (TauU 0.75 over 26 experiments)",
    formula:
      "1000 · M ÷ K, half a point rounded up: M of the K needs of the learner are among the "
      + "strengths of the guide. Where all members are alike it is the mean of both sides, half "
      + "a point rounded up; a side that cannot be worked out is left out.",
    example: .init(
      "In a pod, `a` is strong in math and needs help with art; `b` needs help with math and writing and "
        + "named no strength. Only `a` can help: 1000 · 1 ÷ 2", earns: 500,
      [
        .example("a") {
          $0.strengths = ["math"]
          $0.needs = ["art"]
        },
        .example("b") { $0.needs = ["math", "writing"] },
      ]),
    unanswered: "neither side offers what the other could ask: no strengths or no needs",
    weights: [.mentor: 10, .buddy: 10, .tutor: 50, .pod: 5])

  private let isGuided: Bool
  private let strengths: TermSets
  private let needs: TermSets

  package init(_ cohort: Cohort) {
    isGuided = cohort.program.kind.isGuided
    strengths = cohort.strengths
    needs = cohort.needs
  }

  /// The share of the learner's needs in which the guide is strong; where all members are alike, the
  /// mean of both sides.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    func side(_ guide: Student, _ learner: Student) -> Int? {
      let needs = context.terms.set(learner.needs)
      let strengths = context.terms.set(guide.strengths)
      guard !needs.isEmpty, !strengths.isEmpty else { return nil }
      return Points.share(needs.intersection(strengths).count, of: needs.count)
    }
    return context.program.kind.isGuided ? side(a, b) : Points.mean(side(a, b), side(b, a))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    Points.bulk(isGuided ? side(a, b) : Points.mean(side(a, b), side(b, a)))
  }

  @inline(__always)
  private func side(_ guide: Int, _ learner: Int) -> Int? {
    let asked = needs.count(learner)
    guard asked > 0, strengths.count(guide) > 0 else { return nil }
    var met = 0
    strengths.forEachCommon(guide, needs, learner) { _ in met += 1 }
    return Points.share(met, of: asked)
  }

  package func reason(for members: [Int]) -> String {
    var met: Set<Int> = []
    for one in members {
      for other in members where one != other {
        strengths.forEachCommon(one, needs, other) { met.insert($0) }
      }
    }
    let names = met.sorted().prefix(3).map { needs.spellings[$0] }
    return names.isEmpty
      ? "one is strong where another needs help" : "one can help another with \(joined(names))"
  }
}
