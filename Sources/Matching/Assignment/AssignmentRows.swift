/// The edges an assignment can use (worth more than 0, at a guide with a seat), row by row.
///
/// A long row holds its dearest edges first, the others behind them with their largest value known:
/// a search rarely has to look at those.
struct AssignmentRows {
  /// How many of a long row's edges come first.
  static let headLength = 32

  let start: UnsafeMutablePointer<Int>
  /// Where the dearest edges of each row end.
  let headEnd: UnsafeMutablePointer<Int>
  /// The largest value behind them.
  let tailValue: UnsafeMutablePointer<Int64>
  let guide: UnsafeMutablePointer<Int32>
  let value: UnsafeMutablePointer<Int64>
  var edgeCount: Int

  init(_ instance: AssignmentInstance, in memory: ScratchMemory) {
    let learners = instance.learnerCount
    start = memory.make(learners + 1, of: 0)
    headEnd = memory.make(learners, of: 0)
    tailValue = memory.make(learners, of: 0)
    guide = memory.make(instance.guides.count, of: 0)
    value = memory.make(instance.guides.count, of: 0)
    edgeCount = 0
    var sample: [Int64] = []
    for learner in 0..<learners {
      let first = edgeCount
      for edge in instance.offsets[learner]..<instance.offsets[learner + 1]
      where instance.values[edge] > 0 && instance.capacities[Int(instance.guides[edge])] > 0 {
        guide[edgeCount] = instance.guides[edge]
        value[edgeCount] = instance.values[edge]
        edgeCount += 1
      }
      start[learner + 1] = edgeCount
      headEnd[learner] = edgeCount
      guard edgeCount - first > 2 * Self.headLength else { continue }
      let bar = barValue(first..<edgeCount, &sample)
      var head = first
      for edge in first..<edgeCount where value[edge] > bar {
        swap(&value[edge], &value[head])
        swap(&guide[edge], &guide[head])
        head += 1
      }
      var edge = head
      while head < first + Self.headLength {
        if value[edge] == bar {
          swap(&value[edge], &value[head])
          swap(&guide[edge], &guide[head])
          head += 1
        }
        edge += 1
      }
      headEnd[learner] = head
      var largest: Int64 = 0
      for edge in head..<edgeCount { largest = max(largest, value[edge]) }
      tailValue[learner] = largest
    }
  }

  /// The value of the last edge that belongs to a row's head, by selection in a copy of the values.
  private func barValue(_ row: Range<Int>, _ sample: inout [Int64]) -> Int64 {
    sample.removeAll(keepingCapacity: true)
    sample.append(contentsOf: UnsafeBufferPointer(start: value + row.lowerBound, count: row.count))
    sample.moveLargest(Self.headLength) { $0 }
    return sample[Self.headLength - 1]
  }
}
