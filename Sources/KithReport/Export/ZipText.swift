/// A ZIP archive that holds files as they are, without making them smaller: the same files give the
/// same bytes.
///
/// Reference: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipText {
  private(set) var bytes: [UInt8] = []

  init(_ files: [ExportFile]) {
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.path.utf8)
      let place = UInt32(bytes.count)
      let size = UInt32(file.bytes.count)
      // Version 2.0, names in UTF-8, stored, 1980-01-01 00:00.
      var common: [UInt8] = []
      for number in [20, 1 << 11, 0, 0, 0x21] { common += Self.two(number) }
      for number in [Self.check(file.bytes), size, size] { common += Self.four(number) }
      common += Self.two(name.count)
      common += Self.two(0)
      bytes += Self.four(0x0403_4b50)
      bytes += common
      bytes += name
      bytes += file.bytes
      directory += Self.four(0x0201_4b50)
      directory += Self.two(20)
      directory += common
      // No remark, the first disk, no attributes.
      directory += [UInt8](repeating: 0, count: 10)
      directory += Self.four(place)
      directory += name
    }
    let start = UInt32(bytes.count)
    bytes += directory
    bytes += Self.four(0x0605_4b50)
    for number in [0, 0, files.count, files.count] { bytes += Self.two(number) }
    for number in [UInt32(directory.count), start] { bytes += Self.four(number) }
    bytes += Self.two(0)
  }

  private static func two(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private static func four(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// The cyclic check of 32 bits that ZIP uses.
  private static func check(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8)
    }
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { sum, _ in
      sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
    }
  }
}
