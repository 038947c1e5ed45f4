package import School

/// Both want about as much company.
package struct SocialPaceFit: Criterion {
  package static let specification = CriterionSpecification(
    "social_pace",
    "Both want about as much company.",
    source: "Eby and others 2013: likeness in personality",
    formula:
      "1000 − 500 · s, where s is the steps between the two on the scale quiet, steady, "
      + "outgoing.",
    example: .init(
      "`a` is quiet, `b` is steady: 1000 − 500 · 1", earns: 500,
      [
        .example("a") { $0.socialPace = .quiet }, .example("b") { $0.socialPace = .steady },
      ]),
    unanswered: "either named no pace",
    weights: [.mentor: 5, .buddy: 10, .pod: 10, .playdate: 5, .club: 5, .outing: 5])

  private let paces: [Int8]

  package init(_ cohort: Cohort) {
    paces = cohort.students.map { $0.socialPace.map(Self.step) ?? -1 }
  }

  /// 1000 for the same pace, 500 for neighbours, 0 for quiet and outgoing.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let one = a.socialPace, let other = b.socialPace else { return nil }
    return 1000 - 500 * Int(abs(step(one) - step(other)))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    let (one, other) = (paces[a], paces[b])
    guard one >= 0, other >= 0 else { return Points.unanswered }
    return 1000 - 500 * Int32(abs(one - other))
  }

  private static func step(_ pace: SocialPace) -> Int8 {
    switch pace {
    case .quiet: 0
    case .steady: 1
    case .outgoing: 2
    }
  }
}
