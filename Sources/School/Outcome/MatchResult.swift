/// What a match answers: who is with whom, why, who is left over, and how far from the best it can
/// be.
public struct MatchResult: Sendable, Hashable {
  /// Why the search ended.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Proven best: the gap is zero.
    case optimal
    /// Stopped earlier; the gap says how far.
    case feasible
    /// The musts contradict each other.
    case infeasible
    /// There is nobody to match.
    case empty
  }

  /// The id of the program.
  public var program: String
  /// Why the search ended.
  public var status: Status
  /// In points, placement included.
  public var objective: Int
  /// Proven: no allowed answer is worth more.
  public var bound: Int
  /// Students placed; in mentor and tutor programs only learners count.
  public var placed: Int
  /// The groups, each student in one at most (guides in as many as their capacity).
  public var groups: [Group]
  /// Who is left over, by id.
  public var unplaced: [Unplaced]
  /// What the reader should know.
  public var notices: [Notice]
  /// What proves a bound to a reader who does not search.
  public var certificate: Certificate?
  /// How the good is spread; nil where nobody is placed, or where a result does not say.
  public var fairness: Fairness?
  /// What was there before the search and had to be kept; the bound and the certificate hold for
  /// answers that keep it.
  public var keeping = Keeping()
  /// Points of the objective for students who stay together.
  public var keptPoints = 0
  /// What was left to chance; nil where the answer is the best that was found.
  public var exploration: Exploration?
  /// Where the program asks for several rounds: what they come to; nil for one grouping.
  public var rotation: Rotation?

  /// How far the answer can be from the best one: (bound − objective) ÷ max(1, bound).
  public var gap: Double {
    Double(bound - objective) / Double(max(1, bound))
  }

  /// A result of a program.
  public init(
    program: String, status: Status, objective: Int, bound: Int, placed: Int, groups: [Group],
    unplaced: [Unplaced], notices: [Notice], certificate: Certificate?,
    fairness: Fairness? = nil
  ) {
    self.program = program
    self.status = status
    self.objective = objective
    self.bound = bound
    self.placed = placed
    self.groups = groups
    self.unplaced = unplaced
    self.notices = notices
    self.certificate = certificate
    self.fairness = fairness
  }
}
