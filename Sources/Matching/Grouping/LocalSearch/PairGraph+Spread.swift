extension PairGraph {
  /// The standard deviation of the weights: what makes one group better than another.
  func spread() -> Double {
    if weights.isEmpty { return 0 }
    let stride = max(1, weights.count / 100_000)
    var sum = 0.0
    var squares = 0.0
    var count = 0.0
    for place in Swift.stride(from: 0, to: weights.count, by: stride) {
      let weight = Double(weights[place])
      sum += weight
      squares += weight * weight
      count += 1
    }
    return max(0, squares / count - (sum / count) * (sum / count)).squareRoot()
  }
}
