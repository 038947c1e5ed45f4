package import Kith
package import Matching

/// A story that a school keeps: who is there, what is asked for, what happens, and what must come out.
package struct Scenario: Sendable {
  /// What is matched.
  package enum Subject: Sendable {
    case school(Roster, Program, notices: [InputNotice])
    case numbers(WeightedInstance)
  }

  /// The path as the caller named it.
  package var file: String
  /// A short name, usually that of the file.
  package var name: String
  /// Why the scenario exists.
  package var story: String
  /// Rules and criteria that the scenario would miss if they were gone.
  package var shows: [String]
  package var subject: Subject
  package var steps: [ScenarioStep]
}

/// What happens in a scenario, one after the other.
package enum ScenarioStep: Sendable {
  case match(keeping: Keeping, Expectations)
  case joins(Student)
  case leaves(Student.ID)
  case wish(Wish)
  case schedule(Student.ID, [LocalStretch])
  case program(Program)

  /// Which groups of the match before a match begins with.
  package enum Keeping: Sendable, Hashable {
    case nothing
    case everything
    /// The groups that hold these students.
    case groups(of: [Student.ID])
  }
}

/// Numbers to be matched without students, with the names of their items.
package enum WeightedInstance: Sendable {
  case assignment(AssignmentInstance, guides: [String], learners: [String])
  case pairing(PairingInstance, nodes: [String])
  case grouping(GroupingInstance, nodes: [String])
}
