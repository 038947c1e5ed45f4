import Matching

/// Hands scored pairs to the engine that fits the program, and its answer back in students.
struct Engine {
  let cohort: Cohort
  let allowance: Allowance
  let rows: ScoredRows
  let limits: SearchLimits

  /// The best groups that the engine finds within the limits.
  func answer() throws -> Answer {
    if cohort.program.kind.isGuided { return try assignment() }
    let marks = allowance.rules.flatMap(\.marks)
    if cohort.program.size.least == 2, cohort.program.size.most == 2 { return try pairing() }
    return try grouping(marks)
  }

  /// Points for placing each student.
  private func placement(_ student: Int32) -> Int64 {
    Int64(cohort.program.placementPoints(of: cohort.students[Int(student)]))
  }

  private func ids(_ students: [Int32]) -> [Student.ID] {
    students.map { cohort.students[Int($0)].id }
  }
}

// MARK: - Pairs

extension Engine {
  /// Guides with learners: an edge is worth 2·w and the placement of the learner.
  private func assignment() throws -> Answer {
    let guides = cohort.guides.filter { allowance.isAdmitted[Int($0)] }
    var numberOf = [Int32](repeating: -1, count: cohort.count)
    for (number, guide) in guides.enumerated() { numberOf[Int(guide)] = Int32(number) }
    var values = [Int64](repeating: 0, count: rows.partners.count)
    for (row, learner) in rows.students.enumerated() {
      let placement = placement(learner)
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        values[edge] = 2 * Int64(rows.scores[edge]) + placement
      }
    }
    let instance = AssignmentInstance(
      capacities: guides.map { Int32(clamping: max(0, cohort.students[Int($0)].capacity)) },
      offsets: rows.offsets, guides: rows.partners.map { numberOf[Int($0)] }, values: values)
    let outcome = try instance.solve(limits)
    let learners = Set(ids(rows.students))
    return Answer(
      groups: outcome.groups.map { [guides[Int($0[0])], rows.students[Int($0[1])]] },
      bound: outcome.bound, objective: outcome.objective,
      certificate: outcome.certificate.map { proof in
        Certificate(
          proof, students: ids(guides + rows.students), isSeat: { $0 < guides.count },
          learners: learners)
      })
  }

  /// Two alike: an edge is worth its value and the placement of both.
  private func pairing() throws -> Answer {
    let factor: Int64 = cohort.program.value == .mean ? 2 : 1
    let placements = rows.students.map(placement)
    let graph = PairGraph(upper: rows, numbers: numbers(of: rows.students, count: cohort.count)) {
      factor * $2 + placements[$0] + placements[$1]
    }
    let outcome = try PairingInstance(graph: graph).solve(limits)
    return Answer(
      groups: outcome.groups.map { $0.map { rows.students[Int($0)] } },
      bound: outcome.bound, objective: outcome.objective,
      certificate: outcome.certificate.map { proof in
        Certificate(
          proof, students: ids(rows.students), isSeat: { _ in false }, learners: [])
      })
  }
}

// MARK: - Groups

extension Engine {
  private func grouping(_ marks: [CarriedMark]) throws -> Answer {
    let items = Items(allowance)
    let (graph, innerWeights) = items.graph(of: rows)
    let needsMeeting = allowance.rules.contains { $0 is HasCommonMeeting }
    let program = cohort.program
    let instance = GroupingInstance(
      graph: graph, seats: items.members.map { Int32($0.count) }, innerWeights: innerWeights,
      placement: items.members.map { $0.reduce(0) { $0 + placement($1) } },
      least: program.size.least, most: program.size.most,
      value: program.value == .mean ? .mean : .sum,
      meetings: needsMeeting
        ? cohort.meetings?.groupingMeetings(items: items.members.map { $0.map(Int.init) }) : nil,
      marks: marks.map { $0.overItems(items.itemOf) })
    let outcome = try instance.solve(limits)
    return Answer(
      groups: outcome.groups.map { $0.flatMap { items.members[Int($0)] }.sorted() },
      bound: outcome.bound, objective: outcome.objective,
      certificate: outcome.certificate.map { proof in
        Certificate(
          proof, students: ids(items.members.map { $0[0] }), isSeat: { _ in false }, learners: [])
      })
  }
}

extension CarriedMark {
  /// The mark as the engine takes it: carriers as items with so many seats each.
  fileprivate func overItems(_ itemOf: [Int32]) -> GroupingInstance.Mark {
    var items: [Int32] = []
    var seats: [Int32] = []
    for item in carriers.map({ itemOf[Int($0)] }).sorted() where item >= 0 {
      if items.last == item {
        seats[seats.count - 1] += 1
      } else {
        items.append(item)
        seats.append(1)
      }
    }
    return GroupingInstance.Mark(
      least: Int32(clamping: least), most: Int32(clamping: most), carriers: items, seats: seats)
  }
}

/// The place of each student in a list, −1 of those who are not in it.
func numbers(of students: [Int32], count: Int) -> [Int32] {
  var numbers = [Int32](repeating: -1, count: count)
  for (number, student) in students.enumerated() { numbers[Int(student)] = Int32(number) }
  return numbers
}
