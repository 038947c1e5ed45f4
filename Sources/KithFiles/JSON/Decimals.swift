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

  /// The gap (bound − objective) ÷ max(1, bound) in billionths, rounded up so that only a closed gap
  /// reads as zero.
  static func gap(objective: Int, bound: Int) -> Int {
    let excess = Double(bound - objective)
    return Int(min((excess / Double(max(1, bound)) * 1e9).rounded(.up), 9e17))
  }
}
