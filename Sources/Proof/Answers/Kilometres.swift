import Foundation
import School

/// Great circles on a sphere of the earth's mean radius, by the formula of half versed sines.
enum Kilometres {
  static let earthRadius = 6371.0088

  static func between(_ one: Coordinates, _ other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let north = sin((other.latitude - one.latitude) * radians / 2)
    let east = sin((other.longitude - one.longitude) * radians / 2)
    let half =
      north * north + cos(one.latitude * radians) * cos(other.latitude * radians) * east * east
    return 2 * earthRadius * asin(min(1, half.squareRoot()))
  }
}
