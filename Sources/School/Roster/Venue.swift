/// A place where an in-person group could meet.
public struct Venue: Sendable, Hashable, Identifiable {
  /// The venue's stable key.
  public var id: String
  /// What people call it.
  public var name: String
  /// Where it is.
  public var location: Coordinates
  /// Heads; nil where nothing was said.
  public var capacity: Int?
  /// An IANA name: the zone of ``hours``.
  public var timeZone: String
  /// When the venue can be used in a usual week.
  public var hours: [LocalStretch]

  /// A venue with all that is known of it.
  public init(
    id: String, name: String, location: Coordinates, capacity: Int?, timeZone: String,
    hours: [LocalStretch]
  ) {
    self.id = id
    self.name = name
    self.location = location
    self.capacity = capacity
    self.timeZone = timeZone
    self.hours = hours
  }
}
