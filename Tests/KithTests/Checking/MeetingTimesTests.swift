import Kith
import Testing

struct MeetingTimesTests {
  @Test func `without a term a meeting may fall on the day before far in the west`() throws {
    // A Thursday morning in Berlin is a Wednesday evening in Honolulu.
    let pair = [("a", "Europe/Berlin", Weekday.thu, 5), ("b", "Pacific/Honolulu", .wed, 18)].map {
      id, zone, day, hour in
      student(Student.ID(rawValue: id)) {
        $0.timeZone = zone
        $0.grade = Grade("8")
        $0.availability = [LocalStretch(day: day, from: hour * 60, to: hour * 60 + 120)]
      }
    }
    var program = Program.preset(.buddy, id: "p")
    program.timeZone = "Europe/Berlin"
    program.meeting.earliest = 5 * 60
    // A result that fails its verification would be thrown.
    let result = try Matchmaker(program).match(Roster(students: pair), threads: 1)
    #expect(result.groups.count == 1)
    #expect(result.groups[0].meetings[0].localTimes["b"]?.showings[0].day == .wed)
  }
}
