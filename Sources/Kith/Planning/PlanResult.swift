public import School

/// What a plan answers: the result of each program, what they come to together, and how far from the
/// best plan that can be.
public struct PlanResult: Sendable, Hashable {
  /// The id of the plan.
  public var plan: String
  /// Why the search ended; never infeasible.
  public var status: MatchResult.Status
  /// The programs' objectives, and the points of the plan.
  public var objective: Int
  /// Proven: no plan is worth more.
  public var bound: Int
  /// One for each program, in the order of the plan.
  public var results: [MatchResult]
  /// What students have of it.
  public var figures: PlanFigures
  /// What proves the bound.
  public var certificate: PlanCertificate

  /// How far the objective can be from the best one: (bound − objective) ÷ max(1, bound).
  public var gap: Double { Double(bound - objective) / Double(max(1, bound)) }

  /// The result of a plan.
  public init(
    plan: String, status: MatchResult.Status, objective: Int, bound: Int, results: [MatchResult],
    figures: PlanFigures, certificate: PlanCertificate
  ) {
    self.plan = plan
    self.status = status
    self.objective = objective
    self.bound = bound
    self.results = results
    self.figures = figures
    self.certificate = certificate
  }
}

/// What students have of a plan.
public struct PlanFigures: Sendable, Hashable {
  /// Students that at least one program asks for.
  public var students: Int
  /// Those of them who are in no group.
  public var withNobody: Int
  /// Students with at least one companion of as many hours as the plan asks.
  public var withCompanion: Int
  /// Minutes with the one companion with whom a student spends most: the median over all students.
  public var medianMinutes: Int
  /// The mean of the lowest tenth of these minutes, of one student at least, rounded down.
  public var lowestTenthMinutes: Int
  /// The most minutes a week that one student spends in groups.
  public var mostMinutesAWeek: Int
  /// The most groups that one student is in.
  public var mostGroups: Int

  /// Figures of students, of whom some have nobody and some a companion.
  public init(
    students: Int, withNobody: Int, withCompanion: Int, medianMinutes: Int, lowestTenthMinutes: Int,
    mostMinutesAWeek: Int, mostGroups: Int
  ) {
    self.students = students
    self.withNobody = withNobody
    self.withCompanion = withCompanion
    self.medianMinutes = medianMinutes
    self.lowestTenthMinutes = lowestTenthMinutes
    self.mostMinutesAWeek = mostMinutesAWeek
    self.mostGroups = mostGroups
  }
}

/// What proves that no plan is worth more than its bound.
///
/// Each program's certificate holds where it stands alone, with all hours of its students. A student then
/// chooses programs within their load, and pays for each what its prices charge; what of the prices no
/// student chooses is all that a program is worth beyond that. See the page on plans.
public struct PlanCertificate: Sendable, Hashable {
  /// The proof of one program that stands alone.
  public struct Part: Sendable, Hashable {
    /// The id of the program.
    public var program: String
    /// Nil where nobody seeks a place in it, or where the search left no proof.
    public var certificate: Certificate?

    /// The proof of a program.
    public init(program: String, certificate: Certificate?) {
      self.program = program
      self.certificate = certificate
    }
  }

  /// What is proven, in points.
  public var bound: Int
  /// Students that no program can place: no plan leaves fewer with nobody.
  public var leastWithNobody: Int
  /// One for each program, in the order of the plan.
  public var parts: [Part]

  /// A proof of a bound from the proofs of all programs.
  public init(bound: Int, leastWithNobody: Int, parts: [Part]) {
    self.bound = bound
    self.leastWithNobody = leastWithNobody
    self.parts = parts
  }
}
