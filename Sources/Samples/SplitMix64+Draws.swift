import Matching

// Like `below`, these draws use whole numbers only and stay the same whatever the standard library
// does.
extension SplitMix64 {
  /// A number of a range, both ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in `share` of a hundred cases.
  mutating func percent(_ share: Int) -> Bool {
    below(100) < share
  }

  /// Any element; the collection must not be empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// The position of a weight, as often as it weighs.
  mutating func index(weighted weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }

  /// Up to `count` different elements, in the order in which they were drawn.
  mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    var drawn: [Element] = []
    while drawn.count < count, !rest.isEmpty {
      drawn.append(rest.remove(at: below(rest.count)))
    }
    return drawn
  }

  /// Puts elements into an order in which every permutation is equally likely.
  mutating func reorder<Element>(_ elements: inout [Element]) {
    for index in elements.indices.dropFirst().reversed() {
      elements.swapAt(index, below(index + 1))
    }
  }
}
