package import Kith
package import School

/// Who may hear what of an answer: everything by ids to the one who runs the program; to a coach the
/// own students, and others by the fields that the program shares.
package struct Telling: Sendable {
  /// A student as the reader may know them.
  package struct Person: Sendable, Hashable {
    /// nil where the student is not the reader's.
    package var id: Student.ID?
    package var role: Group.Role
    /// What the program shares of the student; empty for the one who knows ids.
    package var fields: [Field]
  }

  /// A field of the directory with its value.
  package struct Field: Sendable, Hashable {
    package var field: DirectoryField
    package var text: String
  }

  /// When a group meets, on one clock.
  package struct Time: Sendable, Hashable {
    package var day: Weekday
    package var from: Int
    package var to: Int
    /// nil where the zone is not told.
    package var timeZone: String?
    package var date: CalendarDate?
  }

  /// What somebody's clock shows of a meeting.
  package struct LocalTime: Sendable, Hashable {
    /// nil where it is not told whose clock it is.
    package var student: Student.ID?
    /// nil where the zone is not told.
    package var timeZone: String?
    package var showings: [LocalMeeting.Showing]
  }

  private let program: Program
  private let students: [Student.ID: Student]
  /// The students of the coach; nil for the one who runs the program.
  private let own: Set<Student.ID>?

  /// What may be told of the students of a roster to a coach, or, without one, to the one who runs the
  /// program.
  package init(_ program: Program, _ roster: Roster, to coach: String? = nil) {
    self.program = program
    students = Dictionary(
      roster.students.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    own = coach.map { id in
      Set(roster.coaches.filter { $0.id == id }.flatMap(\.students))
    }
  }

  private var audience: Audience { own == nil ? .coordinator : .coach }

  /// The fields of a student that others may see.
  private func directory(of student: Student.ID) -> [DirectoryField] {
    program.directory(of: students[student])
  }

  /// Whether a student may be asked for.
  package func mayAsk(for student: Student.ID) -> Bool { own?.contains(student) ?? true }

  /// A student as the reader may know them.
  package func person(_ student: Student.ID, _ role: Group.Role = .member) -> Person {
    guard own != nil else { return Person(id: student, role: role, fields: []) }
    let fields = directory(of: student).compactMap { field in
      students[student].flatMap { field.text(of: $0) }.map { Field(field: field, text: $0) }
    }
    return Person(id: mayAsk(for: student) ? student : nil, role: role, fields: fields)
  }

  // MARK: - Meetings

  /// A meeting on the clock that the reader knows: a coach hears it on that of the first own student of
  /// the group.
  package func time(of meeting: Meeting, in group: Group) -> Time {
    guard own != nil else { return Time(meeting, timeZone: meeting.timeZone) }
    guard let student = group.members.map(\.student).first(where: mayAsk) else {
      return Time(meeting, timeZone: nil)
    }
    return time(of: meeting, for: student)
  }

  /// A meeting on a student's own clock; the one who may not know where that is hears no zone.
  package func time(of meeting: Meeting, for student: Student.ID) -> Time {
    let zone = mayAsk(for: student) || directory(of: student).contains(.timeZone)
    guard let local = meeting.localTimes[student], let first = local.showings.first else {
      return Time(meeting, timeZone: zone ? meeting.timeZone : nil)
    }
    return Time(
      day: first.day, from: first.from, to: first.to, timeZone: zone ? local.timeZone : nil,
      date: meeting.date)
  }

  /// What everybody's clock shows; of students who are not the reader's, neither whose it is nor, unless
  /// the program shares zones, where.
  package func localTimes(_ meeting: Meeting) -> [LocalTime] {
    let all = meeting.localTimes.sorted { $0.key < $1.key }.map { student, local in
      LocalTime(
        student: mayAsk(for: student) ? student : nil,
        timeZone: mayAsk(for: student) || directory(of: student).contains(.timeZone)
          ? local.timeZone : nil, showings: local.showings)
    }
    guard own != nil else { return all }
    var seen: Set<LocalTime> = []
    let others = all.filter { $0.student == nil && seen.insert($0).inserted }.sorted {
      let (one, other) = ($0.showings.first, $1.showings.first)
      return (one?.day.index ?? 0, one?.from ?? 0) < (other?.day.index ?? 0, other?.from ?? 0)
    }
    return all.filter { $0.student != nil } + others
  }

  // MARK: - Reasons

  /// The reasons for a group as the reader may hear them.
  package func reasons(_ group: Group) -> [Reason] {
    let strangers = group.members.map(\.student).filter { !mayAsk(for: $0) }
    return group.reasons(for: audience) { field in
      strangers.allSatisfy { directory(of: $0).contains(field) }
    }
  }

  // MARK: - Rules

  /// What stood in the way as the reader may hear it: where a rule is not the reader's to know, in
  /// other words, without numbers and without a remedy.
  package func reasons(_ reasons: [Unplaced.Reason]) -> [Unplaced.Reason] {
    reasons.compactMap { reason in
      let hearing = Hearing.of(reason.rule, for: audience)
      guard hearing != .words, let name = hearing.told(reason.rule.rawValue) else {
        return hearing == .nothing ? nil : reason
      }
      return Unplaced.Reason(rule: RuleID(rawValue: name), blocks: 0, remedy: nil)
    }
  }

  /// The remedies whose rules the reader may hear of.
  package func remedies(_ remedies: [Unplaced.Remedy]) -> [Unplaced.Remedy] {
    remedies.filter { $0.rules.allSatisfy { Hearing.of($0, for: audience) == .words } }
  }

  /// The rules between students as the reader may hear them; a coach hears nobody's id in them.
  package func obstacles(_ obstacles: [WhyNot.Obstacle]) -> [WhyNot.Obstacle] {
    guard own != nil else { return obstacles }
    return obstacles.compactMap { obstacle in
      let hearing = Hearing.of(obstacle.rule, for: audience)
      guard let name = hearing.told(obstacle.rule.rawValue) else { return nil }
      let summary =
        RuleSpecification.all.first { $0.id == obstacle.rule }?.summary ?? "their roles do not fit"
      return WhyNot.Obstacle(
        rule: RuleID(rawValue: name), isSafety: obstacle.isSafety,
        text: hearing == .words ? summary : "they may not be in one group")
    }
  }
}

extension Telling.Time {
  /// A meeting as its own clock shows it.
  fileprivate init(_ meeting: Meeting, timeZone: String?) {
    self.init(
      day: meeting.day, from: meeting.from, to: meeting.to, timeZone: timeZone, date: meeting.date)
  }
}
