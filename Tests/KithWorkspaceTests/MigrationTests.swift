import Foundation
import GRDB
import Kith
import KithWorkspace
import TestSupport
import Testing

struct MigrationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Every earlier schema, as a dump of a workspace that was made with it.
  private static let schemas: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Schemas")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted().map { folder.appendingPathComponent($0).path }
  }()

  private func restored(_ dump: String) throws -> String {
    let path = folder.file("kith-\(UUID().uuidString).sqlite")
    let text = try String(contentsOfFile: dump, encoding: .utf8)
    // A dump is a transaction of its own, in the order of names.
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: text) }
    return path
  }

  @Test func `there is a dump of every earlier schema`() throws {
    let store = try Store.create(at: folder.file("kith.sqlite"))
    let migrations = try DatabaseQueue(path: store.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM grdb_migrations")
    }
    #expect(Self.schemas.count + 1 == migrations)
  }

  @Test(arguments: schemas) func `a workspace of an earlier schema opens with all it holds`(
    dump: String
  ) throws {
    let path = try restored(dump)
    let store = try Store(opening: path)
    #expect(try store.currentRoster()?.studentCount == 12)
    #expect(try store.currentRoster()?.tables.count == 6)
    #expect(try store.currentPrograms().map(\.name) == ["tiny-pods"])
    #expect(try store.pins(of: "tiny-pods").map(\.kind) == [.group, .veto])
    #expect(try store.publications().map(\.term) == ["2027-01-11"])
    #expect(try store.history(before: "2028").count == 11)
    #expect(try store.feedback(of: "tiny-pods", term: "2027-01-11") == [])
    #expect(try store.secret().count == 32)
    #expect(try store.undo(Author(name: "a")) == "publication 1")
    // It now has today's tables, to the letter.
    let fresh = try Store.create(at: folder.file("fresh-\(UUID().uuidString).sqlite"))
    #expect(try schema(of: path) == schema(of: fresh.path))
  }

  private func schema(of path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      // Blanks, and the database's own tables, are no part of it.
      try String.fetchAll(
        database,
        sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
      ).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.sorted()
    }
  }

  @Test func `a file of a newer version is left alone`() throws {
    let store = try Store.create(at: folder.file("kith.sqlite"))
    try DatabaseQueue(path: store.path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 from the future')")
    }
    #expect { try Store(opening: store.path) } throws: {
      ($0 as? StoreProblem)?.code == .foreign
    }
  }
}
