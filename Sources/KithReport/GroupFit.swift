import Kith

/// How well the members of a group fit, so that groups of different sizes can be compared.
///
/// It is a mean pair score: a `mean` value shared among its members, or a `sum` value among its
/// pairs. Kept as a fraction, so that no two groups are confused by rounding.
struct GroupFit: Comparable {
  /// The group's position in the result.
  let position: Int
  private let value: Int
  private let parts: Int

  init(_ group: Group, at position: Int, valued rule: Program.Value) {
    let heads = max(1, group.members.count)
    self.position = position
    value = group.value
    parts = rule == .mean ? heads : max(1, heads * (heads - 1) / 2)
  }

  /// 0...1000, rounded down.
  var rounded: Int { value / parts }

  /// Whether `left` comes first: the better fit, then the earlier group.
  static func < (left: GroupFit, right: GroupFit) -> Bool {
    let (mine, theirs) = (left.value * right.parts, right.value * left.parts)
    return mine == theirs ? left.position < right.position : mine > theirs
  }
}
