import Rules
import School

/// Keeps trios where they may be: pairs leave room for one only where the students who could be paired
/// beside the other programs come out odd.
struct PlanTrios {
  let search: PlanSearch

  /// A plan in which every trio has its reason.
  func settled(_ state: PlanState) throws -> PlanState {
    var state = state
    // Matched again, a program keeps to its own number, and changes that of the others.
    for _ in 0..<4 {
      guard let place = wrong(in: state) else { return state }
      state.parts[place] = try search.groups(
        of: place, in: state, strength: 1, left: 1, from: state.parts[place])
    }
    // Each turn ends one trio.
    while let place = wrong(in: state) { dissolve(place, in: &state) }
    return state
  }

  /// A program with a trio that it may not have.
  private func wrong(in state: PlanState) -> Int? {
    search.programs.indices.first { place in
      let program = search.programs[place]
      guard program.program.mayHoldTrio,
        state.parts[place].groups.contains(where: { $0.students.count == 3 })
      else { return false }
      let cohort = program.cohort(beside: search.busy(state, without: place))
      return !FewTogether(program.problem(cohort)).isOdd
    }
  }

  /// Leaves of a trio the two who are worth most as a pair, with the trio's meetings.
  private func dissolve(_ place: Int, in state: inout PlanState) {
    let program = search.programs[place]
    let few = FewTogether(program.problem(program.alone))
    let rows = program.problem(program.alone).rows.students
    let numbers = numbers(of: rows, count: program.alone.count)
    state.parts[place].groups = state.parts[place].groups.compactMap { group in
      guard group.students.count == 3 else { return group }
      let pairs = group.students.map { left in group.students.filter { $0 != left } }
        .filter { few.allows($0.map { numbers[Int($0)] }) }
      let worths = pairs.map { program.scoring.value(of: $0, in: program.program) }
      guard let most = worths.max(), let at = worths.firstIndex(of: most) else { return nil }
      var pair = group
      pair.students = pairs[at]
      pair.value = most
      for meeting in pair.arrangement.meetings.indices {
        let ids = Set(pair.students.map { program.alone.students[Int($0)].id })
        pair.arrangement.meetings[meeting].localTimes =
          pair.arrangement.meetings[meeting].localTimes.filter { ids.contains($0.key) }
      }
      return pair
    }
    state.parts[place].objective = program.objective(of: state.parts[place].groups)
  }
}
