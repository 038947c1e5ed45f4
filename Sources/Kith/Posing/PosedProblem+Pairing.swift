import Matching

extension PosedProblem {
  /// Two alike: an edge is worth its value and the placement of both. Numbers are places in
  /// `rows.students`.
  func pairing(threads: Int) -> PairingInstance {
    let program = cohort.program
    let placements = rows.students.map(placement)
    let company = PairGraph(upper: rows, threads: threads) { [pairFactor] in
      pairFactor * $2 + placements[$0] + placements[$1]
    }
    guard program.mayHoldTrio else { return PairingInstance(graph: company) }
    let few = FewTogether(self)
    let graph = few.isPlain ? company : company.filtered { few.allows([$0, $1]) }
    guard few.isOdd else { return PairingInstance(graph: graph) }
    return PairingInstance(
      graph: graph,
      trio: TrioOption(
        company: company, value: program.value == .mean ? .mean : .sum(placement: placements),
        isAllowed: few.allows))
  }
}

/// What pairs and trios of a program that allows one trio have to keep beside the rules for each two:
/// who must be together is, properties have carriers enough, and all can meet.
///
/// Everybody is numbered by their place in the rows of the problem.
struct FewTogether: Sendable {
  /// Students who must be in one group with others, by number; everybody else stands alone.
  private let ties: [Int32: [Int32]]
  /// Who must be with somebody who cannot be placed.
  private let isStuck: [Bool]
  private let marks: [CarriedMark]
  private let balances: [GroupBalance]
  private let students: [Int32]
  private let ground: CommonGround?
  private let isGroundOfTwoSettled: Bool
  /// Whether the number of students to pair, those who could be in some pair, is odd, so that a trio may be
  /// made.
  private(set) var isOdd = false

  init(_ problem: PosedProblem) {
    self.init(problem, tying: problem.forced.map { ($0.first, $0.second) })
  }

  private init(_ problem: PosedProblem, tying pair: (Int32, Int32)?) {
    let fixed = problem.fixed
    let items = Items(
      problem.allowance, tying: pair, without: fixed.isEmpty ? nil : fixed.isPlaced)
    students = problem.rows.students
    let numbers = numbers(of: students, count: problem.cohort.count)
    isStuck = students.map { items.itemOf[Int($0)] < 0 }
    var ties: [Int32: [Int32]] = [:]
    for members in items.members where members.count > 1 {
      for member in members { ties[numbers[Int(member)]] = members.map { numbers[Int($0)] } }
    }
    self.ties = ties
    marks = problem.allowance.rules.flatMap(\.marks)
    balances = problem.allowance.rules.flatMap(\.balances)
    ground = problem.allowance.ground
    let program = problem.cohort.program
    isGroundOfTwoSettled = !program.needsVenue && !program.isHosted
    // A trio that was fixed by hand is the one.
    guard program.mayHoldTrio, !fixed.groups.contains(where: { $0.count == 3 }) else { return }
    guard !problem.mayAlwaysHoldTrio else {
      isOdd = true
      return
    }
    // What somebody asks about two students changes nothing for the number of all.
    guard pair == nil else {
      isOdd = FewTogether(problem, tying: nil).isOdd
      return
    }
    let isPlain = isPlain
    let pairable = students.indices.count { place in
      problem.allowance.hasPartner(Int(students[place]), among: students) { partner in
        isPlain || allows([Int32(place), numbers[Int(partner)]])
      }
    }
    isOdd = pairable % 2 == 1
  }

  /// Whether the rules for each two say all there is to say about pairs.
  var isPlain: Bool {
    ties.isEmpty && marks.isEmpty && balances.isEmpty && isGroundOfTwoSettled
      && !isStuck.contains(true)
  }

  /// Of groups of items those that are pairs, or trios where one may be made.
  func withOneTrio(_ groups: [[Int32]], _ items: Items) -> [[Int32]] {
    isOdd ? groups : groups.filter { $0.reduce(0) { $0 + items.members[Int($1)].count } == 2 }
  }

  /// Whether two or three students who may be with one another may be a group of their own.
  func allows(_ group: [Int32]) -> Bool {
    for member in group {
      if isStuck[Int(member)] { return false }
      if let tied = ties[member], !tied.allSatisfy(group.contains) { return false }
    }
    let members = group.map { students[Int($0)] }
    guard balances.allSatisfy({ $0.isReached(by: members) }) else { return false }
    for mark in marks {
      let carriers = mark.count(in: members)
      if carriers > 0, carriers < mark.least || carriers > mark.most { return false }
    }
    // The rules for each two settle what two have in common, but for places and hosts.
    guard group.count > 2 || !isGroundOfTwoSettled, let ground else { return true }
    return ground.suits(members.map(Int.init))
  }
}
