/// Counts the fairness figures of a result again, from the pair scores of raw students.
///
/// Which pairs are allowed and what they score is taken from the posed question, as the proof of prices
/// takes it.
struct FairnessCheck {
  let figures: FigureCheck
  /// The allowed pairs with their scores.
  let problem: PosedProblem
  let threads: Int

  func findings(_ result: MatchResult) -> [Finding] {
    let scores = memberScores(result)
    guard let stated = result.fairness else {
      return scores.isEmpty ? [] : [Finding(.figure, "how the good is spread is not told")]
    }
    guard !scores.isEmpty else {
      return [Finding(.figure, "fairness is told although nobody is placed")]
    }
    var findings: [Finding] = []
    func check(_ name: String, _ stated: String, _ found: String) {
      guard stated != found else { return }
      findings.append(Finding(.figure, "fairness says \(name) \(stated), but it is \(found)"))
    }
    let rounded = scores.map(\.rounded).sorted()
    let bins = (0..<10).map { bin in
      rounded.count { score in bin == 9 ? score >= 900 : score / 100 == bin }
    }
    check("histogram", "\(stated.histogram)", "\(bins)")
    check("mean", "\(stated.mean)", "\(mean(rounded))")
    check("worst", "\(stated.worst)", "\(rounded[0])")
    let lowest = Array(rounded[..<max(1, rounded.count / 10)])
    check("lowest tenth", "\(stated.lowestTenth)", "\(mean(lowest))")
    let gini = result.isGuided(figures.program) ? gini(result) : nil
    check(
      "Gini of guide load", stated.guideLoadGini.map { "\($0)" } ?? "nothing",
      gini.map { "\($0)" } ?? "nothing")
    check("blocking pairs", "\(stated.blockingPairs)", "\(blockingPairs(result, scores))")
    return findings
  }

  private struct MemberScore: Sendable {
    var student: Student.ID
    var sum: Int
    var others: Int

    var rounded: Int { (2 * sum + others) / (2 * others) }
  }

  private func mean(_ scores: [Int]) -> Int {
    (2 * scores.reduce(0, +) + scores.count) / (2 * scores.count)
  }

  private func memberScores(_ result: MatchResult) -> [MemberScore] {
    Parallel.map(result.groups.count, threads: threads) { [figures] number -> [MemberScore] in
      let group = result.groups[number]
      let members = group.members.compactMap { figures.roster.students[$0.student] }
      var sums = [Int](repeating: 0, count: members.count)
      for later in members.indices {
        for earlier in 0..<later {
          // A guide stands before the learner; where all are alike the order changes nothing.
          let score = figures.score(members[earlier], members[later])
          sums[earlier] += score
          sums[later] += score
        }
      }
      return zip(zip(group.members, members), sums).compactMap { member, sum in
        guard member.0.role != figures.program.kind.guideRole else { return nil }
        return MemberScore(student: member.1.id, sum: sum, others: max(1, members.count - 1))
      }
    }.flatMap(\.self)
  }

  /// Half the mean difference of two guides' loads, relative to the mean load, in thousandths.
  private func gini(_ result: MatchResult) -> Int {
    var loads: [Student.ID: Int] = [:]
    for student in figures.roster.students.values
    where student.isEnrolled && student.capacity > 0 && figures.program.guides(student) {
      loads[student.id] = 0
    }
    for member in result.groups.flatMap(\.members)
    where member.role == figures.program.kind.guideRole { loads[member.student, default: 0] += 1 }
    // Guides of one load stand together, so that the pairs need not be gone through one by one.
    let counts = Dictionary(loads.values.map { ($0, 1) }, uniquingKeysWith: +)
    var differences = 0
    for (one, times) in counts {
      for (other, otherTimes) in counts { differences += abs(one - other) * times * otherTimes }
    }
    let total = loads.values.reduce(0, +)
    guard total > 0 else { return 0 }
    let whole = 2 * loads.count * total
    return (2000 * differences + whole) / (2 * whole)
  }

  /// What somebody has, as a fraction that others have to exceed.
  private struct Now: Sendable {
    var sum = -1
    var others = 1

    func isBelow(_ score: Int) -> Bool { score * others > sum }

    /// The least score that this is below.
    var next: Int { sum < 0 ? 0 : sum / others + 1 }
  }

  private func blockingPairs(_ result: MatchResult, _ scores: [MemberScore]) -> Int {
    let isGuided = result.isGuided(figures.program)
    let cohort = problem.cohort
    // What each student has now: a fraction for members, nothing for those without a place.
    var now = [Now](repeating: Now(), count: cohort.count)
    for score in scores.sorted(by: { $0.rounded > $1.rounded }) {
      // Of several, a learner's lowest stands.
      guard let number = cohort.numbers[score.student] else { continue }
      now[number] = Now(sum: score.sum, others: score.others)
    }
    var company = [[Int32]](repeating: [], count: cohort.count)
    // As guides: anything is better than a free seat, else the lowest of the learners is what counts.
    var lowest = [Int](repeating: .max, count: cohort.count)
    var taken = [Int](repeating: 0, count: cohort.count)
    for group in result.groups {
      let numbers = group.members.compactMap { cohort.numbers[$0.student] }
      for number in numbers { company[number] += numbers.map(Int32.init) }
      guard isGuided, let guide = numbers.first else { continue }
      let members = group.members.compactMap { figures.roster.students[$0.student] }
      for learner in members.dropFirst() {
        taken[guide] += 1
        lowest[guide] = min(lowest[guide], figures.score(members[0], learner))
      }
    }
    for number in taken.indices where taken[number] < cohort.students[number].capacity {
      lowest[number] = -1
    }
    let (standing, threshold, together) = (now, lowest, company)
    return problem.pairs.map(threads: threads, from: 0) { one, other in
      let wanted =
        isGuided ? min(threshold[Int(other)], .max - 1) + 1 : standing[Int(other)].next
      return Int32(clamping: max(standing[Int(one)].next, wanted))
    } _: { count, row in
      let one = Int(row.student)
      for (partner, score) in zip(row.partners, row.scores) {
        let (other, score) = (Int(partner), Int(score))
        guard standing[one].isBelow(score),
          isGuided ? score > threshold[other] : standing[other].isBelow(score)
        else { continue }
        if !together[one].contains(partner) { count += 1 }
      }
    }.reduce(0, +)
  }
}

extension MatchResult {
  fileprivate func isGuided(_ program: Program) -> Bool { program.kind.guideRole != nil }
}
