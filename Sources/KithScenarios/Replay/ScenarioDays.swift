import Kith
import KithFiles
import KithWorkspace

/// The days of a term in a scenario: the groups that stand, what was said of them, who rests and who left.
struct ScenarioDays {
  /// The day on which things happen; the first of the term before a scenario names one.
  var day = CalendarDate(dayNumber: 0)
  /// Who is never placed together again, as pairs.
  private(set) var parted: [[Student.ID]] = []
  private(set) var standing: MatchResult?
  private var notes: [MeetingNote] = []
  private var pauses: [Student.ID: Pause] = [:]
  private var since: [Student.ID: CalendarDate] = [:]
  /// Groups so far, so that each has an id of its own.
  private var groupCount = 0
  /// Since when each group is published, by its id.
  private var published: [String: CalendarDate] = [:]

  mutating func begin(with roster: Roster, _ program: Program) {
    day = program.term?.starts ?? day
    for student in roster.students { since[student.id] = day }
  }

  mutating func join(_ student: Student) { since[student.id] = day }

  /// Takes groups for published ones; those that go on keep their ids, and what was said of them.
  mutating func publish(_ result: MatchResult) {
    let before = Dictionary((standing?.groups ?? []).map { (GroupMark($0), $0.id) }) {
      first, _ in first
    }
    var result = result
    for place in result.groups.indices {
      if let id = before[GroupMark(result.groups[place])] {
        result.groups[place].id = id
      } else {
        groupCount += 1
        result.groups[place].id = "g\(groupCount)"
        published["g\(groupCount)"] = day
      }
    }
    standing = result
  }

  /// Nobody knows a student any more; groups keep a nameless member.
  mutating func forget(_ student: Student.ID, as name: Student.ID) {
    standing = standing?.renaming { $0 == student ? name : $0 }
    parted = parted.map { $0.map { $0 == student ? name : $0 } }
    (pauses[student], since[student]) = (nil, nil)
  }

  private func group(of student: Student.ID) -> Group? {
    standing?.groups.first { group in group.members.contains { $0.student == student } }
  }

  /// - Returns: What is wrong with the step.
  mutating func meet(_ student: Student.ID, _ took: Bool) -> [String] {
    guard let group = group(of: student) else { return ["\(student) has no group that could meet"] }
    notes.append(MeetingNote(program: "", group: group.id, day: day, met: took))
    return []
  }

  mutating func pause(_ student: Student.ID, until: CalendarDate) {
    pauses[student] = Pause(student: student, since: day, until: until)
  }

  /// - Returns: What is wrong with the step.
  mutating func leave(_ student: Student.ID, neverAgain: Bool) -> [String] {
    guard let group = group(of: student), var result = standing else {
      return ["\(student) has no group to leave"]
    }
    if neverAgain {
      parted += group.members.map(\.student).filter { $0 != student }.map {
        [student, $0].sorted()
      }
    }
    since[student] = day
    let left = group.members.filter { $0.student != student }
    let isGuided = group.members.contains { $0.role != .member }
    result.groups = result.groups.compactMap { other in
      guard other.id == group.id else { return other }
      guard left.count > 1, !isGuided else { return nil }
      var other = other
      other.members = left
      return other
    }
    if result.groups.count < (standing?.groups.count ?? 0) {
      for member in left { since[member.student] = day }
    }
    standing = result
    return []
  }

  private var resting: Set<Student.ID> {
    Set(pauses.values.filter { $0.holds(on: day) }.map(\.student))
  }

  /// For how many days those who wait have waited.
  private func days(_ waiting: [Student.ID]) -> [Student.ID: Int] {
    Dictionary(
      waiting.map { student in
        let pause = pauses[student].map(\.until).flatMap { $0 <= day ? $0 : nil }
        let first = [since[student], pause].compactMap(\.self).max() ?? day
        return (student, max(0, day.dayNumber - first.dayNumber))
      }, uniquingKeysWith: max)
  }

  private func stands(_ roster: Roster, _ program: Program) -> StandingGroups? {
    standing.map { StandingGroups($0, program, roster, apart: parted, resting: resting) }
  }

  /// Those who wait, matched around the groups that stand.
  func round(
    _ roster: Roster, _ program: Program, keeping: Keeping
  ) throws -> MatchResult {
    let stands = stands(roster, program)
    var keeping = keeping
    keeping.apart += parted
    let waiting = stands?.waiting ?? []
    let question = RoundQuestion(
      program: program, roster: roster, groups: stands?.groups ?? [],
      keeping: keeping, days: days(waiting), resting: resting, waiting: waiting)
    return try question.answer(Drafting.Search(threads: 1)).0
  }

  /// - Returns: How the day's list differs from what is expected of it.
  func today(
    _ expected: ExpectedToday, _ roster: Roster, _ program: Program
  ) -> [String] {
    guard let stands = stands(roster, program) else { return ["nothing was matched before"] }
    let held = Set(stands.groups.flatMap(\.members).map(\.student))
    let nobody = roster.students.filter {
      $0.isEnrolled && program.learns($0) && !held.contains($0.id) && !resting.contains($0.id)
    }.map(\.id)
    let ledger = MeetingLedger(
      stands.groups, notes, program, since: published, pauses: Array(pauses.values), on: day)
    let silent = stands.groups.filter { ledger.records[$0.id]?.silentSince != nil }.map {
      Set($0.members.map(\.student))
    }
    func told(_ groups: Set<Set<Student.ID>>) -> String {
      let lists = groups.map { "[\($0.sorted().map(\.rawValue).joined(separator: ", "))]" }
      return lists.isEmpty ? "none" : lists.sorted().joined(separator: ", ")
    }
    func told(_ students: Set<Student.ID>) -> String {
      students.isEmpty
        ? "none" : students.sorted().map(\.rawValue).joined(separator: ", ")
    }
    var differences: [String] = []
    if let wanted = expected.nobody, wanted != Set(nobody) {
      differences.append("on \(day) nobody has: \(told(Set(nobody))), not \(told(wanted))")
    }
    if let wanted = expected.waiting, wanted != Set(stands.waiting) {
      differences.append("on \(day) waiting: \(told(Set(stands.waiting))), not \(told(wanted))")
    }
    if let wanted = expected.silent, wanted != Set(silent) {
      differences.append("on \(day) silent: \(told(Set(silent))), not \(told(wanted))")
    }
    return differences
  }
}
