/// What a school asks for: one kind of group, its hard rules, its soft criteria and its limits.
public struct Program: Sendable, Hashable {
  /// How groups are made and named.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case mentor, buddy, tutor, pod, playdate, club, outing
  }

  /// The first and last day on which groups meet.
  public struct Term: Sendable, Hashable {
    /// The first day.
    public var starts: CalendarDate
    /// The last day, included.
    public var ends: CalendarDate
    /// Days within the term on which nobody meets, as stretches in which both ends are included.
    public var holidays: [ClosedRange<CalendarDate>] = []

    /// Whether nobody meets on a day.
    package func isHoliday(_ day: CalendarDate) -> Bool { holidays.contains { $0.contains(day) } }

    /// The years in which terms lie: what lies outside was mistyped.
    package static let years = 1970...2199
    /// Days at most from the first to the last one.
    package static let mostDays = 3 * 366

    /// A term from its first to its last day, both included.
    public init(starts: CalendarDate, ends: CalendarDate) {
      self.starts = starts
      self.ends = ends
    }
  }

  /// Fewest and most heads in a group.
  public struct Size: Sendable, Hashable {
    /// Fewest heads.
    public var least: Int
    /// Most heads.
    public var most: Int
    /// Whether no two groups differ by more than one head.
    public var isEven: Bool

    /// A range of head counts.
    public init(least: Int, most: Int, even: Bool = false) {
      self.least = least
      self.most = most
      isEven = even
    }
  }

  /// How a group's value follows from its pair scores.
  public enum Value: String, Sendable, Hashable, CaseIterable {
    case mean, sum
  }

  /// Whose placement counts more.
  public struct Priority: Sendable, Hashable {
    /// Times that the placement of an isolated student counts.
    public var isolated: Int
    /// A student whose belonging is under this is isolated.
    public var belongingUnder: Int
    /// Times that the placement of a student counts who was left over last time.
    public var leftOver: Int
    /// Who was left over last time, beside those of whom the history says so.
    public var leftOverStudents: Set<Student.ID>
    /// Points that each day of waiting adds to the placement of a student in a round.
    public var waiting = 10
    /// Days for which a round may hold a student back who would be placed better later.
    public var patience = 0
    /// For how many days students have been waiting.
    public var waitingDays: [Student.ID: Int] = [:]

    /// A priority for students whose belonging is under a limit, and for those left over last time.
    public init(
      isolated: Int = 2, belongingUnder: Int = 40, leftOver: Int = 2,
      leftOverStudents: Set<Student.ID> = []
    ) {
      self.isolated = isolated
      self.belongingUnder = belongingUnder
      self.leftOver = leftOver
      self.leftOverStudents = leftOverStudents
    }
  }

  /// When the search may stop.
  public struct Limits: Sendable, Hashable {
    /// Wall-clock seconds.
    public var seconds: Double
    /// Relative: 0.005 is half a per cent.
    public var gap: Double
    /// Steps of work; nil means as many as the seconds allow.
    public var effort: Int?

    /// Limits of time, gap and effort.
    public init(seconds: Double = 60, gap: Double = 0, effort: Int? = nil) {
      self.seconds = seconds
      self.gap = gap
      self.effort = effort
    }
  }

  /// Which roles of the roster guide and learn in mentor and tutor programs.
  public struct Roles: Sendable, Hashable {
    /// Who holds it guides.
    public var guide: String
    /// Who holds it learns.
    public var learner: String

    /// Stands for everybody; in tutor programs, to guide, for everybody who named a strength or a
    /// finished course, and to learn, for everybody who named a need.
    public static let anybody = "any"

    /// The roles that guide and learn.
    public init(guide: String, learner: String) {
      self.guide = guide
      self.learner = learner
    }
  }

  /// What can be spread evenly among answers that are worth as much.
  public enum Balance: String, Sendable, Hashable, CaseIterable {
    /// How many learners each guide has.
    case guides
  }

  /// The most rounds that are formed at once.
  package static let mostRounds = 60

  /// Who looks after a group beside its members.
  public enum Host: String, Sendable, Hashable, CaseIterable {
    case coach
  }

  /// The program's stable key.
  public var id: String
  /// How groups are made and named.
  public var kind: Kind
  /// When groups meet; nil where the file says nothing.
  public var term: Term?
  /// The zone in which meetings are reported where it serves; nil leaves it to the group.
  public var timeZone: String?
  /// Head counts of a group.
  public var size: Size
  /// How many groupings are formed at once, in which students meet as many others as can be.
  public var rounds = 1
  /// What is spread evenly among answers that are worth as much; nil for nothing.
  public var balance: Balance?
  /// How a group is valued.
  public var value: Value
  /// When and how groups meet.
  public var meeting: MeetingWish
  /// Hard rules by their stable ids, with what each was told.
  public var rules: [RuleID: Setting]
  /// Whole weights of the soft criteria; 0 switches one off.
  public var weights: [CriterionID: Int]
  /// Points for each student placed.
  public var placement: Int
  /// Days after a term's end for which a workspace remembers its groups; nil for as long as it lasts.
  public var retentionDays: Int?
  /// Points in a rematch for each two of a group who stay together, on top of their pair score.
  public var disruption: Int = 200
  /// How far under its bound a match may choose an answer by chance, in hundredths of a per cent of the
  /// bound; 0 leaves nothing to chance.
  public var explore: Int = 0
  /// Whose placement counts more.
  public var priority: Priority
  /// When the search may stop.
  public var limits: Limits
  /// Where chances come from.
  public var seed: UInt64
  /// Which roles guide and learn; without meaning where all members are alike.
  public var roles: Roles
  /// Other words for an interest, beside those that are always known.
  public var synonyms: [String: String]
  /// Fields of a student that pages, calendars and letters may show to others.
  public var directory: [DirectoryField] = DirectoryField.usual
  /// Kilometres along a side of the squares that a map counts homes in.
  public var mapGrid = 10
  /// What a missing answer counts.
  public var unanswered: Unanswered = .skip
  /// Ideals of criteria that have one, where the program wants another than the usual one.
  public var ideals: [CriterionID: Int] = [:]
  /// Which differences `different_background` looks for.
  public var mixing = Mixing()
  /// Circumstances that the school knows beside the usual ones.
  public var circumstances: Set<String> = []
  /// What only this school asks, by the columns of the answers.
  public var questions: [String: Question] = [:]
  /// The column in which students say what they accept in a partner; nil where nobody is asked.
  public var onlyWith: String?
  /// Criteria that count but are never named as a reason.
  public var hidden: Set<CriterionID> = []
  /// Who hosts each group; nil where nobody does.
  public var host: Host?
  /// The id of the one venue where all groups meet; nil leaves it to the group.
  public var venue: String?
  /// The one goal that all members of a group share; nil leaves it open.
  public var goal: String?
  /// Whether groups that meet in person without a venue are told a zone halfway between their homes.
  public var meetsHalfway: Bool

  /// Hundredths of a per cent that ``explore`` may be at most.
  package static let mostExplored = 500

  /// A program of `kind`; the preset of the kind is the usual way to one.
  public init(
    id: String, kind: Kind, term: Term? = nil, timeZone: String? = nil, size: Size,
    value: Value = .mean, meeting: MeetingWish = MeetingWish(), rules: [RuleID: Setting] = [:],
    weights: [CriterionID: Int] = [:], placement: Int = 1000, priority: Priority = Priority(),
    limits: Limits = Limits(), seed: UInt64 = 1, roles: Roles? = nil,
    synonyms: [String: String] = [:], host: Host? = nil, venue: String? = nil, goal: String? = nil,
    meetsHalfway: Bool? = nil
  ) {
    self.id = id
    self.kind = kind
    self.term = term
    self.timeZone = timeZone
    self.size = size
    self.value = value
    self.meeting = meeting
    self.rules = rules
    self.weights = weights
    self.placement = placement
    self.priority = priority
    self.limits = limits
    self.seed = seed
    self.roles = roles ?? kind.roles
    self.synonyms = synonyms
    self.host = host
    self.venue = venue
    self.goal = goal
    self.meetsHalfway = meetsHalfway ?? (kind == .playdate)
  }
}

/// When and how a group wants to meet.
public struct MeetingWish: Sendable, Hashable {
  /// Where a group meets.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    case online, either
    case inPerson = "in-person"
  }

  /// Whose clock a meeting keeps when clocks change.
  public enum Anchor: String, Sendable, Hashable, CaseIterable {
    case local, utc
  }

  /// Length of a meeting.
  public var minutes: Int
  /// Meetings a week, on different days.
  public var timesAWeek: Int
  /// Minutes after midnight in each member's own local time.
  public var earliest: Int
  /// Minutes after midnight in each member's own local time, by which the meeting has ended.
  public var latest: Int
  /// Where the group meets.
  public var mode: Mode
  /// Whose clock the meeting keeps.
  public var anchor: Anchor
  /// Whether the group needs no common time.
  public var isAsynchronous: Bool
  /// Weeks from one meeting to the next: 1, 2 or 4.
  public var every = 1
  /// Where a group meets online; nil where the program does not say.
  public var link: MeetingLink?

  /// The weeks that may lie between one meeting and the next.
  package static let cadences = [1, 2, 4]

  /// A wish for `timesAWeek` meetings of `minutes` each.
  public init(
    minutes: Int = 45, timesAWeek: Int = 1, earliest: Int = 8 * 60, latest: Int = 20 * 60 + 30,
    mode: Mode = .online, anchor: Anchor = .local, isAsynchronous: Bool = false
  ) {
    self.minutes = minutes
    self.timesAWeek = timesAWeek
    self.earliest = earliest
    self.latest = latest
    self.mode = mode
    self.anchor = anchor
    self.isAsynchronous = isAsynchronous
  }
}
