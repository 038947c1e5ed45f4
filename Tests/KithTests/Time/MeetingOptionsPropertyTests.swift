import Foundation
import Kith
import Matching
import Testing

/// Random students, terms and programs against ``CalendarReference``.
@Suite struct MeetingOptionsPropertyTests {
  /// Zones that change on different dates, in both hemispheres, by half an hour, around Ramadan, and
  /// never.
  static let zones = [
    "America/New_York", "Europe/Berlin", "America/Phoenix", "Asia/Kathmandu", "Pacific/Chatham",
    "Australia/Lord_Howe", "Africa/Casablanca", "America/Sao_Paulo", "Asia/Tehran", "Pacific/Apia",
    "America/Los_Angeles", "Australia/Sydney", "America/Santiago", "Europe/London",
  ]

  private struct Case {
    var students: [Student]
    var term: Program.Term
    var wish: MeetingWish
    var timeZone: String?
    var random: SplitMix64

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      // From 2010 on, so that Samoa's lost day and Brazil's and Iran's last changes are met.
      let first = Int.random(in: 14_610..<21_900, using: &random)
      let length = Bool.random(using: &random) ? 120 : Int.random(in: 1...60, using: &random)
      term = Program.Term(
        starts: CalendarDate(dayNumber: first), ends: CalendarDate(dayNumber: first + length - 1))
      let isAllDay = Int.random(in: 0..<3, using: &random) == 0
      wish = MeetingWish(
        minutes: [15, 30, 45, 50, 60, 90].randomElement(using: &random) ?? 45,
        earliest: isAllDay ? 0 : Int.random(in: 0..<600, using: &random),
        latest: isAllDay ? 1440 : Int.random(in: 1000...1440, using: &random),
        anchor: Int.random(in: 0..<6, using: &random) == 0 ? .utc : .local)
      timeZone =
        Int.random(in: 0..<4, using: &random) == 0 ? Self.zone(using: &random) : nil
      students = []
      for number in 0..<4 {
        students.append(
          student("s\(number)", Self.zone(using: &random), Self.stretches(using: &random)))
      }
      self.random = random
    }

    static func zone(using random: inout SplitMix64) -> String {
      zones.randomElement(using: &random) ?? "UTC"
    }

    static func stretches(using random: inout SplitMix64) -> [LocalStretch] {
      (0..<Int.random(in: 6...14, using: &random)).map { _ in
        let grid = Bool.random(using: &random) ? 15 : 1
        let from = Int.random(in: 0..<1440 / grid, using: &random) * grid
        let length = Int.random(in: 100..<900, using: &random) / grid * grid
        let to = from + length
        return LocalStretch(
          day: Weekday.allCases.randomElement(using: &random) ?? .mon, from: from,
          to: to > 1440 ? to - 1440 : to)
      }
    }
  }

  @Test(arguments: 0..<32)
  func `a slot is common exactly where the calendar agrees in every minute of the term`(
    batch: UInt64
  ) {
    var groupsWithMeeting = 0
    for seed in batch * 16..<batch * 16 + 16 {
      var it = Case(seed: seed)
      let options = MeetingOptions(
        students: it.students, wish: it.wish, term: it.term, timeZone: it.timeZone)
      let zones = it.students.map(\.timeZone)
      let reference = CalendarReference(
        term: it.term, wish: it.wish, zones: zones + ["UTC"] + [it.timeZone].compactMap(\.self))
      let rounded = it.students.map {
        CalendarReference.minutes($0.availability, rounded: true)
      }
      let raw = it.students.map { CalendarReference.minutes($0.availability, rounded: false) }

      for members in [[0, 1], [2, 3], [0, 1, 2], [0, 3], [1]] {
        let common = options.common(members)
        let clocks =
          it.wish.anchor == .utc ? ["UTC"] : it.timeZone.map { [$0] } ?? members.map { zones[$0] }
        for _ in 0..<25 {
          let day = Weekday.allCases.randomElement(using: &it.random) ?? .mon
          let minute = Int.random(in: 0..<96, using: &it.random) * 15
          let zone = clocks.randomElement(using: &it.random) ?? "UTC"
          let starts = reference.occurrences(on: day, at: minute, in: zone)
          let isPossible =
            !starts.isEmpty
            && starts.allSatisfy { start in
              members.allSatisfy {
                reference.attends(start, in: zones[$0], free: rounded[$0])
              }
            }
          let slot = options.slot(on: day, at: minute, in: zone)
          let isOffered = slot.map { common[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 } ?? false
          #expect(
            isOffered == isPossible, "seed \(seed), \(members), \(day) \(minute) \(zone)")
        }

        guard let meeting = options.choose(for: members)?.first?.meeting else { continue }
        groupsWithMeeting += members.count > 1 ? 1 : 0
        let starts = reference.occurrences(
          on: meeting.day, at: meeting.from, in: meeting.timeZone)
        #expect(!starts.isEmpty)
        for start in starts {
          for member in members {
            #expect(
              reference.attends(start, in: zones[member], free: raw[member]),
              "seed \(seed), \(members), \(meeting), student \(member) at \(start)")
          }
        }
      }
    }
    // Else the claim would hold of nothing much.
    #expect(groupsWithMeeting >= 10)
  }
}
