/// Students who were put together.
public struct Group: Sendable, Hashable, Identifiable {
  /// A student's place in a group.
  public struct Member: Sendable, Hashable {
    /// Who it is.
    public var student: Student.ID
    /// What the member does.
    public var role: Role

    /// The place of `student`, as `role`.
    public init(student: Student.ID, role: Role) {
      self.student = student
      self.role = role
    }
  }

  /// What a member does in a group.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case mentor, tutor, learner, member
  }

  /// `g1`, `g2`, … in the order of the result.
  public var id: String
  /// Guides first, then by id.
  public var members: [Member]
  /// In points, without placement.
  public var value: Int
  /// The weekly meetings, in the order of the week.
  public var meetings: [Meeting]
  /// The id of the venue, where the group has one.
  public var venue: String?
  /// The subject that a tutor helps with, where the learner named one.
  public var subject: String?
  /// The interest that all members share, where the program asks for one.
  public var interest: String?
  /// The goal that all members share, where the program asks for one.
  public var goal: String?
  /// The id of the coach who hosts the group, where one does.
  public var host: String?
  /// A zone of about ten kilometres halfway between the homes of several households, for a group that
  /// meets in person without a venue; in tenths of a degree.
  public var halfway: Coordinates?
  /// The strongest reasons first.
  public var why: [Reason]
  /// How likely the group was, where a match chose among answers by chance; nil where nothing was left to
  /// chance.
  public var chance: Chance?
  /// The round of a rotation in which the group is formed, from 1; nil where there is one grouping.
  public var round: Int?

  /// A group with all that is known of it.
  public init(
    id: String, members: [Member], value: Int, meetings: [Meeting], venue: String?, why: [Reason],
    subject: String? = nil, interest: String? = nil, goal: String? = nil, host: String? = nil,
    halfway: Coordinates? = nil
  ) {
    self.id = id
    self.members = members
    self.value = value
    self.meetings = meetings
    self.venue = venue
    self.why = why
    self.subject = subject
    self.interest = interest
    self.goal = goal
    self.host = host
    self.halfway = halfway
  }
}

extension Group {
  /// In how many of the answers that a match chose among, all of them alike likely, a group is.
  public struct Chance: Sendable, Hashable {
    /// Answers that hold the group.
    public var holding: Int
    /// All answers.
    public var answers: Int

    /// A chance of `holding` in `answers`.
    public init(_ holding: Int, of answers: Int) {
      self.holding = holding
      self.answers = answers
    }
  }
}

/// A weekly meeting, in the local time of one zone.
public struct Meeting: Sendable, Hashable {
  /// The day on which the meeting begins.
  public var day: Weekday
  /// Minutes after midnight.
  public var from: Int
  /// Minutes after midnight; earlier than ``from`` where the meeting runs past midnight.
  public var to: Int
  /// The IANA zone whose clock the meeting keeps.
  public var timeZone: String
  /// The one day on which it takes place; nil for a meeting of every week.
  public var date: CalendarDate?
  /// On which weeks it takes place; nil for a meeting of every week.
  public var cadence: Cadence?
  /// What the clock of each member shows over the term; empty where nobody asked.
  public var localTimes: [Student.ID: LocalMeeting]

  /// A weekly meeting on `day` between two times in minutes after midnight of `timeZone`.
  public init(
    day: Weekday, from: Int, to: Int, timeZone: String, date: CalendarDate? = nil,
    localTimes: [Student.ID: LocalMeeting] = [:]
  ) {
    self.day = day
    self.from = from
    self.to = to
    self.timeZone = timeZone
    self.date = date
    self.localTimes = localTimes
  }
}

extension Meeting {
  /// The weeks of a meeting that does not take place each week.
  public struct Cadence: Sendable, Hashable {
    /// Weeks from one meeting to the next.
    public var weeks: Int
    /// One day of them; the others lie whole multiples of so many weeks before and after it.
    public var day: CalendarDate

    /// A meeting every `weeks` weeks, on `day` among others.
    public init(everyWeeks weeks: Int, from day: CalendarDate) {
      self.weeks = weeks
      self.day = day
    }
  }

  /// Whether the meeting takes place in the week of a day that is its day of the week, holidays aside.
  package func isKept(on day: CalendarDate) -> Bool {
    guard let cadence, cadence.weeks > 1 else { return true }
    return (day.dayNumber - cadence.day.dayNumber) % (7 * cadence.weeks) == 0
  }
}

/// Why a group is good: a criterion, its points and a sentence in plain words.
public struct Reason: Sendable, Hashable {
  /// The criterion that speaks.
  public var criterion: CriterionID
  /// 0...1000, the criterion's mean over the pairs that it speaks of, times its share of the weights.
  public var points: Int
  /// The reason in plain words.
  public var text: String

  /// A reason of `points`, in the words of `text`.
  public init(criterion: CriterionID, points: Int, text: String) {
    self.criterion = criterion
    self.points = points
    self.text = text
  }
}
