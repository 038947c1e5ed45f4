/// A roster as the verifier reads it: raw, by id, with nothing normalised.
struct CheckedRoster: Sendable {
  let students: [Student.ID: Student]
  let coaches: [String: Coach]
  let venues: [String: Venue]
  /// The days on which ages are taken; nil without one.
  private let term: Program.Term?
  private let apart: Set<Set<Student.ID>>
  /// Those that a wish puts together, from both sides.
  let together: [Student.ID: Set<Student.ID>]
  let households: [String: Set<Student.ID>]
  private let history: [PastPlacement]
  /// Those that the program or the history calls left over last time.
  let leftOver: Set<Student.ID>
  /// The names of earlier terms, latest first.
  private let terms: [String]

  init(_ roster: Roster, _ program: Program) {
    students = Dictionary(roster.students.map { ($0.id, $0) }) { first, _ in first }
    coaches = Dictionary(roster.coaches.map { ($0.id, $0) }) { first, _ in first }
    venues = Dictionary(roster.venues.map { ($0.id, $0) }) { first, _ in first }
    term = program.term
    apart = Set(
      roster.wishes.lazy.filter { $0.kind == .apart }.map { Set([$0.student, $0.other]) })
    var together: [Student.ID: Set<Student.ID>] = [:]
    // A wish about somebody who left the school rests.
    let present = Set(roster.students.lazy.filter(\.isEnrolled).map(\.id))
    for wish in roster.wishes
    where wish.kind == .together && present.isSuperset(of: [wish.student, wish.other])
      && wish.student != wish.other
    {
      together[wish.student, default: []].insert(wish.other)
      together[wish.other, default: []].insert(wish.student)
    }
    self.together = together
    var households: [String: Set<Student.ID>] = [:]
    // Siblings who take no part in the program need no place in it.
    for student in roster.students
    where student.isEnrolled && (program.guides(student) || program.learns(student)) {
      if let household = student.household { households[household, default: []].insert(student.id) }
    }
    self.households = households
    history = roster.history.filter { !$0.group.isEmpty }
    let runs = roster.history.filter { $0.program == program.id }.sorted { $0.term < $1.term }
    leftOver = program.priority.leftOverStudents.union(
      runs.filter { $0.term == runs.last?.term && $0.group == "" }.map(\.student))
    terms = Set(roster.history.map(\.term)).sorted(by: >)
  }

  func mustStayApart(_ first: Student.ID, _ second: Student.ID) -> Bool {
    apart.contains([first, second])
  }

  /// Whether two students shared a group in one of the last `count` terms of the history.
  func wereTogether(_ first: Student.ID, _ second: Student.ID, inLast count: Int) -> Bool {
    struct Place: Hashable {
      let term, program, group: String
    }
    let recent = Set(terms.prefix(count))
    func places(of student: Student.ID) -> Set<Place> {
      Set(
        history.lazy.filter { $0.student == student && recent.contains($0.term) }
          .map { Place(term: $0.term, program: $0.program, group: $0.group) })
    }
    return !places(of: first).isDisjoint(with: places(of: second))
  }

  /// Whole years of age on the first or the last day of the term; nil where either day is unknown.
  func age(of student: Student, atEnd: Bool = false) -> Int? {
    guard let birth = student.birthDate?.components,
      let day = (atEnd ? term?.ends : term?.starts)?.components
    else { return nil }
    let hadBirthday = (day.month, day.day) >= (birth.month, birth.day)
    return day.year - birth.year - (hadBirthday ? 0 : 1)
  }
}
