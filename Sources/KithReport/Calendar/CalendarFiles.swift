import Kith

/// The calendars of a result: one for each group and one for each student, with what an earlier
/// export said taken up.
struct CalendarFiles {
  /// Everything that is known of one event of the present export.
  private struct Entry {
    var event: PublishedEvent
    var times: CalendarText
    var zones: Set<String>
    /// The position of its group.
    var position: Int
  }

  private let publication: Publication
  private let term: Program.Term
  private let stamp: Int
  private let entries: [Entry]
  /// What was published once and takes place no more.
  private let gone: [PublishedEvent]
  /// What goes on without some of its members, who are the only ones named.
  private let left: [PublishedEvent]
  private var zoneTexts: [String: CalendarText] = [:]

  /// Takes a result's meetings over a term.
  ///
  /// - Parameters:
  ///   - publication: The result.
  ///   - term: When meetings take place.
  ///   - rooms: What the groups are known by.
  ///   - earlier: The events of the export before this one.
  ///   - republishes: Whether every event is a new edition, changed or not.
  ///   - sequence: The least edition of any event.
  ///   - stamp: When this was made, in seconds since 1970-01-01 00:00 UTC.
  init(
    _ publication: Publication, term: Program.Term, rooms: Rooms, after earlier: [PublishedEvent],
    republishes: Bool, sequence: Int, stamp: Int
  ) {
    self.publication = publication
    self.term = term
    self.stamp = stamp
    let known = Dictionary(earlier.map { ($0.uid, $0) }) { first, _ in first }
    var entries: [Entry] = []
    for (position, group) in publication.result.groups.enumerated() {
      let room = rooms.ids[position]
      let events = CalendarEvents(group, room: room, calendar: publication.calendar)
      let words = CalendarWords(group, in: publication, for: nil)
      for event in events.events {
        let content = Marks.mark(of: event.times.lines + words.text.lines)
        var edition = sequence
        if let before = known[event.uid] {
          let isNew = republishes || before.content != content || before.isCancelled
          edition = max(edition, before.sequence + (isNew ? 1 : 0))
        }
        entries.append(
          Entry(
            event: PublishedEvent(
              uid: event.uid, room: room, name: rooms.names[position], group: group.id,
              members: group.members.map { Rooms.mark(of: $0.student) }, sequence: edition,
              starts: event.starts, content: content, isCancelled: false),
            times: event.times, zones: events.zones, position: position))
      }
    }
    self.entries = entries
    let present = Dictionary(entries.map { ($0.event.uid, $0.event) }) { first, _ in first }
    left = earlier.compactMap { before in
      guard !before.isCancelled, var event = present[before.uid] else { return nil }
      event.members = before.members.filter { !event.members.contains($0) }
      return event.members.isEmpty ? nil : event
    }
    gone = earlier.filter { present[$0.uid] == nil }.map { before in
      var event = before
      event.isCancelled = true
      if republishes || !before.isCancelled { event.sequence += 1 }
      event.sequence = max(event.sequence, sequence)
      return event
    }
    for zone in Set(entries.flatMap(\.zones)) {
      zoneTexts[zone] = CalendarZone(zone, term: term)?.text
    }
  }

  /// What the next export has to know.
  var published: [PublishedEvent] { (entries.map(\.event) + gone).sorted { $0.uid < $1.uid } }

  /// The files, with paths inside a folder of their own.
  var files: [ExportFile] {
    let groups = publication.result.groups
    let formerNames = gone.map(\.group)
    let groupNames = FileNames(of: groups.map(\.id) + formerNames)
    var files: [ExportFile] = []
    let cancelledByGroup = Dictionary(grouping: gone, by: \.group)
    let entriesByGroup = Dictionary(grouping: entries) { groups[$0.position].id }
    for id in Set(groups.map(\.id) + formerNames).sorted() {
      files.append(
        ExportFile(
          "groups/\(groupNames[id]).ics",
          text(entriesByGroup[id] ?? [], cancelled: cancelledByGroup[id] ?? [], for: nil)))
    }
    var cancelledByMember: [String: [PublishedEvent]] = [:]
    for event in gone + left {
      for member in event.members { cancelledByMember[member, default: []].append(event) }
    }
    let entriesByPosition = Dictionary(grouping: entries, by: \.position)
    let students = publication.roster.students.map(\.id).sorted()
    let studentNames = FileNames(of: students.map(\.rawValue))
    for student in students {
      let own = (publication.groupsOfStudent[student] ?? []).flatMap { entriesByPosition[$0] ?? [] }
      let cancelled = cancelledByMember[Rooms.mark(of: student)] ?? []
      guard !own.isEmpty || !cancelled.isEmpty else { continue }
      files.append(
        ExportFile(
          "students/\(studentNames[student.rawValue]).ics",
          text(own, cancelled: cancelled, for: student)))
    }
    return files
  }

  private func text(
    _ entries: [Entry], cancelled: [PublishedEvent], for student: Student.ID?
  ) -> [UInt8] {
    var text = CalendarText()
    text.component("VCALENDAR") { text in
      text.add("VERSION", "2.0")
      text.add("PRODID", "-//Kith//Kith//EN")
      text.add("CALSCALE", "GREGORIAN")
      for zone in Set(entries.flatMap(\.zones)).sorted() {
        if let zone = zoneTexts[zone] { text.add(zone) }
      }
      for entry in entries {
        let group = publication.result.groups[entry.position]
        text.component("VEVENT") { text in
          addHead(of: entry.event, to: &text)
          text.add(entry.times)
          text.add(CalendarWords(group, in: publication, for: student).text)
          text.add("STATUS", "CONFIRMED")
        }
      }
      for event in cancelled {
        text.component("VEVENT") { text in
          addHead(of: event, to: &text)
          text.add("DTSTART", CalendarTime.utc(event.starts))
          text.add("SUMMARY", text: "Cancelled: \(publication.groupNoun)")
          text.add("STATUS", "CANCELLED")
        }
      }
    }
    return text.bytes
  }

  private func addHead(of event: PublishedEvent, to text: inout CalendarText) {
    text.add("UID", event.uid)
    // A later edition must not look older.
    text.add("DTSTAMP", CalendarTime.utc(stamp + event.sequence))
    text.add("SEQUENCE", String(event.sequence))
  }
}

/// What a calendar entry says of a group, to everybody or to one of its members.
struct CalendarWords {
  let text: CalendarText

  init(_ group: Group, in publication: Publication, for student: Student.ID?) {
    let people = publication.people(of: group, without: student)
    let names = people.compactMap(\.name)
    let noun = publication.groupNoun.prefix(1).uppercased() + publication.groupNoun.dropFirst()
    let with = names.isEmpty ? publication.program.id : listing(names, atMost: 3)
    var text = CalendarText()
    let about = group.purposes.joined(separator: ", ")
    let title =
      about.isEmpty ? String(noun) : "\(noun) \(group.subject == nil ? "around" : "in") \(about)"
    text.add(
      "SUMMARY",
      text: student == nil || names.isEmpty ? "\(title): \(with)" : "\(title) with \(with)")
    text.add(
      "DESCRIPTION", text: ([publication.program.id] + people.map(\.line)).joined(separator: "\n"))
    if let venue = publication.venueName(of: group) { text.add("LOCATION", text: venue) }
    if let link = publication.link(of: group) {
      text.add("URL", link)
      if publication.venueName(of: group) == nil { text.add("LOCATION", text: link) }
    }
    text.add("CLASS", "PRIVATE")
    self.text = text
  }
}
