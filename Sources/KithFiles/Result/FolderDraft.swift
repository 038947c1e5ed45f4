import Foundation

/// Files of a folder that appear together or not at all: all are written aside first, and moved into
/// place when the last one is whole. Other files of the folder stay as they are.
package struct FolderDraft: ~Copyable {
  private let folder: String
  private let draft: String
  private var names: [String] = []

  /// A draft of files for `folder`, which is made where it does not exist.
  package init(_ folder: String) throws(OutputProblem) {
    self.folder = folder
    draft = "\(folder)/.draft-\(ProcessInfo.processInfo.processIdentifier)"
    try AtomicFile.makeFolder(draft)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: draft)
  }

  /// Writes a file aside; `name` may lie in a folder of its own.
  package mutating func write(_ name: String, _ text: String) throws(OutputProblem) {
    let path = "\(draft)/\(name)"
    let place = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if name.contains("/") { try AtomicFile.makeFolder(place) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw OutputProblem(file: "\(folder)/\(name)", reason: "the disk took no more")
    }
    names.append(name)
  }

  /// Moves all files into place.
  package consuming func finish() throws(OutputProblem) {
    for name in names where name.contains("/") {
      try AtomicFile.makeFolder(
        URL(fileURLWithPath: "\(folder)/\(name)").deletingLastPathComponent().path)
    }
    for name in names where rename("\(draft)/\(name)", "\(folder)/\(name)") != 0 {
      throw OutputProblem(file: "\(folder)/\(name)", reason: String(cString: strerror(errno)))
    }
  }
}
