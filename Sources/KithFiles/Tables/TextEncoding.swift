/// How the bytes of a table stand for letters. Programs that write tables rarely say it, so it is
/// found out from the bytes.
package enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 (little endian)"
  case utf16BigEndian = "UTF-16 (big endian)"
  case windows1252 = "Windows-1252"
  /// UTF-8 with some bytes in between that are Windows-1252.
  case mixed = "UTF-8 mixed with Windows-1252"

  /// Bytes that are looked at where no byte order mark settles the question of UTF-16.
  private static let sample = 4096

  /// The encoding of `bytes`.
  package static func of(_ bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let wide = withoutMark(bytes.prefix(sample)) { return wide }
    return bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      var hasLongLetters = false
      var hasOtherBytes = false
      while offset < bytes.count {
        if let length = UTF8Shape.length(at: offset, in: bytes) {
          hasLongLetters = hasLongLetters || length > 1
          offset += length
        } else {
          hasOtherBytes = true
          offset += 1
        }
        if hasLongLetters, hasOtherBytes { return .mixed }
      }
      return hasOtherBytes ? .windows1252 : .utf8
    }
  }

  /// UTF-16 by its zeros: of letters as tables hold them, nearly every second byte is one.
  private static func withoutMark(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
    var zeros = [0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place & 1] += 1 }
    let many = sample.count * 3 / 10
    if many > 1, zeros[1] >= many, zeros[0] == 0 { return .utf16LittleEndian }
    if many > 1, zeros[0] >= many, zeros[1] == 0 { return .utf16BigEndian }
    return nil
  }

  /// The same text in UTF-8; nil where the bytes are no text of this encoding.
  package func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: return bytes
    case .utf16LittleEndian, .utf16BigEndian: return wide(bytes)
    case .windows1252, .mixed: return bytes.withUnsafeBufferPointer(narrow)
    }
  }

  private func wide(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let high = self == .utf16BigEndian ? 0 : 1
    let units = stride(from: 0, to: bytes.count, by: 2).lazy.map { place in
      UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { text.append($0) }
    return isBroken ? nil : text
  }

  private func narrow(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var offset = 0
    while offset < bytes.count {
      let length = self == .mixed ? UTF8Shape.length(at: offset, in: bytes) : nil
      if let length {
        text.append(contentsOf: bytes[offset..<offset + length])
        offset += length
      } else {
        text.append(contentsOf: String(Self.letter(bytes[offset])).utf8)
        offset += 1
      }
    }
    return text
  }

  /// The letter of a byte of Windows-1252.
  ///
  /// The five bytes without a letter stand for the control characters of their number. Reference:
  /// WHATWG Encoding Standard, index windows-1252.
  private static func letter(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let letters: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return Unicode.Scalar(letters[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }
}

/// Which bytes make a letter in UTF-8.
enum UTF8Shape {
  /// The number of bytes of the letter at `offset`; nil where none begins there.
  ///
  /// Reference: The Unicode Standard, table 3-7 (well-formed byte sequences).
  @inline(__always)
  static func length(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for tail in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[offset + tail]) {
      return nil
    }
    return length
  }
}
