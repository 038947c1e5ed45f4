import Kith
import Testing

@Suite struct ChangeDayTests {
  /// Free so that the two overlap by exactly one meeting while their clocks are six hours apart.
  private let atlantic = [
    student("a", "America/New_York", [LocalStretch(day: .tue, from: 600, to: 660)]),
    student("b", "Europe/Berlin", [LocalStretch(day: .tue, from: 960, to: 1020)]),
  ]
  private let hour = MeetingWish(minutes: 60)

  @Test
  func `New York and Berlin drift apart in spring, so a spring term refuses what winter allows`() {
    let winter = term("2027-01-11", "2027-03-05")
    let spring = term("2027-03-01", "2027-05-28")
    #expect(MeetingOptions(students: atlantic, wish: hour, term: winter).canMeet([0, 1]))
    #expect(!MeetingOptions(students: atlantic, wish: hour, term: spring).canMeet([0, 1]))
  }

  @Test func `the meeting is told in a member's own zone`() {
    let options = MeetingOptions(
      students: atlantic, wish: hour, term: term("2027-01-11", "2027-03-05"))
    #expect(
      options.choose(for: [0, 1])?.map(\.meeting)
        == [Meeting(day: .tue, from: 600, to: 660, timeZone: "America/New_York")])
  }

  @Test func `the program's zone or UTC holds still instead, where asked`() {
    let students = [
      student("a", "America/New_York", [LocalStretch(day: .tue, from: 600, to: 720)]),
      student("b", "Europe/Berlin", [LocalStretch(day: .tue, from: 960, to: 1080)]),
    ]
    let spring = term("2027-03-01", "2027-05-28")
    func told(_ wish: MeetingWish, _ zone: String?) -> Meeting? {
      MeetingOptions(students: students, wish: wish, term: spring, timeZone: zone)
        .choose(for: [0, 1])?.first?.meeting
    }
    #expect(
      told(hour, "America/New_York")
        == Meeting(day: .tue, from: 660, to: 720, timeZone: "America/New_York"))
    #expect(
      told(hour, "Europe/Berlin")
        == Meeting(day: .tue, from: 960, to: 1020, timeZone: "Europe/Berlin"))
    // New York moves from 15:00–17:00 to 14:00–16:00 UTC, Berlin two weeks later from the same: only
    // 15:00 serves all weeks.
    #expect(
      told(MeetingWish(minutes: 60, anchor: .utc), nil)
        == Meeting(day: .tue, from: 900, to: 960, timeZone: "UTC"))
  }

  @Test func `a meeting may lie across midnight and across Sunday`() {
    let options = MeetingOptions(
      students: [
        student("a", "Asia/Kathmandu", [LocalStretch(day: .sun, from: 1425, to: 30)]),
        student("b", "Europe/London", [LocalStretch(day: .sun, from: 1080, to: 1125)]),
      ],
      wish: MeetingWish(minutes: 45, earliest: 0, latest: 1440),
      term: term("2027-01-11", "2027-02-28"))
    #expect(
      options.choose(for: [0])?.map(\.meeting)
        == [Meeting(day: .sun, from: 1425, to: 30, timeZone: "Asia/Kathmandu")])
    // 23:45 in Kathmandu is 18:00 in London.
    #expect(
      options.choose(for: [0, 1])?.map(\.meeting)
        == [Meeting(day: .sun, from: 1425, to: 30, timeZone: "Asia/Kathmandu")])
  }

  @Test func `a repeated hour counts twice for the one who is free in it`() {
    // On 2027-11-07 New York shows 01:00 to 02:00 twice. In UTC the meeting is at 05:30 or 06:30.
    let night = [LocalStretch(day: .sun, from: 60, to: 120)]
    let day = term("2027-11-07", "2027-11-07")
    let long = MeetingWish(minutes: 120, earliest: 0, latest: 1440)
    let options = MeetingOptions(
      students: [student("a", "America/New_York", night)], wish: long, term: day)
    #expect(options.canMeet([0]))
    let before = MeetingOptions(
      students: [student("a", "America/New_York", night)], wish: long,
      term: term("2027-10-31", "2027-10-31"))
    #expect(!before.canMeet([0]))
  }

  @Test func `a term of one day offers that day alone`() {
    let always = Weekday.allCases.map { LocalStretch(day: $0, from: 0, to: 1440) }
    let options = MeetingOptions(
      students: [
        student("a", "America/New_York", always), student("b", "America/Los_Angeles", always),
      ],
      wish: MeetingWish(minutes: 60), term: term("2027-02-03", "2027-02-03"))
    let choice = options.choose(for: [0, 1])
    #expect(choice?.map(\.meeting.day) == [.wed])
    #expect(options.slot(on: .thu, at: 720, in: "America/New_York") == nil)
    #expect(options.slot(on: .wed, at: 720, in: "America/New_York") != nil)
  }

  @Test func `without a term the winter clocks decide`() {
    #expect(MeetingOptions(students: atlantic, wish: hour, term: nil).canMeet([0, 1]))
    let options = MeetingOptions(
      students: [
        student("a", "Pacific/Auckland", [LocalStretch(day: .mon, from: 480, to: 540)]),
        student("b", "America/Los_Angeles", [LocalStretch(day: .sun, from: 720, to: 780)]),
      ], wish: hour, term: nil)
    // Winter is twelve hours ahead of UTC in Auckland and eight behind in Los Angeles.
    #expect(options.canMeet([0, 1]))
  }

  @Test func `who said nothing about times is never guessed to be free`() {
    let options = MeetingOptions(
      students: [
        student("a", "Europe/Berlin", []),
        student(
          "b", "Nowhere/Land",
          [
            LocalStretch(day: .mon, from: 600, to: 900)
          ]),
      ], wish: hour, term: nil)
    #expect(options.hasAvailability == [false, true])
    #expect(options.unknownZones == ["Nowhere/Land"])
    #expect(options.starts.allSatisfy { $0 == 0 })
    #expect(!options.canMeet([0]))
    #expect(options.choose(for: [1]) == nil)
  }
}
