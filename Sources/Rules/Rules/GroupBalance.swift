/// An amount that the members of a whole group have to add up to.
///
/// Parts of a group need not reach it yet, so it is asked of whole groups alone. The proof leaves it out
/// on the way and asks it of each group that would be worth more than it pays: groups that miss it only
/// make the bound higher than it has to be, never lower.
package struct GroupBalance: Sendable, Hashable {
  /// What each student of the cohort adds.
  package var amounts: [Int64]
  /// What a group has to reach.
  package var least: Int64

  package init(amounts: [Int64], least: Int64) {
    self.amounts = amounts
    self.least = least
  }

  /// What students add up to.
  package func sum(of students: [Int32]) -> Int64 {
    students.reduce(0) { $0 + amounts[Int($1)] }
  }

  package func isReached(by group: [Int32]) -> Bool { sum(of: group) >= least }
}

extension [GroupBalance] {
  /// Whether two students reach everything by themselves.
  package func areReached(by a: Int, _ b: Int) -> Bool {
    allSatisfy { $0.amounts[a] + $0.amounts[b] >= $0.least }
  }
}
