import CZlib

/// Writes zip archives, sound ones and others.
struct ZipWriter {
  struct Entry {
    var path: String
    var bytes: [UInt8]
    var isDeflated = true
    /// The upper half of the external attributes.
    var mode: UInt32 = 0o100644
    var flags: UInt16 = 0
    /// What the headers say, where that is not the truth.
    var statedSize: UInt32?
    var localPath: String?
    var sharesOffsetOfFirst = false
  }

  var entries: [Entry] = []

  mutating func add(_ path: String, _ text: String) {
    entries.append(Entry(path: path, bytes: Array(text.utf8)))
  }

  var bytes: [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let data = entry.isDeflated ? Self.deflated(entry.bytes) : entry.bytes
      let offset = entry.sharesOffsetOfFirst ? 0 : output.count
      let checksum = UInt32(crc32(0, entry.bytes, UInt32(entry.bytes.count)))
      let size = entry.statedSize ?? UInt32(entry.bytes.count)
      func common(_ path: String) -> [UInt8] {
        Self.two(20) + Self.two(entry.flags) + Self.two(entry.isDeflated ? 8 : 0) + Self.two(0)
          + Self.two(0) + Self.four(checksum) + Self.four(UInt32(data.count)) + Self.four(size)
          + Self.two(UInt16(path.utf8.count)) + Self.two(0)
      }
      let local = entry.localPath ?? entry.path
      output += Self.four(0x0403_4B50) + common(local) + Array(local.utf8) + data
      directory += Self.four(0x0201_4B50) + Self.two(20) + common(entry.path)
      directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(entry.mode << 16)
      directory += Self.four(UInt32(offset)) + Array(entry.path.utf8)
    }
    let count = UInt16(entries.count)
    let end =
      Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
      + Self.four(UInt32(directory.count)) + Self.four(UInt32(output.count)) + Self.two(0)
    return output + directory + end
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func four(_ value: UInt32) -> [UInt8] {
    two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard czlib_deflate_init_raw(&stream) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    let room = bytes.count + bytes.count / 100 + 64
    return bytes.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: room) { output, count in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(room)
        _ = deflate(&stream, Z_FINISH)
        count = room - Int(stream.avail_out)
      }
    }
  }
}
