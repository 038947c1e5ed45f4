import Kith
import Matching
import Testing

@Suite struct SeveralMeetingsTests {
  private let spring = term("2027-03-01", "2027-05-28")

  private func evenings(_ days: [Weekday], from: Int = 1020, to: Int = 1140) -> [LocalStretch] {
    days.map { LocalStretch(day: $0, from: from, to: to) }
  }

  @Test func `meetings of a week are on different days`() {
    let wish = MeetingWish(minutes: 45, timesAWeek: 2)
    let options = MeetingOptions(
      students: [
        student("a", "America/New_York", evenings([.mon, .wed, .fri])),
        student("b", "America/New_York", evenings([.wed, .thu, .fri])),
        student("c", "America/New_York", evenings([.mon, .thu])),
      ], wish: wish, term: spring)
    #expect(options.canMeet([0, 1]))
    #expect(options.choose(for: [0, 1])?.map(\.meeting.day) == [.wed, .fri])
    #expect(!options.canMeet([0, 2]))
    #expect(options.withPairs { $0.canMeet(0, 1) && !$0.canMeet(0, 2) })
    let thrice = MeetingOptions(
      students: [student("a", "America/New_York", evenings([.mon, .wed, .fri]))],
      wish: MeetingWish(minutes: 45, timesAWeek: 3), term: spring)
    #expect(thrice.choose(for: [0])?.map(\.meeting.day) == [.mon, .wed, .fri])
  }

  @Test func `one evening is one day, however many clocks tell it`() {
    // Tuesday 18:00 in Honolulu is Wednesday 13:00 in Tokyo.
    let options = MeetingOptions(
      students: [
        student("a", "Pacific/Honolulu", evenings([.tue])),
        student("b", "Asia/Tokyo", evenings([.wed], from: 720, to: 840)),
        student("c", "America/New_York", evenings([.tue])),
      ], wish: MeetingWish(minutes: 45, timesAWeek: 2), term: spring)
    #expect(!options.canMeet([0, 1]))
    #expect(!options.withPairs { $0.canMeet(0, 1) })
  }

  @Test func `one evening is one day for its members, by whatever clocks others live`() {
    // Thursday 17:00 to 23:00 in Chicago ends on Friday 05:00 in Abidjan.
    let thursday = evenings([.thu], from: 1020, to: 1380)
    let wish = MeetingWish(minutes: 45, timesAWeek: 2, earliest: 0, latest: 1440)
    var students = [
      student("a", "America/Chicago", thursday), student("b", "America/Chicago", thursday),
      student("c", "Africa/Abidjan", evenings([.mon, .thu, .fri], from: 0, to: 1440)),
    ]
    let options = MeetingOptions(students: students, wish: wish, term: spring)
    #expect(!options.canMeet([0, 1]))
    #expect(!options.withPairs { $0.canMeet(0, 1) })
    #expect(options.choose(for: [0, 1]) == nil)
    // Two days in Abidjan are one in Chicago.
    #expect(!options.canMeet([0, 2]))
    let evaluation = GroupEvaluation(
      GroupingInstance(
        graph: PairGraph(itemCount: 3, pairs: []), least: 2, most: 3,
        meetings: options.groupingMeetings()))
    #expect(!evaluation.canMeet([0, 1]) && !evaluation.canMeet([0, 2]))
    // Another evening makes two days for both, once they are two in Abidjan as well.
    students[0].availability += evenings([.fri], from: 1020, to: 1380)
    let more = MeetingOptions(students: students, wish: wish, term: spring)
    #expect(more.canMeet([0, 2]) && !more.canMeet([0, 1]))
    #expect(more.choose(for: [0, 2])?.count == 2)
    // By the program's own clock one day stays one day.
    let late = [
      student("a", "America/Chicago", evenings([.mon], from: 1110, to: 1200)),
      student("b", "America/Chicago", evenings([.mon], from: 1110, to: 1200)),
    ]
    #expect(
      !MeetingOptions(students: late, wish: wish, term: spring, timeZone: "Africa/Abidjan")
        .canMeet([0, 1]))
  }

  @Test func `a group that spans the date line meets twice a week on one member's days`() {
    let options = MeetingOptions(
      students: [
        student("a", "Pacific/Honolulu", evenings([.tue, .thu])),
        student("b", "Asia/Tokyo", evenings([.wed, .fri], from: 720, to: 840)),
      ], wish: MeetingWish(minutes: 60, timesAWeek: 2), term: spring)
    let meetings = options.choose(for: [0, 1])?.map(\.meeting)
    #expect(meetings?.map(\.day) == [.wed, .fri])
    #expect(meetings?.map(\.timeZone) == ["Asia/Tokyo", "Asia/Tokyo"])
  }

  @Test func `the grouping engine counts days as the options do`() {
    var random = SplitMix64(seed: 11)
    let zones = ["Pacific/Honolulu", "Asia/Tokyo", "America/New_York", "Asia/Kolkata"]
    let students = (0..<40).map { number in
      student(
        "s\(number)", zones[random.below(zones.count)],
        (0..<4).map { _ in
          let from = 480 + random.below(48) * 15
          return LocalStretch(
            day: Weekday.allCases[random.below(7)], from: from, to: min(1440, from + 240))
        })
    }
    for times in 1...2 {
      let options = MeetingOptions(
        students: students, wish: MeetingWish(timesAWeek: times), term: spring)
      let instance = GroupingInstance(
        graph: PairGraph(itemCount: 40, pairs: []), least: 2, most: 3,
        meetings: options.groupingMeetings())
      let evaluation = GroupEvaluation(instance)
      var possible = 0
      for a in 0..<40 {
        for b in a + 1..<40 {
          let canMeet = options.canMeet([a, b])
          possible += canMeet ? 1 : 0
          #expect(evaluation.canMeet([Int32(a), Int32(b)]) == canMeet)
          #expect(options.withPairs { $0.canMeet(a, b) } == canMeet)
          #expect((options.choose(for: [a, b])?.count == times) == canMeet)
        }
      }
      #expect(possible > 10)
    }
  }
}
