import Foundation
import Synchronization

/// A file in the making that only its owner may read. It gets its name when it is whole.
///
/// Where the disk can do so it has no name before, so that a process that is killed leaves nothing
/// behind. Elsewhere it lies beside its place under a name of its own, and the next draft in the
/// folder sweeps away those of processes that are gone.
final class DraftFile {
  private let path: String
  private let descriptor: Int32
  /// Where the draft lies; nil while it has no name.
  private var place: String?
  private let kind: Kind

  private enum Kind {
    /// It takes its place at the end.
    case file
    /// The place is a device or a pipe, which is written to as it is.
    case device
  }

  /// What the names of drafts begin with; the number of the process follows.
  private static let prefix = ".kith-draft-"
  /// Folders that were swept already.
  private static let swept = Mutex<Set<String>>([])
  private static let count = Mutex(0)

  init(_ path: String) throws(OutputProblem) {
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
      kind = .device
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      kind = .file
      let folder = Self.folder(of: path)
      Self.sweep(folder)
      var opened = Self.openNameless(in: folder)
      if opened < 0 {
        let name = Self.draftName(in: folder)
        opened = open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        place = opened < 0 ? nil : name
      }
      descriptor = opened
      // Whatever mask the account has.
      if opened >= 0 { fchmod(opened, 0o600) }
    }
    guard descriptor >= 0 else { throw problem }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let place { unlink(place) }
  }

  func write(_ bytes: [UInt8]) throws(OutputProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { memory in
        Foundation.write(descriptor, memory.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 || count < 0 && errno == EINTR else {
        throw OutputProblem(file: path, reason: "the disk took no more")
      }
      written += max(0, count)
    }
  }

  /// Puts the file in its place, over an older one.
  func publish() throws(OutputProblem) {
    guard case .file = kind else { return }
    if place == nil {
      guard Self.link(descriptor, to: path) else {
        guard errno == EEXIST else { throw problem }
        let name = Self.draftName(in: Self.folder(of: path))
        guard Self.link(descriptor, to: name) else { throw problem }
        place = name
        return try publish()
      }
      return
    }
    guard let place, rename(place, path) == 0 else { throw problem }
    self.place = nil
  }

  private var problem: OutputProblem {
    OutputProblem(file: path, reason: String(cString: strerror(errno)))
  }
}

// MARK: - Names

extension DraftFile {
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func draftName(in folder: String) -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    return "\(folder)/\(prefix)\(ProcessInfo.processInfo.processIdentifier)-\(number)"
  }

  /// A descriptor of a file without a name; negative where the system or the disk knows none.
  private static func openNameless(in folder: String) -> Int32 {
    #if os(Linux)
      // `O_TMPFILE`, which is too involved for Swift to import.
      open(folder, 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o600)
    #else
      -1
    #endif
  }

  private static func link(_ descriptor: Int32, to path: String) -> Bool {
    #if os(Linux)
      linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    #else
      false
    #endif
  }

  /// Removes the drafts of processes that are gone.
  private static func sweep(_ folder: String) {
    guard swept.withLock({ $0.insert(folder).inserted }) else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0.isNumber }
      guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else { continue }
      unlink("\(folder)/\(name)")
    }
  }
}
