import Kith
import Testing

@Suite struct BusyTests {
  private let winter = term("2027-01-11", "2027-02-26")
  private let hour = MeetingWish(minutes: 60)

  private func at(_ day: Weekday, _ from: Int, _ to: Int) -> LocalStretch {
    LocalStretch(day: day, from: from, to: to)
  }

  @Test func `earlier meetings take the times they overlap, whatever clock told them`() {
    var options = MeetingOptions(
      students: [
        student("a", "America/New_York", [at(.tue, 600, 720)]),
        student("b", "America/New_York", [at(.tue, 600, 720)]),
      ], wish: hour, term: winter)
    // 10:45 to 11:00 in New York.
    let earlier = Meeting(day: .tue, from: 945, to: 960, timeZone: "Europe/London")
    options.block([earlier], for: [0])
    #expect(
      options.choose(for: [0])?.map(\.meeting)
        == [Meeting(day: .tue, from: 660, to: 720, timeZone: "America/New_York")])
    #expect(options.canMeet([0, 1]))
    options.block([Meeting(day: .tue, from: 690, to: 705, timeZone: "America/New_York")], for: [1])
    #expect(options.canMeet([1]))
    #expect(!options.canMeet([0, 1]))
  }

  @Test func `a cohort keeps clear of the meetings of other programs`() {
    let roster = Roster(students: [
      student("a", "America/New_York", [at(.tue, 900, 960)]),
      student("b", "America/New_York", [at(.tue, 900, 960)]),
    ])
    var program = Program.preset(.buddy, id: "pairs")
    program.meeting = hour
    program.term = winter
    let taken = Group(
      id: "g1", members: [.init(student: "b", role: .member)], value: 0,
      meetings: [Meeting(day: .tue, from: 945, to: 990, timeZone: "America/New_York")], venue: nil,
      why: [])
    #expect(Cohort(roster, for: program).meetings?.canMeet([0, 1]) == true)
    #expect(Cohort(roster, for: program, busy: [taken]).meetings?.canMeet([0, 1]) == false)
    #expect(Cohort(roster, for: program, busy: [taken]).meetings?.sharedStarts(0, 1) == 1)
  }

  @Test func `without a term a busy hour past Sunday takes Monday morning`() {
    var options = MeetingOptions(
      students: [student("a", "UTC", [at(.mon, 0, 60)])],
      wish: MeetingWish(minutes: 30, earliest: 0, latest: 1440), term: nil)
    #expect(options.canMeet([0]))
    options.block([Meeting(day: .sun, from: 1430, to: 45, timeZone: "UTC")], for: [0])
    #expect(!options.canMeet([0]))
  }

  @Test func `a guide's groups never clash, and one moves for another where it has to`() {
    let options = MeetingOptions(
      students: [
        student("guide", "America/New_York", [at(.tue, 900, 1080)]),
        student("early", "America/New_York", [at(.tue, 900, 960)]),
        student("late", "America/New_York", [at(.tue, 1020, 1080)]),
        student("any", "America/New_York", [at(.tue, 900, 1080)]),
        student("also any", "America/New_York", [at(.tue, 900, 1080)]),
      ], wish: hour, term: winter)
    let three = options.schedule([[0, 3], [0, 1], [0, 2]])
    #expect(three.map { $0?.first?.meeting.from } == [960, 900, 1020])
    let four = options.schedule([[0, 3], [0, 1], [0, 2], [0, 4]])
    #expect(four.count { $0 != nil } == 3)
  }

  @Test func `groups that share nobody may meet at the same time`() {
    let students = (0..<4).map { student("s\($0)", "Europe/Berlin", [at(.fri, 960, 1020)]) }
    let options = MeetingOptions(students: students, wish: hour, term: winter)
    #expect(options.schedule([[0, 1], [2, 3]]).map { $0?.first?.meeting.from } == [960, 960])
  }

  @Test func `a venue's hours are slots of the same kind`() throws {
    let options = MeetingOptions(
      students: [student("a", "America/Chicago", [at(.sat, 540, 900)])], wish: hour,
      term: winter)
    let hours = try #require(
      options.slots(within: [at(.sat, 660, 735)], of: "America/New_York"))
    let both = zip(options.common([0]), hours).map { $0 & $1 }
    // Eleven to a quarter past twelve in New York are ten to a quarter past eleven in Chicago.
    #expect(both.reduce(0) { $0 + $1.nonzeroBitCount } == 2)
    #expect(options.slots(within: [], of: "Mars/Phobos") == nil)
  }
}
