import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

@Suite struct CalendarTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(bundle: "sis.zip", OneRosterBundles.sound())
  }

  /// The hours of u1, who lives in Chicago, as of a Monday, with a calendar of some events.
  private func week(_ events: String, file: String = "u1.ics", on day: String = "2027-03-01") throws
    -> ImportRun
  {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(events)\nEND:VCALENDAR\n"
    try folder.write(file, text.replacing("\n", with: "\r\n"))
    return ImportRun(folder, oneRoster: ["sis.zip"], availability: [file], day: day)
  }

  /// The busy hours within 08:00 to 20:30 of a week.
  private func busy(_ run: ImportRun) -> [String] {
    var week = WeekHours(Weekday.allCases.map { LocalStretch(day: $0, from: 480, to: 1230) })
    week.subtract(WeekHours(run.student("u1")?.availability ?? []))
    return week.stretches.map {
      "\($0.day.rawValue) \(ClockTime.text($0.from))-\(ClockTime.text($0.to))"
    }
  }

  private func event(_ lines: String...) -> String {
    (["BEGIN:VEVENT", "UID:1"] + lines + ["END:VEVENT"]).joined(separator: "\n")
  }

  @Test func `a weekly event is busy on the student's own clock`() throws {
    let run = try week(
      event(
        "DTSTART;TZID=America/New_York:20270104T100000",
        "DTEND;TZID=America/New_York:20270104T111500",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,WE"))
    #expect(run.waiting.isEmpty)
    #expect(busy(run) == ["mon 09:00-10:15", "wed 09:00-10:15"])
  }

  @Test func `a change of clocks moves an event in another zone`() throws {
    // Chicago puts its clocks forward on 14 March, Phoenix never does: both hours take weeks enough.
    let run = try week(
      event(
        "DTSTART;TZID=America/Phoenix:20270104T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"))
    #expect(busy(run) == ["mon 11:00-13:00"])
  }

  @Test(arguments: [
    ("FREQ=DAILY;COUNT=3", 0), ("FREQ=WEEKLY;INTERVAL=2", 1), ("FREQ=MONTHLY;BYDAY=1MO", 1),
    ("FREQ=MONTHLY;BYDAY=-1MO", 0), ("FREQ=WEEKLY;UNTIL=20270308T180000Z", 1),
    ("FREQ=WEEKLY;UNTIL=20270301", 0), ("FREQ=MONTHLY;BYMONTHDAY=1,8", 1), ("FREQ=YEARLY", 0),
    ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1,2", 1),
  ])
  func `rules recur as often as they say`(rule: String, busyDays: Int) throws {
    let run = try week(
      event("DTSTART;TZID=America/Chicago:20270301T120000", "DURATION:PT30M", "RRULE:\(rule)"))
    #expect(run.waiting.isEmpty)
    #expect(busy(run).count { $0 == "mon 12:00-12:30" } == busyDays)
  }

  @Test func `what happens once does not shape a usual week`() throws {
    #expect(busy(try week(event("DTSTART:20270303T180000Z", "DTEND:20270303T190000Z"))).isEmpty)
  }

  @Test func `cancelled, free and replaced instances take no time`() throws {
    let series = [
      "DTSTART;TZID=America/Chicago:20270301T120000", "DURATION:PT1H",
      "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=America/Chicago:20270308T120000",
    ].joined(separator: "\n")
    let moved = event(
      "RECURRENCE-ID;TZID=America/Chicago:20270301T120000",
      "DTSTART;TZID=America/Chicago:20270302T150000", "DURATION:PT1H")
    #expect(busy(try week(event(series))) == ["mon 12:00-13:00"])
    #expect(busy(try week(event(series) + "\n" + moved)).isEmpty)
    #expect(
      busy(
        try week(
          event(
            "STATUS:CANCELLED", "DTSTART:20270301T180000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"))
      ).isEmpty)
    #expect(
      busy(
        try week(event("TRANSP:TRANSPARENT", "DTSTART;VALUE=DATE:20270301", "RRULE:FREQ=WEEKLY"))
      ).isEmpty)
  }

  @Test func `whole days, floating times, folded lines and zones of Outlook are read`() throws {
    #expect(
      busy(try week(event("DTSTART;VALUE=DATE:20270302", "RRULE:FREQ=WEE\n KLY"))) == [
        "tue 08:00-20:30"
      ])
    #expect(
      busy(try week(event("DTSTART:20270302T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"))) == [
        "tue 10:00-11:00"
      ])
    let outlook = event(
      "DTSTART;TZID=\"Eastern Standard Time\":20270302T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"
    )
    #expect(busy(try week(outlook)) == ["tue 09:00-10:00"])
  }

  @Test func `busy times of VFREEBUSY belong to their attendee`() throws {
    let run = try week(
      """
      BEGIN:VFREEBUSY
      ATTENDEE:mailto:ann@x.org
      DTSTART:20270301T060000Z
      DTEND:20270308T060000Z
      FREEBUSY;FBTYPE=BUSY:20270301T180000Z/PT1H,20270303T180000Z/20270303T193000Z
      FREEBUSY;FBTYPE=FREE:20270304T180000Z/PT1H
      END:VFREEBUSY
      """, file: "busy.ics")
    #expect(run.problems.isEmpty)
    #expect(run.waiting.isEmpty)
    #expect(busy(run) == ["mon 12:00-13:00", "wed 12:00-13:30"])
  }

  @Test func `what is not understood takes the hours at which it could be`() throws {
    let rule = try week(
      event("DTSTART:20270301T180000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYWEEKNO=9"))
    #expect(
      rule.notices.contains(
        "u1.ics:7:1: notice: a recurrence is not understood; the hours at which it could be do not "
          + "count as free: BYWEEKNO=9; add the hours by hand if they matter"))
    #expect(busy(rule) == Weekday.allCases.map { "\($0.rawValue) 11:00-15:00" })
    // A clock of its own could be any.
    let clock = try week(
      event("DTSTART:20270301T180000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYHOUR=3"))
    #expect(clock.student("u1")?.availability == [])
    // Wherever Mars is, Monday noon there is no Thursday here.
    let zone = try week(event("DTSTART;TZID=Mars/Base:20270301T120000", "DURATION:PT1H"))
    #expect(zone.waiting == ["calendar-event"])
    let taken = busy(zone)
    #expect(taken.contains("mon 08:00-20:30"))
    #expect(!taken.contains { $0.hasPrefix("thu") })
    #expect(try week(event("DTSTART:never")).student("u1")?.availability == [])
    #expect(try week("BEGIN:VEVENT").problems.count == 1)
    #expect(try week("", file: "stranger.ics").waiting.isEmpty)
    #expect(
      try week(event("DTSTART:20270301T180000Z"), file: "stranger.ics").waiting == [
        "unknown-student"
      ])
  }

  @Test func `a zone that the calendar defines is used as it is written`() throws {
    func zone(_ name: String, _ standard: String, _ daylight: String) -> String {
      """
      BEGIN:VTIMEZONE
      TZID:\(name)
      BEGIN:STANDARD
      DTSTART:16011101T020000
      RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
      TZOFFSETFROM:\(daylight)
      TZOFFSETTO:\(standard)
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010308T020000
      RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
      TZOFFSETFROM:\(standard)
      TZOFFSETTO:\(daylight)
      END:DAYLIGHT
      END:VTIMEZONE

      """
    }
    for name in ["Customized Time Zone", "(UTC-06:00) Somewhere (US & Canada)", "Europe/Berlin"] {
      let meeting = event(
        "DTSTART;TZID=\"\(name)\":20270201T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")
      #expect(
        busy(try week(zone(name, "-0600", "-0500") + meeting)) == ["mon 10:00-11:00"], "\(name)")
      #expect(
        busy(try week(zone(name, "-0500", "-0400") + meeting)) == ["mon 09:00-10:00"], "\(name)")
    }
  }

  @Test(arguments: [
    ("CST6CDT", "mon 10:00-11:00"), ("EST5EDT", "mon 09:00-10:00"),
    ("Central Standard Time", "mon 10:00-11:00"),
    ("(GMT-05:00) Eastern Time (US & Canada)", "mon 09:00-10:00"),
    ("(UTC-06:00) Saskatchewan", "mon 10:00-11:00"),
    ("US Mountain Standard Time", "mon 11:00-12:00"),
    ("/freeassociation.sourceforge.net/America/New_York", "mon 09:00-10:00"),
  ])
  func `zones are known by many names`(name: String, hours: String) throws {
    // Three weeks, before clocks change.
    let quoted = event(
      "DTSTART;TZID=\"\(name)\":20270208T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4")
    #expect(busy(try week(quoted, on: "2027-02-08")) == [hours])
    let bare = quoted.replacing("\"", with: "")
    #expect(busy(try week(bare, on: "2027-02-08")) == [hours])
  }

  @Test func `declined meetings take no time, tentative ones do`() throws {
    func meeting(_ lines: String...) -> String {
      event(
        (["DTSTART;TZID=America/Chicago:20270201T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"]
          + lines)
          .joined(separator: "\n"))
    }
    #expect(busy(try week(meeting("ATTENDEE;PARTSTAT=DECLINED:mailto:ANN@x.org"))).isEmpty)
    #expect(busy(try week(meeting("ATTENDEE;PARTSTAT=DECLINED:mailto:ben@x.org"))).count == 1)
    #expect(busy(try week(meeting("ATTENDEE;PARTSTAT=TENTATIVE:mailto:ann@x.org"))).count == 1)
    #expect(busy(try week(meeting("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"))).count == 1)
    #expect(busy(try week(meeting("X-MICROSOFT-CDO-BUSYSTATUS:FREE"))).isEmpty)
  }

  @Test func `whole days and longer are absences, and no habits`() throws {
    let away = event("DTSTART;VALUE=DATE:20270308", "DTEND;VALUE=DATE:20270322")
    #expect(busy(try week(away)).isEmpty)
    #expect(busy(try week(event("DTSTART:20270308T150000Z", "DTEND:20270318T150000Z"))).isEmpty)
    // What is there in a quarter of the weeks at home is a habit.
    let habit = event(
      "DTSTART;TZID=America/Chicago:20270301T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=1",
      "RDATE;TZID=America/Chicago:20270322T100000")
    #expect(busy(try week(away + "\n" + habit)) == ["mon 10:00-11:00"])
    // Nothing is known of weeks that are all spent away.
    let gone = try week(event("DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270701"))
    #expect(gone.student("u1")?.availability == [])
  }

  @Test func `a change of this and all that follow moves them`() throws {
    let series = event(
      "DTSTART;TZID=America/Chicago:20270301T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")
    func change(_ lines: String...) -> String {
      event(
        (["RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/Chicago:20270308T100000"] + lines)
          .joined(separator: "\n"))
    }
    let moved = change("DTSTART;TZID=America/Chicago:20270309T130000", "DURATION:PT2H")
    #expect(busy(try week("\(series)\n\(moved)")) == ["tue 13:00-15:00"])
    let ended = change("DTSTART;TZID=America/Chicago:20270308T100000", "STATUS:CANCELLED")
    #expect(busy(try week("\(series)\n\(ended)")).isEmpty)
  }

  @Test func `extra dates may last as long as they say`() throws {
    let periods = ["08", "15", "22"].map { "202703\($0)T150000/PT2H" }.joined(separator: ",")
    let run = try week(
      event(
        "DTSTART;TZID=America/Chicago:20270301T150000", "DURATION:PT1H",
        "RDATE;VALUE=PERIOD;TZID=America/Chicago:\(periods),20270329T150000/20270329T170000"))
    #expect(busy(run) == ["mon 15:00-17:00"])
  }

  @Test func `a zone with more changes than any clock has is not known`() throws {
    let part =
      "BEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=YEARLY\n"
      + "TZOFFSETFROM:-0500\nTZOFFSETTO:-0600\nEND:STANDARD\n"
    let zone = "BEGIN:VTIMEZONE\nTZID:Odd\n\(String(repeating: part, count: 300))END:VTIMEZONE\n"
    let meeting = event("DTSTART;TZID=Odd:20270301T100000", "DURATION:PT1H")
    #expect(try week(zone + meeting).waiting == ["calendar-event"])
  }
}
