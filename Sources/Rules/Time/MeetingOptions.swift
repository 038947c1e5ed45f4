package import School

/// When each student of a program could meet: for every student a set of slots, so that a group can
/// meet exactly where the sets of its members share one.
///
/// A slot is a weekly meeting time on some clock. A student has it if the whole meeting lies within
/// their own availability and within the program's hours of their own day, in every week of the term.
/// Students are numbered as they were handed in.
package struct MeetingOptions: Sendable {
  /// What the program wants of its meetings.
  package let wish: MeetingWish
  package let calendar: TermCalendar
  /// 64-bit words in one set of slots.
  package let words: Int
  /// `words` words for each student: the slots that the student could attend, busy times left out.
  package internal(set) var starts: [UInt64]
  /// The same before busy times were left out: what schedules are compared by, so that a pair score
  /// does not depend on what else is going on.
  package var startsOfUsualWeek: [UInt64]
  /// For students who are busy at times, the slots that this rules out.
  package var busy: [Int: [UInt64]] = [:]
  /// Whether each student said when they are free at all. Who did not is never guessed to be.
  package internal(set) var hasAvailability: [Bool]
  /// The zones of students that nobody knows, ascending; their students can attend nothing.
  package let unknownZones: [String]

  package let slots: MeetingSlots
  package var availability: [WeeklyAvailability]
  package let zones: [String]
  /// For each student an index into ``needs``; −1 where the zone is unknown.
  package let clockOfStudent: [Int32]
  /// One for each clock that occurs among the students.
  package let needs: [SlotNeeds]
  /// `words` words for each of ``needs``: the slots that this clock itself keeps. Where all meetings
  /// keep one clock, all of them.
  package let ownSlots: [UInt64]
  /// The words of ``ownSlots`` in which each clock has slots at all.
  package let ownWords: [Range<Int>]
  /// How often each zone occurs, for choosing the zone in which a meeting is told.
  package let zoneCounts: [String: Int]

  /// The options of `students` in a program.
  ///
  /// - Parameters:
  ///   - students: In the order of their numbers.
  ///   - wish: Length, hours and anchor of the meetings.
  ///   - term: nil where the program names none: then every zone keeps its winter clock.
  ///   - timeZone: The zone whose clock all meetings keep; nil leaves it to each group.
  /// - Complexity: O(*slots* · (*zones* · *weeks* + *students*)).
  package init(
    students: [Student], wish: MeetingWish, term: Program.Term?, timeZone: String? = nil
  ) {
    let zones = students.map(\.timeZone)
    let calendar = TermCalendar(term: term, zones: zones, every: wish.every)

    var clocks: [ZoneClock] = []
    var indexOfClock: [ZoneClock: Int32] = [:]
    var indexOfZone: [String: Int32] = [:]
    var zonesOfClock: [[String]] = []
    for zone in Set(zones).sorted() {
      guard let clock = calendar.clock(of: zone) else {
        indexOfZone[zone] = -1
        continue
      }
      if let index = indexOfClock[clock] {
        indexOfZone[zone] = index
        zonesOfClock[Int(index)].append(zone)
      } else {
        indexOfZone[zone] = Int32(clocks.count)
        indexOfClock[clock] = Int32(clocks.count)
        clocks.append(clock)
        zonesOfClock.append([zone])
      }
    }

    let anchors: [(clock: ZoneClock, zones: [String])]
    if wish.anchor == .utc {
      anchors = [(ZoneClock(offset: 0), ["UTC"])]
    } else if let timeZone, let clock = calendar.clock(of: timeZone) {
      anchors = [(clock, [timeZone])]
    } else {
      anchors = Array(zip(clocks, zonesOfClock)).map { (clock: $0.0, zones: $0.1) }
    }
    let slots = MeetingSlots(calendar: calendar, anchors: anchors) { series in
      clocks.contains { clock in
        SlotNeeds.needs(of: series, on: clock, minutes: wish.minutes, hours: wish.hours) != [
          .impossible
        ]
      }
    }
    let needs = clocks.map {
      SlotNeeds(of: slots, on: $0, minutes: wish.minutes, hours: wish.hours)
    }
    let clockOfStudent = zones.map { indexOfZone[$0] ?? -1 }
    let availability = students.map { WeeklyAvailability($0.availability) }
    let words = (slots.count + 63) / 64
    var starts = [UInt64](repeating: 0, count: words * students.count)
    starts.withUnsafeMutableBufferPointer { starts in
      guard let base = starts.baseAddress else { return }
      for student in students.indices where clockOfStudent[student] >= 0 {
        guard !availability[student].isEmpty else { continue }
        needs[Int(clockOfStudent[student])].insertSlots(
          metBy: availability[student].runs(), into: base + student * words)
      }
    }

    self.wish = wish
    self.calendar = calendar
    self.words = words
    self.starts = starts
    startsOfUsualWeek = starts
    self.slots = slots
    self.availability = availability
    self.zones = zones
    self.clockOfStudent = clockOfStudent
    self.needs = needs
    hasAvailability = students.map { !$0.availability.isEmpty }
    unknownZones = indexOfZone.filter { $0.value < 0 }.keys.sorted()
    zoneCounts = zones.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let ownSlots = clocks.map { clock in
      let anchor = slots.anchors.first { anchors.count > 1 && $0.clock == clock }
      var own = [UInt64](repeating: anchor == nil ? .max : 0, count: words)
      for slot in anchor?.slots ?? [] where slot >= 0 {
        own[Int(slot) >> 6] |= 1 << UInt64(slot & 63)
      }
      return own
    }
    self.ownSlots = ownSlots.flatMap(\.self)
    ownWords = ownSlots.map { own in
      let first = own.firstIndex { $0 != 0 } ?? 0
      return first..<(own.lastIndex { $0 != 0 } ?? first - 1) + 1
    }
    days =
      wish.timesAWeek > 1
      ? MeetingDays(
        slots, words: words, wish: wish, calendar: calendar, clocks: clocks, needs: needs,
        own: timeZone.flatMap(calendar.clock))
      : MeetingDays(single: words)
  }

  /// On which days slots lie, and how many a group needs.
  package let days: MeetingDays
}
