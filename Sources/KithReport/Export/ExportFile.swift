/// A file to be written, named by its path inside the folder of an export.
package struct ExportFile: Sendable, Hashable {
  /// Parts stand between slashes; none of them leads out of the folder.
  package let path: String
  package let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    precondition(
      path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\\")
      }, "a path leads out of its folder: \(path)")
    self.path = path
    self.bytes = bytes
  }

  /// The file in a folder inside the folder.
  func inside(_ folder: String) -> ExportFile { ExportFile("\(folder)/\(path)", bytes) }
}
