package import School

/// Every weekly meeting time that some group could be given: the *slots*.
///
/// A slot is a series of instants. Two zones whose clocks stay in step share their slots: Tuesday
/// 16:00 in Berlin and Tuesday 15:00 in London are one slot as long as they are the same moment in
/// every week of the term. Where the clocks drift apart, or where the term
/// begins a few hours later in one zone, the series differ and so do the slots. That makes one bit
/// for each slot exact: the one who has the bit can attend every meeting of the series.
package struct MeetingSlots: Sendable {
  /// The clocks that a meeting may keep, each with the zones that show it.
  package struct Anchor: Sendable {
    package var clock: ZoneClock
    /// IANA names, ascending.
    package var zones: [String]
    /// For each quarter hour of the clock's week, the slot of the meeting that begins then; −1 where
    /// there is none.
    package var slots: [Int32]
  }

  package private(set) var anchors: [Anchor]
  /// The series of slot *s* is `instants[offsets[s] ..< offsets[s + 1]]`, ascending.
  package private(set) var offsets: [Int32] = [0]
  package private(set) var instants: [Int] = []

  package var count: Int { offsets.count - 1 }

  /// The slots of a term, numbered by anchor and then by the quarter hours of its week.
  ///
  /// - Parameters:
  ///   - calendar: The term.
  ///   - anchors: The clocks that a meeting may keep, with their zones.
  ///   - isOpen: Whether anybody at all could attend a meeting that begins at an instant; slots
  ///     with a meeting that nobody could attend are left out.
  package init(
    calendar: TermCalendar, anchors: [(clock: ZoneClock, zones: [String])],
    isOpen: ([Int]) -> Bool
  ) {
    self.anchors = []
    var known: [[Int]: Int32] = [:]
    for (clock, zones) in anchors {
      var slots = [Int32](repeating: -1, count: WeeklyAvailability.quarterCount)
      for (dayIndex, day) in Weekday.allCases.enumerated() {
        for quarter in 0..<96 {
          let series = calendar.occurrences(on: day, at: quarter * 15, of: clock)
          guard !series.isEmpty else { continue }
          if let slot = known[series] {
            slots[dayIndex * 96 + quarter] = slot
          } else if isOpen(series) {
            let slot = Int32(count)
            known[series] = slot
            slots[dayIndex * 96 + quarter] = slot
            instants.append(contentsOf: series)
            offsets.append(Int32(instants.count))
          } else {
            known[series] = -1
          }
        }
      }
      self.anchors.append(Anchor(clock: clock, zones: zones, slots: slots))
    }
    timeline.reserveCapacity(instants.count)
    for slot in 0..<count {
      for instant in series(slot) { timeline.append((instant, Int32(slot))) }
    }
    timeline.sort { $0 < $1 }
  }

  /// All instants of all slots, ascending, with the slot of each: for finding what overlaps.
  package private(set) var timeline: [(instant: Int, slot: Int32)] = []

  /// The instants at which the meetings of a slot begin.
  package func series(_ slot: Int) -> ArraySlice<Int> {
    instants[Int(offsets[slot])..<Int(offsets[slot + 1])]
  }
}
