/// For each item the few neighbours it is most likely to share a good group with, best first.
///
/// Without prices these are the heaviest edges; with prices π the largest 2w(i, j) − π(j), for the
/// best groups hold pairs that are worth more than their members cost. Random neighbours are left
/// out on purpose: cost of a step then does not grow with the cohort.
final class Candidates {
  let width: Int
  let list: UnsafeMutablePointer<Int32>
  let counts: UnsafeMutablePointer<Int32>

  init(_ graph: PairGraph, width: Int, prices: [Double]?) {
    self.width = width
    let count = graph.itemCount
    list = .repeating(-1, count: count * width)
    counts = .repeating(0, count: count)
    var ranked: [(worth: Double, item: Int32)] = []
    for item in 0..<count {
      ranked.removeAll(keepingCapacity: true)
      for at in graph.offsets[item]..<graph.offsets[item + 1] {
        let other = graph.neighbors[at]
        let worth = 2 * Double(graph.weights[at]) - (prices?[Int(other)] ?? 0)
        Self.insert((worth, other), into: &ranked, width: width)
      }
      counts[item] = Int32(ranked.count)
      for (place, entry) in ranked.enumerated() { list[item * width + place] = entry.item }
    }
  }

  deinit {
    list.deallocate()
    counts.deallocate()
  }

  /// Keeps the `width` largest, sorted; most entries of a long row fail the first comparison.
  private static func insert(
    _ entry: (worth: Double, item: Int32), into ranked: inout [(worth: Double, item: Int32)],
    width: Int
  ) {
    if ranked.count == width {
      guard let last = ranked.last, entry.worth > last.worth else { return }
      ranked.removeLast()
    }
    var place = ranked.count
    while place > 0, ranked[place - 1].worth < entry.worth { place -= 1 }
    ranked.insert(entry, at: place)
  }
}
