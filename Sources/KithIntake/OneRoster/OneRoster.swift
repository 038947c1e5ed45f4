import Kith

/// The records of a OneRoster export that Kith has a use for, each by its `sourcedId`.
package struct OneRoster: Sendable {
  /// Who somebody is at the school.
  enum Role: Sendable {
    case student, guardian, staff
  }

  struct User: Sendable, Hashable {
    var role: Role = .staff
    var isEnabled = true
    var username: String?
    var email: String?
    /// Other keys of the same person: the school's own number and those in `userIds`.
    var otherIDs: [String] = []
    var givenName: String?
    var familyName: String?
    var grade: Grade?
    var orgs: [String] = []
    var agents: [String] = []
  }

  struct Session: Sendable, Hashable {
    var title: String
    /// The first day, and the day after the last.
    var days: Range<CalendarDate>
  }

  struct Class: Sendable, Hashable {
    var title: String?
    var course: String?
    var terms: [String] = []
  }

  /// A student's place in a class; classes and users by number, since there are many of these.
  struct Enrollment: Sendable, Hashable {
    var user: Int32
    var classroom: Int32
    var begins: CalendarDate?
    /// The day after the last.
    var ends: CalendarDate?
  }

  var users: [String: User] = [:]
  var birthDates: [String: CalendarDate] = [:]
  var orgs: [String: String] = [:]
  var sessions: [String: Session] = [:]
  var courses: [String: String] = [:]
  var classes: [String: Class] = [:]
  var enrollments: [String: Enrollment] = [:]
  /// Numbers of users and classes in ``enrollments``.
  var userNumbers = Numbering()
  var classNumbers = Numbering()
  /// Users that a delta has taken away.
  var goneUsers: Set<String> = []

  package init() {}

  package var isEmpty: Bool { users.isEmpty }
}

/// A number for each of many texts, in the order in which they came.
struct Numbering: Sendable {
  private(set) var texts: [String] = []
  private var numbers: [String: Int32] = [:]

  mutating func number(of text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }

  subscript(number: Int32) -> String { texts[Int(number)] }
}
