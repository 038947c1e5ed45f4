import Kith
import TestSupport
import Testing

struct OtherProgramsWeeksTests {
  /// Two students with one hour a week.
  private let roster: Roster = {
    let students = ["a", "b"].map { id in
      var student = Student(id: Student.ID(rawValue: id), timeZone: "America/Chicago")
      student.grade = Grade("6")
      student.consents = Set(Consent.allCases)
      student.availability = [LocalStretch(day: .wed, from: 15 * 60, to: 16 * 60)]
      return student
    }
    return Roster(students: students)
  }()

  private func program(from first: String, every weeks: Int) throws -> Program {
    var program = Program.preset(.buddy, id: "p\(first)")
    program.term = Program.Term(
      starts: try #require(CalendarDate(first)), ends: try #require(CalendarDate("2027-05-28")))
    program.meeting.minutes = 60
    program.meeting.every = weeks
    return program
  }

  @Test func `programs that meet in other weeks leave each other's hours free`() throws {
    let first = try program(from: "2027-01-11", every: 2)
    let taken = try Matchmaker(first).match(roster, threads: 1)
    let meeting = try #require(taken.groups.first?.meetings.first)
    #expect(
      meeting.cadence == Meeting.Cadence(everyWeeks: 2, from: CalendarDate(dayNumber: 20_831)))
    #expect(Verifier(roster, first).verify(taken).findings == [])

    let other = try program(from: "2027-01-18", every: 2)
    let beside = try Matchmaker(other, busy: taken.groups).match(roster, threads: 1)
    #expect(beside.placed == 2)
    #expect(Verifier(roster, other, busy: taken.groups).verify(beside).findings == [])

    // In the same weeks, or in each week, the hour is taken.
    for (start, weeks) in [("2027-01-25", 2), ("2027-01-18", 1), ("2027-01-11", 4)] {
      let same = try program(from: start, every: weeks)
      let result = try Matchmaker(same, busy: taken.groups).match(roster, threads: 1)
      #expect(result.placed == 0, "\(start), every \(weeks)")
    }
    // A program that does not name its weeks is in each of them.
    var everyWeek = taken.groups
    everyWeek[0].meetings[0].cadence = nil
    #expect(try Matchmaker(other, busy: everyWeek).match(roster, threads: 1).placed == 0)
    #expect(Verifier(roster, other, busy: everyWeek).verify(beside).findings.isEmpty == false)
  }

  @Test func `a result that names other weeks than its program is refused`() throws {
    let program = try program(from: "2027-01-11", every: 2)
    let result = try Matchmaker(program).match(roster, threads: 1)
    for cadence in [
      Meeting.Cadence(everyWeeks: 4, from: CalendarDate(dayNumber: 20_831)),
      Meeting.Cadence(everyWeeks: 2, from: CalendarDate(dayNumber: 20_838)),
    ] {
      var wrong = result
      wrong.groups[0].meetings[0].cadence = cadence
      #expect(!Verifier(roster, program).verify(wrong).findings.isEmpty)
    }
  }
}
