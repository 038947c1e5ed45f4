import Kith

/// Asks one rule about two students, whatever else a program holds.
struct RuleProbe {
  var kind = Program.Kind.pod
  var rule: RuleID
  var setting: Setting? = nil
  var wishes: [Wish] = []
  var history: [PastPlacement] = []
  var mode = MeetingWish.Mode.online
  var size: Program.Size? = nil

  /// Whether the rule lets `a` and `b` be together; in guided kinds `a` guides `b`.
  func allows(_ a: Student, _ b: Student) -> Bool { answers([a, b])(a.id, b.id) }

  /// Whether the rule lets two of `students` be together; in guided kinds the first guides the second.
  func answers(_ students: [Student]) -> (Student.ID, Student.ID) -> Bool {
    var program = Program.preset(kind, id: "p")
    program.term = .term2027
    program.meeting.mode = mode
    program.size = size ?? program.size
    // Rules that the program does not ask about stay out of the way.
    program.rules = setting.map { [rule: $0] } ?? [rule: .flag(true)]
    program.roles = .init(guide: "any", learner: "any")
    let roster = Roster(students: students, wishes: wishes, history: history)
    let cohort = Cohort(roster, for: program)
    let rules = Allowance(cohort).rules.filter { type(of: $0).specification.id == rule }
    return { a, b in
      guard let one = cohort.numbers[a], let other = cohort.numbers[b] else { return false }
      return rules.allSatisfy { $0.admits(one) && $0.admits(other) && $0.allows(one, other) }
    }
  }

  /// Whether the rule lets `a` and `b` be together, either way round.
  func allowsBothWays(_ a: Student, _ b: Student) -> Bool {
    let (one, other) = (allows(a, b), allows(b, a))
    return one == other && one
  }
}

extension Program.Term {
  static let term2027 = Program.Term(starts: .day(2027, 1, 11), ends: .day(2027, 5, 28))
}

extension CalendarDate {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
  }
}

/// A student of whom only what a test needs is known.
func student(_ id: Student.ID, _ change: (inout Student) -> Void = { _ in }) -> Student {
  var student = Student(id: id, timeZone: "America/New_York")
  student.consents = [.matching, .peerContact]
  change(&student)
  return student
}
