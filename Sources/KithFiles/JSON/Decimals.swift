import Matching

/// Decimals without binary rounding.
enum Decimals {
  /// `units` ÷ `scale` without needless zeros; `scale` is a power of ten.
  static func text(_ units: Int, scale: Int) -> String {
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: scale.magnitude)
    let sign = units < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    // Adding the scale keeps leading zeros; the 1 that it puts in front is dropped.
    var digits = String(rest + scale.magnitude).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  /// The gap (bound − objective) ÷ max(1, |bound|, |objective|), at most 1, in billionths, rounded up
  /// so that only a closed gap reads as zero.
  static func gap(objective: Int, bound: Int) -> Int {
    let share = MatchingOutcome.gap(Int64(objective), Int64(bound))
    return Int((share * 1e9).rounded(.up))
  }
}

extension Decimals {
  /// The whole number and the power of ten whose quotient a decimal without exponent is; nil where
  /// they do not fit.
  static func exact(_ text: String) -> (units: Int, scale: Int)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let units = Int(parts.joined()) else { return nil }
    let decimals = parts.count == 2 ? parts[1].count : 0
    guard decimals <= 15 else { return nil }
    return (units, (0..<decimals).reduce(1) { scale, _ in scale * 10 })
  }
}
