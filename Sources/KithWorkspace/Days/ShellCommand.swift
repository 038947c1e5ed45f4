import Foundation
import Kith

/// A command that somebody can type as it stands, in the workspace that it is about.
struct ShellCommand {
  private let workspace: Workspace

  init(in workspace: Workspace) {
    self.workspace = workspace
  }

  /// `kith` with these words, each quoted where it has to be.
  func callAsFunction(_ words: String...) -> String {
    let folder = URL(fileURLWithPath: workspace.store.path).deletingLastPathComponent()
    let isHere = !workspace.store.path.contains("/")
    let place = isHere ? [] : ["--workspace", Self.quoted(Self.relative(folder, workspace))]
    return (["kith"] + words.map(Self.quoted) + place).joined(separator: " ")
  }

  /// The folder as it was named.
  private static func relative(_ folder: URL, _ workspace: Workspace) -> String {
    let path = workspace.store.path
    let named =
      path.hasSuffix("/" + Store.fileName)
      ? String(path.dropLast(Store.fileName.count + 1)) : folder.path
    return named.isEmpty ? "/" : named
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        || "-_./:=,@%+".unicodeScalars.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
