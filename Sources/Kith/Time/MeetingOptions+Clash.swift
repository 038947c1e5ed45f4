extension MeetingOptions {
  /// The slots of which some meeting overlaps one of `slot`, itself among them.
  package func clashing(with slot: Int) -> [UInt64] {
    var clashing = [UInt64](repeating: 0, count: words)
    let length = wish.minutes * 60
    let own = slots.series(slot)
    for other in 0..<slots.count {
      var mine = own.startIndex
      let overlaps = slots.series(other).contains { instant in
        // Both series ascend, so meetings that ended before this one never matter again.
        while mine < own.endIndex, own[mine] + length <= instant { mine += 1 }
        return mine < own.endIndex && own[mine] < instant + length
      }
      if overlaps { clashing[other >> 6] |= 1 << UInt64(other & 63) }
    }
    return clashing
  }
}
