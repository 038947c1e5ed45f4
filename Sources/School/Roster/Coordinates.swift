/// A point on the earth, in degrees.
public struct Coordinates: Sendable, Hashable {
  /// −90 to 90, north positive.
  public var latitude: Double
  /// −180 to 180, east positive.
  public var longitude: Double

  /// A point at a latitude and a longitude in degrees.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
