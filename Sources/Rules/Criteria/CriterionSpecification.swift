public import School

/// What is known of a soft criterion without any roster: its name, what it measures and why.
public struct CriterionSpecification: Sendable, Hashable, Identifiable {
  /// The stable name in program files, reports and tests.
  public let id: CriterionID
  /// What earns points, in one sentence.
  public let summary: String
  /// Where the belief comes from that it helps.
  public let source: String
  /// How the points are worked out, exactly.
  public let formula: String
  /// A pair with its points.
  public let example: Example
  /// When a pair counts as unanswered and the criterion stays out of its mean.
  public let unanswered: String
  /// The weight in each kind unless the program file says otherwise; 0 where a kind is missing.
  public let weights: [Program.Kind: Int]
  /// The number that a program may set, where the criterion has one.
  public let ideal: Ideal?

  /// A number that says what a criterion takes for best, or where it stops counting.
  public struct Ideal: Sendable, Hashable {
    /// What the number is, with its unit.
    public let meaning: String
    /// What a program may write.
    public let range: ClosedRange<Int>
    /// The number unless the program says otherwise; nil where it follows from something else.
    public let usual: Int?

    package init(_ meaning: String, in range: ClosedRange<Int>, usual: Int?) {
      self.meaning = meaning
      self.range = range
      self.usual = usual
    }
  }

  package init(
    _ id: CriterionID, _ summary: String, source: String, formula: String, example: Example,
    unanswered: String, weights: [Program.Kind: Int], ideal: Ideal? = nil
  ) {
    self.id = id
    self.summary = summary
    self.source = source
    self.formula = formula
    self.example = example
    self.unanswered = unanswered
    self.weights = weights
    self.ideal = ideal
  }

  /// Every criterion.
  public static let all: [CriterionSpecification] = CriterionCatalogue.criteria.map {
    $0.specification
  }

  /// The criteria of which there is one for each question that a school asks.
  public static let ofQuestions = AnswerLikeness.specifications

  /// Every criterion, and those of questions.
  package static let catalogue = all + ofQuestions
}
