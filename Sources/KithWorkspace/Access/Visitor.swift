package import Kith

/// Somebody that the page knows: a role, and the person that it is about.
package struct Visitor: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case coordinator, coach, guardian, student
  }

  package let role: Role
  /// The coach; nil for other roles.
  package let coach: String?
  /// The student whose family it is; nil for other roles.
  package let student: Student.ID?

  package static let coordinator = Visitor(role: .coordinator, coach: nil, student: nil)
  package static func coach(_ id: String) -> Visitor {
    Visitor(role: .coach, coach: id, student: nil)
  }
  package static func guardian(of student: Student.ID) -> Visitor {
    Visitor(role: .guardian, coach: nil, student: student)
  }
  package static func student(_ student: Student.ID) -> Visitor {
    Visitor(role: .student, coach: nil, student: student)
  }

  /// What a row says; nil where it is none of these.
  init?(role: String, coach: String?, student: String?) {
    switch (Role(rawValue: role), coach, student) {
    case (.coordinator, nil, nil): self = .coordinator
    case (.coach, let coach?, nil): self = .coach(coach)
    case (.guardian, nil, let student?): self = .guardian(of: Student.ID(rawValue: student))
    case (.student, nil, let student?): self = .student(Student.ID(rawValue: student))
    default: return nil
    }
  }

  private init(role: Role, coach: String?, student: Student.ID?) {
    self.role = role
    self.coach = coach
    self.student = student
  }
}

extension Workspace {
  /// What logs call a visitor: never by a student's id, so that a student can be forgotten.
  package func logName(of visitor: Visitor) throws -> String {
    if let coach = visitor.coach { return "coach \(coach)" }
    guard let student = visitor.student else { return visitor.role.rawValue }
    return "\(visitor.role.rawValue) of \(try pseudonym(of: student))"
  }

  /// The pseudonym of a student in this workspace.
  package func pseudonym(of student: Student.ID) throws -> String {
    KeyedDigest(try store.secret()).pseudonym(of: student).rawValue
  }

  /// Whether a visitor is still at the school: a coach of the roster, a student who is enrolled.
  package func knows(_ visitor: Visitor, in roster: Roster) -> Bool {
    if let coach = visitor.coach { return roster.coaches.contains { $0.id == coach } }
    guard let student = visitor.student else { return true }
    return roster.students.contains { $0.id == student && $0.isEnrolled }
  }
}
