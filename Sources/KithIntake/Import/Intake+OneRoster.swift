import Kith
import KithFiles

extension Intake {
  /// Takes over what an export says of the students.
  ///
  /// What it leaves empty keeps its value; who is no longer in it stays on the roster, not enrolled,
  /// so that history and wishes keep their meaning.
  mutating func take(
    _ export: OneRoster, holdsAllUsers: Bool, file: String, _ problems: inout ProblemList
  ) {
    oneRoster = export
    if options.day == nil {
      let nearest = export.day(nearest: options.today)
      day = nearest.day
      if !nearest.isHeld {
        problems.announce(
          "term",
          InputProblem(
            file: file, message: "no session of the export holds today; courses are as of \(day)",
            remedy: "name another day with --on"))
      }
    }
    let courses = export.courses(on: day)
    let households = export.households()
    var tally = Tally()
    for (key, user) in export.users where user.role == .student {
      let id = Student.ID(rawValue: key)
      var student = students[id] ?? Student(id: id, timeZone: "")
      student.givenName = user.givenName ?? student.givenName
      student.familyName = user.familyName ?? student.familyName
      student.grade = user.grade ?? student.grade
      student.isEnrolled = user.isEnabled
      student.school = user.orgs.compactMap { export.orgs[$0] }.first ?? student.school
      if let birthDate = export.birthDates[key] { student.birthDate = birthDate }
      student.household = households[key] ?? student.household
      if !export.classes.isEmpty {
        student.courses = courses[key]?.now ?? []
        student.completedCourses = merged(student.completedCourses, courses[key]?.finished ?? [])
      }
      students[id] = student
      touched.insert(id)
    }
    for (id, student) in students where student.isEnrolled {
      let isGone = export.goneUsers.contains(id.rawValue)
      if isGone || holdsAllUsers && export.users[id.rawValue] == nil {
        students[id]?.isEnrolled = false
      }
    }
    let staff = export.users.values.count { $0.role == .staff }
    let guardians = export.users.values.count { $0.role == .guardian }
    if staff + guardians > 0 {
      problems.announce(
        "other-people",
        InputProblem(
          file: file,
          message: "people who do not become students: staff \(staff), guardians \(guardians)",
          remedy: "nothing needs to be done"))
    }
    let strangers = Set(export.users.values.flatMap { $0.role == .student ? $0.orgs : [] })
      .filter { export.orgs[$0] == nil }
    if !strangers.isEmpty, !export.orgs.isEmpty {
      tally.count(
        "unknown-org",
        InputProblem(
          file: file,
          message: "\(strangers.count) organisations of students are not schools in orgs.csv",
          remedy: "their students have no school unless another is named"))
    }
    tally.tell(&problems)
    noteImplausibleBirths(file, &problems)
  }

  /// Finished courses stay finished, whatever an export of one year knows.
  private func merged(_ old: [String], _ new: [String]) -> [String] {
    old + new.filter { !old.contains($0) }
  }

  private func noteImplausibleBirths(_ file: String, _ problems: inout ProblemList) {
    let odd = sorted.filter { student in
      student.birthDate.map { !(1900...).contains($0.components.year) || $0 >= day } ?? false
    }
    guard let first = odd.first else { return }
    problems.note(
      "birth-date",
      InputProblem(
        file: file,
        message:
          "\(odd.count) birth dates lie in the future or before 1900, that of \(first.id) first",
        remedy: "correct them in the student information system"))
  }
}
