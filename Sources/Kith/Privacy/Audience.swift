/// Who reads what Kith tells, from those who may hear most to those who may hear least.
package enum Audience: String, Sendable, Hashable, CaseIterable {
  /// Programs: results, tables and JSON that a coordinator hands on.
  case machine
  /// The person who runs the program and knows all students by their ids.
  case coordinator
  /// An adult who looks after some of the students, or hosts groups.
  case coach
  /// The family of a student.
  case family
  /// Another student of a group, or their family.
  case peer
}
