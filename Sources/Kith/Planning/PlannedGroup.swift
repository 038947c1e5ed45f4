import Rules
import School

/// A group of a plan in the making, by the numbers of the cohort.
struct PlannedGroup: Sendable {
  /// A guide stands first.
  var students: [Int32]
  /// What a tutor helps with, as a number of the needs; −1 for nothing in particular.
  var subject: Int32
  var arrangement: Arrangement
  /// In points, without placement.
  var value: Int
  /// Minutes that the group meets over the term.
  var minutes: Int
}

/// The groups of one program of a plan.
struct PlannedGroups: Sendable {
  var groups: [PlannedGroup] = []
  /// The program's objective: values and placement.
  var objective = 0
  /// What there was too little of for more groups.
  var shortage: RuleID?
  /// What the search proved of the program beside the others, prices of a richer question than its own.
  var certificate: Certificate?

  /// The groups as those of other programs see them: who meets when.
  func meetings(_ cohort: Cohort) -> [Group] {
    groups.enumerated().map { number, group in
      Group(
        id: "g\(number + 1)",
        members: group.students.map {
          Group.Member(student: cohort.students[Int($0)].id, role: .member)
        },
        value: group.value, meetings: group.arrangement.meetings, venue: nil,
        why: [])
    }
  }
}
