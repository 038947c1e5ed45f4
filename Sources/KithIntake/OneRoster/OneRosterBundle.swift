import Foundation
import KithFiles

/// Where the files of a school's export lie: a zip archive or a folder, the files at its root or in a
/// folder below.
struct OneRosterBundle {
  let path: String
  /// How the export names its files and columns; nil for OneRoster itself.
  private(set) var dialect: BundleDialect?
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
    "demographics", "relationships",
  ]
  /// Folders inside folders that are looked into.
  private static let deepest = 6

  /// Finds the files; nil, with problems, where there are none.
  init?(_ path: String, _ problems: inout ProblemList) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
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
          remedy:
            "give the archive or the folder of an export of OneRoster, School Data Sync or Clever"))
      return nil
    }
  }

  /// Whether the export holds a file.
  func has(_ name: String) -> Bool { files[name.lowercased()] != nil }

  /// The text of a file; nil where the export does not hold it, or, with problems, where it cannot
  /// be read.
  func source(_ name: String, _ problems: inout ProblemList) -> SourceText? {
    files[name.lowercased()].flatMap { source(of: $0, &problems) }
  }

  private func source(of file: File, _ problems: inout ProblemList) -> SourceText? {
    switch file {
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
    func list(_ folder: String, _ depth: Int) {
      let names = (try? manager.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
      for name in names.sorted() where !name.hasPrefix(".") {
        var isFolder: ObjCBool = false
        let inner = folder.isEmpty ? name : "\(folder)/\(name)"
        guard manager.fileExists(atPath: "\(path)/\(inner)", isDirectory: &isFolder) else {
          continue
        }
        if !isFolder.boolValue {
          found.append((inner, .path("\(path)/\(inner)")))
        } else if depth < Self.deepest {
          list(inner, depth + 1)
        }
      }
    }
    list("", 0)
    return found
  }

  private mutating func archiveFiles(_ problems: inout ProblemList) -> [(String, File)]? {
    guard let bytes = SourceText.bytes(of: path, problems: &problems),
      let archive = ZipArchive(path, bytes: bytes, &problems)
    else { return nil }
    self.archive = archive
    return archive.entries.map { ($0.path, .entry($0)) }
  }

  /// A table of the export: the folder that it lies in, its name without an end, and its file.
  private typealias Found = (folder: String, name: String, file: File)

  /// Takes the files of the outermost folder that has a table of students.
  private mutating func take(_ found: [(String, File)], _ problems: inout ProblemList) {
    let tables = found.compactMap { path, file -> Found? in
      let parts = path.split(separator: "/")
      guard let last = parts.last, last.lowercased().hasSuffix(".csv"), !last.hasPrefix("."),
        parts.first != "__MACOSX"
      else { return nil }
      return (parts.dropLast().joined(separator: "/"), String(last.dropLast(4)), file)
    }
    var choices: [(folder: String, dialect: BundleDialect?)] = []
    for folder in Set(tables.map(\.folder)).sorted(by: Self.isOuter) {
      let inside = tables.filter { $0.folder == folder }
      func has(_ name: String) -> Bool { inside.contains { Self.bears($0.name, name) } }
      if has("users") {
        choices.append((folder, nil))
      } else if let dialect = dialect(of: inside, &problems) {
        choices.append((folder, dialect))
      }
    }
    guard let (folder, dialect) = choices.first ?? tables.first.map({ ($0.folder, nil) }) else {
      return
    }
    if choices.count > 1 {
      problems.note(
        "several-exports",
        InputProblem(
          file: path, message: "folders with an export: \(choices.count); the first is read",
          value: .shown(folder.isEmpty ? "." : folder), remedy: "give the one that is meant alone"))
    }
    self.dialect = dialect
    let inside = tables.filter { $0.folder == folder }
    for name in dialect?.files ?? Self.names { take(name, of: inside, &problems) }
  }

  /// The dialect of a folder, by its table of students and the key in it.
  private func dialect(of inside: [Found], _ problems: inout ProblemList) -> BundleDialect? {
    let found = BundleDialect.all.filter { dialect in
      inside.contains { Self.bears($0.name, dialect.students.name) }
    }
    guard found.count > 1, let first = found.first,
      let file = inside.first(where: { Self.bears($0.name, first.students.name) })?.file
    else { return found.first }
    var quiet = ProblemList()
    guard let source = source(of: file, &quiet), let table = ExportTable(source, &quiet) else {
      return first
    }
    return found.first { dialect in
      dialect.students.columns[.id]?.contains { table.column($0) != nil } == true
    } ?? first
  }

  private static func isOuter(_ one: String, _ other: String) -> Bool {
    let (depth, otherDepth) = (one.split(separator: "/").count, other.split(separator: "/").count)
    return (depth, one) < (otherDepth, other)
  }

  /// Takes the file of a name: the one that is called so, or else one with a prefix or a date.
  private mutating func take(_ proper: String, of inside: [Found], _ problems: inout ProblemList) {
    let same = inside.filter { $0.name.lowercased() == proper.lowercased() }
    let found = same.isEmpty ? inside.filter { Self.bears($0.name, proper) } : same
    guard let first = found.first else { return }
    files[proper.lowercased()] = first.file
    if found.count > 1 {
      problems.add(
        InputProblem(
          file: file(proper),
          message: same.isEmpty
            ? "the export holds the file more than once"
            : "the export holds the file twice, in other letters",
          remedy: "keep one of them"))
    } else if dialect == nil ? first.name != proper : same.isEmpty {
      problems.announce(
        "file-name",
        InputProblem(
          file: file(proper), message: "the file is usually called \(proper).csv",
          remedy: "nothing needs to be done"))
    }
  }

  /// Whether a file bears a name, perhaps with a prefix or a date: `OR_users-2026-11-30`.
  private static func bears(_ file: String, _ name: String) -> Bool {
    let words = file.lowercased().split { !$0.isLetter }
    let name = name.lowercased()
    if words.contains(where: { $0 == name }) { return words.count <= 5 }
    return zip(words, words.dropFirst()).contains { $0 + $1 == name }
  }
}
