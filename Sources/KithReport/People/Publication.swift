package import Kith

/// A result with the program and the roster that it is of: what pages, exports and letters are made
/// from.
package struct Publication: Sendable {
  package let result: MatchResult
  package let program: Program
  package let roster: Roster
  /// What the groups are called, by their ids; where nobody named them, their own marks name them.
  let rooms: [String: String]
  /// Whether nobody published the groups yet; pages and letters then say so.
  package let isDraft: Bool
  let students: [Student.ID: Student]
  let venues: [String: Venue]
  let coaches: [String: Coach]
  /// Positions in the result of the groups of each student, ascending.
  let groupsOfStudent: [Student.ID: [Int]]
  /// Those in no group, with what stood in their way.
  let leftOver: [Student.ID: Unplaced]
  let calendar: TermCalendar

  package init(
    _ result: MatchResult, of program: Program, roster: Roster, rooms: [String: String] = [:],
    isDraft: Bool = false
  ) {
    self.rooms = rooms
    self.isDraft = isDraft
    self.result = result
    self.program = program
    self.roster = roster
    students = Dictionary(roster.students.map { ($0.id, $0) }) { first, _ in first }
    venues = Dictionary(roster.venues.map { ($0.id, $0) }) { first, _ in first }
    coaches = Dictionary(roster.coaches.map { ($0.id, $0) }) { first, _ in first }
    var positions: [Student.ID: [Int]] = [:]
    for (position, group) in result.groups.enumerated() {
      for member in group.members { positions[member.student, default: []].append(position) }
    }
    groupsOfStudent = positions
    leftOver = Dictionary(
      result.unplaced.filter { positions[$0.student] == nil }.map { ($0.student, $0) }
    ) { first, _ in first }
    let zones =
      roster.students.map(\.timeZone) + result.groups.flatMap { $0.meetings.map(\.timeZone) }
    calendar = TermCalendar(
      term: program.term, zones: zones, every: program.meeting.every)
  }

  /// What the result names and the roster or the program does not know, each once: a sign that they
  /// do not belong together.
  package var strangers: [String] {
    var names: Set<String> = []
    if result.program != program.id { names.insert("the program \(result.program)") }
    let named =
      result.groups.flatMap { $0.members.map(\.student) } + result.unplaced.map(\.student)
    for student in named where students[student] == nil { names.insert("the student \(student)") }
    for venue in result.groups.compactMap(\.venue) where venues[venue] == nil {
      names.insert("the venue \(venue)")
    }
    for host in result.groups.compactMap(\.host) where coaches[host] == nil {
      names.insert("the coach \(host)")
    }
    let zones = result.groups.flatMap { $0.meetings.map(\.timeZone) }
    for zone in calendar.unknownZones(among: zones) { names.insert("the time zone \(zone)") }
    return names.sorted()
  }
}

extension Publication {
  /// What pages and letters begin with while nobody published the groups.
  static let draftNotice = "DRAFT: these groups are not published, and may still change."
}

// MARK: - Groups

extension Publication {
  /// What a group of the program is called.
  var groupNoun: String {
    switch program.kind {
    case .mentor: "mentor pair"
    case .tutor: "tutoring pair"
    case .buddy: "study buddies"
    case .pod: "pod"
    case .playdate: "playdate"
    case .club: "club"
    case .outing: "outing"
    }
  }

  func venueName(of group: Group) -> String? {
    group.venue.map { venues[$0]?.name ?? $0 }
  }

  /// The given name of the coach who hosts a group; nil where nobody does or none is known.
  func hostName(of group: Group) -> String? {
    group.host.flatMap { coaches[$0]?.givenName }
  }

  /// A meeting on a member's own clock.
  func local(_ meeting: Meeting, for student: Student.ID) -> LocalMeeting? {
    if let told = meeting.localTimes[student] { return told }
    return students[student].flatMap { calendar.local(meeting, in: $0.timeZone) }
  }
}

extension Group {
  /// What the group is about, where it has something of its own.
  var purposes: [String] { [subject, interest, goal].compactMap(\.self) }
}
