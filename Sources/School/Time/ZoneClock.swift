/// The clock of a time zone over a stretch of time: which offset from UTC holds from when on.
///
/// Instants are seconds since 1970-01-01 00:00 UTC; wall-clock times are seconds since 1970-01-01
/// 00:00 on the clock itself.
package struct ZoneClock: Sendable, Hashable {
  /// The instants at which an offset begins, ascending; the first is `Int.min`.
  package private(set) var begins: [Int]
  /// Seconds ahead of UTC, one for each of ``begins``.
  package private(set) var offsets: [Int]

  /// A clock that never changes.
  package init(offset: Int) {
    begins = [.min]
    offsets = [offset]
  }

  /// Notes that `offset` holds from `instant` on; instants come in ascending order.
  package mutating func change(at instant: Int, to offset: Int) {
    begins.append(instant)
    offsets.append(offset)
  }

  /// The index of the offset that holds at `instant`.
  private func index(at instant: Int) -> Int {
    // A term knows two or three offsets: from the back, the first that has begun.
    var index = begins.count - 1
    while begins[index] > instant { index -= 1 }
    return index
  }

  /// Seconds ahead of UTC at `instant`.
  package func offset(at instant: Int) -> Int { offsets[index(at: instant)] }

  /// What the clock shows at `instant`.
  package func wall(at instant: Int) -> Int { instant + offset(at: instant) }

  /// The instant at which the clock shows `wall`.
  ///
  /// Of a time that comes twice, the first; a time that is left out comes as much later as the
  /// clock jumps.
  package func instant(ofWall wall: Int) -> Int {
    var index = 0
    while index + 1 < begins.count, wall - offsets[index] >= begins[index + 1] { index += 1 }
    let instant = wall - offsets[index]
    // Jumped over: the old offset still names the instant.
    return instant < begins[index] ? wall - offsets[index - 1] : instant
  }

  /// What the clock shows during `instants`, a piece for each offset that holds.
  ///
  /// - Parameters:
  ///   - instants: Not empty.
  ///   - body: Called with each piece in turn, as wall-clock times.
  package func forEachPiece(of instants: Range<Int>, _ body: (Range<Int>) -> Void) {
    var from = instants.lowerBound
    var index = index(at: from)
    while from < instants.upperBound {
      let end =
        index + 1 < begins.count ? min(begins[index + 1], instants.upperBound) : instants.upperBound
      body(from + offsets[index]..<end + offsets[index])
      from = end
      index += 1
    }
  }
}
