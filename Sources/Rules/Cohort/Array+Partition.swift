extension Array {
  /// The first index, of all or of a part, whose element satisfies a predicate that holds from some element
  /// on.
  @inlinable @inline(__always)
  package func partitioningIndex(in part: Range<Int>? = nil, where holds: (Element) -> Bool) -> Int
  {
    var (low, high) = (part?.lowerBound ?? 0, part?.upperBound ?? count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [Int32] {
  /// The place of the first number above another, in an ascending array or a part of one.
  @inlinable
  package func firstPlace(above number: Int32, in part: Range<Int>? = nil) -> Int {
    partitioningIndex(in: part) { $0 > number }
  }
}
