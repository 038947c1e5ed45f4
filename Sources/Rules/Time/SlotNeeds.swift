package import School

/// What each slot asks of a clock's week: the quarter hours in which somebody with that clock would
/// have to be free, over all meetings of the term.
package struct SlotNeeds: Sendable {
  /// So many quarter hours in a row, from one on.
  package struct Need: Sendable, Hashable {
    package var start: UInt16
    package var count: UInt16

    /// What nobody can be free for: a time outside the hours that the program allows.
    package static let impossible = Need(start: 0, count: .max)
  }

  /// The needs of slot *s* are `needs[offsets[s] ..< offsets[s + 1]]`: one for each way in which the
  /// meeting falls on this clock, most often one or two.
  package private(set) var offsets: [Int32] = [0]
  package private(set) var needs: [Need] = []

  /// The needs of `slots` on `clock`, for meetings of `minutes` that must lie within `hours`, in
  /// minutes after midnight; nil allows all day.
  package init(of slots: MeetingSlots, on clock: ZoneClock, minutes: Int, hours: Range<Int>?) {
    for slot in 0..<slots.count {
      let own = Self.needs(of: slots.series(slot), on: clock, minutes: minutes, hours: hours)
      needs.append(contentsOf: own)
      offsets.append(Int32(needs.count))
    }
  }

  /// The different needs of the meetings that begin at `instants`; one impossible need where any of
  /// them lies outside `hours`.
  package static func needs(
    of instants: some Sequence<Int>, on clock: ZoneClock, minutes: Int, hours: Range<Int>?
  ) -> [Need] {
    var needs: [Need] = []
    var isPossible = true
    for instant in instants where isPossible {
      clock.forEachPiece(of: instant..<instant + minutes * 60) { piece in
        // 1970-01-01 was a Thursday, three days after Monday.
        let start = modulo(piece.lowerBound + 3 * 86_400, TermCalendar.secondsOfWeek)
        let end = start + piece.count
        if let hours,
          start % 86_400 < hours.lowerBound * 60
            || start % 86_400 + piece.count > hours.upperBound * 60
        {
          isPossible = false
          return
        }
        let quarter = start / 900
        let need = Need(start: UInt16(quarter), count: UInt16((end + 899) / 900 - quarter))
        if !needs.contains(need) { needs.append(need) }
      }
    }
    return isPossible ? needs : [.impossible]
  }

  /// The needs of one slot.
  package func of(_ slot: Int) -> ArraySlice<Need> {
    needs[Int(offsets[slot])..<Int(offsets[slot + 1])]
  }

  /// Sets the bits of the slots whose needs are all met.
  ///
  /// - Parameters:
  ///   - runs: For each quarter hour of the week, how many are free from it on.
  ///   - words: A set of slots, lowest bit first; set bits stay set.
  package func insertSlots(metBy runs: [UInt16], into words: UnsafeMutablePointer<UInt64>) {
    // Called for every student with a thousand slots or more: no bounds are checked again.
    needs.withUnsafeBufferPointer { needs in
      offsets.withUnsafeBufferPointer { offsets in
        runs.withUnsafeBufferPointer { runs in
          for slot in 0..<offsets.count - 1 {
            var isMet = true
            for index in Int(offsets[slot])..<Int(offsets[slot + 1]) {
              let need = needs[index]
              isMet = isMet && runs[Int(need.start)] >= need.count
            }
            if isMet { words[slot >> 6] |= 1 << UInt64(slot & 63) }
          }
        }
      }
    }
  }
}

/// The remainder that is never negative.
private func modulo(_ value: Int, _ modulus: Int) -> Int {
  let remainder = value % modulus
  return remainder < 0 ? remainder + modulus : remainder
}

extension MeetingWish {
  /// The minutes after midnight between which a meeting must lie on everybody's own clock; nil where
  /// it may lie anywhere, midnight included: of several a week each lies within one day.
  package var hours: Range<Int>? {
    earliest <= 0 && latest >= 1440 && timesAWeek <= 1 ? nil : earliest..<max(earliest, latest)
  }
}
