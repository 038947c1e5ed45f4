/// A zip archive whose entries are stored as they are, so that changed bytes reach what reads them
/// instead of its checksum.
struct StoredArchive {
  private var output: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ path: String, _ bytes: [UInt8]) {
    let offset = output.count
    let common =
      Self.little(20, 2) + Self.little(0, 8) + Self.little(Self.checksum(of: bytes), 4)
      + Self.little(UInt32(bytes.count), 4) + Self.little(UInt32(bytes.count), 4)
      + Self.little(UInt32(path.utf8.count), 2) + Self.little(0, 2)
    output += Self.little(0x0403_4B50, 4) + common + Array(path.utf8) + bytes
    directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common + Self.little(0, 6)
    directory += Self.little(0, 4) + Self.little(UInt32(offset), 4) + Array(path.utf8)
    count += 1
  }

  var bytes: [UInt8] {
    output + directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4)
      + Self.little(UInt32(count), 2) + Self.little(UInt32(count), 2)
      + Self.little(UInt32(directory.count), 4) + Self.little(UInt32(output.count), 4)
      + Self.little(0, 2)
  }

  private static func little(_ value: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 4 ? UInt8(value >> (8 * UInt32($0)) & 0xFF) : 0 }
  }

  /// CRC-32, bit by bit.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}

extension StoredArchive {
  /// A workbook with one sheet.
  init(sheet: [UInt8]) {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    add("[Content_Types].xml", Array("<Types/>".utf8))
    add(
      "xl/workbook.xml",
      Array(
        "<workbook xmlns:r='\(kinds)'><sheets><sheet name='A' r:id='r1'/></sheets></workbook>".utf8)
    )
    add(
      "xl/_rels/workbook.xml.rels",
      Array(
        """
        <Relationships><Relationship Id='r1' Type='\(kinds)/worksheet' Target='s.xml'/>\
        <Relationship Id='r2' Type='\(kinds)/sharedStrings' Target='t.xml'/>\
        <Relationship Id='r3' Type='\(kinds)/styles' Target='f.xml'/></Relationships>
        """.utf8))
    add("xl/s.xml", sheet)
    add("xl/t.xml", Array("<sst><si><t>id</t></si><si><t>Likes</t></si></sst>".utf8))
    add(
      "xl/f.xml",
      Array(
        "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs></styleSheet>".utf8))
  }

  /// The files of a text, each of which begins after a line with its name: `=== users.csv`.
  init(files text: [UInt8]) {
    for part in String(decoding: text, as: UTF8.self).split(separator: "=== ").prefix(40) {
      guard let end = part.firstIndex(of: "\n") else { continue }
      let name = part[..<end].filter { $0.isASCII && !$0.isWhitespace }.prefix(80)
      add(name.isEmpty ? "a" : String(name), Array(part[end...].dropFirst().utf8))
    }
  }
}
