package import Kith

/// What an import is told beside its files.
package struct IntakeOptions: Sendable {
  /// The zone of students of whom nothing tells it.
  package var timeZone: String?
  /// The day as of which the school is read; nil takes the one nearest to ``today``.
  package var day: CalendarDate?
  /// The day on which the import is made.
  package var today: CalendarDate
  /// The zone of the hours in availability files; nil: that of each student.
  package var hoursZone: String?
  /// The part of each day that calendars are about, in minutes after midnight: what they do not say
  /// to be busy in it is free.
  package var hours: Range<Int> = 8 * 60..<20 * 60 + 30
  /// The term that the hours are for; its weeks of a calendar are looked at.
  package var term: ClosedRange<CalendarDate>?
  /// Weeks of a calendar that are looked at where no term is named.
  package var weeks = 8
  /// Consents that are on file for everybody in the import.
  package var consents: Set<Consent> = []
  /// Roles of everybody in the import.
  package var roles: [String] = []
  /// Whether surveys bring people who are not on the roster.
  package var addsPeople = false

  package init(today: CalendarDate) {
    self.today = today
  }
}

/// The roster while an import builds it.
struct Intake {
  let options: IntakeOptions
  var students: [Student.ID: Student]
  var wishes: [Wish]
  var history: [PastPlacement]
  var venues: [Venue]
  var coaches: [Coach]
  var oneRoster: OneRoster
  /// The day as of which the school is read.
  var day: CalendarDate
  /// Whether nothing but surveys says who is a student.
  var surveysAddStudents = false
  /// Students whose hours this import has said.
  var hasHours: Set<Student.ID> = []
  /// Consents that somebody refused in a survey; no other Yes outweighs that.
  var refusals = Refusals()
  /// What students seem to have refused in questions that nobody has confirmed.
  var doubts: [Student.ID: Set<Consent>] = [:]
  /// Further keys of students.
  var keys: PeopleKeys
  /// How each survey was joined.
  var joins: [JoinReport] = []
  /// Students that this import speaks of.
  var touched: Set<Student.ID> = []

  init(
    _ roster: Roster?, _ oneRoster: OneRoster, _ options: IntakeOptions,
    _ keys: PeopleKeys = PeopleKeys()
  ) {
    self.options = options
    self.keys = keys
    students = Dictionary(
      (roster?.students ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    wishes = roster?.wishes ?? []
    history = roster?.history ?? []
    venues = roster?.venues ?? []
    coaches = roster?.coaches ?? []
    self.oneRoster = oneRoster
    day = options.day ?? options.today
  }

  /// The students by id.
  var sorted: [Student] { students.values.sorted { $0.id < $1.id } }

  /// An index of everybody, as they stand now.
  func people() -> PeopleIndex { PeopleIndex(sorted, oneRoster, keys) }
}

// MARK: - Keys

extension Intake {
  /// Learns what a survey says of a student's addresses; those that a OneRoster export has are known.
  mutating func learn(_ student: Student.ID, _ email: String?, guardian: String?) {
    touched.insert(student)
    if let guardian {
      keys.learn(student, .guardian, guardian)
    } else if let email, oneRoster.users[student.rawValue]?.email == nil {
      keys.learn(student, .email, email)
    }
  }

  /// Learns the keys that a student came with.
  mutating func learnKeys(
    _ student: Student.ID, _ found: [(PeopleIndex.Key, String)], name: String?
  ) {
    for (key, text) in found where text.lowercased() != student.rawValue.lowercased() {
      keys.learn(student, key, text)
    }
    // Names that nobody has confirmed are no names of the roster, and still tell who somebody is.
    if let name { keys.learn(student, .name, name) }
  }
}
