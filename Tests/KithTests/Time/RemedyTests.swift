import Kith
import Testing

@Suite struct RemedyTests {
  private let spring = term("2027-03-01", "2027-05-28")
  private let hour = MeetingWish(minutes: 60)

  private func at(_ day: Weekday, _ from: Int, _ to: Int) -> LocalStretch {
    LocalStretch(day: day, from: from, to: to)
  }

  @Test func `the cheapest change asks one member for the fewest minutes`() {
    let options = MeetingOptions(
      students: [
        student("a", "America/New_York", [at(.tue, 960, 1020)]),
        student("b", "America/New_York", [at(.tue, 975, 1035), at(.wed, 960, 1020)]),
      ], wish: hour, term: spring)
    let remedy = options.remedy(for: [0, 1])
    // Fifteen minutes of either would do; the earlier ones win.
    #expect(remedy?.openings.map(\.student) == [1])
    #expect(remedy?.openings.map(\.stretches) == [[at(.tue, 960, 975)]])
    #expect(
      remedy?.sentence { ["a", "b"][$0] }
        == "15 more minutes of b on Tuesday afternoon (16:00 to 16:15) would give this group a "
        + "common time")
    #expect(options.remedy(for: [0]) == nil)
  }

  @Test func `across a change of the clocks the hour of the other weeks is asked`() {
    let options = MeetingOptions(
      students: [
        student("a", "America/New_York", [at(.tue, 600, 660)]),
        student("b", "Europe/Berlin", [at(.tue, 960, 1020)]),
      ], wish: hour, term: spring)
    let remedy = options.remedy(for: [0, 1])
    // Ten o'clock in New York is four in Berlin, but three in the last weeks of March.
    #expect(remedy?.openings.map(\.student) == [1])
    #expect(remedy?.openings.map(\.stretches) == [[at(.tue, 900, 960)]])
  }

  @Test func `after the change that a remedy names the group can meet`() {
    for seed in 0..<20 {
      let zones = ["America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Sydney"]
      var students = (0..<3).map { number in
        let days = [Weekday.allCases[(seed + number * 2) % 7], .sat]
        return student(
          "s\(number)", zones[(seed * 7 + number) % 4],
          days.map { at($0, 540 + (seed * 53 + number * 97) % 360, 960 + (seed * 31) % 200) })
      }
      for times in 1...2 {
        let spring = term("2027-03-08", "2027-04-04")
        let wish = MeetingWish(minutes: 60, timesAWeek: times, earliest: 0, latest: 1440)
        let options = MeetingOptions(students: students, wish: wish, term: spring)
        guard let remedy = options.remedy(for: [0, 1, 2]) else {
          #expect(options.canMeet([0, 1, 2]))
          continue
        }
        #expect(!options.canMeet([0, 1, 2]))
        let before = students
        for opening in remedy.openings {
          students[opening.student].availability += opening.stretches
        }
        #expect(
          MeetingOptions(students: students, wish: wish, term: spring).canMeet([0, 1, 2]),
          "seed \(seed), \(times) times")
        students = before
      }
    }
  }

  @Test func `an unplaced student hears how many partners a little more time would open`() {
    var students = [student("alone", "America/Chicago", [at(.sat, 600, 700)])]
    for number in 0..<12 {
      students.append(student("p\(number)", "America/Chicago", [at(.tue, 1080, 1140)]))
    }
    students.append(student("other", "America/Chicago", [at(.thu, 1080, 1140)]))
    let options = MeetingOptions(
      students: students, wish: MeetingWish(minutes: 45), term: spring)
    #expect(
      options.remedy(for: 0, among: Array(1...13))?.sentence
        == "45 more minutes on Tuesday evening (18:00 to 18:45) would open 12 partners")
    #expect(options.remedy(for: 0, among: []) == nil)
  }

  @Test func `times outside the program's hours and busy ones are not offered`() {
    var options = MeetingOptions(
      students: [
        student("a", "America/Chicago", [at(.sat, 600, 700)]),
        student("b", "America/Chicago", [at(.tue, 1080, 1140)]),
      ], wish: MeetingWish(minutes: 60, latest: 1140), term: spring)
    #expect(options.remedy(for: 0, among: [1])?.opening.stretches == [at(.tue, 1080, 1140)])
    options.block([Meeting(day: .tue, from: 1080, to: 1140, timeZone: "America/Chicago")], for: [0])
    #expect(options.remedy(for: 0, among: [1]) == nil)
    #expect(options.remedy(for: [0, 1])?.openings.map(\.student) == [1])
  }
}
