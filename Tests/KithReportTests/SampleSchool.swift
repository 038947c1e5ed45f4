import Kith
import KithReport

/// Seven students and four groups, with names and ids that would do harm where somebody believes them.
enum SampleSchool {
  static let term = Program.Term(starts: day(2027, 2, 22), ends: day(2027, 3, 26))

  static var program: Program {
    var program = Program.preset(.pod, id: "spring-pods")
    program.term = term
    program.meeting.earliest = 0
    program.meeting.latest = 1440
    return program
  }

  static let roster: Roster = {
    var roster = Roster(students: [
      student("s1", "Ana", "America/New_York", grade: "6"),
      student("../s2", "=HYPERLINK(\"http://example.org\")", "America/Phoenix", grade: "7"),
      student("s3", "<script>alert(1)</script>", "Europe/Berlin", grade: "6"),
      student("S3", "Zoë; a\\b, c", "Asia/Kathmandu", grade: "KG"),
      student("s5", "Ndapanda ya Kukutona ya ka Uukwanyama ka Namhindo", "America/New_York"),
      student("s6", "+1 555", "America/New_York", grade: "8"),
      student("s7", nil, "America/New_York", grade: "8"),
    ])
    roster.venues = [
      Venue(
        id: "v1", name: "Library, \"East\"",
        location: Coordinates(latitude: 44.9123, longitude: -93.2678), capacity: 20,
        timeZone: "America/New_York", hours: [])
    ]
    var coach = Coach(id: "c1")
    coach.students = ["s1", "s7"]
    roster.coaches = [coach]
    return roster
  }()

  static let result = MatchResult(
    program: "spring-pods", status: .feasible, objective: 9_000, bound: 9_100, placed: 6,
    groups: [
      group("g1", ["s1", "../s2", "s3"], .tue, 16 * 60, "America/New_York", value: 1800),
      // On 14 March clocks skip this time.
      group("g2", ["S3", "s5"], .sun, 150, "America/New_York", value: 700),
      group("g3", ["s6"], .wed, 23 * 60 + 45, "UTC", value: 0),
    ],
    unplaced: [
      Unplaced(
        student: "s7",
        reasons: [
          Unplaced.Reason(
            rule: "common_meeting", blocks: 3, remedy: "45 more minutes would open 2 partners")
        ])
    ],
    notices: [Notice(code: "not-enrolled", text: "1 student is not enrolled & was left out.")],
    certificate: nil)

  static var publication: Publication { Publication(result, of: program, roster: roster) }

  /// What no file may hold of anybody.
  static let secrets = [
    "2014-02-03", "44.91", "93.26", "caregiver", "military", "hh-1", "adult-contact", "0203",
  ]

  static func group(
    _ id: String, _ members: [Student.ID], _ day: Weekday, _ from: Int, _ zone: String, value: Int
  ) -> Group {
    Group(
      id: id, members: members.map { Group.Member(student: $0, role: .member) }, value: value,
      meetings: [
        Meeting(day: day, from: from, to: (from + 45) % 1440, timeZone: zone)
      ],
      venue: id == "g1" ? "v1" : nil,
      why: [
        Reason(criterion: "shared_interests", points: 291, text: "all like chess & <robots>"),
        Reason(
          criterion: "similar_circumstances", points: 120, text: "all share a life circumstance"),
      ])
  }

  private static func student(
    _ id: Student.ID, _ name: String?, _ zone: String, grade: String = ""
  ) -> Student {
    var student = Student(id: id, timeZone: zone)
    student.givenName = name
    student.familyName = "Secretsson"
    student.grade = Grade(grade)
    student.birthDate = day(2014, 2, 3)
    student.home = Coordinates(latitude: 44.9123, longitude: -93.2678)
    student.circumstances = ["caregiver", "military-family"]
    student.household = "hh-1"
    student.interests = ["chess"]
    student.consents = [.matching, .peerContact, .adultContact]
    student.belonging = 12
    student.availability = [LocalStretch(day: .tue, from: 900, to: 1200)]
    return student
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
  }
}
