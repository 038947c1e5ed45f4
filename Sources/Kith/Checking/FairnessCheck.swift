/// Counts the fairness figures of a result again, from the pair scores of raw students.
///
/// Which pairs are allowed and what they score is taken from the posed question, as the proof of prices
/// takes it.
struct FairnessCheck {
  let figures: FigureCheck
  /// The allowed pairs with their scores.
  let problem: PosedProblem

  func findings(_ result: MatchResult) -> [Finding] {
    guard let stated = result.fairness else { return [] }
    let scores = memberScores(result)
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

  private struct MemberScore {
    var student: Student.ID
    var sum: Int
    var others: Int

    var rounded: Int { (2 * sum + others) / (2 * others) }
  }

  private func mean(_ scores: [Int]) -> Int {
    (2 * scores.reduce(0, +) + scores.count) / (2 * scores.count)
  }

  private func memberScores(_ result: MatchResult) -> [MemberScore] {
    result.groups.flatMap { group -> [MemberScore] in
      let members = group.members.compactMap { figures.roster.students[$0.student] }
      return zip(group.members, members).compactMap { member, student in
        guard member.role != figures.program.kind.guideRole else { return nil }
        let sum = members.filter { $0.id != student.id }.reduce(0) { sum, other in
          // A guide stands before the learner; where all are alike the order changes nothing.
          sum + figures.score(other, student)
        }
        return MemberScore(student: student.id, sum: sum, others: max(1, members.count - 1))
      }
    }
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

  private func blockingPairs(_ result: MatchResult, _ scores: [MemberScore]) -> Int {
    let isGuided = result.isGuided(figures.program)
    let cohort = problem.cohort
    // What each student has now: a fraction for members, nothing for those without a place.
    var now: [Int: MemberScore] = [:]
    for score in scores.sorted(by: { $0.rounded > $1.rounded }) {
      // Of several, a learner's lowest stands.
      if let number = cohort.numbers[score.student] { now[number] = score }
    }
    var company: [Int: Set<Int>] = [:]
    var learners: [Int: [Int]] = [:]
    for group in result.groups {
      let numbers = group.members.compactMap { cohort.numbers[$0.student] }
      for number in numbers { company[number, default: []].formUnion(numbers) }
      guard isGuided, let guide = numbers.first else { continue }
      let members = group.members.compactMap { figures.roster.students[$0.student] }
      for learner in members.dropFirst() {
        learners[guide, default: []].append(figures.score(members[0], learner))
      }
    }
    func wants(_ number: Int, _ score: Int) -> Bool {
      now[number].map { score * $0.others > $0.sum } ?? true
    }
    func guideWants(_ guide: Int, _ score: Int) -> Bool {
      let taken = learners[guide] ?? []
      return taken.count < cohort.students[guide].capacity || score > (taken.min() ?? .max)
    }
    var count = 0
    let rows = problem.plainRows
    for (row, student) in rows.students.enumerated() {
      let one = Int(student)
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        let (other, score) = (Int(rows.partners[edge]), Int(rows.scores[edge]))
        guard wants(one, score), isGuided ? guideWants(other, score) : wants(other, score) else {
          continue
        }
        if !(company[one]?.contains(other) ?? false) { count += 1 }
      }
    }
    return count
  }
}

extension MatchResult {
  fileprivate func isGuided(_ program: Program) -> Bool { program.kind.guideRole != nil }
}
