/// The weight of any pair of items in constant time, for loops that ask billions of times.
///
/// A few thousand items get a full matrix. More get a bit for each pair beside the rows of the graph:
/// the bits before a pair count its place in the row. Beyond that the row is searched by halves.
package final class PairTable: @unchecked Sendable {
  // Unchecked: everything is written in `init` and only read afterwards.

  /// The weight of a pair that may never share a group.
  package static let missing = Int64.min

  package let itemCount: Int
  package let graph: PairGraph
  private let matrix: UnsafeMutablePointer<Int32>?
  private let bits: UnsafeMutablePointer<UInt64>?
  private let ranks: UnsafeMutablePointer<Int32>?
  private let wordsPerRow: Int

  /// - Complexity: O(*n*² / 64 + *m*) for *n* items and *m* pairs; 4·*n*² bytes up to `matrixLimit`
  ///   items, *n*²·3/16 bytes up to `bitsLimit`.
  package init(_ graph: PairGraph, matrixLimit: Int = 6_000, bitsLimit: Int = 70_000) {
    let count = graph.itemCount
    itemCount = count
    self.graph = graph
    wordsPerRow = (count + 63) / 64
    let compact = graph.weights.allSatisfy { $0 > Int64(Int32.min) && $0 <= Int64(Int32.max) }
    if count <= matrixLimit, compact, count > 0 {
      let cells = UnsafeMutablePointer<Int32>.allocate(capacity: count * count)
      cells.initialize(repeating: .min, count: count * count)
      for item in 0..<count {
        for at in graph.offsets[item]..<graph.offsets[item + 1] {
          cells[item * count + Int(graph.neighbors[at])] = Int32(graph.weights[at])
        }
      }
      (matrix, bits, ranks) = (cells, nil, nil)
    } else if count <= bitsLimit, count > 0 {
      let words = wordsPerRow * count
      let set = UnsafeMutablePointer<UInt64>.allocate(capacity: words)
      set.initialize(repeating: 0, count: words)
      let before = UnsafeMutablePointer<Int32>.allocate(capacity: words)
      for item in 0..<count {
        let row = item * wordsPerRow
        for at in graph.offsets[item]..<graph.offsets[item + 1] {
          let other = Int(graph.neighbors[at])
          set[row + other >> 6] |= 1 << UInt64(other & 63)
        }
        var seen: Int32 = 0
        for word in row..<(row + wordsPerRow) {
          (before + word).initialize(to: seen)
          seen += Int32(set[word].nonzeroBitCount)
        }
      }
      (matrix, bits, ranks) = (nil, set, before)
    } else {
      (matrix, bits, ranks) = (nil, nil, nil)
    }
  }

  deinit {
    matrix?.deallocate()
    bits?.deallocate()
    ranks?.deallocate()
  }

  /// The weight of the pair, or ``missing``; an item never pairs with itself.
  @inline(__always)
  package func weight(_ a: Int, _ b: Int) -> Int64 {
    if let matrix {
      let cell = matrix[a * itemCount + b]
      return cell == .min ? Self.missing : Int64(cell)
    }
    return rowWeight(a, b)
  }

  private func rowWeight(_ a: Int, _ b: Int) -> Int64 {
    if let bits, let ranks {
      let word = a * wordsPerRow + b >> 6
      let bit = UInt64(1) << UInt64(b & 63)
      let set = bits[word]
      guard set & bit != 0 else { return Self.missing }
      let place = Int(ranks[word]) + (set & (bit - 1)).nonzeroBitCount
      return graph.weights[graph.offsets[a] + place]
    }
    var low = graph.offsets[a]
    var high = graph.offsets[a + 1]
    while low < high {
      let middle = (low + high) / 2
      if graph.neighbors[middle] < Int32(b) { low = middle + 1 } else { high = middle }
    }
    return low < graph.offsets[a + 1] && graph.neighbors[low] == Int32(b)
      ? graph.weights[low] : Self.missing
  }
}
