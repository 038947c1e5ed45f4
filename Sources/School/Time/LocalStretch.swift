/// A day of the week; weeks begin on Monday.
public enum Weekday: String, Sendable, Hashable, CaseIterable {
  case mon, tue, wed, thu, fri, sat, sun

  /// Days after Monday.
  public var index: Int {
    switch self {
    case .mon: 0
    case .tue: 1
    case .wed: 2
    case .thu: 3
    case .fri: 4
    case .sat: 5
    case .sun: 6
    }
  }
}

/// A stretch of a usual week in local time.
public struct LocalStretch: Sendable, Hashable {
  /// The day on which the stretch begins.
  public var day: Weekday
  /// Minutes after midnight, 0..<1440.
  public var from: Int
  /// Minutes after midnight, 0...1440. Earlier than ``from`` means that the stretch runs past
  /// midnight into the next day.
  public var to: Int

  /// A stretch of `day` between two times in minutes after midnight.
  public init(day: Weekday, from: Int, to: Int) {
    self.day = day
    self.from = from
    self.to = to
  }
}
