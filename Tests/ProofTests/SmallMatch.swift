import Kith
import Proof
import Rules
import School

/// A school of sixteen, its program, and what a matchmaker makes of both.
struct SmallMatch {
  var roster: Roster
  var program: Program

  /// Half of the students guide and half learn, where the kind asks for that; all meet all others somewhere.
  init(_ kind: Program.Kind) {
    var program = Program.preset(kind, id: "p")
    program.term = CalendarDate("2027-03-01").flatMap { start in
      CalendarDate("2027-04-16").map { Program.Term(starts: start, ends: $0) }
    }
    program.synonyms = ["footie": "soccer"]
    program.rules["common_interest"] = .flag(false)
    program.limits = .init(seconds: 60, gap: 0, effort: 100)
    if !kind.isGuided, kind != .buddy { program.size = .init(least: 3, most: 4) }
    self.program = program
    roster = Roster(students: (0..<16).map(Self.student))
    roster.wishes = [Wish(student: "s01", other: "s02", kind: .apart, author: .school)]
  }

  private static func student(_ number: Int) -> Student {
    let name = String(number)
    let zone = number % 3 == 0 ? "America/New_York" : "Europe/Berlin"
    var student = Student(
      id: Student.ID(rawValue: "s" + String(repeating: "0", count: 2 - name.count) + name),
      timeZone: zone)
    student.grade = Grade(String(6 + number % 4))
    student.birthDate = CalendarDate(year: 2011 + number % 3, month: 1 + number % 12, day: 15)
    student.joinedOn = CalendarDate(year: number % 2 == 0 ? 2022 : 2026, month: 9, day: 1)
    student.languages = number % 5 == 0 ? ["en", "es"] : ["en"]
    student.interests = [["footie"], ["soccer", "chess"], ["chess"], ["art"]][number % 4]
    student.goals = number % 2 == 0 ? ["friends"] : ["friends", "graduate"]
    student.courses = ["algebra", "biology"].prefix(1 + number % 2).map { String($0) }
    student.completedCourses = number % 2 == 0 ? ["algebra"] : []
    student.strengths = number % 2 == 0 ? ["algebra"] : []
    student.needs = number % 2 == 1 ? ["algebra"] : []
    student.roles = number % 2 == 0 ? ["mentor"] : ["newcomer"]
    student.home = Coordinates(latitude: 52.5 + Double(number) / 50, longitude: 13.4)
    student.belonging = number % 5 == 1 ? 20 : 80
    student.household = "h\(number)"
    student.consents = [.matching, .peerContact, .inPerson, .crossAge]
    // The hours of both zones meet from 16:00 to 20:00 in Berlin, but for the weeks between two changes.
    let from = zone == "Europe/Berlin" ? 15 * 60 : 9 * 60
    student.availability = Weekday.allCases.map {
      LocalStretch(day: $0, from: from + number % 4 * 30, to: from + 5 * 60)
    }
    return student
  }

  /// What a matchmaker says of the pairs of this school.
  var claims: MatchmakerClaims {
    MatchmakerClaims(PosedProblem(proving: roster, program, threads: 1))
  }

  /// What the proof of this school finds wrong with such words.
  func findings(against claims: any PairClaims) -> [ProofFinding] {
    Proof(roster, program).comparing(claims).findings
  }

  /// What is wrong with the claims of a matchmaker that sees another roster, or another program, than there is.
  func findings(
    ofMatchmaker change: (inout SmallMatch) -> Void
  ) -> [ProofFinding] {
    var other = self
    change(&other)
    return findings(against: other.claims)
  }

  func result() throws -> MatchResult { try Matchmaker(program).match(roster) }
}
