/// A weekly meeting as the clock of one zone shows it over the term.
public struct LocalMeeting: Sendable, Hashable {
  /// What the clock shows from a date on.
  public struct Showing: Sendable, Hashable {
    /// The local date of the first meeting shown so.
    public var since: CalendarDate
    /// The local day on which the meeting begins.
    public var day: Weekday
    /// Minutes after midnight.
    public var from: Int
    /// Minutes after midnight; not after ``from`` where the meeting runs past midnight.
    public var to: Int

    /// The times that a clock shows from the date `since` on.
    public init(since: CalendarDate, day: Weekday, from: Int, to: Int) {
      self.since = since
      self.day = day
      self.from = from
      self.to = to
    }
  }

  /// An IANA name.
  public var timeZone: String
  /// The first one, then one for each change, ascending by date.
  public var showings: [Showing]

  /// What the clock of `timeZone` shows over a term.
  public init(timeZone: String, showings: [Showing]) {
    self.timeZone = timeZone
    self.showings = showings
  }

  /// The changes of local time within the term.
  public var changes: ArraySlice<Showing> { showings.dropFirst() }
}
