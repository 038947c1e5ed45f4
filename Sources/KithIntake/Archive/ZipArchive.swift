package import KithFiles

/// The files of a zip archive, read into memory and never onto a disk.
///
/// What could do harm is refused before anything is inflated: paths that lead out of the archive,
/// links, encrypted or doubled entries, entries that share bytes, and more of them, or larger ones,
/// than any school's export holds.
package struct ZipArchive {
  /// Bounds that no export of a school comes near.
  package struct Limits: Sendable {
    /// Entries in the archive.
    package var entries = 2000
    /// Inflated bytes of one entry.
    package var entryBytes = 1 << 29
    /// Inflated bytes of all entries together.
    package var totalBytes = 1 << 30
    /// Inflated bytes for each compressed one; deflate itself reaches 1032.
    package var ratio = 250
    /// Entries smaller than this may be of any ratio.
    package var smallBytes = 1 << 20

    package init() {}
  }

  /// An entry of the central directory.
  package struct Entry: Sendable {
    package var path: String
    var method: UInt16
    var checksum: UInt32
    var compressedSize: Int
    package var size: Int
    var headerOffset: Int
    /// Where the compressed bytes lie.
    var data: Range<Int> = 0..<0
  }

  package let file: String
  package let entries: [Entry]
  private let bytes: [UInt8]

  /// Reads the directory of an archive; nil, with problems, where anything about it is unsound.
  package init?(
    _ file: String, bytes: [UInt8], limits: Limits = Limits(), _ problems: inout ProblemList
  ) {
    self.file = file
    self.bytes = bytes
    do throws(ZipFault) {
      var directory = ZipDirectory(bytes: bytes, limits: limits)
      entries = try directory.entries()
    } catch {
      problems.add(
        InputProblem(
          file: file, message: error.message, value: error.path.map { .shown($0) },
          remedy: "export the archive again, or unpack it and give the folder"))
      return nil
    }
  }

  /// Whether bytes look like a zip archive.
  package static func isArchive(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The bytes of an entry; nil, with a problem, where they are broken.
  package func inflate(_ entry: Entry, _ problems: inout ProblemList) -> [UInt8]? {
    let compressed = bytes[entry.data]
    let content = entry.method == 0 ? [UInt8](compressed) : Inflater.inflate(compressed, entry.size)
    guard let content, content.count == entry.size,
      Inflater.checksum(of: content) == entry.checksum
    else {
      problems.add(
        InputProblem(
          file: "\(file)/\(entry.path)", message: "the entry of the archive is broken",
          remedy: "export the archive again"))
      return nil
    }
    return content
  }
}

/// What makes an archive unsound.
struct ZipFault: Error {
  var message: String
  var path: String?

  init(_ message: String, _ path: String? = nil) {
    self.message = message
    self.path = path
  }
}
