package import Rules
package import School

/// Counts how the good of an answer is spread.
package struct FairnessFigures {
  package let cohort: Cohort
  package let scoring: Scoring
  package let groups: [[Int32]]

  package init(cohort: Cohort, scoring: Scoring, groups: [[Int32]]) {
    self.cohort = cohort
    self.scoring = scoring
    self.groups = groups
  }

  /// The figures, over pairs that are held and those that were `dropped`; nil where there is no group.
  package func fairness(_ rows: ScoredRows, _ dropped: DroppedPairs?, threads: Int) -> Fairness? {
    var scores: [Int] = []
    let isGuided = cohort.program.kind.isGuided
    var standings = [Standing](repeating: Standing(), count: cohort.count)
    var groupOf = [Int32](repeating: -1, count: cohort.count)
    var loads: [Int32: Int] = [:]
    for (number, group) in groups.enumerated() {
      for (place, student) in group.enumerated() {
        let isGuide = isGuided && place == 0
        if isGuide {
          loads[student, default: 0] += 1
        } else {
          let standing = standing(of: place, in: group)
          scores.append(standing.rounded)
          // Of several tutors, a learner would give up the one who fits least.
          let isFirst = groupOf[Int(student)] < 0
          if isFirst || standing.sum < standings[Int(student)].sum {
            standings[Int(student)] = standing
          }
          groupOf[Int(student)] = Int32(number)
        }
      }
    }
    guard !scores.isEmpty else { return nil }
    scores.sort()
    var histogram = [Int](repeating: 0, count: 10)
    for score in scores { histogram[min(9, score / 100)] += 1 }
    let tenth = scores.prefix(max(1, scores.count / 10))
    return Fairness(
      histogram: histogram, mean: Self.mean(scores[...]), worst: scores[0],
      lowestTenth: Self.mean(tenth), guideLoadGini: isGuided ? gini(loads) : nil,
      blockingPairs: blockingPairs(
        rows, dropped, standings, isGuided ? thresholds(loads) : nil, groupOf, threads: threads))
  }

  /// A member's mean score as a fraction, so that nothing is lost by rounding; below every score for
  /// somebody who has nobody.
  private struct Standing: Sendable {
    var sum: Int32 = -1
    var others: Int32 = 1

    var rounded: Int { Int((2 * sum + others) / (2 * others)) }

    @inline(__always)
    func isBelow(_ score: Int32) -> Bool { sum < score * others }

    /// The least score that this is below.
    var next: Int32 { sum < 0 ? 0 : sum / others + 1 }
  }

  private func standing(of place: Int, in group: [Int32]) -> Standing {
    var sum: Int32 = 0
    for (other, student) in group.enumerated() where other != place {
      let (first, second) = other < place ? (student, group[place]) : (group[place], student)
      sum += scoring.score(Int(first), Int(second))
    }
    return Standing(sum: sum, others: Int32(max(1, group.count - 1)))
  }

  private static func mean(_ scores: ArraySlice<Int>) -> Int {
    (2 * scores.reduce(0, +) + scores.count) / (2 * scores.count)
  }

  /// The Gini coefficient of the loads of guides who take learners, in thousandths: of loads x₁ ≤ … ≤
  /// xₙ, (2·Σ i·xᵢ ÷ (n·Σ x)) − (n + 1) ÷ n.
  private func gini(_ loads: [Int32: Int]) -> Int {
    let counts = cohort.guides.filter { cohort.students[Int($0)].capacity > 0 }
      .map { loads[$0, default: 0] }.sorted()
    let total = counts.reduce(0, +)
    guard total > 0 else { return 0 }
    let ranked = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    let numerator = 2 * ranked - (counts.count + 1) * total
    return (2000 * numerator + counts.count * total) / (2 * counts.count * total)
  }

  // MARK: - Blocking pairs

  /// What a guide has to be offered more than: the lowest score among the learners of a full guide.
  private func thresholds(_ loads: [Int32: Int]) -> [Int32] {
    var lowest = [Int32](repeating: .max, count: cohort.count)
    for group in groups {
      let guide = Int(group[0])
      lowest[guide] = min(lowest[guide], scoring.score(guide, Int(group[1])))
    }
    return (0..<cohort.count).map { student in
      loads[Int32(student), default: 0] < cohort.students[student].capacity ? -1 : lowest[student]
    }
  }

  /// Pairs who would both rather be together than as they are. Of two alike each has a standing; of a
  /// guide and a learner the guide has a threshold.
  private func blockingPairs(
    _ rows: ScoredRows, _ dropped: DroppedPairs?, _ standings: [Standing], _ thresholds: [Int32]?,
    _ groupOf: [Int32], threads: Int
  ) -> Int {
    var partners: Set<[Int32]> = []
    if thresholds != nil {
      // Two are together whichever of them guides.
      for group in groups { partners.formUnion([group, group.reversed()]) }
    }
    let together = partners
    let blocks = { @Sendable (student: Int32, partner: Int32, score: Int32) -> Bool in
      let other = Int(partner)
      guard standings[Int(student)].isBelow(score) else { return false }
      if let thresholds {
        return thresholds[other] < score && !together.contains([partner, student])
      }
      let group = groupOf[Int(student)]
      return standings[other].isBelow(score) && (group < 0 || group != groupOf[other])
    }
    var count = 0
    for (row, student) in rows.students.enumerated() {
      for edge in rows.offsets[row]..<rows.offsets[row + 1]
      where blocks(student, rows.partners[edge], rows.scores[edge]) { count += 1 }
    }
    guard let dropped else { return count }
    // A score above what both have is above the mean of that.
    let question = DroppedPairs.Question(
      rows: standings.map { Int64($0.next) },
      partners: thresholds?.map { Int64($0) + 1 } ?? standings.map { Int64($0.next) }, factor: 2)
    return dropped.map(question, threads: threads, from: 0) { count, pair, student in
      if blocks(student, pair.partner, pair.score) { count += 1 }
    }.reduce(count, +)
  }
}
