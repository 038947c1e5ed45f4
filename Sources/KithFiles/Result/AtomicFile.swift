import Foundation

/// Files that appear whole or not at all.
package enum AtomicFile {
  /// Writes beside `path` first and renames, so that no reader meets half a file.
  package static func write(_ bytes: [UInt8], to path: String) throws(OutputProblem) {
    let target = URL(fileURLWithPath: path)
    let draft = target.deletingLastPathComponent()
      .appendingPathComponent(
        ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try Data(bytes).write(to: draft)
    } catch {
      throw OutputProblem(file: path, reason: error.localizedDescription)
    }
    guard rename(draft.path, target.path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(at: draft)
      throw OutputProblem(file: path, reason: reason)
    }
  }
}
