package import Matching
package import Rules
package import School

/// A program's question in numbers: who may stand with whom, and what that is worth.
package struct PosedProblem: Sendable {
  package let cohort: Cohort
  package let allowance: Allowance
  /// The pairs that the engine is given, with points for those who stay together.
  package private(set) var rows: ScoredRows
  /// Every allowed pair with its own score.
  package let pairs: AllowedPairs
  /// The pairs that were held first, with their own scores.
  package let plainRows: ScoredRows
  /// The allowed pairs that are not among them; nil where all are.
  package let dropped: DroppedPairs?
  /// Who counts extra for staying together; nil where nobody does.
  package let companions: Companions?
  /// What was fixed by hand and is no part of the question.
  package let fixed: FixedGroups
  /// The guides that the rules admit, ascending; everybody admitted where all members are alike.
  package let guides: [Int32]
  /// Two students who are to be together, where somebody asks what that would cost.
  package let forced: ForcedPair?
  /// What a plan of several programs adds to the worth of this one's groups; nil where it stands alone.
  let pull: Pull?
  /// Whether pairs may leave room for a trio however many students there are.
  var mayAlwaysHoldTrio = false

  package init(
    _ allowance: Allowance, _ rows: ScoredRows, _ fixed: FixedGroups? = nil,
    forcing forced: ForcedPair? = nil
  ) {
    self.init(
      allowance, rows, .held(rows), fixed ?? FixedGroups(Keeping(), allowance), forcing: forced)
  }

  private init(
    _ allowance: Allowance, _ rows: ScoredRows, _ pairs: AllowedPairs, _ fixed: FixedGroups,
    without dropped: DroppedPairs? = nil, companions: Companions? = nil,
    forcing forced: ForcedPair? = nil, pull: Pull? = nil
  ) {
    self.pull = pull
    cohort = allowance.cohort
    self.allowance = allowance
    self.rows = rows
    self.pairs = pairs
    plainRows = rows
    self.dropped = dropped
    self.companions = companions
    self.fixed = fixed
    self.forced = forced
    guides = cohort.guides.filter { allowance.isAdmitted[Int($0)] }
    if let companions { self.rows.add(companions) }
    if let pull, pull.isExcluded.contains(true) { self.rows.remove(pull.isExcluded) }
  }

  /// The question of a roster to a program, in a term that already holds the meetings of `busy` groups,
  /// for the one who goes through all pairs and needs no rows where they are many.
  package init(
    proving roster: Roster, _ program: Program, _ keeping: Keeping = Keeping(), busy: [Group] = [],
    most: Int = Sieve.mostPairs, threads: Int
  ) {
    let cohort = Cohort(roster.keeping(keeping), for: program, busy: busy)
    self.init(
      Allowance(cohort), Scoring(cohort), keeping, isProving: true, most: most, threads: threads)
  }

  /// The question that what has to be kept leaves open. More pairs than `most` are not held, and for
  /// a caller that does not prove holds fewer of them.
  package init(
    _ allowance: Allowance, _ scoring: Scoring, _ keeping: Keeping, isProving: Bool = false,
    most: Int = Sieve.mostPairs, threads: Int
  ) {
    self.init(
      allowance, scoring, keeping, pulledBy: nil, isProving: isProving, most: most, threads: threads
    )
  }

  /// The same with what a plan of several programs adds.
  init(
    _ allowance: Allowance, _ scoring: Scoring, _ keeping: Keeping, pulledBy pull: Pull?,
    isProving: Bool = false, most: Int = Sieve.mostPairs, threads: Int
  ) {
    let fixed = FixedGroups(keeping, allowance)
    let companions =
      pull?.companions
      ?? (keeping.disruption > 0 ? Companions(keeping, allowance.cohort) : nil)
    let stream = PairStream(
      allowance, scoring, without: fixed.isEmpty ? nil : fixed.isPlaced, threads: threads)
    let sieve = allowance.cohort.program.mostHeld(most).flatMap {
      Sieve(stream, companions: companions, most: $0, threads: threads)
    }
    guard let sieve else {
      let rows = ScoredRows(stream, threads: threads)
      self.init(allowance, rows, .held(rows), fixed, companions: companions, pull: pull)
      return
    }
    self.init(
      allowance,
      isProving
        ? ScoredRows(students: stream.students)
        : ScoredRows(stream, threads: threads, atLeast: sieve.leastKept, isKept: sieve.keeps),
      .streamed(stream), fixed, without: DroppedPairs(stream: stream, sieve: sieve),
      companions: companions, pull: pull)
    guard !isProving, !cohort.program.isSolvedByPairs else { return }
    let items = Items(allowance, without: fixed.isEmpty ? nil : fixed.isPlaced)
    hold(items.lacking(in: plainRows, from: stream, by: sieve, threads: threads))
  }

  /// Holds pairs that were dropped.
  package mutating func hold(_ pairs: [ScoredRows.Pair]) {
    rows.add(pairs)
    if let pull, pull.isExcluded.contains(true) { rows.remove(pull.isExcluded) }
  }

  /// The score of an allowed pair, with points for staying together.
  package func score(_ student: Int32, _ partner: Int32, _ score: Int32) -> Int32 {
    if let pull, pull.isExcluded[Int(student)] || pull.isExcluded[Int(partner)] {
      return Pull.never
    }
    return companions.map { score + $0.points(student, partner) } ?? score
  }

  /// Points for placing a student.
  package func placement(of student: Int32) -> Int64 {
    Int64(cohort.program.placementPoints(of: cohort.students[Int(student)]))
      + premium(of: student) + (pull?.placement[Int(student)] ?? 0)
  }

  /// What is paid for placing a student who is to be with another; a tutor's learner is paid for by
  /// the need.
  private func premium(of student: Int32) -> Int64 {
    guard let forced, forced.second == student, cohort.program.kind != .tutor else { return 0 }
    return forced.premium
  }

  /// Learners that a guide takes beside those of fixed groups.
  package func capacity(of guide: Int32) -> Int32 {
    let seats = Int32(clamping: cohort.students[Int(guide)].capacity)
    return max(0, min(seats, pull?.seats[Int(guide)] ?? seats) - fixed.seatsTaken[Int(guide)])
  }

  package func ids(_ students: [Int32]) -> [Student.ID] {
    students.map { cohort.students[Int($0)].id }
  }

  /// Guides with learners: an edge is worth 2·w and the placement of the learner.
  package func assignment() -> AssignmentInstance {
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

  /// How many groups hosts have room for beside the fixed ones; nil where nobody hosts, or where
  /// there is room for more groups than the students could fill.
  package var mostGroups: Int? {
    guard let room = Hosting(cohort)?.room else { return nil }
    let most = max(0, room - fixed.groups.count)
    return most < rows.students.count / cohort.program.size.least ? most : nil
  }

  /// Groups of any size, pairs among them: items are students, or students who must be together.
  package func grouping(threads: Int) -> (items: Items, instance: GroupingInstance) {
    let items = Items(
      allowance, tying: forced.map { ($0.first, $0.second) },
      without: fixed.isEmpty ? nil : fixed.isPlaced)
    var (graph, innerWeights) = items.graph(of: rows, threads: threads)
    if case .streamed(let stream) = pairs {
      // Not all pairs inside an item are held.
      innerWeights = items.members.map { members in
        members.indices.reduce(0) { sum, place in
          members[..<place].reduce(sum) {
            $0 + Int64(score($1, members[place], stream.score($1, members[place])))
          }
        }
      }
    }
    let program = cohort.program
    let instance = GroupingInstance(
      graph: graph, seats: items.members.map { Int32($0.count) }, innerWeights: innerWeights,
      placement: items.members.map { $0.reduce(0) { $0 + placement(of: $1) } },
      least: program.size.least, most: program.size.most,
      value: program.value == .mean ? .mean : .sum, mostGroups: mostGroups,
      meetings: allowance.ground?.meetings(of: items.members),
      marks: allowance.rules.flatMap(\.marks).map { $0.overItems(items.itemOf) },
      balances: allowance.rules.flatMap(\.balances).map { balance in
        GroupingInstance.Balance(
          amounts: items.members.map(balance.sum), least: balance.least)
      })
    return (items, instance)
  }
}

extension Program {
  /// How many pairs are held where pairs alone are looked at no more than `most`; nil for all.
  ///
  /// Larger groups are the better the more pairs a search has, so they get twelve times as many. Where
  /// hosts are short, groups have a price of their own, which only held pairs can prove.
  fileprivate func mostHeld(_ most: Int) -> Int? {
    if isSolvedByPairs { return most }
    return isHosted ? nil : most.multipliedReportingOverflow(by: 12).overflow ? most : 12 * most
  }

  /// Whether an engine looks at pairs alone: guides with learners, or two alike.
  ///
  /// Pairs that need a place or a host need what only groups are asked for.
  package var isSolvedByPairs: Bool {
    if kind.isGuided || mayHoldTrio { return true }
    return size.least == 2 && size.most == 2 && !needsVenue && !isHosted
  }
}

extension CarriedMark {
  /// The mark as the engine takes it: carriers as items with so many seats each.
  package func overItems(_ itemOf: [Int32]) -> GroupingInstance.Mark {
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
    var mark = GroupingInstance.Mark(
      least: Int32(clamping: least), most: Int32(clamping: most), carriers: items, seats: seats)
    if !families.isEmpty {
      var ofItems = [Set<Int32>](repeating: [], count: Int((itemOf.max() ?? -1) + 1))
      for (student, item) in itemOf.enumerated() where item >= 0 {
        ofItems[Int(item)].insert(families[student])
      }
      mark.families = ofItems.map { $0.sorted() }
    }
    return mark
  }
}

/// The place of each student in a list, −1 of those who are not in it.
package func numbers(of students: [Int32], count: Int) -> [Int32] {
  var numbers = [Int32](repeating: -1, count: count)
  for (number, student) in students.enumerated() { numbers[Int(student)] = Int32(number) }
  return numbers
}
