/// Several groupings of the same students, one after the other, in which they meet as many others as can be.
///
/// The groups of all rounds stand in ``MatchResult/groups``, each with its ``Group/round``.
public struct Rotation: Sendable, Hashable {
  /// One of the groupings.
  public struct Round: Sendable, Hashable {
    /// Counted from 1.
    public var number: Int
    /// What the groups of the round are worth, placement included.
    public var objective: Int
    /// Who has a place in some other round and none in this one, by id.
    public var resting: [Student.ID]

    /// A round with what its groups are worth.
    public init(number: Int, objective: Int, resting: [Student.ID]) {
      self.number = number
      self.objective = objective
      self.resting = resting
    }
  }

  /// The groupings, in their order.
  public var rounds: [Round]
  /// Pairs of students who are in one group in some round.
  public var acquaintances: Int
  /// Proven: no rounds let more pairs meet.
  public var mostAcquaintances: Int

  /// What each pair that meets counts in the objective: more than any worth of groups.
  package static let points = 1_000_000

  /// Rounds, and how many pairs meet in them.
  public init(rounds: [Round], acquaintances: Int, mostAcquaintances: Int) {
    self.rounds = rounds
    self.acquaintances = acquaintances
    self.mostAcquaintances = mostAcquaintances
  }
}

extension MatchResult {
  /// The groups of one round as a result of their own, with the proof that holds for each of them.
  package func part(_ round: Rotation.Round) -> MatchResult {
    var part = self
    part.rotation = nil
    part.groups = groups.filter { $0.round == round.number }
    part.objective = round.objective
    part.bound = certificate?.bound ?? max(round.objective, 0)
    part.status = part.bound == round.objective ? .optimal : .feasible
    part.unplaced = (unplaced.map(\.student) + round.resting).sorted().map {
      Unplaced(student: $0, reasons: [])
    }
    part.placed = Set(part.groups.flatMap(\.members).map(\.student)).count
    part.notices = []
    part.fairness = nil
    return part
  }
}
