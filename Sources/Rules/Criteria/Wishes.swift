package import School

/// What the two asked for: `most` and `prefer` earn, `avoid` costs.
package struct Wishes: Criterion {
  package static let specification = CriterionSpecification(
    "wishes",
    "What the two asked for: `most` and `prefer` earn, `avoid` costs.",
    source: "Mentor Collective: the one preference that matters most to a mentee",
    formula:
      "(x + y) ÷ 2, where each side is worth 0 if it would `avoid` the other; otherwise 1000 "
      + "for `most`, and for `prefer` 1000, or 750 where it asked for somebody else as `most`; "
      + "500 where it wished nothing about the other.",
    example: .init(
      "`a` prefers `b`, and `b` wished nothing about `a`: (1000 + 500) ÷ 2", earns: 750,
      [.example("a"), .example("b")], wishes: [Wish(student: "a", other: "b", kind: .prefer)]),
    unanswered: "neither wished anything about the other",
    weights: [.mentor: 20, .buddy: 20, .tutor: 10, .pod: 15, .playdate: 15, .club: 10, .outing: 10])

  private let book: WishBook

  package static func isAsked(by program: Program) -> Bool { false }

  package init(_ cohort: Cohort) { book = cohort.wishes }

  /// From each side 1000 for `most`, 1000 for `prefer` or 750 where the student asked for somebody
  /// else most, 0 for `avoid` and 500 for no wish about the other; the mean of both sides. A student
  /// who wishes for somebody and to avoid them avoids.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let one = context.numbers[a.id], let other = context.numbers[b.id] else { return nil }
    return points(one, other, in: context.wishes)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    // Nearly every pair leaves here: few students wish anything about each other.
    guard !book.isSilent(a) || !book.isSilent(b) else { return Points.unanswered }
    return Points.bulk(Self.points(a, b, in: book))
  }

  private static func points(_ one: Int, _ other: Int, in book: WishBook) -> Int? {
    func side(_ from: Int, _ to: Int) -> Int? {
      if book.avoided[from].contains(Int32(to)) { return 0 }
      guard book.preferred[from].contains(Int32(to)) else { return nil }
      let dearest = book.dearest[from]
      return dearest.isEmpty || dearest.contains(Int32(to)) ? 1000 : 750
    }
    let sides = (side(one, other), side(other, one))
    guard sides.0 != nil || sides.1 != nil else { return nil }
    return ((sides.0 ?? 500) + (sides.1 ?? 500)) / 2
  }
}
