/// Numbers identifiers in the order in which they are met, without a String for each cell.
///
/// Open addressing over one array of bytes: a table of edges names each node hundreds of times.
struct IdentifierTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// Number + 1 of the identifier in each slot; 0 means empty.
  private var slots = [Int32](repeating: 0, count: 1024)
  private var hashes: [UInt64] = []

  var count: Int { hashes.count }

  /// The number of an identifier, a new one where it was not met before.
  mutating func number(of key: UnsafeBufferPointer<UInt8>) -> Int32 {
    if count * 2 >= slots.count { grow() }
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(number, key) { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(count)
    slots[slot] = number + 1
    hashes.append(hash)
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    return number
  }

  /// The identifiers by ascending code points, and for each number its place among them.
  func sorted() -> (texts: [String], places: [Int32]) {
    // UTF-8 bytes order as code points do.
    let order = (0..<count).sorted { left, right in
      bytes[ends[left]..<ends[left + 1]].lexicographicallyPrecedes(
        bytes[ends[right]..<ends[right + 1]])
    }
    var places = [Int32](repeating: 0, count: count)
    for (place, number) in order.enumerated() { places[number] = Int32(place) }
    return (order.map { String(decoding: bytes[ends[$0]..<ends[$0 + 1]], as: UTF8.self) }, places)
  }
}

extension IdentifierTable {
  private func isEqual(_ number: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == key.count else { return false }
    for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
    return true
  }

  /// FNV-1a with a last mix, so that the low bits depend on all of the key.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number) + 1
    }
  }
}
