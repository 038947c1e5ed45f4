extension GroupingInstance {
  /// No answer's worth lies further from zero than this.
  var worthLimit: Int64 { plainPrices.reduce(0, +) }

  /// Prices that no group can exceed, whatever the weights: an item adds at most twice the largest
  /// weight to a mean, and to a sum at most the largest for each seat of its group.
  var plainPrices: [Int64] {
    var largest: Int64 = 0
    for weight in graph.weights { largest = max(largest, abs(weight)) }
    for weight in innerWeights { largest = max(largest, abs(weight)) }
    return placement.map { abs($0) + largest * Int64(max(2, most)) + 1 }
  }
}
