/// A number of at most six decimal places, exact on every machine: what students answer where a
/// question asks for a number.
public struct Quantity: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number in millionths, from −10¹² to 10¹².
  public let millionths: Int

  /// Decimal places at most.
  package static let places = 6
  /// The largest number, either side of 0.
  package static let most = 1_000_000

  /// A number of millionths; nil where it is too large.
  public init?(millionths: Int) {
    guard (-Self.most * 1_000_000...Self.most * 1_000_000).contains(millionths) else { return nil }
    self.millionths = millionths
  }

  /// A whole number; nil where it is too large.
  public init?(_ whole: Int) {
    guard (-Self.most...Self.most).contains(whole) else { return nil }
    millionths = whole * 1_000_000
  }

  /// The number that a text writes with digits, a point and a sign; nil where it is none.
  public init?(_ text: String) {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, Self.areDigits(first), first.count <= 12, let whole = Int(first)
    else { return nil }
    var millionths = 0
    if parts.count == 2 {
      guard Self.areDigits(parts[1]), parts[1].count <= Self.places else { return nil }
      millionths = Int(parts[1] + String(repeating: "0", count: Self.places - parts[1].count)) ?? 0
    }
    guard whole <= Self.most else { return nil }
    let size = whole * 1_000_000 + millionths
    self.init(millionths: isNegative ? -size : size)
  }

  private static func areDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether the first number is smaller.
  public static func < (one: Quantity, other: Quantity) -> Bool {
    one.millionths < other.millionths
  }

  /// The shortest text that says the number.
  public var description: String {
    let size = millionths.magnitude
    var text = String(size / 1_000_000)
    let rest = String(1_000_000 + size % 1_000_000).dropFirst()
    let decimals = String(rest.reversed().drop { $0 == "0" }.reversed())
    if !decimals.isEmpty { text += "." + decimals }
    return millionths < 0 ? "-" + text : text
  }
}

extension Setting {
  /// The number that a setting holds; nil where it is none, or has too many decimal places.
  package var quantity: Quantity? {
    switch self {
    case .whole(let whole): return Quantity(whole)
    case .decimal(let decimal):
      guard abs(decimal) <= Double(Quantity.most) else { return nil }
      let millionths = (decimal * 1_000_000).rounded()
      guard abs(decimal * 1_000_000 - millionths) < 0.001 else { return nil }
      return Quantity(millionths: Int(millionths))
    default: return nil
    }
  }
}
