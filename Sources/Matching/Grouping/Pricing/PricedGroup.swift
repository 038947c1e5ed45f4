/// A group and what it is worth beyond what it pays.
struct PricedGroup: Sendable {
  /// Ascending.
  var items: [Int32]
  /// In points.
  var worth: Int64
  /// In units of the prices' scale.
  var excess: Int64

  /// Best first; a fixed order among equals.
  static func better(_ a: PricedGroup, _ b: PricedGroup) -> Bool {
    a.excess != b.excess ? a.excess > b.excess : a.items.lexicographicallyPrecedes(b.items)
  }
}
