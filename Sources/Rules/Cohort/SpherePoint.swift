import Foundation
package import School

/// A place on the earth as a point of the unit sphere, so that distances need no angles.
package struct SpherePoint: Sendable, Hashable {
  package let x: Double
  package let y: Double
  package let z: Double

  package init(_ coordinates: Coordinates) {
    let latitude = coordinates.latitude * .pi / 180
    let longitude = coordinates.longitude * .pi / 180
    x = cos(latitude) * cos(longitude)
    y = cos(latitude) * sin(longitude)
    z = sin(latitude)
  }

  /// The mean radius of the earth in kilometres.
  package static let earthRadius = 6371.0088

  /// The great circle distance in kilometres.
  package func kilometres(to other: SpherePoint) -> Double {
    2 * Self.earthRadius * asin(min(1, squaredChord(to: other).squareRoot() / 2))
  }

  /// The square of the straight way through the sphere, in radii: cheap, and it grows with the
  /// distance.
  @inline(__always)
  package func squaredChord(to other: SpherePoint) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    return dx * dx + dy * dy + dz * dz
  }

  /// The squared chord of a great circle distance in kilometres.
  package static func squaredChord(kilometres: Double) -> Double {
    let half = sin(min(kilometres / (2 * earthRadius), .pi / 2))
    return 4 * half * half
  }
}

extension Coordinates {
  /// The point halfway between homes, in tenths of a degree: about ten kilometres, too coarse to tell
  /// whose home is where.
  package init(halfwayBetween homes: [Coordinates]) {
    let points = homes.map(SpherePoint.init)
    let x = points.reduce(0) { $0 + $1.x }
    let y = points.reduce(0) { $0 + $1.y }
    let z = points.reduce(0) { $0 + $1.z }
    func tenths(_ radians: Double) -> Double { (radians * 1800 / .pi).rounded() / 10 }
    self.init(
      latitude: tenths(atan2(z, (x * x + y * y).squareRoot())), longitude: tenths(atan2(y, x)))
  }
}
