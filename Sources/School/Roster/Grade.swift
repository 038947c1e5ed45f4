/// A school grade, ordered from pre-kindergarten to undergraduate.
///
/// `PK` is −1, `KG` 0, then 1 to 13; post-secondary `PS` is 14 and `UG` 15, so that grades differ by
/// whole steps.
public struct Grade: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Steps above kindergarten.
  public let level: Int

  /// A grade from its code: `PK KG 1..13 PS UG`, leading zeros and either case accepted.
  public init?(_ code: String) {
    switch code.uppercased() {
    case "PK": level = -1
    case "KG": level = 0
    case "PS": level = 14
    case "UG": level = 15
    default:
      guard code.count <= 2, code.allSatisfy(\.isASCII), let number = Int(code),
        (1...13).contains(number)
      else { return nil }
      level = number
    }
  }

  /// The code, without leading zeros.
  public var description: String {
    switch level {
    case -1: "PK"
    case 0: "KG"
    case 14: "PS"
    case 15: "UG"
    default: String(level)
    }
  }

  /// Whether `left` is the lower grade.
  public static func < (left: Grade, right: Grade) -> Bool { left.level < right.level }
}
