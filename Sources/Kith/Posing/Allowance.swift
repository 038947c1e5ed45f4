package import Rules

/// Decides which students may stand together: the rules that a program and a cohort leave in force,
/// cheapest first.
package struct Allowance: Sendable {
  package let cohort: Cohort
  package let rules: [any Rule]
  /// Whether each student could be in a group at all.
  package let isAdmitted: [Bool]
  /// What the members of a group must have in common as a whole.
  package private(set) var ground: CommonGround?

  package init(_ cohort: Cohort) {
    self.cohort = cohort
    let rules = RuleCatalogue.rules.compactMap { $0.init(cohort) as (any Rule)? }
    self.rules = rules
    isAdmitted = (0..<cohort.count).map { student in
      rules.allSatisfy { $0.admits(student) }
    }
    ground = CommonGround(self)
  }

  /// Whether two admitted students may be in one group; in mentor and tutor programs `a` guides `b`.
  package func allows(_ a: Int, _ b: Int) -> Bool {
    a != b && rules.allSatisfy { $0.allows(a, b) }
  }

  /// Whether anybody of `candidates` may be with a student, and is one that `isFit` takes.
  package func hasPartner(
    _ student: Int, among candidates: [Int32], isFit: (Int32) -> Bool
  ) -> Bool {
    // Most find somebody among the first.
    stride(from: 0, to: candidates.count, by: 256).contains { start in
      var part = Array(candidates[start..<min(candidates.count, start + 256)])
      let kept = part.withUnsafeMutableBufferPointer {
        narrow($0, for: student, asGuide: false)
      }
      return part[..<kept].contains(where: isFit)
    }
  }

  /// Keeps of `candidates` those that may be with `student`, and tells how many; `asGuide` says
  /// whether `student` would guide them, where anybody guides.
  package func narrow(
    _ candidates: UnsafeMutableBufferPointer<Int32>, for student: Int, asGuide: Bool
  ) -> Int {
    guard isAdmitted[student] else { return 0 }
    var kept = 0
    for candidate in candidates where Int(candidate) != student && isAdmitted[Int(candidate)] {
      candidates[kept] = candidate
      kept += 1
    }
    for rule in rules where kept > 0 {
      kept = rule.narrow(
        UnsafeMutableBufferPointer(rebasing: candidates[..<kept]), for: student, asGuide: asGuide)
    }
    return kept
  }
}
