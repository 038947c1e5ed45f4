package import Kith
import KithReport
import KithWorkspace

/// A family's own page: its student's groups, consents, hours and what is held.
package struct OwnPage {
  let visit: Visit
  let student: Student
  /// Whether the one who is signed in decides for the student.
  let decides: Bool

  init(_ visit: Visit) throws {
    self.visit = visit
    let visitor = try visit.visitor
    guard let id = visitor.student,
      let student = try visit.state.roster().students.first(where: { $0.id == id })
    else { throw Refusal.notFound }
    self.student = student
    decides =
      visitor.role == .guardian
      || Self.isOfAge(student, visit.site.options.studentsDecideFrom, on: .today)
  }

  /// Whether a student speaks for themselves; of whom no birth date is known, nobody says so.
  package static func isOfAge(_ student: Student, _ years: Int, on day: CalendarDate) -> Bool {
    guard let born = student.birthDate else { return false }
    let (one, other) = (born.components, day.components)
    let age =
      other.year - one.year - ((other.month, other.day) < (one.month, one.day) ? 1 : 0)
    return age >= years
  }

  /// The published groups of the student.
  func groups() throws -> [(open: OpenGroups, group: Group)] {
    try visit.state.groups(visit.visitor)
  }

  // MARK: - Acts

  static let notDeciding = Refusal(
    409, "a guardian decides this", "ask your family to open their own link")

  private func checkDecides() throws {
    guard decides else { throw Self.notDeciding }
  }

  func agree(to words: [String]) throws -> [Withdrawal.Touched] {
    try checkDecides()
    let consents = try words.map { word in
      guard let consent = Consent(rawValue: word) else {
        throw Refusal(
          422, "\(word) is no consent",
          "give some of \(Consent.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return consent
    }
    return try visit.workspace.agree(to: Set(consents), of: student.id, by: visit.author)
  }

  func setDirectory(_ entry: DirectoryEntry?) throws {
    try checkDecides()
    try visit.workspace.setDirectory(entry, of: student.id, by: visit.author)
  }

  func setHours(_ hours: [LocalStretch]) throws {
    try visit.workspace.setHours(hours, of: student.id, by: visit.author)
  }

  func answer(_ isAccepted: Bool) throws {
    let found = try visit.group()
    try visit.workspace.store.accept(
      isAccepted, found.group.id, of: found.open.publication, student.id, by: visit.author)
  }

  /// Lets the student rest until a day; today ends a rest.
  func pause(until text: String) throws {
    try checkDecides()
    let today = CalendarDate.today
    guard let day = CalendarDate(text), day >= today, day.dayNumber - today.dayNumber <= 366 else {
      throw Refusal(422, "\(text) is no day of the year to come", "write it like 2027-01-31")
    }
    try visit.workspace.pause(student.id, from: today, until: day, author: visit.author)
  }

  /// The address of the student's calendar.
  func feed(renewed: Bool = false) throws -> String {
    let link = OpenLink(kind: .calendar, student: student.id)
    let token =
      renewed ? try visit.workspace.renewLink(link) : try visit.workspace.token(of: link)
    return "\(visit.site.base)/calendar/\(token).ics"
  }

  /// The path of the page that says whether a group met.
  func metPath(_ group: Group, of program: String) throws -> String {
    let link = OpenLink(kind: .met, student: student.id, program: program, group: group.id)
    return "/met/\(try visit.workspace.token(of: link))"
  }
}
