import Foundation
import Kith

/// The clock of a zone as a `VTIMEZONE`: one part for each offset that holds at some time of the term,
/// from the changes that really happen.
struct CalendarZone {
  let name: String
  private let clock: ZoneClock
  private let zone: TimeZone

  /// The zone over a term; nil where it is not known.
  init?(_ name: String, term: Program.Term) {
    // Back far enough for the change that made the clock what it is on the first day.
    let first = (term.starts.dayNumber - 400) * 86_400
    let last = (term.ends.dayNumber + 3) * 86_400
    guard let zone = TimeZone(identifier: name),
      let clock = ZoneClock(zone: name, during: first...last)
    else { return nil }
    let start = (term.starts.dayNumber - 2) * 86_400
    let kept = clock.begins.lastIndex { $0 <= start } ?? 0
    self.name = name
    self.zone = zone
    self.clock = clock
    changes = Array(kept..<clock.begins.count)
  }

  /// Indices of the clock's offsets that hold at some time of the term.
  private let changes: [Int]

  var text: CalendarText {
    var text = CalendarText()
    text.component("VTIMEZONE") { text in
      text.add("TZID", name)
      for index in changes {
        let after = clock.offsets[index]
        let before = index > 0 ? clock.offsets[index - 1] : after
        // A clock that never changed began long ago; 1970 is what others write too.
        let onset = index > 0 ? clock.begins[index] + before : 0
        text.component(isDaylight(index) ? "DAYLIGHT" : "STANDARD") { text in
          text.add("DTSTART", CalendarTime.wall(onset))
          text.add("TZOFFSETFROM", CalendarTime.offset(before))
          text.add("TZOFFSETTO", CalendarTime.offset(after))
        }
      }
    }
    return text
  }

  private func isDaylight(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let moment = Date(timeIntervalSince1970: Double(clock.begins[index] + 1))
    return zone.isDaylightSavingTime(for: moment)
  }
}
