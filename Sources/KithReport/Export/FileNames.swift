import Kith

/// Names of files made of ids: different ids get different names, on file systems that do not tell
/// capitals from small letters too, and no name leads out of its folder.
struct FileNames {
  private let names: [String: String]

  /// The names of some ids, each once or several times, in any order.
  init(of ids: some Sequence<String>) {
    var names: [String: String] = [:]
    var taken: Set<String> = []
    for id in Set(ids).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let plain = Self.encoded(id)
      var name = plain
      var number = 2
      // Only ids that differ in capitals come here.
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain)~\(number)"
        number += 1
      }
      names[id] = name
    }
    self.names = names
  }

  /// The name of one of the ids.
  subscript(id: String) -> String { names[id] ?? Self.encoded(id) }

  /// Letters, digits, hyphens, underscores and single dots inside stand for themselves; every other
  /// byte becomes a tilde and two digits.
  static func encoded(_ id: String) -> String {
    let bytes = Array(id.utf8)
    guard !bytes.isEmpty else { return "~00" }
    var name = ""
    for (place, byte) in bytes.enumerated() {
      let isInner = place > 0 && place < bytes.count - 1 && bytes[place - 1] != UInt8(ascii: ".")
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
        UInt8(ascii: "-") where place > 0, UInt8(ascii: ".") where isInner:
        name.unicodeScalars.append(UnicodeScalar(byte))
      default: name += "~" + hex(byte)
      }
    }
    // Some systems keep these names for devices, whatever follows the first dot.
    let stem = name.prefix { $0 != "." }.lowercased()
    let isDevice =
      ["con", "prn", "aux", "nul"].contains(stem)
      || stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
    if isDevice { name = "~" + hex(bytes[0]) + name.dropFirst() }
    // No file system takes more than 255 bytes.
    return name.utf8.count <= 120 ? name : name.prefix(80) + "~x" + Marks.mark(of: [id])
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

/// Short marks of texts: equal texts have equal marks, and from a mark nobody reads the text.
enum Marks {
  /// Sixteen hexadecimal digits.
  static func mark(of parts: [String]) -> String {
    // The lengths keep ["ab", "c"] and ["a", "bc"] apart.
    let bytes = parts.flatMap { part in Array("\(part.utf8.count):".utf8) + Array(part.utf8) }
    return String(SHA256.digest(of: bytes).prefix(16))
  }
}
