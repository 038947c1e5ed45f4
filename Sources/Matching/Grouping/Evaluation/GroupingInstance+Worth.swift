extension GroupingInstance {
  /// The value of so many seats whose pairs weigh `weight` in all.
  @inline(__always)
  func value(weight: Int64, seats: Int) -> Int64 {
    guard value == .mean else { return weight }
    guard seats > 1 else { return 0 }
    let divisor = Int64(seats - 1)
    let quotient = 2 * weight / divisor
    // Division rounds towards zero, the value rounds down.
    return 2 * weight % divisor < 0 ? quotient - 1 : quotient
  }

  /// Value and placement of an allowed group, in points.
  package func worth(of group: [Int32]) -> Int64 {
    var weight: Int64 = 0
    var points: Int64 = 0
    var seats = 0
    for (place, item) in group.enumerated() {
      weight += innerWeights[Int(item)]
      points += placement[Int(item)]
      seats += Int(self.seats[Int(item)])
      for other in group[..<place] { weight += graph.weight(item, other) }
    }
    return value(weight: weight, seats: seats) + points
  }

  /// No answer's worth lies further from zero than this.
  var worthLimit: Int64 { plainPrices.reduce(0, +) }

  /// Prices that no group of single seats can exceed: an item adds to a mean at most the mean of its
  /// heaviest pairs in the smallest group, and to a sum half its heaviest pairs in the largest.
  var rowPrices: [Int64] {
    guard seats.allSatisfy({ $0 == 1 }), innerWeights.allSatisfy({ $0 == 0 }) else {
      return plainPrices
    }
    let most = min(most, graph.itemCount)
    let partners = value == .mean ? max(1, least - 1) : most - 1
    return (0..<graph.itemCount).map { item in
      var heaviest = Array(graph.weights[graph.offsets[item]..<graph.offsets[item + 1]])
      heaviest.keepLargest(partners) { $0 }
      let share =
        value == .mean
        ? -ReducedPairs.floorDivide(-heaviest.reduce(0, +), Int64(max(1, heaviest.count)))
        // A smaller group leaves out what is below 0.
        : (heaviest.reduce(0) { $0 + max(0, $1) } + 1) / 2
      let alone: Int64 = least <= 1 ? 0 : .min / 4
      let price = max(share, alone) + placement[item]
      return everyone ? price : max(0, price)
    }
  }

  /// Prices that no group can exceed, whatever the weights: an item adds at most twice the largest
  /// weight to a mean, and to a sum at most the largest for each seat of its group.
  var plainPrices: [Int64] {
    var largest: Int64 = 0
    for weight in graph.weights { largest = max(largest, abs(weight)) }
    for weight in innerWeights { largest = max(largest, abs(weight)) }
    return placement.map { abs($0) + largest * Int64(max(2, most)) + 1 }
  }
}
