import Foundation

/// A file that appears whole or not at all, and that only its owner may read.
package struct AtomicFile: ~Copyable {
  private let draft: DraftFile
  private var buffer: [UInt8] = []

  /// Bytes held back before they are written.
  private static let bufferSize = 1 << 20

  package init(_ path: String) throws(OutputProblem) {
    draft = try DraftFile(path)
  }

  package mutating func append(_ bytes: some Sequence<UInt8>) throws(OutputProblem) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place.
  package mutating func finish() throws(OutputProblem) {
    try flush()
    try draft.publish()
  }

  private mutating func flush() throws(OutputProblem) {
    try draft.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a whole file.
  package static func write(_ bytes: [UInt8], to path: String) throws(OutputProblem) {
    var file = try AtomicFile(path)
    try file.append(bytes)
    try file.finish()
  }

  /// Makes a folder where it does not exist, which only its owner may look into; one that is there
  /// already keeps its rights.
  package static func makeFolder(_ path: String) throws(OutputProblem) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw OutputProblem(file: path, reason: "no folder can be made here")
    }
  }
}
