import Matching

extension PriceProof {
  /// The share of a pair in a group's worth less its prices, times items · (items − 1) · divisor of
  /// the value, so that it is whole.
  struct PairWorth: Sendable {
    let shape: Shape
    private let factor: Int64
    private let constant: Int64
    private let shares: [Int64]

    init(_ claims: Claims, _ shape: Shape) {
      let instance = claims.instance
      let isMean = instance.value == .mean
      let numerator: Int64 = isMean ? 2 : 1
      let divisor: Int64 = isMean ? Int64(max(1, shape.seats - 1)) : 1
      let items = Int64(shape.items)
      self.shape = shape
      factor = items * (items - 1) * numerator * claims.scale
      // Spread over the pairs of the smallest group where that takes most off, as a price below zero.
      let price = claims.groupPrice
      constant =
        price >= 0 || shape.leastSeats == shape.seats
        ? 2 * divisor * price
        : floorDivision(2 * divisor * price * items, by: Int64(shape.leastSeats))
      shares = claims.prices.indices.map { item in
        let net = claims.prices[item] - instance.placement[item] * claims.scale
        return items * (numerator * instance.innerWeights[item] * claims.scale - divisor * net)
      }
    }

    func callAsFunction(_ first: Int32, _ second: Int32, weight: Int64) -> Int64 {
      factor * weight + shares[Int(first)] + shares[Int(second)] - constant
    }
  }
}
