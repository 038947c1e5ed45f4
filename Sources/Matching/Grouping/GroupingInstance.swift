/// Items to be formed into disjoint groups within a range of sizes.
///
/// An item usually is one student; a household or students who must stay together are one item of
/// several seats. All pairs of items in a group must be edges of ``graph``.
package struct GroupingInstance: Sendable {
  /// How a group's worth follows from the weights of its pairs.
  package enum Value: String, Sendable {
    /// ⌊2·Σ w ÷ (k − 1)⌋ for k seats: each member's mean weight with the others, summed.
    case mean
    /// Σ w.
    case sum
  }

  /// When groups could meet: each item has a set of options (bits); a group needs options that all
  /// its items share, in at least ``daysNeeded`` of the day masks of one week.
  ///
  /// Whatever else all members must share is told in the same way: a "day" may be the places that
  /// all can reach, or what all like, and a "week" what goes with one place.
  package struct Meetings: Sendable {
    /// 64-bit words in one set.
    package var words: Int
    /// `words` words for each item, one item after the other.
    package var options: [UInt64]
    /// `words` words for each day: the options that fall on it.
    package var days: [UInt64]
    package var daysNeeded: Int
    /// Days in a week. Options may be told on several clocks, each with a week of its own in
    /// ``days``, one after the other; a group needs its days in one of these weeks.
    package var weekLength: Int
    /// For each week the most seats of a group that it serves; empty where every week serves all.
    package var mostSeats: [Int32]
    /// Which parts of a week lie on different days for whom; nil where any two of a week's masks do.
    package var spacing: DaySpacing?

    package init(
      words: Int, options: [UInt64], days: [UInt64], daysNeeded: Int = 1, weekLength: Int = 7,
      mostSeats: [Int32] = [], spacing: DaySpacing? = nil
    ) {
      self.words = words
      self.options = options
      self.days = days
      self.daysNeeded = daysNeeded
      self.weekLength = weekLength
      self.mostSeats = mostSeats
      self.spacing = spacing
    }

    /// Whether a week serves groups of so many seats.
    @inline(__always)
    package func serves(_ seats: Int, inWeek week: Int) -> Bool {
      mostSeats.isEmpty || Int32(clamping: seats) <= mostSeats[week]
    }
  }

  /// A property that some seats carry, and how many carriers a group may hold: none at all, or
  /// between `least` and `most`. `least` 2 is "never alone"; `most` is "at most n".
  ///
  /// Where it names families, every item carries it and different families are counted, not seats.
  package struct Mark: Sendable {
    package var least: Int32
    package var most: Int32
    /// The items that carry it, ascending, and how many of their seats do.
    package var carriers: [Int32]
    package var seats: [Int32]
    /// For each item the families of its seats; empty where seats are counted.
    package var families: [[Int32]] = []

    package init(least: Int32 = 0, most: Int32 = .max, carriers: [Int32], seats: [Int32]) {
      self.least = least
      self.most = most
      self.carriers = carriers
      self.seats = seats
    }
  }

  /// The edges; the weight of a pair of items is the sum over their pairs of seats.
  package var graph: PairGraph
  /// Head count of each item, at least 1.
  package var seats: [Int32]
  /// Σ w over the pairs of seats inside each item; 0 for single students.
  package var innerWeights: [Int64]
  /// Points for placing each item.
  package var placement: [Int64]
  /// Fewest and most seats of a group.
  package var least: Int
  package var most: Int
  package var value: Value
  /// Exactly so many groups; nil leaves it open.
  package var groupCount: Int?
  /// At most so many groups; nil leaves it open.
  package var mostGroups: Int?
  /// Whether every item must be in a group.
  package var everyone: Bool
  package var meetings: Meetings?
  package var marks: [Mark]
  /// What whole groups have to add up to.
  package var balances: [Balance]

  package init(
    graph: PairGraph, seats: [Int32]? = nil, innerWeights: [Int64]? = nil,
    placement: [Int64]? = nil, least: Int, most: Int, value: Value = .mean, groupCount: Int? = nil,
    mostGroups: Int? = nil, everyone: Bool = false, meetings: Meetings? = nil, marks: [Mark] = [],
    balances: [Balance] = []
  ) {
    let count = graph.itemCount
    self.graph = graph
    self.seats = seats ?? [Int32](repeating: 1, count: count)
    self.innerWeights = innerWeights ?? [Int64](repeating: 0, count: count)
    self.placement = placement ?? [Int64](repeating: 0, count: count)
    self.least = least
    self.most = most
    self.value = value
    self.groupCount = groupCount
    self.mostGroups = mostGroups
    self.everyone = everyone
    self.meetings = meetings
    self.marks = marks
    self.balances = balances
  }
}

extension GroupingInstance {
  /// Whether groups may be so large that there are too many good ones to list.
  var hasLargeGroups: Bool { most > 6 }

  /// How many groups can be asked to pay as such; nil where their number is free.
  var payingGroups: Int? { groupCount ?? mostGroups }

  /// By how much so many groups miss the number asked for.
  @inline(__always)
  func surplus(_ groups: Int) -> Int {
    if let groupCount { return abs(groups - groupCount) }
    return mostGroups.map { max(0, groups - $0) } ?? 0
  }
}
