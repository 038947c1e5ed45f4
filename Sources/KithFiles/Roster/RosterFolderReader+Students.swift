import Kith

extension RosterFolderReader {
  /// The columns of `students.csv`.
  fileprivate enum Column: Int, CaseIterable {
    case id, given_name, family_name, grade, birth_date, enrolled, school, time_zone, latitude,
      longitude, languages, interests, dislikes, goals, courses, completed_courses, strengths,
      needs, circumstances, channels, social_pace, roles, capacity, household, joined_on,
      belonging, consents, directory
  }

  /// The circumstances that are known without a program.
  package static let usualCircumstances: Set<String> = [
    "works", "caregiver", "parent", "athlete", "performer", "military-family", "new-to-school",
    "returning", "rural", "multilingual", "health", "first-generation",
  ]

  /// Whether `students.csv` gives a column a meaning; any other one is the school's own.
  package static func isKnownColumn(_ name: String) -> Bool {
    Student.columns.contains(name)
  }

  /// The students, by id, and their rows in ``studentRows``.
  mutating func readStudents(_ problems: inout ProblemList) -> [Student] {
    guard let source = source("students.csv", needed: true, &problems) else { return [] }
    studentSource = source
    var students: [Student] = []
    var shape = TableShape.students
    shape.keepsOthers = true
    shape.own = Set(questions.keys).union([onlyWith].compactMap(\.self))
    source.readTable(shape, problems: &problems) { row, problems in
      if let student = readStudent(row, &problems) { students.append(student) }
    }
    knowsStudents = !studentRows.isEmpty
    return students.sorted { $0.id.rawValue.precedes($1.id.rawValue) }
  }

  private mutating func readStudent(
    _ row: borrowing TableRow, _ problems: inout ProblemList
  ) -> Student? {
    func column(_ column: Column) -> Int { column.rawValue }
    let id = row.required(column(.id), &problems).map(Student.ID.init(rawValue:))
    if let id {
      if let earlier = studentRows[id] {
        let line = row.source.position(of: earlier).line
        problems.add(
          row.problem(
            column(.id), "the id stands in line \(line) already",
            remedy: "give every student one row"))
      } else {
        studentRows[id] = row.start
      }
    }
    let hasZone = row.required(column(.time_zone), &problems) != nil
    let zone = hasZone ? row.zone(column(.time_zone), &zones, &problems) : nil
    var student = Student(id: id ?? "", timeZone: zone ?? "")
    student.givenName = row.text(column(.given_name))
    student.familyName = row.text(column(.family_name))
    student.grade = grade(row, column(.grade), &problems)
    student.birthDate = row.date(column(.birth_date), &problems)
    student.isEnrolled = row.flag(column(.enrolled), &problems) ?? true
    student.school = row.text(column(.school))
    student.home = row.coordinates(column(.latitude), column(.longitude), &problems)
    student.languages = row.languages(column(.languages), &problems)
    student.interests = row.list(column(.interests))
    student.dislikes = row.list(column(.dislikes))
    student.goals = row.list(column(.goals))
    student.courses = row.list(column(.courses))
    student.completedCourses = row.list(column(.completed_courses))
    student.strengths = row.list(column(.strengths))
    student.needs = row.list(column(.needs))
    student.circumstances = circumstances(row, column(.circumstances), &problems)
    student.channels = row.choices(column(.channels), Channel.self, &problems)
    student.socialPace = row.choice(column(.social_pace), SocialPace.self, &problems)
    student.roles = row.list(column(.roles))
    student.capacity = row.whole(column(.capacity), 0...100_000, &problems) ?? 1
    student.household = row.text(column(.household))
    student.joinedOn = row.date(column(.joined_on), &problems)
    student.belonging = row.whole(column(.belonging), 0...100, &problems)
    student.consents = Set(row.choices(column(.consents), Consent.self, &problems))
    student.directory = directoryEntry(row, column(.directory), &problems)
    for (name, text) in row.otherTexts { student.own[name] = text }
    checkAnswers(row, &problems)
    return id == nil ? nil : student
  }

  private func grade(
    _ row: borrowing TableRow, _ column: Int, _ problems: inout ProblemList
  ) -> Grade? {
    guard let text = row.text(column) else { return nil }
    if let grade = Grade(text) { return grade }
    problems.add(
      row.problem(column, "grade is not known", remedy: "write PK, KG, 1 to 13, PS or UG"))
    return nil
  }

  /// `yes`, `no`, or the fields that others may see. What is not understood shows nothing.
  private func directoryEntry(
    _ row: borrowing TableRow, _ column: Int, _ problems: inout ProblemList
  ) -> DirectoryEntry? {
    guard let text = row.text(column) else { return nil }
    switch text.lowercased() {
    case "yes": return .listed
    case "no": return .unlisted
    default: break
    }
    let items = row.list(column)
    let fields = items.compactMap(DirectoryField.init)
    for item in items where DirectoryField(rawValue: item) == nil {
      let words = ["yes", "no"] + DirectoryField.allCases.map(\.rawValue)
      let nearest = TextDistance.nearest(to: item, among: words).map { "did you mean \($0)?" }
      problems.add(
        row.problem(
          column, "directory holds an unknown word", value: item,
          remedy: nearest
            ?? "write yes, no, or some of "
            + DirectoryField.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    return .fields(Set(fields))
  }

  /// A program may give meaning to circumstances of its own, so that unknown ones are only noted.
  private func circumstances(
    _ row: borrowing TableRow, _ column: Int, _ problems: inout ProblemList
  ) -> [String] {
    let words = row.list(column)
    for word in words where !circumstances.contains(word) {
      problems.note(
        "unknown-circumstance",
        row.problem(
          column, "a circumstance is outside the usual vocabulary", value: word,
          remedy: "correct it, or name it among the program's circumstances"))
    }
    return words
  }
}

extension TableShape {
  static let students: TableShape = {
    let hidden: Set<RosterFolderReader.Column> = [
      .given_name, .family_name, .birth_date, .latitude, .longitude, .interests, .dislikes,
      .goals, .circumstances, .household,
    ]
    return TableShape(
      columns: RosterFolderReader.Column.allCases.map {
        .init("\($0)", required: $0 == .id || $0 == .time_zone, isPrivate: hidden.contains($0))
      })
  }()
}

// MARK: - Cells of several tables

extension TableRow {
  /// A point from two columns; nil where both are empty.
  func coordinates(
    _ latitude: Int, _ longitude: Int, _ problems: inout ProblemList
  ) -> Coordinates? {
    let north = degrees(latitude, limit: 90, &problems)
    let east = degrees(longitude, limit: 180, &problems)
    for (column, other) in [(latitude, longitude), (longitude, latitude)]
    where text(column) == nil && text(other) != nil {
      problems.add(
        problem(
          column, "\(name(column)) is empty and \(name(other)) is not",
          remedy: "fill in both or neither"))
    }
    guard let north, let east else { return nil }
    return Coordinates(latitude: north, longitude: east)
  }

  /// BCP 47 tags: letters and digits in parts joined by hyphens, the first of two or three letters.
  func languages(_ column: Int, _ problems: inout ProblemList) -> [String] {
    list(column).filter { tag in
      let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
      let isTag =
        (2...3).contains(parts[0].utf8.count)
        && parts[0].utf8.allSatisfy { ("a"..."z").contains(Character(.init($0 | 0x20))) }
        && parts.dropFirst().allSatisfy { part in
          (1...8).contains(part.utf8.count)
            && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
      if !isTag {
        problems.add(
          problem(
            column, "\(name(column)) holds what is no language tag", value: tag,
            remedy: "write BCP 47 tags such as en or pt-BR"))
      }
      return isTag
    }
  }
}
