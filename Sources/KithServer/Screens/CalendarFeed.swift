import Kith
import KithReport
import KithWorkspace

/// A student's meetings as a calendar that others subscribe to.
enum CalendarFeed {
  static func answer(_ visit: Visit) throws -> Answer {
    let (site, call) = (visit.site, visit.call)
    guard site.guesses.allows(call.peer, now: call.now) else {
      throw Refusal(429, "too many addresses that do not hold", "wait a minute")
    }
    let name = visit.value("secret")
    guard name.hasSuffix(".ics"),
      let link = try visit.workspace.link(String(name.dropLast(4)), .calendar),
      try visit.state.roster().students.contains(where: { $0.id == link.student && $0.isEnrolled })
    else { throw Refusal.notFound }
    site.guesses.forgive(call.peer)
    let text = try text(of: link.student, visit.state)
    let tag = "\"\(SHA256.digest(of: text).prefix(32))\""
    let known = (call.headers["if-none-match"] ?? "").split(separator: ",").map {
      $0.trimmingPrefix(while: \.isWhitespace).trimmingPrefix("W/")
    }
    if known.contains(where: { $0 == tag || $0 == "*" }) {
      return Answer(304).with("etag", tag).with("cache-control", "private, no-cache")
    }
    return Answer(200, "text/calendar; charset=utf-8", text).with("etag", tag)
      .with("cache-control", "private, no-cache")
      .with("content-disposition", "inline; filename=\"kith.ics\"")
  }

  /// The calendar: of every program what is published and may be told now.
  static func text(of student: Student.ID, _ state: SchoolState) throws -> [UInt8] {
    var zones: [String: [String]] = [:]
    var events: [[String]] = []
    for (open, group) in try state.groups(.guardian(of: student)) {
      var told = open.told
      told.result.groups = [group]
      told.roster.students.removeAll { candidate in
        !group.members.contains { $0.student == candidate.id }
      }
      let publication = KithReport.Publication(
        told.result, of: told.program, roster: told.roster, rooms: told.rooms)
      var options = Export.Options()
      options.parts = [.calendars]
      let name = Export.fileNames(of: publication)[student] ?? ""
      let files = try Export(publication, options).files
      guard let file = files.first(where: { $0.path.hasSuffix("students/\(name).ics") }) else {
        continue
      }
      for component in components(String(decoding: file.bytes, as: UTF8.self)) {
        if component.first == "BEGIN:VTIMEZONE" {
          zones[component.first { $0.hasPrefix("TZID:") } ?? ""] = component
        } else {
          events.append(component)
        }
      }
    }
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kith//Kith//EN", "CALSCALE:GREGORIAN"]
      + zones.sorted { $0.key < $1.key }.flatMap(\.value) + events.flatMap(\.self)
      + ["END:VCALENDAR"]
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// The zones and events of a calendar, each with all of its lines.
  private static func components(_ text: String) -> [[String]] {
    var found: [[String]] = []
    var open: [String]?
    for line in text.split(separator: "\r\n").map(String.init) {
      if open == nil, line == "BEGIN:VTIMEZONE" || line == "BEGIN:VEVENT" { open = [] }
      open?.append(line)
      if line == "END:VTIMEZONE" || line == "END:VEVENT", let whole = open {
        found.append(whole)
        open = nil
      }
    }
    return found
  }
}
