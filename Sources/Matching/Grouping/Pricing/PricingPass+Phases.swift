/// The searches that together look at all allowed groups.
extension PricingPass {
  /// Which items the groups of a search are made of.
  enum Seating: Sendable {
    /// Whatever their seats: they do not count.
    case any
    /// Items of one seat.
    case single
    /// At least one item of several seats.
    case several
  }

  /// The groups that one search looks for.
  struct Phase: Sendable {
    /// Items in a group.
    var sizes: ClosedRange<Int>
    var seating: Seating
  }

  /// Under `mean` one search serves all sizes of single seats. Under `sum`, and where an item of several
  /// seats takes part, what a pair is worth depends on the number of items: unless the threshold is zero,
  /// where one search wastes less than rows for each, only a search for each number is tight. Large
  /// groups have too many sizes in any case.
  static func phases(of instance: GroupingInstance, threshold: Int64) -> [Phase] {
    let most = min(instance.most, instance.graph.itemCount)
    guard most >= 1 else { return [] }
    let largest = instance.seats.sorted(by: >)
    let hasSeveral = (largest.first ?? 1) > 1
    if instance.value == .sum {
      let fewest = hasSeveral ? 2 : max(2, instance.least)
      return (fewest...max(fewest, most)).map { Phase(sizes: $0...$0, seating: .any) }
    }
    let single = Phase(
      sizes: min(max(2, instance.least), max(2, most))...max(2, most), seating: .single)
    guard hasSeveral else { return [single] }
    // So many of the largest items at least make up a group.
    var (fewest, seats) = (0, 0)
    while fewest < largest.count, seats < instance.least {
      seats += Int(largest[fewest])
      fewest += 1
    }
    let least = max(2, fewest)
    if instance.hasLargeGroups { return [Phase(sizes: least...max(least, most), seating: .any)] }
    // One of them has several seats.
    let sizes = least...max(least, min(most, instance.most - 1))
    let several = threshold != 0 ? sizes.map { $0...$0 } : [sizes]
    return (largest.last == 1 ? [single] : [])
      + several.map { Phase(sizes: $0, seating: .several) }
  }
}
