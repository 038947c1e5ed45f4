/// How a student differs between two versions of a roster.
public struct RosterChange: Sendable, Hashable {
  /// What happened to the student.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case joined, left, changed
  }

  /// Who it is.
  public var student: Student.ID
  /// What happened.
  public var kind: Kind
  /// The columns whose values differ; empty unless the student changed. Values are never told.
  public var columns: [String]

  /// A student who joined, left or changed.
  public init(student: Student.ID, kind: Kind, columns: [String] = []) {
    self.student = student
    self.kind = kind
    self.columns = columns
  }
}

extension Roster {
  /// Who joined, left or changed since an earlier version, by id. Somebody who is no longer enrolled
  /// has left.
  public func changes(since earlier: Roster) -> [RosterChange] {
    let before = earlier.presentStudents
    let after = presentStudents
    return Set(before.keys).union(after.keys).sorted().compactMap { id in
      switch (before[id], after[id]) {
      case (nil, .some): RosterChange(student: id, kind: .joined)
      case (.some, nil): RosterChange(student: id, kind: .left)
      case (let old?, let new?) where old != new:
        RosterChange(student: id, kind: .changed, columns: new.columns(differingFrom: old))
      default: nil
      }
    }
  }

  private var presentStudents: [Student.ID: Student] {
    Dictionary(students.lazy.filter(\.isEnrolled).map { ($0.id, $0) }) { first, _ in first }
  }
}

extension Student {
  /// The columns of `students.csv`, and `availability`, whose values differ between two students.
  fileprivate func columns(differingFrom other: Student) -> [String] {
    var columns: [String] = []
    func compare<Value: Equatable>(_ name: String, _ field: KeyPath<Student, Value>) {
      if self[keyPath: field] != other[keyPath: field] { columns.append(name) }
    }
    compare("given_name", \.givenName)
    compare("family_name", \.familyName)
    compare("grade", \.grade)
    compare("birth_date", \.birthDate)
    compare("school", \.school)
    compare("time_zone", \.timeZone)
    compare("home", \.home)
    compare("languages", \.languages)
    compare("interests", \.interests)
    compare("dislikes", \.dislikes)
    compare("goals", \.goals)
    compare("courses", \.courses)
    compare("completed_courses", \.completedCourses)
    compare("strengths", \.strengths)
    compare("needs", \.needs)
    compare("circumstances", \.circumstances)
    compare("channels", \.channels)
    compare("social_pace", \.socialPace)
    compare("roles", \.roles)
    compare("capacity", \.capacity)
    compare("household", \.household)
    compare("joined_on", \.joinedOn)
    compare("belonging", \.belonging)
    compare("consents", \.consents)
    compare("directory", \.directory)
    compare("availability", \.availability)
    return columns
  }
}
