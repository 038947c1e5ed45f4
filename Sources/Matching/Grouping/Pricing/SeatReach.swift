/// Which items of several seats each item may share a group with, itself included: a bit for each of
/// them. Parts of groups that none of them could join are of no use where one has to be there.
final class SeatReach: Sendable {
  let words: Int
  /// `words` words for each item.
  let bits: [UInt64]

  init(_ evaluation: GroupEvaluation) {
    let instance = evaluation.instance
    let several = instance.seats.indices.filter { instance.seats[$0] > 1 }
    words = (several.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: instance.seats.count * words)
    for (number, item) in several.enumerated() {
      let (word, bit) = (number / 64, UInt64(1) << UInt64(number % 64))
      bits[item * words + word] |= bit
      for edge in instance.graph.offsets[item]..<instance.graph.offsets[item + 1] {
        bits[Int(instance.graph.neighbors[edge]) * words + word] |= bit
      }
    }
    self.bits = bits
  }
}
