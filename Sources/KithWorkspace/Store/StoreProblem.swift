import GRDB

/// Why the file of a workspace could not be used; nothing was changed then.
package struct StoreProblem: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Code: Sendable, Hashable {
    /// There is no workspace.
    case missing
    /// There is one already.
    case exists
    /// The file belongs to another program, or to a newer version.
    case foreign
    /// Another command holds the file for too long.
    case busy
    /// The disk, or what may be used of it, is full.
    case full
    /// The folder or the file may not be written.
    case unwritable
    /// The file cannot be read as a database.
    case damaged
    /// What was asked for is not in the workspace, or not in a state for it.
    case refused
  }

  package var code: Code
  package var file: String
  package var problem: String
  package var remedy: String

  package init(_ code: Code, _ file: String, _ problem: String, _ remedy: String) {
    self.code = code
    self.file = file
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String { "\(file): \(problem); \(remedy)" }

  /// What an error of the database means; its own text could hold values and stays inside.
  init(_ error: DatabaseError, _ path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, path, "another command is changing the workspace",
        "try again when it has ended; nothing was changed")
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_TOOBIG:
      self.init(
        .full, path, "cannot be written: the disk is full or fails",
        "make room and try again; nothing was changed")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(
        .unwritable, path, "cannot be opened for writing",
        "make the folder and the file writable; nothing was changed")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      self.init(.damaged, path, "is no readable database", "bring back a copy")
    default:
      self.init(
        .damaged, path, "failed with code \(error.extendedResultCode.rawValue)",
        "check the file with sqlite3, or bring back a copy")
    }
  }
}
