package import Kith

/// What a person does at the desk.
package enum DeskStep: Sendable {
  /// Students stay together; with `only`, nobody else joins them.
  case pin([Student.ID], only: Bool)
  /// No two of the students share a group.
  case veto([Student.ID])
  /// A student goes into the group of another one.
  case move(Student.ID, with: Student.ID)
  /// Tells the last groups, if nothing speaks against it; with `asItIs`, if safety does not.
  case publish(asItIs: Bool)
  /// What is published is matched again, with as little change as possible.
  case rematch
  case suggest(Student.ID, ExpectedSuggestions)
  case feedback(Student.ID, fits: Bool?, belonging: Int?)
  /// A family takes a consent back; `ends` are the published groups that this ends, where it matters.
  case withdraw(Student.ID, Consent, ends: Set<Set<Student.ID>>?)
  /// A student is erased from all that is there.
  case forget(Student.ID)
}

/// What has to come of a question for suggestions; nil where it does not matter.
package struct ExpectedSuggestions: Sendable, Hashable {
  /// The others of the first suggestion; nobody where there is none.
  package var best: Set<Student.ID>?
  /// Who may be in no suggestion.
  package var never: Set<Student.ID> = []
}

extension ScenarioStep {
  /// Whether something comes out that can be expected.
  package var hasOutcome: Bool {
    switch self {
    case .match, .round, .desk(.rematch, _, _), .desk(.move, _, _): true
    default: false
    }
  }
}
