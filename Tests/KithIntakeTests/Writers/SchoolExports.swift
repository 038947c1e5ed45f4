import Kith
import KithFiles
import KithIntake

/// The exports that a school with a roster would have.
struct SchoolExports {
  let roster: Roster

  init(_ roster: Roster) {
    self.roster = roster
  }

  /// A student as an import orders what has no order of its own.
  static func canonical(_ student: Student) -> Student {
    var student = student
    let now = Set(student.courses)
    student.courses = now.sorted()
    student.completedCourses = Set(student.completedCourses).subtracting(now).sorted()
    student.availability = WeekHours(student.availability).stretches
    return student
  }

  private static func table(_ header: [String], _ rows: [[String?]]) -> String {
    var table = TableText(header)
    for row in rows {
      for cell in row { table.add(cell) }
      table.endRow()
    }
    return table.text
  }

  /// Names, grades, schools, birth dates, guardians and courses.
  var oneRoster: [String: String] {
    let schools = Set(roster.students.compactMap(\.school)).sorted()
    let orgs = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, "org\($0)") })
    let titles = Set(roster.students.flatMap { $0.courses + $0.completedCourses }).sorted()
    let courses = Dictionary(uniqueKeysWithValues: titles.enumerated().map { ($1, "c\($0)") })
    let households = Set(roster.students.compactMap(\.household)).sorted()
    let users = roster.students.map { student -> [String?] in
      [
        student.id.rawValue, student.isEnrolled ? "true" : "false",
        student.school.flatMap { orgs[$0] }, "student", "user-\(student.id)", student.givenName,
        student.familyName, "\(student.id)@school.example", student.household,
        student.grade?.description, "secret",
      ]
    }
    let guardians = households.map {
      [$0, "true", nil, "guardian", nil, nil, nil, nil, nil, nil, nil]
    }
    var enrollments: [[String?]] = []
    for student in roster.students {
      let taken = student.courses.map { ("now", $0) }
      let finished = student.completedCourses.filter { !student.courses.contains($0) }.map {
        ("past", $0)
      }
      for (term, course) in taken + finished {
        let key = courses[course] ?? ""
        enrollments.append([
          "e\(enrollments.count)", "\(term)-\(key)", student.id.rawValue, "student", nil, nil,
        ])
      }
    }
    return [
      "manifest.csv": "propertyName,value\noneroster.version,1.1\nfile.users,bulk\n",
      "users.csv": Self.table(
        [
          "sourcedId", "enabledUser", "orgSourcedIds", "role", "username", "givenName",
          "familyName",
          "email", "agentSourcedIds", "grades", "password",
        ], users + guardians),
      "orgs.csv": Self.table(
        ["sourcedId", "name", "type"], schools.map { [orgs[$0], $0, "school"] }),
      "demographics.csv": Self.table(
        ["sourcedId", "birthDate"],
        roster.students.compactMap { student in
          student.birthDate.map { [student.id.rawValue, $0.description] }
        }),
      "academicSessions.csv":
        "sourcedId,title,type,startDate,endDate\nt1,Past,schoolYear,2025-08-01,2026-07-01\n"
        + "t2,Now,schoolYear,2026-08-01,2027-07-01\n",
      "courses.csv": Self.table(["sourcedId", "title"], titles.map { [courses[$0], $0] }),
      "classes.csv": Self.table(
        ["sourcedId", "title", "courseSourcedId", "termSourcedIds"],
        titles.flatMap { title in
          [("now", "t2"), ("past", "t1")].map { term, session in
            ["\(term)-\(courses[title] ?? "")", "a class", courses[title], session]
          }
        }),
      "enrollments.csv": Self.table(
        ["sourcedId", "classSourcedId", "userSourcedId", "role", "beginDate", "endDate"],
        enrollments),
    ]
  }

  private static let lists:
    [(title: String, field: String, values: @Sendable (Student) -> [String])] = [
      ("Languages", "languages", { $0.languages }), ("Interests", "interests", { $0.interests }),
      ("Dislikes", "dislikes", { $0.dislikes }), ("Goals", "goals", { $0.goals }),
      ("Strengths", "strengths", { $0.strengths }), ("Needs", "needs", { $0.needs }),
      ("Life", "circumstances", { $0.circumstances }), ("Roles", "roles", { $0.roles }),
      ("Channels", "channels", { $0.channels.map(\.rawValue) }),
      (
        "Consent", "consents",
        { student in
          Consent.allCases.filter(student.consents.contains).map(\.rawValue)
        }
      ),
    ]

  private static let singles:
    [(title: String, field: String, value: @Sendable (Student) -> String?)] = [
      ("Zone", "time_zone", { $0.timeZone }),
      ("North", "latitude", { $0.home.map { "\($0.latitude)" } }),
      ("East", "longitude", { $0.home.map { "\($0.longitude)" } }),
      ("Pace", "social_pace", { $0.socialPace?.rawValue }),
      ("Capacity", "capacity", { "\($0.capacity)" }),
      ("Joined", "joined_on", { $0.joinedOn?.description }),
      ("Belonging", "belonging", { $0.belonging.map { "\($0)" } }),
    ]

  /// What students say of themselves, joined by e-mail; everybody has submitted twice.
  var survey: String {
    let header =
      ["Timestamp", "Email Address"] + Self.lists.map(\.title) + Self.singles.map(\.title) + [
        "Friends"
      ]
    var friends: [Student.ID: [String]] = [:]
    for wish in roster.wishes where wish.kind == .prefer && wish.author == .student {
      friends[wish.student, default: []].append("user-\(wish.other)")
    }
    let last = roster.students.map { student -> [String?] in
      ["2026/12/02 9:00:00 AM GMT-5", "\(student.id)@School.example"]
        + Self.lists.map { $0.values(student).joined(separator: ";") }
        + Self.singles.map { $0.value(student) }
        + [(friends[student.id] ?? []).joined(separator: ";")]
    }
    let first = roster.students.map { student -> [String?] in
      ["2026/12/01 9:00:00 PM GMT-5", "\(student.id)@school.example"]
        + [String?](repeating: nil, count: header.count - 2)
    }
    return Self.table(header, last + first)
  }

  /// The mapping of the survey.
  static var map: String {
    let consents = Consent.allCases.map { "\"\($0.rawValue)\": [\($0.rawValue)]" }
    let fields = lists.map { ($0.title, $0.field) } + singles.map { ($0.title, $0.field) }
    let questions = (fields + [("Friends", "prefer")]).map { title, field in
      "  - {question: \(title), to: \(field), confirmed: true"
        + (field == "consents" ? ", answers: {\(consents.joined(separator: ", "))}" : "") + "}\n"
    }
    return "submitted: Timestamp\nstudents: {email: Email Address}\nquestions:\n"
      + questions.joined()
  }

  /// The hours, a column a day.
  var grid: String {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let rows = roster.students.filter { !$0.availability.isEmpty }.map { student -> [String?] in
      ["user-\(student.id)"]
        + Weekday.allCases.map { day in
          student.availability.filter { $0.day == day }
            .map { "\(ClockTime.text($0.from))-\(ClockTime.text($0.to))" }.joined(separator: ";")
        }
    }
    return Self.table(["username"] + days.map { "When are you free? [\($0)]" }, rows)
  }
}
