import School

/// What a roster and a program say, student by student, as far as rules and criteria ask for it.
///
/// Students are those who are enrolled, in the order of their ids.
final class RawSchool: Sendable {
  let program: Program
  let roster: Roster
  let keeping: Keeping
  let students: [Student]
  let numbers: [Student.ID: Int]
  let guides: [Bool]
  let learns: [Bool]

  let languages: WordSets
  let interests: WordSets
  let dislikes: WordSets
  let goals: WordSets
  let circumstances: WordSets
  let courses: WordSets
  let completed: WordSets
  let strengths: WordSets
  let needs: WordSets
  /// Strengths and finished courses.
  let offers: WordSets
  let channels: WordSets
  let schools: WordSets
  let book: WordBook

  let households: [String?]
  let wished: Wished
  let past: PastGroups
  let attendance: Attendance?
  private let leftOver: Set<Student.ID>

  /// A school as `keeping` found it, in a term that already held the meetings of `busy` groups.
  init(_ roster: Roster, _ program: Program, _ keeping: Keeping, busy: [Group]) {
    let roster = roster.keeping(keeping)
    let program = program.keeping(keeping)
    self.program = program
    self.roster = roster
    self.keeping = keeping
    var seen: Set<Student.ID> = []
    let students = roster.students.filter { $0.isEnrolled && seen.insert($0.id).inserted }
      .sorted { $0.id < $1.id }
    self.students = students
    let numbers = Dictionary(zip(students.map(\.id), 0...)) { first, _ in first }
    self.numbers = numbers
    guides = students.map { Self.takes(program.roles.guide, $0, program, asGuide: true) }
    learns = students.map { Self.takes(program.roles.learner, $0, program, asGuide: false) }

    var book = WordBook()
    let terms = Terms(synonyms: program.synonyms)
    func named(_ column: (Student) -> [String]) -> WordSets {
      WordSets(students.map(column), &book, terms.canonical)
    }
    languages = WordSets(students.map(\.languages), &book, Self.language)
    interests = named(\.interests)
    dislikes = named(\.dislikes)
    goals = named(\.goals)
    circumstances = WordSets(students.map(\.circumstances), &book, Terms.plain)
    courses = named(\.courses)
    completed = named(\.completedCourses)
    strengths = named(\.strengths)
    needs = named(\.needs)
    offers = named { $0.strengths + $0.completedCourses }
    channels = WordSets(students.map { $0.channels.map(\.rawValue) }, &book, Terms.plain)
    schools = WordSets(
      students.map { [$0.school].compactMap(\.self) }, &book, Terms.plain)
    self.book = book

    households = students.map { $0.household.flatMap { $0.isEmpty ? nil : $0 } }
    wished = Wished(roster.wishes, numbers)
    past = PastGroups(roster.history, numbers)
    attendance =
      program.meeting.isAsynchronous ? nil : Attendance(students, program, busy: busy)
    let runs = roster.history.filter { $0.program == program.id }
    let last = runs.map(\.term).max()
    leftOver = program.priority.leftOverStudents.union(
      runs.filter { $0.term == last && $0.group.isEmpty }.map(\.student))
  }

  var count: Int { students.count }

  /// A tag counts by its first part.
  static func language(_ tag: String) -> String {
    String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
  }

  private static func takes(
    _ role: String, _ student: Student, _ program: Program, asGuide: Bool
  ) -> Bool {
    guard program.kind.isGuided else { return true }
    guard role == Program.Roles.anybody else { return student.roles.contains(role) }
    guard program.kind == .tutor else { return true }
    return asGuide
      ? !student.strengths.isEmpty || !student.completedCourses.isEmpty : !student.needs.isEmpty
  }

  /// Whether one could guide the other, by their roles alone.
  func couldGuide(_ a: Int, _ b: Int) -> Bool { a != b && guides[a] && learns[b] }

  /// Whether two are siblings.
  func areSiblings(_ a: Int, _ b: Int) -> Bool {
    households[a] != nil && households[a] == households[b]
  }

  /// Points for placing a student.
  func placement(of student: Int) -> Int {
    let own = students[student]
    let isIsolated = (own.belonging ?? .max) < program.priority.belongingUnder
    return program.placement
      * max(
        isIsolated ? program.priority.isolated : 1,
        leftOver.contains(own.id) ? program.priority.leftOver : 1)
      + program.priority.waiting * (program.priority.waitingDays[own.id] ?? 0)
  }

  /// Whether groups are always pairs.
  var formsPairs: Bool { program.kind.isGuided || program.size.most == 2 }

  // MARK: - Settings

  /// What a rule was told; nil where it is off, which only `false` says.
  func setting(_ rule: RuleID) -> Setting? {
    guard let told = program.rules[rule], told != .flag(false) else { return nil }
    return told
  }

  func isOn(_ rule: RuleID) -> Bool { setting(rule) != nil }

  func whole(_ rule: RuleID) -> Int? {
    if case .whole(let number)? = setting(rule) { number } else { nil }
  }

  func decimal(_ rule: RuleID) -> Double? {
    switch setting(rule) {
    case .decimal(let number)?: number
    case .whole(let number)?: Double(number)
    default: nil
    }
  }
}
