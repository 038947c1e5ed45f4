import School

extension RawCriteria {
  /// What the two asked for: `most` and `prefer` earn, `avoid` costs.
  struct Wishes: RawCriterion {
    static let id: CriterionID = "wishes"
    static let isConfidential = true

    private let wished: Wished

    init(_ school: RawSchool) { wished = school.wished }

    static func isAsked(by program: Program) -> Bool { false }

    func points(_ a: Int, _ b: Int) -> Int? {
      let (one, other) = (wished.side(a, b), wished.side(b, a))
      guard one != nil || other != nil else { return nil }
      return ((one ?? 500) + (other ?? 500)) / 2
    }
  }
}
