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
  case match(Rematch, Expectations)
  case joins(Student)
  case leaves(Student.ID)
  case wish(Wish)
  case schedule(Student.ID, [LocalStretch])
  case program(Program)
  /// The day on which the following happens.
  case day(CalendarDate)
  /// Whether the group of a student met.
  case met(Student.ID, Bool)
  case pause(Student.ID, until: CalendarDate)
  /// A student leaves their group; with whom they are placed never again.
  case leavesGroup(Student.ID, neverAgain: Bool)
  /// Those who wait are matched around the groups that are there.
  case round(Expectations)
  case today(ExpectedToday)
  /// What a person does at the desk. `refused` are the rules by which it has to be refused; nil where it
  /// has to be done.
  case desk(DeskStep, refused: Set<String>?, Expectations?)
}

/// Who has to stand in the list of a day; nil where it does not matter.
package struct ExpectedToday: Sendable, Hashable {
  package var nobody: Set<Student.ID>?
  package var waiting: Set<Student.ID>?
  /// The silent groups, each by all of its members.
  package var silent: Set<Set<Student.ID>>?
}

/// What a match keeps of the match before.
package struct Rematch: Sendable, Hashable {
  /// Which groups stay together.
  package enum Kept: Sendable, Hashable {
    case nothing
    case everything
    /// The groups that hold these students.
    case groups(of: [Student.ID])
  }

  package var kept = Kept.nothing
  /// Points for each two of an earlier group who stay together.
  package var disruption = 0
}

/// Numbers to be matched without students, with the names of their items.
package enum WeightedInstance: Sendable {
  case assignment(AssignmentInstance, guides: [String], learners: [String])
  case pairing(PairingInstance, nodes: [String])
  case grouping(GroupingInstance, nodes: [String])
}
