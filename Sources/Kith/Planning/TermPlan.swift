public import School

/// What a school asks of one term: several programs over the same students, and what they share.
public struct TermPlan: Sendable, Hashable {
  /// The most that one student takes on.
  public struct Load: Sendable, Hashable {
    /// Minutes a week in meetings of groups; nil where nothing limits them.
    public var minutesAWeek: Int?
    /// Groups; nil where nothing limits them.
    public var groups: Int?

    /// A load of at most so many minutes a week and groups.
    public init(minutesAWeek: Int? = nil, groups: Int? = nil) {
      self.minutesAWeek = minutesAWeek
      self.groups = groups
    }
  }

  /// What it is worth that a student meets one and the same other student for long.
  public struct Company: Sendable, Hashable {
    /// Minutes of the term that the two spend in groups together, over all programs.
    public var minutes: Int
    /// Points for each student with at least one such companion.
    public var points: Int

    /// Points for a companion of so many minutes.
    public init(minutes: Int, points: Int) {
      self.minutes = minutes
      self.points = points
    }
  }

  /// What comes before all points.
  public enum Priority: String, Sendable, Hashable, CaseIterable {
    /// The fewest students without any group.
    case nobody
  }

  /// The plan's stable key.
  public var id: String
  /// The first and the last day, and the holidays between them.
  public var term: Program.Term
  /// The programs, whose term is the plan's.
  public var programs: [Program]
  /// The most that one student takes on.
  public var load: Load
  /// What lasting company is worth; nil where nothing.
  public var company: Company?
  /// Points for each student who has any group at all.
  public var somebodyPoints: Int
  /// What comes before all points; nil where points decide.
  public var first: Priority?
  /// When the search may stop; the gap plays no part.
  public var limits: Program.Limits
  /// Where chances come from, on top of each program's own seed.
  public var seed: UInt64

  /// A plan of `programs`, which all get its term.
  public init(
    id: String, term: Program.Term, programs: [Program], load: Load = Load(),
    company: Company? = nil, somebodyPoints: Int = 0,
    first: Priority? = nil, limits: Program.Limits = Program.Limits(seconds: 120), seed: UInt64 = 1
  ) {
    self.id = id
    self.term = term
    self.programs = programs.map { program in
      var program = program
      program.term = term
      return program
    }
    self.load = load
    self.company = company
    self.somebodyPoints = somebodyPoints
    self.first = first
    self.limits = limits
    self.seed = seed
  }
}

extension TermPlan {
  /// The minutes of meetings that a group of a program has in a week in which it meets.
  func minutesAWeek(of program: Program) -> Int {
    program.meeting.isAsynchronous ? 0 : program.meeting.minutes * program.meeting.timesAWeek
  }

  /// The most minutes that a group of a program can meet over the term.
  func mostMinutes(of program: Program) -> Int {
    guard !program.meeting.isAsynchronous, program.isOn(HasCommonMeeting.id) else { return 0 }
    var days = [Int](repeating: 0, count: 7)
    let first = term.starts.dayNumber
    for day in first...max(first, term.ends.dayNumber) {
      let date = CalendarDate(dayNumber: day)
      guard (day - first) / 7 % max(1, program.meeting.every) == 0, !term.isHoliday(date) else {
        continue
      }
      days[date.weekday.index] += 1
    }
    return days.sorted(by: >).prefix(program.meeting.timesAWeek).reduce(0, +)
      * program.meeting.minutes
  }
}
