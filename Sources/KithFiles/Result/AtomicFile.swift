import Foundation

/// A file that appears whole or not at all: written beside its place first, and renamed at the end.
package struct AtomicFile: ~Copyable {
  private let path: String
  private let draft: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// Bytes held back before they are written.
  private static let bufferSize = 1 << 20

  package init(_ path: String) throws(OutputProblem) {
    self.path = path
    let target = URL(fileURLWithPath: path)
    let id = ProcessInfo.processInfo.processIdentifier
    draft =
      target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).\(id)").path
    guard FileManager.default.createFile(atPath: draft, contents: nil),
      let handle = FileHandle(forWritingAtPath: draft)
    else { throw OutputProblem(file: path, reason: String(cString: strerror(errno))) }
    self.handle = handle
  }

  deinit {
    try? handle.close()
    if !isFinished { try? FileManager.default.removeItem(atPath: draft) }
  }

  package mutating func append(_ bytes: some Sequence<UInt8>) throws(OutputProblem) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place.
  package mutating func finish() throws(OutputProblem) {
    try flush()
    guard rename(draft, path) == 0 else {
      throw OutputProblem(file: path, reason: String(cString: strerror(errno)))
    }
    isFinished = true
  }

  private mutating func flush() throws(OutputProblem) {
    do {
      try handle.write(contentsOf: buffer)
    } catch {
      throw OutputProblem(file: path, reason: "the disk took no more")
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a whole file.
  package static func write(_ bytes: [UInt8], to path: String) throws(OutputProblem) {
    var file = try AtomicFile(path)
    try file.append(bytes)
    try file.finish()
  }

  /// Makes a folder where it does not exist.
  package static func makeFolder(_ path: String) throws(OutputProblem) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw OutputProblem(file: path, reason: "no folder can be made here")
    }
  }
}
