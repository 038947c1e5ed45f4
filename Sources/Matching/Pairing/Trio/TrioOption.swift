/// What a pairing that may hold one group of three knows about such groups.
package struct TrioOption: Sendable {
  /// How the value of a trio follows from the weights of its pairs, placement included in all.
  package enum Value: Sendable {
    /// Half their sum, rounded down: each member counts with the mean of its two pairs.
    case mean
    /// Their sum, less what the sum counts twice: the placement of each member.
    case sum(placement: [Int64])
  }

  /// The pairs that may stand in a trio, with their weights; not all of them need be allowed as pairs.
  package var company: PairGraph
  package var value: Value
  /// Whether three items who are in company two by two may be together.
  package var isAllowed: @Sendable (_ trio: [Int32]) -> Bool

  package init(
    company: PairGraph, value: Value = .mean,
    isAllowed: @escaping @Sendable ([Int32]) -> Bool = { _ in true }
  ) {
    self.company = company
    self.value = value
    self.isAllowed = isAllowed
  }

  /// The worth in points of a trio whose pairs weigh so much in all.
  func worth(of trio: [Int32], weight: Int64) -> Int64 {
    switch value {
    case .mean: weight >> 1
    case .sum(let placement): weight - trio.reduce(0) { $0 + placement[Int($1)] }
    }
  }
}
