package import School

/// Finds what stands between a student and a place.
package struct Hindrances: Sendable {
  package let allowance: Allowance
  package let program: Program
  /// Who could be a partner: guides where somebody guides, else everybody.
  private let partners: [Int32]
  /// For each rule, whether it admits each student at all.
  private let admits: [[Bool]]

  package init(_ allowance: Allowance) {
    self.allowance = allowance
    program = allowance.cohort.program
    partners =
      allowance.cohort.program.kind.isGuided
      ? allowance.cohort.guides : (0..<allowance.cohort.count).map(Int32.init)
    let students = 0..<allowance.cohort.count
    admits = allowance.rules.map { rule in students.map(rule.admits) }
  }

  /// Which rules turn which partners away from a student.
  package struct Obstruction: Sendable {
    package var candidates: [Int32]
    /// One bit for each rule of the allowance that turns the candidate away.
    package var failing: [UInt64]
  }

  /// The rules that turn partners away from `student`, by how many; each counts alone, so a partner
  /// may be turned away by several.
  ///
  /// A remedy is what would open partners if that one rule were relaxed and all others held; safety
  /// rules never have one.
  ///
  /// - Returns: The reasons, and what they were counted from.
  package func reasons(for student: Int) -> (reasons: [Unplaced.Reason], Obstruction) {
    let candidates = partners.filter { Int($0) != student }
    var failing = [UInt64](repeating: 0, count: candidates.count)
    for (index, rule) in allowance.rules.enumerated() {
      mark(rule, admits[index], 1 << UInt64(index), student, candidates, &failing)
    }
    var reasons: [Unplaced.Reason] = []
    for (index, rule) in allowance.rules.enumerated() {
      let bit: UInt64 = 1 << UInt64(index)
      let blocks = failing.count { $0 & bit != 0 }
      guard blocks > 0 else { continue }
      let specification = type(of: rule).specification
      // Partners that the rule turns away from everybody are not this student's to gain.
      let opened = zip(candidates, failing).filter { $0.1 == bit && admits[index][Int($0.0)] }
        .map { Int($0.0) }
      let remedy =
        specification.isSafety || opened.isEmpty && admits[index][student]
        ? nil : rule.remedy(for: student, partners: opened, asGuide: false)
      reasons.append(Unplaced.Reason(rule: specification.id, blocks: blocks, remedy: remedy))
    }
    return (
      reasons.sorted { $0.blocks > $1.blocks },
      Obstruction(candidates: candidates, failing: failing)
    )
  }

  /// Sets `bit` at every candidate that `rule` turns away.
  private func mark(
    _ rule: any Rule, _ admits: [Bool], _ bit: UInt64, _ student: Int, _ candidates: [Int32],
    _ failing: inout [UInt64]
  ) {
    guard admits[student] else {
      for place in failing.indices { failing[place] |= bit }
      return
    }
    var kept = candidates
    let count = kept.withUnsafeMutableBufferPointer {
      rule.narrow($0, for: student, asGuide: false)
    }
    // What is left stands in its old order: walk along both.
    var next = 0
    for place in candidates.indices {
      let isKept = next < count && kept[next] == candidates[place]
      if isKept { next += 1 }
      if !isKept || !admits[Int(candidates[place])] { failing[place] |= bit }
    }
  }
}
