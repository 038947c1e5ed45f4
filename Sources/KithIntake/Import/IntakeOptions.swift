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

  init(_ roster: Roster?, _ oneRoster: OneRoster, _ options: IntakeOptions) {
    self.options = options
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
  func people() -> PeopleIndex { PeopleIndex(sorted, oneRoster) }
}
