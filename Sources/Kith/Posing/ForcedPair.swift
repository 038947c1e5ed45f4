package import Rules

/// Two students who are to be together, and a premium large enough that every best answer puts them
/// together where any answer can.
package struct ForcedPair: Sendable {
  /// The guide in mentor and tutor programs, else the lower number.
  package let first: Int32
  package let second: Int32
  /// In tutor programs the learner's subject that the tutor is to help with; −1 for none.
  package var subject: Int32 = -1
  /// Paid when the two are together, and taken off again.
  package let premium: Int64

  /// A premium above all that an answer could lose: putting the two into any allowed group breaks up
  /// at most as many other groups as it has members, each worth no more than full scores and the
  /// dearest placement of all its heads.
  package init(_ first: Int32, _ second: Int32, in cohort: Cohort) {
    self.first = first
    self.second = second
    let program = cohort.program
    let most = Int64(program.kind.isGuided ? 2 : program.size.most)
    let times = Int64(max(1, program.priority.isolated, program.priority.leftOver))
    let days = Int64(program.priority.waitingDays.values.max() ?? 0)
    let placement =
      Int64(program.placement) * times + Int64(program.priority.waiting) * max(0, days)
    premium = most * most * (1000 * most + placement) + 1
  }
}

extension ScoredRows {
  /// The rows without the pairs that a forced pair rules out: in pairs any other partner of the two,
  /// with guides any other guide of the learner.
  package func keeping(_ pair: ForcedPair, isGuided: Bool) -> ScoredRows {
    var kept = ScoredRows()
    for (row, student) in students.enumerated() {
      for edge in offsets[row]..<offsets[row + 1] {
        let partner = partners[edge]
        let isPair =
          student == pair.second && partner == pair.first
          || student == pair.first && partner == pair.second
        let isTaken =
          isGuided
          ? student == pair.second
          : [student, partner].contains { $0 == pair.first || $0 == pair.second }
        guard isPair || !isTaken else { continue }
        kept.append(partner: partner, score: scores[edge])
      }
      kept.endRow(of: student)
    }
    return kept
  }
}
