/// Columns that could be part of a better answer, with what each loses under dual feasible prices:
/// Σ π − worth.
struct ListedColumns: Sendable {
  private var columns: [ColumnPool.Column] = []
  private var losses: [Double] = []
  /// Where the columns of each first item begin.
  private var starts: [Int] = []

  init() {}

  init(_ listed: [ColumnPool.Column], points: PointPrices) {
    columns = listed.sorted { $0.items.lexicographicallyPrecedes($1.items) }
    losses = columns.map { points.paid(by: $0.items) - Double($0.worth) }
    starts = [Int](repeating: 0, count: points.items.count + 1)
    for column in columns { starts[Int(column.items[0]) + 1] += 1 }
    for item in points.items.indices { starts[item + 1] += starts[item] }
  }

  /// The columns of some items, ascending, that lose less than `limit`, in their places among these.
  func within(
    _ items: [Int32], losing limit: Double
  ) -> [(column: ColumnPool.Column, loss: Double)] {
    guard !starts.isEmpty else { return [] }
    var found: [(column: ColumnPool.Column, loss: Double)] = []
    for first in items {
      for at in starts[Int(first)]..<starts[Int(first) + 1] where losses[at] < limit {
        var here: [Int32] = []
        for item in columns[at].items {
          let place = items.firstPlace(of: item)
          guard place < items.count else { break }
          here.append(Int32(place))
        }
        guard here.count == columns[at].items.count else { continue }
        found.append((.init(items: here, worth: columns[at].worth), losses[at]))
      }
    }
    return found
  }
}

// MARK: - Links

extension ListedColumns {
  /// How columns link the units of a packing: its groups and left-over items.
  struct Links {
    fileprivate var offsets: [Int] = []
    fileprivate var others: [Int32] = []
    fileprivate var gains: [Double] = []

    func hasAny(_ unit: Int) -> Bool { offsets[unit] < offsets[unit + 1] }

    /// Calls `body` with every other unit that a column links to one, and what that column could win.
    func forEach(from unit: Int, _ body: (Int, Double) -> Void) {
      for at in offsets[unit]..<offsets[unit + 1] { body(Int(others[at]), gains[at]) }
    }
  }

  /// The links between units, where `unit` tells that of each item.
  ///
  /// A column could win at most what the units that it breaks up lose together, less its own loss.
  func links(of unit: [Int], loss: [Double]) -> Links {
    var links = Links()
    links.offsets = [Int](repeating: 0, count: loss.count + 1)
    for isCounting in [true, false] {
      var next = links.offsets
      for (at, column) in columns.enumerated() {
        var touched: [Int] = []
        for item in column.items where !touched.contains(unit[Int(item)]) {
          touched.append(unit[Int(item)])
        }
        let gain = touched.reduce(-losses[at]) { $0 + loss[$1] }
        guard touched.count > 1, gain > 0 else { continue }
        for one in touched {
          if isCounting {
            links.offsets[one + 1] += touched.count - 1
            continue
          }
          for other in touched where other != one {
            links.others[next[one]] = Int32(other)
            links.gains[next[one]] = gain
            next[one] += 1
          }
        }
      }
      guard isCounting else { break }
      for place in loss.indices { links.offsets[place + 1] += links.offsets[place] }
      links.others = [Int32](repeating: 0, count: links.offsets[loss.count])
      links.gains = [Double](repeating: 0, count: links.offsets[loss.count])
    }
    return links
  }
}

extension [Int32] {
  /// The place of a number in an ascending array; the end where it is not there.
  func firstPlace(of number: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : count
  }
}
