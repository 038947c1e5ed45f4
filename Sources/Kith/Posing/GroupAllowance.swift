import Rules
import School

/// Decides whether students may be one group, with all that a group as a whole has to keep.
package struct GroupAllowance: Sendable {
  package let allowance: Allowance
  /// Head counts that a group may have.
  private let size: Program.Size
  private let marks: [CarriedMark]
  private let balances: [GroupBalance]
  /// For each student the marks that they carry.
  private let carried: [[Int32]]

  /// What decides about groups of the program's sizes, or of others where groups are to be even with those
  /// that are there.
  package init(_ allowance: Allowance, of size: Program.Size? = nil) {
    self.allowance = allowance
    self.size = size ?? allowance.cohort.program.size
    marks = allowance.rules.flatMap(\.marks)
    balances = allowance.rules.flatMap(\.balances)
    carried = marks.carried(by: allowance.cohort.count)
  }

  /// Whether students could be a group of their own, as far as the rules go; a guide stands first.
  package func allows(_ group: [Int32]) -> Bool {
    let cohort = allowance.cohort
    if cohort.program.kind.isGuided {
      return cohort.couldPair(Int(group[0]), Int(group[1]))
        && group.allSatisfy { allowance.isAdmitted[Int($0)] }
        && allowance.allows(Int(group[0]), Int(group[1]))
    }
    guard group.count >= max(2, size.least), group.count <= size.most,
      group.allSatisfy({ allowance.isAdmitted[Int($0)] }), keepsMarks(group, isWhole: true),
      allowance.ground?.suits(group.map(Int.init)) ?? true
    else { return false }
    return group.enumerated().allSatisfy { place, one in
      group[..<place].allSatisfy {
        allowance.allows(Int(min($0, one)), Int(max($0, one)))
      }
    }
  }

  /// Whether a group holds no more carriers of a mark than it may, and if it is whole, no fewer.
  package func keepsMarks(_ group: [Int32], isWhole: Bool) -> Bool {
    guard !isWhole || balances.allSatisfy({ $0.isReached(by: group) }) else { return false }
    guard !marks.isEmpty else { return true }
    var counts: [Int32: Int] = [:]
    for student in group {
      for mark in carried[Int(student)] { counts[mark, default: 0] += 1 }
    }
    func keeps(_ mark: CarriedMark, _ count: Int) -> Bool {
      count <= mark.most && (!isWhole || count >= mark.least)
    }
    return counts.allSatisfy { keeps(marks[Int($0)], $1) }
      && marks.allSatisfy { $0.families.isEmpty || keeps($0, $0.count(in: group)) }
  }
}
