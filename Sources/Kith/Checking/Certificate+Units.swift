extension Certificate.Leaf {
  /// The finest scale among the prices; all scales are powers of ten.
  var scale: Int64 {
    let prices =
      Array(prices.values) + Array(seatPrices.values) + Array(guidePrices.values)
      + sets.map(\.price) + clashes.map(\.price)
      + Array(roomPrices.values) + hourPrices.map(\.price)
      + needPrices.values.flatMap(\.values) + [trioPrice, groupPrice]
      + settledTrios.flatMap { Array($0.prices.values) + $0.sets.map(\.price) }
    return Int64(prices.map(\.scale).max() ?? 1)
  }
}

extension Certificate.Price {
  /// The price in units of 1 ÷ `scale`, which is a multiple of its own.
  func units(at scale: Int64) -> Int64 {
    Int64(units) * (scale / Int64(self.scale))
  }
}

/// The quotient rounded up, for a positive divisor.
func ceilingDivision(_ dividend: Int64, by divisor: Int64) -> Int64 {
  -floorDivision(-dividend, by: divisor)
}
