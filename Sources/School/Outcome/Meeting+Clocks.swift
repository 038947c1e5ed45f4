extension Meeting {
  /// The length; a whole day where both times are the same.
  package var minutes: Int {
    let minutes = ((to - from) % 1440 + 1440) % 1440
    return minutes == 0 ? 1440 : minutes
  }
}

extension TermCalendar {
  /// The weeks of meetings on a day; nil where they are in every week, or no term says which weeks count.
  package func cadence(of day: Weekday) -> Meeting.Cadence? {
    guard isTermGiven, every > 1 else { return nil }
    let first = days.lowerBound
    let ahead = (day.index - first.weekday.index + 7) % 7
    return Meeting.Cadence(
      everyWeeks: every, from: CalendarDate(dayNumber: first.dayNumber + ahead))
  }

  /// All meetings of a weekly meeting over the term, in seconds since 1970-01-01 00:00 UTC,
  /// ascending; none where its zone is not known.
  package func instants(of meeting: Meeting) -> [Range<Int>] {
    guard let clock = clock(of: meeting.timeZone) else { return [] }
    return occurrences(on: meeting.day, at: meeting.from, of: clock).map {
      $0..<$0 + meeting.minutes * 60
    }
  }

  /// The same whatever holidays there are, in the weeks that the meeting itself names: for meetings of other
  /// programs, of whose holidays nobody knows.
  package func weeklyInstants(of meeting: Meeting) -> [Range<Int>] {
    guard let clock = clock(of: meeting.timeZone) else { return [] }
    return occurrences(
      on: meeting.day, at: meeting.from, of: clock, keeping: meeting.isKept
    ).map {
      $0..<$0 + meeting.minutes * 60
    }
  }

  /// The meetings that holidays take, ascending.
  package func holidayInstants(of meeting: Meeting) -> [Range<Int>] {
    guard let clock = clock(of: meeting.timeZone) else { return [] }
    return holidayOccurrences(on: meeting.day, at: meeting.from, of: clock).map {
      $0..<$0 + meeting.minutes * 60
    }
  }

  /// A weekly meeting on the clock of another zone; nil where a zone is not known or where the term
  /// holds no meeting.
  package func local(_ meeting: Meeting, in zone: String) -> LocalMeeting? {
    guard let clock = clock(of: zone) else { return nil }
    var showings: [LocalMeeting.Showing] = []
    for instants in instants(of: meeting) {
      let from = clock.wall(at: instants.lowerBound)
      let date = CalendarDate(dayNumber: floorDivision(from, by: Self.secondsOfDay))
      // The last minute tells 24:00 from 00:00.
      let last = clock.wall(at: instants.upperBound - 60)
      let showing = LocalMeeting.Showing(
        since: date, day: date.weekday, from: minuteOfDay(from), to: minuteOfDay(last) + 1)
      if let known = showings.last,
        (known.day, known.from, known.to)
          == (showing.day, showing.from, showing.to)
      {
        continue
      }
      showings.append(showing)
    }
    return showings.isEmpty ? nil : LocalMeeting(timeZone: zone, showings: showings)
  }

  private func minuteOfDay(_ wall: Int) -> Int {
    (wall - floorDivision(wall, by: Self.secondsOfDay) * Self.secondsOfDay) / 60
  }
}
