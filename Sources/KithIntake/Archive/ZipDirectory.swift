/// Reads the central directory of a zip archive, and trusts nothing in it.
///
/// Reference: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.14
/// to 4.3.16 (ends of the directory, zip64 too).
struct ZipDirectory {
  let bytes: [UInt8]
  let limits: ZipArchive.Limits

  private enum Signature {
    static let local: UInt32 = 0x0403_4B50
    static let central: UInt32 = 0x0201_4B50
    static let end: UInt32 = 0x0605_4B50
    static let end64: UInt32 = 0x0606_4B50
    static let locator64: UInt32 = 0x0706_4B50
  }

  /// The files in the archive, in the order of the directory.
  mutating func entries() throws(ZipFault) -> [ZipArchive.Entry] {
    let (count, start, end) = try extent()
    guard count <= limits.entries else {
      throw ZipFault(
        "the archive has \(count) entries, and more than \(limits.entries) are refused")
    }
    var entries: [ZipArchive.Entry] = []
    var paths: Set<String> = []
    var offset = start
    var total = 0
    for _ in 0..<count {
      let (entry, next) = try self.entry(at: offset, before: end)
      offset = next
      guard let entry else { continue }
      guard paths.insert(entry.path.lowercased()).inserted else {
        throw ZipFault("a path stands twice in the archive", entry.path)
      }
      total += entry.size
      guard total <= limits.totalBytes else {
        throw ZipFault("the archive inflates to more than \(limits.totalBytes) bytes")
      }
      entries.append(try placed(entry, before: start))
    }
    var last = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      guard entry.headerOffset >= last else {
        throw ZipFault("two entries of the archive share bytes", entry.path)
      }
      last = entry.data.upperBound
    }
    return entries
  }
}

// MARK: - The directory

extension ZipDirectory {
  /// How many entries there are, where the directory begins, and where it ends.
  private func extent() throws(ZipFault) -> (count: Int, start: Int, end: Int) {
    let cut = ZipFault("the file is no zip archive, or it is cut off")
    guard bytes.count >= 22 else { throw cut }
    var end = bytes.count - 22
    // A comment of up to 65,535 bytes may follow.
    while read32(end) != Signature.end || read16(end + 20) != bytes.count - end - 22 {
      guard end > 0, bytes.count - end < 22 + 65_535 else { throw cut }
      end -= 1
    }
    guard read16(end + 4) == 0, read16(end + 6) == 0, read16(end + 8) == read16(end + 10) else {
      throw ZipFault("the archive is spread over several files")
    }
    var count = read16(end + 10)
    var size = Int(read32(end + 12))
    var start = Int(read32(end + 16))
    var directoryEnd = end
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF, end >= 20,
      read32(end - 20) == Signature.locator64
    {
      let end64 = try number64(end - 12)
      guard end64 <= end - 76, read32(end64) == Signature.end64 else { throw cut }
      count = try number64(end64 + 32)
      size = try number64(end64 + 40)
      start = try number64(end64 + 48)
      directoryEnd = end64
    }
    guard start <= directoryEnd, size == directoryEnd - start, count <= size / 46 else { throw cut }
    return (count, start, directoryEnd)
  }

  /// The entry at an offset, nil for a folder, and where the next one begins.
  private func entry(
    at offset: Int, before end: Int
  ) throws(ZipFault) -> (ZipArchive.Entry?, Int) {
    guard offset + 46 <= end, read32(offset) == Signature.central else {
      throw ZipFault("the directory of the archive is broken")
    }
    let nameEnd = offset + 46 + read16(offset + 28)
    let extraEnd = nameEnd + read16(offset + 30)
    let next = extraEnd + read16(offset + 32)
    guard next <= end else { throw ZipFault("the directory of the archive is broken") }
    let path = try safePath(bytes[offset + 46..<nameEnd])
    var entry = ZipArchive.Entry(
      path: path, method: UInt16(read16(offset + 10)), checksum: read32(offset + 16),
      compressedSize: Int(read32(offset + 20)), size: Int(read32(offset + 24)),
      headerOffset: Int(read32(offset + 42)))
    try widen(&entry, nameEnd..<extraEnd)
    // The upper half of the attributes is a file's mode where a Unix wrote the archive.
    let kind = read32(offset + 38) >> 16 & 0xF000
    guard kind != 0xA000 else { throw ZipFault("a link stands in the archive", path) }
    if path.hasSuffix("/") { return (nil, next) }
    guard read16(offset + 8) & 0x41 == 0 else { throw ZipFault("an entry is encrypted", path) }
    guard entry.method == 0 || entry.method == 8 else {
      throw ZipFault("an entry is compressed in a way that is not known", path)
    }
    guard entry.size <= limits.entryBytes else {
      throw ZipFault("an entry inflates to more than \(limits.entryBytes) bytes", path)
    }
    guard
      entry.size <= limits.smallBytes || entry.size / limits.ratio <= entry.compressedSize
    else {
      throw ZipFault("an entry inflates to more than \(limits.ratio) times its bytes", path)
    }
    return (entry, next)
  }

  /// Sizes and offset from the zip64 field, where the entry has one.
  private func widen(_ entry: inout ZipArchive.Entry, _ extra: Range<Int>) throws(ZipFault) {
    var offset = extra.lowerBound
    while offset + 4 <= extra.upperBound {
      let (kind, length) = (read16(offset), read16(offset + 2))
      var field = offset + 4
      offset = field + length
      guard kind == 1, offset <= extra.upperBound else { continue }
      for part in [\ZipArchive.Entry.size, \.compressedSize, \.headerOffset]
      where entry[keyPath: part] == 0xFFFF_FFFF && field + 8 <= offset {
        entry[keyPath: part] = try number64(field)
        field += 8
      }
    }
  }

  /// The entry with the place of its bytes, which the local header before them settles.
  private func placed(
    _ entry: ZipArchive.Entry, before directory: Int
  ) throws(ZipFault) -> ZipArchive.Entry {
    let offset = entry.headerOffset
    guard offset + 30 <= directory, read32(offset) == Signature.local else {
      throw ZipFault("an entry of the archive is broken", entry.path)
    }
    let nameEnd = offset + 30 + read16(offset + 26)
    let start = nameEnd + read16(offset + 28)
    guard start <= directory, entry.compressedSize <= directory - start else {
      throw ZipFault("an entry of the archive is cut off", entry.path)
    }
    guard try safePath(bytes[offset + 30..<nameEnd]) == entry.path else {
      throw ZipFault("an entry has two names", entry.path)
    }
    var entry = entry
    entry.data = start..<start + entry.compressedSize
    return entry
  }

  /// A path that stays inside the archive. Programs for Windows write backslashes.
  private func safePath(_ name: ArraySlice<UInt8>) throws(ZipFault) -> String {
    let path = String(decoding: name, as: UTF8.self).replacing("\\", with: "/")
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isUnsafe =
      path.isEmpty || path.hasPrefix("/") || path.utf8.contains(0) || path.utf8.contains(0x3A)
      || parts.contains("..") || parts.contains(".") || parts.dropLast().contains("")
    if isUnsafe { throw ZipFault("a path leads out of the archive", path) }
    return path
  }
}

// MARK: - Numbers

extension ZipDirectory {
  private func read16(_ offset: Int) -> Int {
    Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  private func read32(_ offset: Int) -> UInt32 {
    UInt32(read16(offset)) | UInt32(read16(offset + 2)) << 16
  }

  private func number64(_ offset: Int) throws(ZipFault) -> Int {
    let value = UInt64(read32(offset)) | UInt64(read32(offset + 4)) << 32
    // Far above what any file holds, and far below where sums overflow.
    guard value < 1 << 48 else { throw ZipFault("the archive states an impossible size") }
    return Int(value)
  }
}
