import Kith
import KithFiles

// Terms, courses, classes, and who is in them.
extension OneRosterReader {
  mutating func readSessions(
    _ bundle: OneRosterBundle, _ manifest: OneRosterManifest, _ problems: inout ProblemList
  ) {
    guard var table = OneRosterTable("academicSessions", bundle, manifest, &problems) else {
      return
    }
    let title = table.column("title", telling: &problems)
    let start = table.column("startDate", "beginDate", telling: &problems)
    let end = table.column("endDate", telling: &problems)
    var sessions = table.isDelta ? roster.sessions : [:]
    table.forEachRecord(&problems) { row, key, change, tally, problems in
      sessions[key] = nil
      guard change == .set else { return }
      let starts = row.day(start, "startDate", &tally)
      let ends = row.day(end, "endDate", &tally)
      guard let starts, let ends, starts < ends else {
        tally.count(
          "no-session",
          row.problem(
            end, "a session has no first day before its end", remedy: "it is left out; correct it"))
        return
      }
      sessions[key] = OneRoster.Session(title: row.text(title) ?? key, days: starts..<ends)
    }
    roster.sessions = sessions
  }

  mutating func readCourses(
    _ bundle: OneRosterBundle, _ manifest: OneRosterManifest, _ problems: inout ProblemList
  ) {
    guard var table = OneRosterTable("courses", bundle, manifest, &problems) else { return }
    let title = table.column("title", telling: &problems)
    var courses = table.isDelta ? roster.courses : [:]
    table.forEachRecord(&problems) { row, key, change, tally, problems in
      courses[key] = change == .set ? row.text(title) : nil
    }
    roster.courses = courses
  }

  mutating func readClasses(
    _ bundle: OneRosterBundle, _ manifest: OneRosterManifest, _ problems: inout ProblemList
  ) {
    guard var table = OneRosterTable("classes", bundle, manifest, &problems) else { return }
    let title = table.column("title", telling: &problems)
    let course = table.column("courseSourcedId", telling: &problems)
    let terms = table.column(
      "termSourcedIds", "termSourcedId", "terms", "sessionSourcedIds", "sessionSourcedId",
      telling: &problems)
    var classes = table.isDelta ? roster.classes : [:]
    let (courses, sessions) = (roster.courses, roster.sessions)
    table.forEachRecord(&problems) { row, key, change, tally, problems in
      classes[key] = nil
      guard change == .set else { return }
      let found = OneRoster.Class(
        title: row.text(title), course: row.text(course), terms: row.keys(terms))
      classes[key] = found
      if let id = found.course, courses[id] == nil {
        tally.count(
          "unknown-course",
          row.problem(
            course, "a course is not in courses.csv", remedy: "the title of the class serves"))
      }
      if found.terms.contains(where: { sessions[$0] == nil }) {
        tally.count(
          "unknown-session",
          row.problem(
            terms, "a term is not in academicSessions.csv",
            remedy: "the class counts as taken all the time where no other term is named"))
      }
    }
    roster.classes = classes
  }

  mutating func readEnrollments(
    _ bundle: OneRosterBundle, _ manifest: OneRosterManifest, _ problems: inout ProblemList
  ) {
    guard var table = OneRosterTable("enrollments", bundle, manifest, &problems) else { return }
    let user = table.column("userSourcedId", telling: &problems)
    let classroom = table.column("classSourcedId", telling: &problems)
    let role = table.column("role", telling: &problems)
    let begin = table.column("beginDate", "startDate", telling: &problems)
    let end = table.column("endDate", telling: &problems)
    // Moved out and back, so that hundreds of thousands of records are not copied.
    var state = OneRoster()
    swap(&state, &roster)
    if !table.isDelta {
      state.enrollments = [:]
      state.userNumbers = Numbering()
      state.classNumbers = Numbering()
    }
    table.forEachRecord(&problems) { row, key, change, tally, problems in
      guard change == .set else {
        state.enrollments[key] = nil
        return
      }
      guard let userKey = row.text(user), let classKey = row.text(classroom) else {
        tally.count(
          "no-enrolment",
          row.problem(user, "a row names no user or no class", remedy: "it is left out"))
        return
      }
      guard let person = state.users[userKey] else {
        tally.count(
          "unknown-user",
          row.problem(
            user, "an enrolment of somebody who is not in users.csv", remedy: "it is left out"))
        return
      }
      let isStudent =
        row.text(role).map { $0.lowercased() == "student" } ?? (person.role == .student)
      guard isStudent, person.role == .student else { return }
      guard state.classes[classKey] != nil else {
        tally.count(
          "unknown-class",
          row.problem(
            classroom, "an enrolment in a class that is not in classes.csv",
            remedy: "it is left out"))
        return
      }
      state.enrollments[key] = OneRoster.Enrollment(
        user: state.userNumbers.number(of: userKey),
        classroom: state.classNumbers.number(of: classKey),
        begins: row.day(begin, "beginDate", &tally), ends: row.day(end, "endDate", &tally))
    }
    roster = state
  }
}
