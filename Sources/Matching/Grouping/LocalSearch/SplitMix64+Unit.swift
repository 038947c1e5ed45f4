extension SplitMix64 {
  /// A number from 0 up to, not including, 1.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
