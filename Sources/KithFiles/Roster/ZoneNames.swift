import Foundation
import Kith

/// Which time zones are known, each asked of Foundation once.
package struct ZoneNames {
  private var known: [String: Bool] = ["UTC": true, "GMT": true]
  private var guesses: [String: String?] = [:]

  package init() {}

  /// Whether `name` is an IANA name of the form area/place, or UTC or GMT. Abbreviations such as
  /// EST are refused: people mean a zone that changes its clock by them, and they do not say which.
  package mutating func isKnown(_ name: String) -> Bool {
    if let answer = known[name] { return answer }
    let answer = name.utf8.contains(UInt8(ascii: "/")) && TimeZone(identifier: name) != nil
    known[name] = answer
    return answer
  }

  /// The zone that was probably meant.
  package mutating func nearest(to name: String) -> String? {
    let name = String(name.prefix(64))
    if let guess = guesses[name] { return guess }
    let zones = TimeZone.knownTimeZoneIdentifiers
    // A place alone is the commonest slip.
    let place = name.lowercased().replacing(" ", with: "_")
    let guess =
      zones.first { $0.lowercased().hasSuffix("/" + place) }
      ?? TextDistance.nearest(to: name, among: zones)
    guesses[name] = guess
    return guess
  }
}
