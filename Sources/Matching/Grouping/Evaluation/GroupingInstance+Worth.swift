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

  /// Prices that no group can exceed, from the heaviest pairs of each item; nothing for those who have too
  /// few pairs for any group, unless everyone must be placed.
  package func rowPrices(threads: Int) -> [Int64] {
    let parts = evenParts(of: graph.itemCount, about: 64)
    return parallelMap(count: parts.count, threads: threads) { [self] part in
      parts[part].map { item in
        guard let share = largestShare(of: item) else { return everyone ? placement[item] : 0 }
        return everyone ? share + placement[item] : max(0, share + placement[item])
      }
    }.flatMap(\.self)
  }

  /// The most that an item adds to the value of a group, rounded up; nil where it can be in none.
  ///
  /// Half of the weight of each of its pairs is its own, or all of it where a mean counts pairs twice. Each
  /// seat of another item counts a part of their pair; of all the heaviest ones fill the group.
  private func largestShare(of item: Int) -> Int64? {
    let own = Int(seats[item])
    guard own <= most else { return nil }
    // Best first; few are wanted of thousands.
    var heaviest: [(weight: Int64, seats: Int)] = []
    for edge in graph.offsets[item]..<graph.offsets[item + 1] {
      let seats = seats[Int(graph.neighbors[edge])]
      let weight =
        seats == 1 ? graph.weights[edge] : ceilingDivide(graph.weights[edge], Int64(seats))
      if heaviest.count == most - own {
        guard let last = heaviest.last, last.weight < weight else { continue }
        heaviest.removeLast()
      }
      let place = heaviest.lastIndex { $0.weight >= weight }.map { $0 + 1 } ?? 0
      heaviest.insert((weight, Int(seats)), at: place)
    }
    var (head, sum) = (own, 2 * innerWeights[item])
    var share: Int64?
    func look() {
      guard head >= least else { return }
      let here = ceilingDivide(sum, value == .sum ? 2 : Int64(max(1, head - 1)))
      share = max(share ?? here, here)
    }
    look()
    for other in heaviest {
      for _ in 0..<min(other.seats, most - head) {
        head += 1
        sum += other.weight
        look()
      }
    }
    return share
  }

  private func ceilingDivide(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    -ReducedPairs.floorDivide(-dividend, divisor)
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
