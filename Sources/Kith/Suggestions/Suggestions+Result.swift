extension Suggestions {
  /// The result as it is now, all changes taken in.
  ///
  /// The bound of the first result still holds where no student has changed; the certificate and the
  /// figures of fairness, which are about the result of a search, are left out.
  public var present: MatchResult { result(of: groups ?? []) }

  /// The result as it would be with a suggestion carried out: what a verifier can check.
  public func result(carryingOut suggestion: Suggestion) -> MatchResult {
    result(of: suggestion.carriedOut(on: groups ?? []))
  }

  private func result(of after: [Group]) -> MatchResult {
    let index = inquiry.index
    let state = PresentState(after, keeping, in: index)
    var (objective, kept) = (0, 0)
    var placed: Set<Int32> = []
    for place in state.places {
      let extra = state.companions.points(in: place.students)
      let value = index.scoring.value(of: place.students, in: index.program)
      kept += index.scoring.value(of: place.students, in: index.program, adding: extra) - value
      objective += place.group.value
      placed.formUnion(index.isGuided ? place.students.dropFirst() : place.students[...])
    }
    objective += kept
    for student in placed {
      objective += index.program.placementPoints(of: index.cohort.students[Int(student)])
    }
    let known = Dictionary(
      (result?.unplaced ?? []).map { ($0.student, $0) }, uniquingKeysWith: { first, _ in first })
    let left = index.cohort.learners.filter { !placed.contains($0) }.map(index.id)
    let bound = max(result?.bound ?? mostPossible, objective)
    var carried = MatchResult(
      program: program.id, status: objective == bound ? .optimal : .feasible,
      objective: objective, bound: bound, placed: placed.count, groups: after,
      unplaced: left.map { known[$0] ?? Unplaced(student: $0, reasons: []) },
      notices: result?.notices ?? [], certificate: nil)
    carried.keeping = keeping
    carried.keptPoints = kept
    return carried
  }

  /// More than any answer could be worth: everybody placed, every pair with a full score.
  private var mostPossible: Int {
    let index = inquiry.index
    let pairs = program.value == .sum && !index.isGuided ? max(1, program.size.most - 1) : 2
    return index.cohort.learners.reduce(0) { sum, learner in
      let groups = max(1, index.cohort.needs.count(Int(learner)))
      return sum + index.program.placementPoints(of: index.cohort.students[Int(learner)])
        + 1000 * pairs * (program.kind == .tutor ? groups : 1)
    }
  }
}

extension Suggestion {
  /// The groups of a result once the suggestion is carried out.
  func carriedOut(on groups: [Group]) -> [Group] {
    let changed = Dictionary(
      (self.groups + alsoChanged).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = Set(dissolved)
    let known = Set(groups.map(\.id))
    return groups.filter { !gone.contains($0.id) }.map { changed[$0.id] ?? $0 }
      + (self.groups + alsoChanged).filter { !known.contains($0.id) }
  }
}
