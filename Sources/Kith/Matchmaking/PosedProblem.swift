import Matching

/// A program's question in numbers: who may stand with whom, and what that is worth.
struct PosedProblem: Sendable {
  let cohort: Cohort
  let allowance: Allowance
  private(set) var rows: ScoredRows
  /// The same pairs with their own scores, without points for those who stay together.
  let plainRows: ScoredRows
  /// What was fixed by hand and is no part of the question.
  let fixed: FixedGroups
  /// The guides whom the rules admit, ascending; everybody admitted where all members are alike.
  let guides: [Int32]
  /// Two students who are to be together, where somebody asks what that would cost.
  let forced: ForcedPair?

  init(
    _ allowance: Allowance, _ rows: ScoredRows, _ fixed: FixedGroups? = nil,
    forcing forced: ForcedPair? = nil
  ) {
    self.forced = forced
    plainRows = rows
    self.fixed = fixed ?? FixedGroups(Keeping(), allowance)
    cohort = allowance.cohort
    self.allowance = allowance
    self.rows = rows
    guides = cohort.guides.filter { allowance.isAdmitted[Int($0)] }
  }

  /// The question of a roster to a program.
  init(_ roster: Roster, _ program: Program, _ keeping: Keeping = Keeping(), threads: Int) {
    let cohort = Cohort(roster.keeping(keeping), for: program)
    self.init(Allowance(cohort), Scoring(cohort), keeping, threads: threads)
  }

  /// The question that what has to be kept leaves open.
  init(_ allowance: Allowance, _ scoring: Scoring, _ keeping: Keeping, threads: Int) {
    let fixed = FixedGroups(keeping, allowance)
    self.init(
      allowance,
      ScoredRows(
        allowance, scoring, without: fixed.isEmpty ? nil : fixed.isPlaced, threads: threads),
      fixed)
    if keeping.disruption > 0 { rows.add(Companions(keeping, cohort)) }
  }

  /// Points for placing a student.
  func placement(of student: Int32) -> Int64 {
    Int64(cohort.program.placementPoints(of: cohort.students[Int(student)]))
      + premium(of: student)
  }

  /// What is paid for placing a student who is to be with another; a tutor's learner is paid for by
  /// the need.
  private func premium(of student: Int32) -> Int64 {
    guard let forced, forced.second == student, cohort.program.kind != .tutor else { return 0 }
    return forced.premium
  }

  /// Learners that a guide takes beside those of fixed groups.
  func capacity(of guide: Int32) -> Int32 {
    let seats = Int32(clamping: cohort.students[Int(guide)].capacity)
    return max(0, seats - fixed.seatsTaken[Int(guide)])
  }

  func ids(_ students: [Int32]) -> [Student.ID] {
    students.map { cohort.students[Int($0)].id }
  }

  /// Guides with learners: an edge is worth 2·w and the placement of the learner.
  func assignment() -> AssignmentInstance {
    let numbers = numbers(of: guides, count: cohort.count)
    var values = [Int64](repeating: 0, count: rows.partners.count)
    for (row, learner) in rows.students.enumerated() {
      let placement = placement(of: learner)
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        values[edge] = 2 * Int64(rows.scores[edge]) + placement
      }
    }
    return AssignmentInstance(
      capacities: guides.map(capacity), offsets: rows.offsets,
      guides: rows.partners.map { numbers[Int($0)] }, values: values)
  }

  /// Groups of any size, pairs among them: items are students, or students who must be together.
  func grouping() -> (items: Items, instance: GroupingInstance) {
    let items = Items(
      allowance, tying: forced.map { ($0.first, $0.second) },
      without: fixed.isEmpty ? nil : fixed.isPlaced)
    let (graph, innerWeights) = items.graph(of: rows)
    let program = cohort.program
    let instance = GroupingInstance(
      graph: graph, seats: items.members.map { Int32($0.count) }, innerWeights: innerWeights,
      placement: items.members.map { $0.reduce(0) { $0 + placement(of: $1) } },
      least: program.size.least, most: program.size.most,
      value: program.value == .mean ? .mean : .sum,
      meetings: allowance.ground?.meetings(of: items.members),
      marks: allowance.rules.flatMap(\.marks).map { $0.overItems(items.itemOf) })
    return (items, instance)
  }
}

extension CarriedMark {
  /// The mark as the engine takes it: carriers as items with so many seats each.
  func overItems(_ itemOf: [Int32]) -> GroupingInstance.Mark {
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
