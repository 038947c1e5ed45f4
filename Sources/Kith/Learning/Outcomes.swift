public import School

/// What became of a publication: figures over all who answered.
public struct Outcomes: Sendable, Hashable {
  /// A mean with how many answers it is of; nil where there is none.
  public struct Mean: Sendable, Hashable {
    /// The mean of the answers.
    public var value: Double
    /// How many there are.
    public var count: Int

    init?(_ values: [Double]) {
      guard !values.isEmpty else { return nil }
      value = values.reduce(0, +) / Double(values.count)
      count = values.count
    }
  }

  /// What students answered whose groups scored high or low in one criterion.
  public struct ByCriterion: Sendable, Hashable {
    /// The criterion.
    public var criterion: CriterionID
    /// The median of the members' mean points, which divides the two halves.
    public var median: Int
    /// The mean rating of those above the median.
    public var above: Mean?
    /// The mean rating of those at it or below.
    public var below: Mean?
  }

  /// Groups that were published.
  public var groups: Int
  /// Students, or learners, who were placed.
  public var placed: Int
  /// Those that the program sought to place.
  public var sought: Int
  /// Contacts made and due, over all who told both.
  public var contacts: (made: Int, due: Int) { (contactsMade, contactsDue) }
  private var contactsMade = 0
  private var contactsDue = 0
  /// The share of answers that say that the group fits.
  public var fit: Mean?
  /// The mean rating.
  public var rating: Mean?
  /// Belonging before and after, of those of whom both is known.
  public var belongingBefore: Mean?
  /// See ``belongingBefore``.
  public var belongingAfter: Mean?
  /// The same ratings by what the program's criteria say, in the order of the catalogue.
  public var byCriterion: [ByCriterion] = []

  /// The outcomes of `result`, which `program` answered for `roster`.
  public init(
    _ result: MatchResult, _ feedback: [Feedback], of roster: Roster, program: Program
  ) {
    groups = result.groups.count
    placed = result.placed
    sought = roster.students.count { $0.isEnrolled && program.learns($0) }
    for answer in feedback {
      guard let made = answer.contactsMade, let due = answer.contactsDue else { continue }
      contactsMade += made
      contactsDue += due
    }
    fit = Mean(feedback.compactMap(\.fits).map { $0 ? 1 : 0 })
    rating = Mean(feedback.compactMap(\.rating).map(Double.init))
    let before = Dictionary(roster.students.map { ($0.id, $0.belonging) }) { first, _ in first }
    let pairs = feedback.compactMap { answer -> (Int, Int)? in
      guard let after = answer.belonging, let known = before[answer.student] ?? nil else {
        return nil
      }
      return (known, after)
    }
    belongingBefore = Mean(pairs.map { Double($0.0) })
    belongingAfter = Mean(pairs.map { Double($0.1) })
    let observed = Observations(result, feedback, of: roster, program: program)
    byCriterion = observed.criteria.indices.compactMap { place in
      guard !program.isPrivate(observed.criteria[place]) else { return nil }
      let rows = observed.rows.compactMap { row in
        row.points[place].map { (points: $0, rating: row.rating) }
      }.sorted { $0.points < $1.points }
      guard rows.count > 1 else { return nil }
      let median = rows[(rows.count - 1) / 2].points
      return ByCriterion(
        criterion: observed.criteria[place], median: Int(median.rounded()),
        above: Mean(rows.filter { $0.points > median }.map(\.rating)),
        below: Mean(rows.filter { $0.points <= median }.map(\.rating)))
    }
  }
}
