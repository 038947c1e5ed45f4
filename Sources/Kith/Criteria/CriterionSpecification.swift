/// What is known of a soft criterion without any roster: its name, what it measures and why.
public struct CriterionSpecification: Sendable, Hashable, Identifiable {
  /// The stable name in program files, reports and tests.
  public let id: CriterionID
  /// What earns points, in one sentence.
  public let summary: String
  /// Where the belief comes from that it helps.
  public let source: String
  /// When a pair counts as unanswered and the criterion stays out of its mean.
  public let unanswered: String
  /// The weight in each kind unless the program file says otherwise; 0 where a kind is missing.
  public let weights: [Program.Kind: Int]

  init(
    _ id: CriterionID, _ summary: String, source: String, unanswered: String,
    weights: [Program.Kind: Int]
  ) {
    self.id = id
    self.summary = summary
    self.source = source
    self.unanswered = unanswered
    self.weights = weights
  }

  /// Every criterion.
  public static let all: [CriterionSpecification] = CriterionCatalogue.criteria.map {
    $0.specification
  }
}
