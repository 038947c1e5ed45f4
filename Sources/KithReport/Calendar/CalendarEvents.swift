import Kith

/// The calendar entries of one group: one for each weekly meeting, or one for each single time where
/// no rule gives them all.
struct CalendarEvents {
  /// One entry, without its edition.
  struct Event {
    var uid: String
    var starts: Int
    /// When it takes place, how long, and how often.
    var times: CalendarText
  }

  let events: [Event]
  /// The zones that the entries name.
  let zones: Set<String>

  /// The entries of a group that is known outside as `room`, of which their ids are made.
  init(_ group: Group, room: String, calendar: TermCalendar) {
    var events: [Event] = []
    var zones: Set<String> = []
    for (number, meeting) in group.meetings.enumerated() {
      guard let series = MeetingSeries(meeting, calendar: calendar) else { continue }
      let id = "\(room)-\(number + 1)"
      switch series {
      case .weekly(let walls, let lastStart, let every, let off):
        let starts = calendar.instants(of: meeting)[0].lowerBound
        let isUTC = meeting.timeZone == "UTC"
        if !isUTC { zones.insert(meeting.timeZone) }
        var times = CalendarText()
        for (name, wall) in [("DTSTART", walls.lowerBound), ("DTEND", walls.upperBound)] {
          times.add(
            isUTC ? name : "\(name);TZID=\(meeting.timeZone)",
            CalendarTime.wall(wall) + (isUTC ? "Z" : ""))
        }
        if starts < lastStart {
          let interval = every > 1 ? ";INTERVAL=\(every)" : ""
          times.add("RRULE", "FREQ=WEEKLY\(interval);UNTIL=\(CalendarTime.utc(lastStart))")
        }
        for wall in off {
          times.add(
            isUTC ? "EXDATE" : "EXDATE;TZID=\(meeting.timeZone)",
            CalendarTime.wall(wall) + (isUTC ? "Z" : ""))
        }
        events.append(Event(uid: "\(id)@kith", starts: starts, times: times))
      case .single(let meetings):
        for (week, instants) in meetings.enumerated() {
          var times = CalendarText()
          times.add("DTSTART", CalendarTime.utc(instants.lowerBound))
          times.add("DTEND", CalendarTime.utc(instants.upperBound))
          events.append(
            Event(uid: "\(id)-\(week + 1)@kith", starts: instants.lowerBound, times: times))
        }
      }
    }
    self.events = events
    self.zones = zones
  }
}
