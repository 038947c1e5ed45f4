import Foundation
import GRDB

/// The file in which a school's workspace remembers: rosters, programs, runs, drafts, pins, what was
/// published and what became of it.
///
/// Every change is one transaction over a rollback journal that is synced with its folder, so that a
/// process killed at any moment leaves the file as it was before the change or after it.
package struct Store: Sendable {
  /// The name of the file in a workspace's folder.
  package static let fileName = "kith.sqlite"
  /// Marks the file as one of Kith: "Kith" in four bytes.
  static let applicationID = 0x4B69_7468

  package let path: String
  let queue: DatabaseQueue

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Makes the file of a new workspace; nobody but its owner may read it.
  package static func create(at path: String) throws(StoreProblem) -> Store {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? StoreProblem(.exists, path, "there is a workspace already", "use it, or move it away")
        : StoreProblem(
          .unwritable, path, "cannot be made: \(String(cString: strerror(errno)))",
          "choose a folder that you may write")
    }
    close(descriptor)
    do {
      return try Store(opening: path)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Opens the file of a workspace, brings it to today's schema, and looks for damage.
  package init(opening path: String, patience seconds: Double = 20) throws(StoreProblem) {
    // A write beyond a limit of size is told by its result, as other failures are.
    signal(SIGXFSZ, SIG_IGN)
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreProblem(
        .missing, path, "there is no workspace here", "begin one with kith init")
    }
    // Whoever copied the file may have widened its mode; a file of somebody else keeps its own.
    chmod(path, 0o600)
    var configuration = Configuration()
    configuration.busyMode = .timeout(seconds)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    self = try Self.attempt(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try Self.check($0, path) }
      let migrator = Schema.migrator
      if try queue.read({ try !migrator.hasCompletedMigrations($0) }) {
        try migrator.migrate(queue)
      }
      return Store(path: path, queue: queue)
    }
  }

  /// Refuses files of other programs, of newer versions, and damaged ones.
  private static func check(_ database: Database, _ path: String) throws {
    let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard owner == applicationID || tables == 0 else {
      throw StoreProblem(
        .foreign, path, "is not a workspace of Kith", "choose another folder")
    }
    if try Schema.migrator.hasBeenSuperseded(database) {
      throw StoreProblem(
        .foreign, path, "was written by a newer version of Kith", "use that version")
    }
    let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
    guard verdict == "ok" else {
      throw StoreProblem(
        .damaged, path, "is damaged", "bring back a copy; what can be read is still in the file")
    }
  }
}

// MARK: - Reading and writing

extension Store {
  /// Reads one state of the workspace.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreProblem) -> Value {
    try Self.attempt(path) { try queue.read(body) }
  }

  /// Changes the workspace wholly or not at all.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreProblem) -> Value {
    try Self.attempt(path) { try queue.write(body) }
  }

  static func attempt<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(StoreProblem) -> Value {
    do {
      return try body()
    } catch let problem as StoreProblem {
      throw problem
    } catch let error as DatabaseError {
      throw StoreProblem(error, path)
    } catch {
      throw StoreProblem(.damaged, path, "cannot be used", "bring back a copy")
    }
  }
}
