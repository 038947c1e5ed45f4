import Foundation

/// Files of a folder that appear together or not at all: all are written first, and get their names
/// when the last one is whole. Other files of the folder stay as they are.
package struct FolderDraft: ~Copyable {
  private let folder: String
  private var files: [DraftFile] = []

  /// A draft of files for `folder`, which is made where it does not exist.
  package init(_ folder: String) throws(OutputProblem) {
    self.folder = folder
    try AtomicFile.makeFolder(folder)
  }

  /// Writes a file aside; `name` may lie in a folder of its own.
  package mutating func write(_ name: String, _ text: String) throws(OutputProblem) {
    let path = "\(folder)/\(name)"
    if name.contains("/") {
      try AtomicFile.makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }
    let file = try DraftFile(path)
    try file.write(Array(text.utf8))
    files.append(file)
  }

  /// Puts all files in their places.
  package consuming func finish() throws(OutputProblem) {
    for file in files { try file.publish() }
  }
}
