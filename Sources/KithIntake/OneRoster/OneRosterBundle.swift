import Foundation
import KithFiles

/// Where the files of a OneRoster export lie: a zip archive or a folder, the files at its root or in
/// one folder below.
struct OneRosterBundle {
  let path: String
  /// Readers of the files by their lower-case names without `.csv`.
  private var files: [String: File] = [:]

  private enum File {
    case entry(ZipArchive.Entry)
    case path(String)
  }

  private var archive: ZipArchive?

  /// Files whose names say that they are part of an export.
  private static let names: [String] = [
    "manifest", "users", "roles", "orgs", "academicSessions", "courses", "classes", "enrollments",
    "demographics",
  ]

  /// Finds the files; nil, with problems, where there are none.
  init?(_ path: String, _ problems: inout ProblemList) {
    self.path = path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      problems.add(
        InputProblem(file: path, message: "the export does not exist", remedy: "check the path"))
      return nil
    }
    let found = isFolder.boolValue ? folderFiles() : archiveFiles(&problems)
    guard let found else { return nil }
    take(found, &problems)
    guard !files.isEmpty else {
      problems.add(
        InputProblem(
          file: path, message: "there is no users.csv in the export",
          remedy: "give the archive or the folder of a OneRoster export"))
      return nil
    }
  }

  /// Whether the export holds a file.
  func has(_ name: String) -> Bool { files[name.lowercased()] != nil }

  /// The text of a file; nil where the export does not hold it, or, with problems, where it cannot
  /// be read.
  func source(_ name: String, _ problems: inout ProblemList) -> SourceText? {
    switch files[name.lowercased()] {
    case nil: return nil
    case .path(let path): return SourceText(readingTable: path, problems: &problems)
    case .entry(let entry):
      guard let bytes = archive?.inflate(entry, &problems) else { return nil }
      return SourceText(table: "\(path)/\(entry.path)", bytes: bytes, problems: &problems)
    }
  }

  /// Where a file stands, for messages.
  func file(_ name: String) -> String {
    switch files[name.lowercased()] {
    case .path(let path): path
    case .entry(let entry): "\(path)/\(entry.path)"
    case nil: "\(path)/\(name).csv"
    }
  }
}

// MARK: - Finding the files

extension OneRosterBundle {
  private func folderFiles() -> [(String, File)] {
    var found: [(String, File)] = []
    let manager = FileManager.default
    func list(_ prefix: String) -> [String] {
      ((try? manager.contentsOfDirectory(atPath: path + "/" + prefix)) ?? []).sorted()
    }
    for name in list("") {
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        for inner in list(name) {
          found.append(("\(name)/\(inner)", .path("\(path)/\(name)/\(inner)")))
        }
      } else {
        found.append((name, .path("\(path)/\(name)")))
      }
    }
    return found
  }

  private mutating func archiveFiles(_ problems: inout ProblemList) -> [(String, File)]? {
    guard let bytes = SourceText.bytes(of: path, problems: &problems),
      let archive = ZipArchive(path, bytes: bytes, &problems)
    else { return nil }
    self.archive = archive
    return archive.entries.map { ($0.path, .entry($0)) }
  }

  /// Takes the files of the outermost folder that has users.csv.
  private mutating func take(_ found: [(String, File)], _ problems: inout ProblemList) {
    let tables = found.compactMap { path, file -> (folder: String, name: String, file: File)? in
      let parts = path.split(separator: "/")
      guard let last = parts.last, parts.count <= 2, last.lowercased().hasSuffix(".csv"),
        !last.hasPrefix("."), parts.first != "__MACOSX"
      else { return nil }
      return (parts.count == 2 ? String(parts[0]) : "", String(last.dropLast(4)), file)
    }
    let folders = tables.filter { $0.name.lowercased() == "users" }.map(\.folder).sorted()
    guard let folder = folders.first ?? tables.first?.folder else { return }
    for (_, name, file) in tables.filter({ $0.folder == folder }) {
      guard let proper = Self.names.first(where: { $0.lowercased() == name.lowercased() }) else {
        continue
      }
      if files.updateValue(file, forKey: proper.lowercased()) != nil {
        problems.add(
          InputProblem(
            file: self.file(proper), message: "the export holds the file twice, in other letters",
            remedy: "keep one of them"))
      } else if proper != name {
        problems.announce(
          "file-name",
          InputProblem(
            file: self.file(proper), message: "the file is usually called \(proper).csv",
            remedy: "nothing needs to be done"))
      }
    }
  }
}
