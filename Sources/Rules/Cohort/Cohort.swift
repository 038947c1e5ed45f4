package import School

/// The students that a program could match, in the form in which rules and criteria read them: one
/// array for each fact, a student's number being the place of the id among all ids in ascending
/// order.
package final class Cohort: Sendable {
  package let program: Program
  package let roster: Roster
  /// Groups of other programs whose meetings their members keep clear of.
  package let busy: [Group]
  /// Enrolled students, ascending by id.
  package let students: [Student]
  /// The number of each id.
  package let numbers: [Student.ID: Int]

  /// Steps above kindergarten; nil where nobody said.
  package let grades: [Int?]
  /// Whole years on the first day of the term; nil where nobody said, and without a term.
  package let ages: [Int?]
  /// Days since 1970 of birth and of joining.
  package let births: [Int?]
  package let joins: [Int?]
  /// Where homes lie.
  package let homes: [SpherePoint?]
  package let households: [Int32]
  package let schools: [Int32]

  package let interests: TermSets
  package let dislikes: TermSets
  package let goals: TermSets
  package let circumstances: TermSets
  package let languages: TermSets
  package let courses: TermSets
  package let completed: TermSets
  package let strengths: TermSets
  package let needs: TermSets

  /// Who guides and who learns, ascending; in kinds without guides both hold everybody.
  package let guides: [Int32]
  package let learners: [Int32]
  /// When students could meet; nil where the program needs no common time.
  package let meetings: MeetingOptions?
  package let wishes: WishBook
  package let history: HistoryBook

  /// The cohort of `program` in `roster`; the members of `busy` groups keep clear of their meetings.
  ///
  /// The meeting times of an `earlier` cohort are taken over, where the two programs differ in other
  /// things only; so are `options` that somebody has worked out already.
  ///
  /// - Complexity: O(*n* log *n*) for *n* students, and the meeting times of ``MeetingOptions``.
  package init(
    _ roster: Roster, for program: Program, busy: [Group] = [], reusing earlier: Cohort? = nil,
    options: MeetingOptions? = nil
  ) {
    var program = program
    program.priority.leftOverStudents.formUnion(roster.leftOver(by: program.id))
    self.program = program
    self.roster = roster
    self.busy = earlier?.busy ?? busy
    // Where an id occurs twice the first row counts; readers of files refuse such rosters.
    var seen: Set<Student.ID> = []
    let students = roster.students.filter { $0.isEnrolled && seen.insert($0.id).inserted }
      .sorted { $0.id < $1.id }
    self.students = students
    let numbers = Dictionary(uniqueKeysWithValues: students.enumerated().map { ($1.id, $0) })
    self.numbers = numbers

    grades = students.map { $0.grade?.level }
    ages = students.map { $0.age(on: program.term?.starts) }
    births = students.map { $0.birthDate?.dayNumber }
    joins = students.map { $0.joinedOn?.dayNumber }
    homes = students.map { $0.home.map(SpherePoint.init) }
    households = Self.numbered(students.map(\.household))
    schools = Self.numbered(students.map { $0.school.map(Terms.plain) })

    let terms = Terms(synonyms: program.synonyms)
    interests = TermSets(students, \.interests, canonical: terms.canonical)
    dislikes = TermSets(students, \.dislikes, canonical: terms.canonical)
    goals = TermSets(students, \.goals, canonical: terms.canonical)
    circumstances = TermSets(students, \.circumstances, canonical: Terms.plain)
    languages = TermSets(students, \.languages, canonical: Self.language)
    let studies = { (student: Student) in
      student.courses + student.completedCourses + student.strengths + student.needs
    }
    courses = TermSets(students, \.courses, alongside: studies, canonical: terms.canonical)
    completed = TermSets(
      students, \.completedCourses, alongside: studies, canonical: terms.canonical)
    strengths = TermSets(students, \.strengths, alongside: studies, canonical: terms.canonical)
    needs = TermSets(students, \.needs, alongside: studies, canonical: terms.canonical)

    let everybody = students.indices.map(Int32.init)
    guides = everybody.filter { program.guides(students[Int($0)]) }
    learners = everybody.filter { program.learns(students[Int($0)]) }
    if program.meeting.isAsynchronous {
      meetings = nil
    } else if let known = options ?? earlier?.meetings {
      meetings = known
    } else {
      var options = MeetingOptions(
        students: students, wish: program.meeting, term: program.term, timeZone: program.timeZone)
      for group in busy {
        options.block(group.meetings, for: group.members.compactMap { numbers[$0.student] })
      }
      meetings = options
    }
    wishes = WishBook(roster.wishes, numbers: numbers)
    history = HistoryBook(roster.history, numbers: numbers)
  }

  /// How many students there are.
  package var count: Int { students.count }

  /// Whether the roles of two students alone let `a` guide `b`, where anybody guides.
  package func couldPair(_ a: Int, _ b: Int) -> Bool {
    a != b && program.guides(students[a]) && program.learns(students[b])
  }

  /// A number for each distinct text, −1 for none.
  package static func numbered(_ texts: [String?]) -> [Int32] {
    let distinct = Set(texts.compactMap(\.self)).subtracting([""]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(distinct, Int32(0)...))
    return texts.map { $0.flatMap { numbers[$0] } ?? -1 }
  }

  /// The language of a BCP 47 tag, without region and script.
  package static func language(_ tag: String) -> String {
    String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
  }
}

extension Program {
  /// Whether every group is a pair.
  package var formsPairs: Bool { kind.isGuided || size.most == 2 }

  /// Whether a student could guide; everybody can where all members are alike.
  package func guides(_ student: Student) -> Bool {
    guard kind.isGuided else { return true }
    return roles.guide == Roles.anybody
      ? kind != .tutor || !student.strengths.isEmpty || !student.completedCourses.isEmpty
      : student.roles.contains(roles.guide)
  }

  /// Whether a student is to be placed; everybody is where all members are alike.
  package func learns(_ student: Student) -> Bool {
    guard kind.isGuided else { return true }
    return roles.learner == Roles.anybody
      ? kind != .tutor || !student.needs.isEmpty : student.roles.contains(roles.learner)
  }

  /// Points for placing a student.
  package func placementPoints(of student: Student) -> Int {
    var times = 1
    if let belonging = student.belonging, belonging < priority.belongingUnder {
      times = priority.isolated
    }
    if priority.leftOverStudents.contains(student.id) { times = max(times, priority.leftOver) }
    return placement * times + priority.waiting * (priority.waitingDays[student.id] ?? 0)
  }
}

extension Student {
  /// Whole years of age on a day; nil where either day is unknown.
  package func age(on day: CalendarDate?) -> Int? {
    birthDate.flatMap { birth in day.map { $0.years(since: birth) } }
  }
}
