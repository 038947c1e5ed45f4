internal import CZlib

/// zlib, for a whole entry at a time.
enum Inflater {
  /// The inflated bytes; nil where they are broken or not exactly `size` of them.
  static func inflate(_ compressed: ArraySlice<UInt8>, _ size: Int) -> [UInt8]? {
    guard compressed.count <= Int(UInt32.max), size < Int(UInt32.max) else { return nil }
    var stream = z_stream()
    guard czlib_inflate_init_raw(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    // One byte more than promised, so that an entry that holds more is found out.
    let status = compressed.withUnsafeBufferPointer { input in
      var result: (status: Int32, bytes: [UInt8]) = (Z_DATA_ERROR, [])
      result.bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(size + 1)
        result.status = CZlib.inflate(&stream, Z_FINISH)
        count = size + 1 - Int(stream.avail_out)
      }
      return result
    }
    let isWhole =
      status.status == Z_STREAM_END && stream.avail_in == 0 && status.bytes.count == size
    return isWhole ? status.bytes : nil
  }

  /// The CRC-32 of bytes.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      var value: UInt = 0
      var offset = 0
      while offset < bytes.count {
        let length = min(bytes.count - offset, 1 << 30)
        value = crc32(value, bytes.baseAddress?.advanced(by: offset), UInt32(length))
        offset += length
      }
      return UInt32(truncatingIfNeeded: value)
    }
  }
}
