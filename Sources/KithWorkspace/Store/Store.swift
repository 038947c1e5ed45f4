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
      guard errno == EEXIST else {
        throw StoreProblem(
          .unwritable, path, "cannot be made: \(String(cString: strerror(errno)))",
          "choose a folder that you may write")
      }
      // What was killed while it made the workspace is brought to its end.
      let store = try Store(opening: path)
      guard try store.isUnused() else {
        throw StoreProblem(
          .exists, path, "there is a workspace already", "use it, or move it away")
      }
      return store
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
    // The one who copied the file may have widened its mode; a file of somebody else keeps its own.
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

  /// Whether nobody has put anything into the workspace yet.
  private func isUnused() throws(StoreProblem) -> Bool {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM audit") == 0 }
  }

  /// Refuses files of other programs, of newer versions, and damaged ones.
  private static func check(_ database: Database, _ path: String) throws {
    let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    // The list of migrations stands there before the first one has run.
    let tables =
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
      ?? 0
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
    try Self.attempt(path) { try transaction(.deferred, body) }
  }

  /// Changes the workspace wholly or not at all.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreProblem) -> Value {
    try Self.attempt(path) { try transaction(.immediate, body) }
  }

  /// Reads one state of the workspace in several steps.
  package func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    try steps(.deferred, body)
  }

  /// Looks at the workspace and changes it in several steps, wholly or not at all; no other command
  /// changes it meanwhile.
  package func change<Value>(_ body: () throws -> Value) throws -> Value {
    try steps(.immediate, body)
  }

  private func steps<Value>(
    _ kind: Database.TransactionKind, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try transaction(kind) { _ in try body() }
    } catch let error as DatabaseError {
      throw StoreProblem(error, path)
    }
  }

  /// A transaction, or a part of the one that this thread is in.
  private func transaction<Value>(
    _ kind: Database.TransactionKind, _ body: (Database) throws -> Value
  ) throws -> Value {
    try queue.unsafeReentrantWrite { database in
      guard !database.isInsideTransaction else { return try body(database) }
      var value: Value?
      try database.inTransaction(kind) {
        value = try body(database)
        return .commit
      }
      guard let value else { preconditionFailure("a transaction was committed without its value") }
      return value
    }
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
