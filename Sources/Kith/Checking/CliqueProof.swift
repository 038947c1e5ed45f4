import Matching

/// Proves prices over all groups of a school whose pairs are too many to hold.
///
/// Suppose a group of *k* is worth more than its members pay. What it is worth beyond that is, but for a
/// factor, the sum over its pairs of `2·w − net(a) − net(b)`, *net* being a price less the placement;
/// prices of sets and of groups are never negative and only help. The member with the least share in
/// the sum has less than the mean share, so the rest have a sum above zero as well, down to three, or to
/// two where pairs are groups. So it is enough that no three students who are allowed two by two and can
/// meet have a sum above zero. Of three, somebody has two links that are both no smaller than the third;
/// the row of each student tells which two.
///
/// Where values are sums, `w` counts once for each other member that a group can have: for smaller groups
/// that asks too much of prices, never too little.
struct CliqueProof: Sendable {
  private let problem: PosedProblem
  private let stream: PairStream
  private let nets: [Int64]
  private let factor: Int64
  private let threads: Int
  private let least: Int
  /// The item of each student; −1 of those whom no group can hold.
  private let itemOf: [Int32]

  /// Two links of one student to be looked at, at most: beyond that prices are too poor to be proven.
  private static let mostOfOne = 2_000_000

  /// `price` tells what a student pays, in units of which `scale` are a point.
  init(
    _ problem: PosedProblem, _ stream: PairStream, _ itemOf: [Int32], scale: Int64, threads: Int,
    price: (Student.ID) -> Int64
  ) {
    self.problem = problem
    self.stream = stream
    self.threads = threads
    self.itemOf = itemOf
    let program = problem.cohort.program
    least = program.size.least
    factor = scale * (program.value == .mean ? 2 : Int64(max(1, program.size.most - 1)))
    nets = problem.cohort.students.indices.map { number in
      price(problem.cohort.students[number].id) - problem.placement(of: Int32(number)) * scale
    }
  }

  /// The first students found who stand in the way of the proof; nil where it holds.
  ///
  /// - Complexity: The score of every allowed pair twice, one row at a time.
  func obstacle() -> [Int32]? {
    let chunk = 16
    let count = stream.students.count
    let found = Parallel.map((count + chunk - 1) / chunk, threads: threads) { part in
      // The best link of one student is a guess at that of the next.
      var reach: Int64 = 0
      for place in part * chunk..<min(count, (part + 1) * chunk) {
        if let found = obstacle(from: stream.students[place], &reach) { return found }
      }
      return [Int32]()
    }
    return found.first { !$0.isEmpty }
  }

  private func link(_ one: Int32, _ other: Int32, _ score: Int32) -> Int64 {
    factor * Int64(problem.score(one, other, score)) - nets[Int(one)] - nets[Int(other)]
  }

  /// All links of a student that are worth more than `floor`, and maybe others.
  private func links(of first: Int32, above floor: Int64) -> [(other: Int32, worth: Int64)] {
    let (partners, scores) = stream.everyPartner(of: first) { first, other in
      let units = floor + nets[Int(first)] + nets[Int(other)]
      return Int32(clamping: floorDivision(units, by: factor)) - problem.score(first, other, 0)
    }
    return zip(partners, scores).filter { itemOf[Int($0.0)] >= 0 }
      .map { (other: $0, worth: link(first, $0, $1)) }
  }

  /// `reach` guesses at the best link of the student, and is no less than that afterwards.
  private func obstacle(from first: Int32, _ reach: inout Int64) -> [Int32]? {
    guard itemOf[Int(first)] >= 0 else { return nil }
    var links = links(of: first, above: -reach / 2 - 1)
    let greatest = links.reduce(0) { max($0, $1.worth) }
    if greatest > reach { links = self.links(of: first, above: -greatest / 2 - 1) }
    reach = max(reach, greatest)
    guard greatest > 0 else { return nil }
    let near = links.filter { greatest + 2 * $0.worth > 0 }.sorted {
      $0.worth != $1.worth ? $0.worth > $1.worth : $0.other < $1.other
    }
    if least <= 2 { return [first, near[0].other] }
    var steps = 0
    for (place, second) in near.enumerated() {
      for third in near[(place + 1)...] {
        let rest = second.worth + third.worth
        guard rest + third.worth > 0 else { break }
        steps += 1
        guard steps < Self.mostOfOne else { return [first] }
        let pair = [second.other, third.other].sorted()
        guard problem.allowance.allows(Int(pair[0]), Int(pair[1])) else { continue }
        let last = link(pair[0], pair[1], stream.score(pair[0], pair[1]))
        guard last <= third.worth, rest + last > 0 else { continue }
        let members = [first] + pair
        if problem.allowance.ground?.suits(members.map(Int.init)) ?? true { return members }
      }
    }
    return nil
  }
}
