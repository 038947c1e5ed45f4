import Matching

/// Bytes changed at random, the same way for the same seed.
struct Mutation {
  private var chances: SplitMix64

  /// Pieces that readers find hard.
  private static let pieces: [[UInt8]] = [
    Array("\"".utf8), Array(",".utf8), Array(";\"\"".utf8), [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
    Array("\r\n ".utf8), Array("99999999999999999999".utf8), Array("-1".utf8), [0xC2, 0xA0],
    [0xFF, 0xFF, 0xFF, 0xFF], Array("BEGIN:VEVENT\n".utf8), Array("END:VEVENT\n".utf8),
    Array("RRULE:FREQ=MONTHLY;BYDAY=5MO;COUNT=99999\n".utf8), Array("[{".utf8), Array("&a *a".utf8),
    Array("00010101T000000".utf8), Array("99991231".utf8), Array("Mon 25:00".utf8), [0xF0, 0x9F],
  ]

  init(seed: UInt64) {
    chances = SplitMix64(seed: seed)
  }

  /// One to eight changes: bytes flipped, taken out, doubled, replaced, and hard pieces put in.
  mutating func of(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &chances) {
      let place = Int.random(in: 0...bytes.count, using: &chances)
      let length = Int.random(in: 0...min(16, bytes.count - place), using: &chances)
      switch Int.random(in: 0..<5, using: &chances) {
      case 0 where place < bytes.count:
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &chances)
      case 1: bytes.removeSubrange(place..<place + length)
      case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 3:
        for index in place..<place + length {
          bytes[index] = UInt8.random(in: 0...255, using: &chances)
        }
      default:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &chances)]
        bytes.insert(contentsOf: piece, at: place)
      }
    }
    return bytes
  }
}
