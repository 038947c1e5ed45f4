import KithFiles

/// A folder that a command fills, with a bar on a terminal while it takes long.
struct OutputFolder {
  private let path: String
  private let isQuiet: Bool

  init(_ path: String, quiet: Bool) {
    self.path = path
    isQuiet = quiet
  }

  /// Writes files by their paths inside the folder; each appears whole or not at all.
  func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    var made: Set<String> = []
    var bar = ProgressBar(of: "writing", quiet: isQuiet)
    for (number, file) in files.enumerated() {
      let target = "\(path)/\(file.path)"
      let folder = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
      if made.insert(folder).inserted { try AtomicFile.makeFolder(folder) }
      try AtomicFile.write(file.bytes, to: target)
      bar.show(number + 1, of: files.count)
    }
    bar.clear()
  }
}
