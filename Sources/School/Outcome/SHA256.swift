/// A fingerprint of bytes, to tell later whether a file is still the one that was read.
///
/// Reference: FIPS PUB 180-4, section 6.2, doi:10.6028/NIST.FIPS.180-4.
package enum SHA256 {
  /// The digest as 64 hexadecimal digits.
  package static func digest(of bytes: [UInt8]) -> String {
    Self.bytes(of: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }

  /// The 32 bytes of the digest.
  package static func bytes(of bytes: [UInt8]) -> [UInt8] {
    var message = bytes
    message.append(0x80)
    message.append(contentsOf: repeatElement(0, count: (120 - message.count % 64) % 64))
    let bitCount = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    var state = initial
    for block in stride(from: 0, to: message.count, by: 64) {
      absorb(message[block..<block + 64], into: &state)
    }
    return state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func absorb(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words = [UInt32](repeating: 0, count: 64)
    for (index, byte) in block.enumerated() {
      words[index / 4] = words[index / 4] << 8 | UInt32(byte)
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let chosen = (e & f) ^ (~e & g)
      let one = h &+ mixed &+ chosen &+ constants[index] &+ words[index]
      let other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ other)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  private static let primes: [UInt64] = (2...311).filter { number in
    !(2..<number).contains { number % $0 == 0 }
  }

  /// The first 32 bits of the fractions of the square roots of the first eight primes.
  private static let initial = primes.prefix(8).map { fraction(of: $0, power: 2) }

  /// The same of the cube roots of the first 64 primes.
  private static let constants = primes.map { fraction(of: $0, power: 3) }

  /// The first 32 bits of the fraction of a root, in whole numbers.
  private static func fraction(of number: UInt64, power: Int) -> UInt32 {
    // The largest whole number of at most number^(1/power) · 2³², bit by bit.
    var root: UInt64 = 0
    for bit in stride(from: 36, through: 0, by: -1) {
      let next = root | 1 << UInt64(bit)
      if isAtMost(next, number, power) { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }

  /// Whether (root / 2³²)^power ≤ number.
  private static func isAtMost(_ root: UInt64, _ number: UInt64, _ power: Int) -> Bool {
    let square = root.multipliedFullWidth(by: root)
    if power == 2 { return square.high < number || (square.high == number && square.low == 0) }
    // root³ = (high·2⁶⁴ + low)·root, compared with number·2⁹⁶.
    let low = square.low.multipliedFullWidth(by: root)
    let high = square.high.multipliedFullWidth(by: root)
    let (middle, carry) = high.low.addingReportingOverflow(low.high)
    let top = high.high + (carry ? 1 : 0)
    let limit = (top: number >> 32, middle: number << 32)
    if top != limit.top { return top < limit.top }
    if middle != limit.middle { return middle < limit.middle }
    return low.low == 0
  }
}
