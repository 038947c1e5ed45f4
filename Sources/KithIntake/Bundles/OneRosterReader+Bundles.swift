import Kith
import KithFiles

/// Takes exports of other programs over into the records that a OneRoster export has.
extension OneRosterReader {
  mutating func read(
    _ bundle: OneRosterBundle, in dialect: BundleDialect, _ problems: inout ProblemList
  ) {
    problems.announce(
      "bundle",
      InputProblem(
        file: bundle.path, message: "the export is one of \(dialect.name), and is read so",
        remedy: "nothing needs to be done"))
    roster = OneRoster()
    roster.orgs = names(in: dialect, bundle, &problems)
    readStudents(dialect, bundle, &problems)
    readGuardians(dialect, bundle, &problems)
    readSections(dialect, bundle, &problems)
    readPlaces(dialect, bundle, &problems)
  }

  private func names(
    in dialect: BundleDialect, _ bundle: OneRosterBundle, _ problems: inout ProblemList
  ) -> [String: String] {
    var names: [String: String] = [:]
    BundleTable(dialect.schools, bundle, needs: [.id], &problems)?.forEachRow(
      american: dialect.hasAmericanDays, &problems
    ) { row, _ in
      if let id = row[.id], let name = row[.name] { names[id] = name }
    }
    return names
  }

  /// Students, those with a row for each school once, at the school of the first.
  private mutating func readStudents(
    _ dialect: BundleDialect, _ bundle: OneRosterBundle, _ problems: inout ProblemList
  ) {
    var users: [String: OneRoster.User] = [:]
    var births: [String: CalendarDate] = [:]
    let table = BundleTable(dialect.students, bundle, needs: [.id], &problems)
    table?.forEachRow(american: dialect.hasAmericanDays, &problems) { row, tally in
      guard let id = row[.id] else {
        tally.count(
          "no-key", row.problem(.id, "the row has no key", remedy: "it is left out; fill it in"))
        return
      }
      var user = users[id] ?? OneRoster.User()
      if users[id] != nil {
        tally.count(
          "several-schools",
          row.problem(.id, "a student has a row for each school", remedy: "the first is theirs"))
      }
      user.role = .student
      user.username = user.username ?? row[.username]
      user.email =
        user.email ?? row[.email] ?? row[.username].flatMap { $0.contains("@") ? $0 : nil }
      user.givenName = user.givenName ?? row[.preferred] ?? row[.given]
      user.familyName = user.familyName ?? row[.family]
      if let number = row[.number], !user.otherIDs.contains(number) { user.otherIDs.append(number) }
      if let school = row[.school], !user.orgs.contains(school) { user.orgs.append(school) }
      if let guardian = row[.guardian], !user.agents.contains(guardian) {
        user.agents.append(guardian)
      }
      if let status = row[.status]?.lowercased() {
        user.isEnabled = !["inactive", "false", "0", "disabled", "deleted"].contains(status)
      }
      if let text = row[.grade] {
        let found = LooseGrade.grade(text)
        user.grade = user.grade ?? found?.grade
        if found == nil {
          tally.count(
            "no-grade",
            row.problem(.grade, "a grade is not known and is left out", remedy: "write such as 05"))
        }
      }
      if let day = row.day(.birthDate, &tally) { births[id] = day }
      users[id] = user
    }
    roster.users = users
    roster.birthDates = births
  }

  private mutating func readGuardians(
    _ dialect: BundleDialect, _ bundle: OneRosterBundle, _ problems: inout ProblemList
  ) {
    guard let file = dialect.guardians else { return }
    var users = roster.users
    BundleTable(file, bundle, needs: [.student, .guardian], &problems)?
      .forEachRow(american: dialect.hasAmericanDays, &problems) { row, _ in
        guard let student = row[.student], let guardian = row[.guardian]?.lowercased() else {
          return
        }
        if users[student]?.agents.contains(guardian) == false {
          users[student]?.agents.append(guardian)
        }
      }
    roster.users = users
  }

  private mutating func readSections(
    _ dialect: BundleDialect, _ bundle: OneRosterBundle, _ problems: inout ProblemList
  ) {
    var state = OneRoster()
    swap(&state, &roster)
    let table = BundleTable(dialect.sections, bundle, needs: [.id], &problems)
    table?.forEachRow(american: dialect.hasAmericanDays, &problems) { row, tally in
      guard let id = row[.id] else { return }
      var found = OneRoster.Class(title: row[.name] ?? row[.courseName])
      if let course = row[.course], let name = row[.courseName] {
        state.courses[course] = name
        found.course = course
      }
      if let starts = row.day(.starts, &tally), let ends = row.day(.ends, &tally), starts <= ends {
        // The last day of a term is a day of it. Terms of one name may have days of their own at each school.
        let term = "\(row[.term] ?? "") \(starts) \(ends)"
        let after = CalendarDate(dayNumber: ends.dayNumber + 1)
        state.sessions[term] = OneRoster.Session(title: row[.term] ?? term, days: starts..<after)
        found.terms = [term]
      }
      state.classes[id] = found
    }
    swap(&state, &roster)
  }

  /// Who is in which section.
  private mutating func readPlaces(
    _ dialect: BundleDialect, _ bundle: OneRosterBundle, _ problems: inout ProblemList
  ) {
    var state = OneRoster()
    swap(&state, &roster)
    let needs: [BundleDialect.Field] = [.section, .student]
    let table = BundleTable(dialect.enrollments, bundle, needs: needs, &problems)
    table?.forEachRow(american: dialect.hasAmericanDays, &problems) { row, tally in
      guard let section = row[.section], let student = row[.student] else { return }
      guard state.users[student] != nil, state.classes[section] != nil else {
        let isUser = state.users[student] != nil
        tally.count(
          isUser ? "unknown-class" : "unknown-user",
          row.problem(
            isUser ? .section : .student,
            "an enrolment \(isUser ? "in a section" : "of a student") that the export does not hold",
            remedy: "it is left out"))
        return
      }
      state.enrollments["\(section)|\(student)"] = OneRoster.Enrollment(
        user: state.userNumbers.number(of: student),
        classroom: state.classNumbers.number(of: section))
    }
    swap(&state, &roster)
  }
}
