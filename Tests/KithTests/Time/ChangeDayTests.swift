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
}
