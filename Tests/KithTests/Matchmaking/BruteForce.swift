import Kith

/// The best objective of a small program, by trying everything.
struct BruteForce {
  private let cohort: Cohort
  private let allowance: Allowance
  private let scoring: Scoring
  private let keeping: Keeping

  init(_ roster: Roster, _ program: Program, _ keeping: Keeping = Keeping()) {
    var roster = roster
    for pair in keeping.together {
      roster.wishes.append(Wish(student: pair[0], other: pair[1], kind: .together))
    }
    for pair in keeping.apart {
      roster.wishes.append(Wish(student: pair[0], other: pair[1], kind: .apart))
    }
    self.keeping = keeping
    var program = program
    program.priority.leftOverStudents.formUnion(keeping.waiting)
    cohort = Cohort(roster, for: program)
    allowance = Allowance(cohort)
    scoring = Scoring(cohort)
  }

  func objective() -> Int {
    switch cohort.program.kind {
    case .tutor: tutored(needs[...], seats: cohort.students.map(\.capacity), placed: [])
    case .mentor:
      assigned(0, seats: freeSeats) + fixedWorth
    default: grouped() + fixedWorth
    }
  }

  // MARK: What has to be kept

  private func isFixed(_ student: Int) -> Bool {
    let isGuided = cohort.program.kind.isGuided
    return keeping.groups.contains {
      $0.students.dropFirst(isGuided ? 1 : 0).contains(cohort.students[student].id)
    }
  }

  private var freeSeats: [Int] {
    cohort.students.map { student in
      student.capacity - keeping.groups.count { $0.students.first == student.id }
    }
  }

  private var fixedWorth: Int {
    keeping.groups.reduce(0) { sum, group in
      let members = group.students.compactMap { cohort.numbers[$0] }
      let isGuided = cohort.program.kind.isGuided
      let placed = members.dropFirst(isGuided ? 1 : 0)
      return placed.reduce(sum + value(of: members)) {
        $0 + cohort.program.placementPoints(of: cohort.students[$1])
      }
    }
  }

  private func score(_ a: Int, _ b: Int) -> Int {
    let ids = [a, b].map { cohort.students[$0].id }
    let isKept = keeping.earlier.contains { Set($0).isSuperset(of: ids) }
    return Int(scoring.score(a, b)) + (isKept ? keeping.disruption : 0)
  }

  private func value(of members: [Int]) -> Int {
    var sum = 0
    for (place, one) in members.enumerated() {
      for other in members[..<place] { sum += score(other, one) }
    }
    return 2 * sum / (members.count - 1)
  }

  /// Every learner with every subject needed.
  private var needs: [(learner: Int, subject: String)] {
    cohort.learners.map(Int.init).filter { allowance.isAdmitted[$0] }.flatMap { learner in
      Set(cohort.students[learner].needs).sorted().map { (learner, $0) }
    }
  }

  /// The best for so many needs, with so many seats left at each tutor and these learners placed.
  private func tutored(
    _ needs: ArraySlice<(learner: Int, subject: String)>, seats: [Int], placed: Set<Int>
  ) -> Int {
    guard let (learner, subject) = needs.first else { return 0 }
    var best = tutored(needs.dropFirst(), seats: seats, placed: placed)
    for tutor in cohort.guides.map(Int.init) where seats[tutor] > 0 {
      let offered = cohort.students[tutor].strengths + cohort.students[tutor].completedCourses
      guard offered.contains(subject), allowance.isAdmitted[tutor],
        allowance.allows(tutor, learner)
      else { continue }
      var left = seats
      left[tutor] -= 1
      let placement =
        placed.contains(learner)
        ? 0 : cohort.program.placementPoints(of: cohort.students[learner])
      best = max(
        best,
        2 * Int(scoring.score(tutor, learner)) + placement
          + tutored(needs.dropFirst(), seats: left, placed: placed.union([learner])))
    }
    return best
  }

  /// The best objective with two students together; nil where no answer holds them together.
  func objective(with one: Student.ID, _ other: Student.ID) -> Int? {
    guard let a = cohort.numbers[one], let b = cohort.numbers[other] else { return nil }
    guard cohort.program.kind.isGuided else { return grouped(with: (a, b)) }
    let ways = [(a, b), (b, a)].filter { guide, learner in
      cohort.couldPair(guide, learner) && cohort.students[guide].capacity > 0
        && allowance.isAdmitted[guide] && allowance.isAdmitted[learner]
        && allowance.allows(guide, learner)
    }
    return ways.map { assigned(0, seats: cohort.students.map(\.capacity), forcing: $0) }.max()
  }

  /// The best for learners from `place` on, with so many seats left at each guide.
  private func assigned(_ place: Int, seats: [Int], forcing pair: (Int, Int)? = nil) -> Int {
    guard place < cohort.learners.count else { return 0 }
    let learner = Int(cohort.learners[place])
    let isForced = pair?.1 == learner
    var best = isForced ? -1_000_000_000 : assigned(place + 1, seats: seats, forcing: pair)
    guard !isFixed(learner) else { return best }
    for guide in cohort.guides.map(Int.init)
    where seats[guide] > 0 && (!isForced || pair?.0 == guide) {
      guard allowance.isAdmitted[guide], allowance.isAdmitted[learner],
        allowance.allows(guide, learner)
      else { continue }
      var left = seats
      left[guide] -= 1
      let worth =
        2 * score(guide, learner)
        + cohort.program.placementPoints(of: cohort.students[learner])
      best = max(best, worth + assigned(place + 1, seats: left, forcing: pair))
    }
    return best
  }

  /// The best over all sets of disjoint groups.
  private func grouped() -> Int {
    let worths = worths()
    let everybody = (1 << cohort.count) - 1
    guard cohort.program.mayHoldTrio else { return best(of: worths)[everybody] }
    // Buddies are pairs but for one trio, where an odd number could be paired.
    let pairs = best(of: worths.filter { $0.mask.nonzeroBitCount == 2 })
    let paired = worths.filter { $0.mask.nonzeroBitCount == 2 }.reduce(0) { $0 | $1.mask }
    let isOdd = paired.nonzeroBitCount % 2 == 1
    let trios = worths.filter { $0.mask.nonzeroBitCount == 3 && isOdd }
    return trios.reduce(pairs[everybody]) { max($0, $1.worth + pairs[everybody & ~$1.mask]) }
  }

  private func grouped(with pair: (Int, Int)) -> Int? {
    let worths = worths()
    let best = best(of: worths)
    let all = (1 << cohort.count) - 1
    return worths.filter { $0.mask >> pair.0 & 1 == 1 && $0.mask >> pair.1 & 1 == 1 }
      .map { $0.worth + best[all & ~$0.mask] }.max()
  }

  private func worths() -> [(mask: Int, worth: Int)] {
    let count = cohort.count
    var worths: [(mask: Int, worth: Int)] = []
    for mask in 1..<(1 << count) {
      let members = (0..<count).filter { mask >> $0 & 1 == 1 }
      if let worth = worth(of: members) { worths.append((mask, worth)) }
    }
    return worths
  }

  /// The best for each set of students.
  private func best(of worths: [(mask: Int, worth: Int)]) -> [Int] {
    let count = cohort.count
    var best = [Int](repeating: 0, count: 1 << count)
    for taken in 1..<(1 << count) {
      let first = taken.trailingZeroBitCount
      best[taken] = best[taken & ~(1 << first)]
      for (mask, worth) in worths where mask & ~taken == 0 && mask >> first & 1 == 1 {
        best[taken] = max(best[taken], worth + best[taken & ~mask])
      }
    }
    return best
  }

  /// What a group is worth, placement included; nil where it is not allowed.
  private func worth(of members: [Int]) -> Int? {
    let program = cohort.program
    guard program.size.least <= members.count, members.count <= program.size.most else {
      return nil
    }
    guard members.allSatisfy({ allowance.isAdmitted[$0] && !isFixed($0) }) else { return nil }
    for (place, one) in members.enumerated() {
      for other in members[..<place] where !allowance.allows(other, one) { return nil }
    }
    if program.isOn("common_meeting"), let meetings = cohort.meetings, !meetings.canMeet(members) {
      return nil
    }
    if program.isOn("common_interest") {
      let sets = members.map { Set(cohort.interests[$0]) }
      if sets.reduce(sets[0], { $0.intersection($1) }).isEmpty { return nil }
    }
    for mark in allowance.rules.flatMap(\.marks) {
      let carriers = members.count { mark.carriers.contains(Int32($0)) }
      guard carriers == 0 || (mark.least...mark.most).contains(carriers) else { return nil }
    }
    for wish in cohort.wishes.together
    where members.contains(Int(wish.0)) != members.contains(Int(wish.1)) {
      return nil
    }
    if program.isOn("household_together") {
      let families = Set(members.map { cohort.households[$0] }).subtracting([-1])
      let whole = cohort.households.indices.filter { families.contains(cohort.households[$0]) }
      guard whole.allSatisfy(members.contains) else { return nil }
    }
    let placement = members.reduce(0) { $0 + program.placementPoints(of: cohort.students[$1]) }
    return value(of: members) + placement
  }
}
