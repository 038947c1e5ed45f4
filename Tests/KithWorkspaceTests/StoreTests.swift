import Foundation
import GRDB
import Kith
import KithWorkspace
import TestSupport
import Testing

struct StoreTests {
  private let folder: TemporaryFolder
  private let author = Author(name: "coordinator")

  init() throws { folder = try TemporaryFolder() }

  private func store() throws -> Store { try Store.create(at: folder.file("kith.sqlite")) }

  private func filled() throws -> Store {
    let store = try store()
    let roster = try store.addRoster(
      ["students.csv": Data("id\n".utf8)], digest: "d", students: 2,
      changes: [RosterChange(student: "s1", kind: .changed, columns: ["grade", "home"])],
      by: author)
    let program = try store.addProgram("pods", text: Data("x".utf8), digest: "d", by: author)
    _ = try store.addDraft(
      "pods", program: program, roster: roster, action: "match", result: Data("first".utf8),
      detail: "", by: author)
    return store
  }

  private var groups: [Group] {
    [
      Group(
        id: "g1",
        members: [.init(student: "s1", role: .member), .init(student: "s2", role: .member)],
        value: 0, meetings: [], venue: nil, why: [])
    ]
  }

  @Test func `only its owner may read the file, whatever its mode was`() throws {
    let store = try store()
    func mode() throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: store.path)
      return attributes[.posixPermissions] as? Int
    }
    #expect(try mode() == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: store.path)
    _ = try Store(opening: store.path)
    #expect(try mode() == 0o600)
    // Beside it lies nothing that others could read.
    _ = try filledAgain(store)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("")).count == 1)
  }

  private func filledAgain(_ store: Store) throws -> Int64 {
    try store.addProgram("p", text: Data(), digest: "", by: author)
  }

  @Test func `what is kept is read again`() throws {
    let store = try filled()
    let again = try Store(opening: store.path)
    let roster = try #require(try again.currentRoster())
    #expect(roster.studentCount == 2)
    #expect(roster.tables["students.csv"] == Data("id\n".utf8))
    #expect(
      try again.changes(of: roster.version)
        == [RosterChange(student: "s1", kind: .changed, columns: ["grade", "home"])])
    #expect(try again.currentPrograms().map(\.name) == ["pods"])
    #expect(try again.currentDraft(of: "pods")?.result == Data("first".utf8))
    #expect(try again.currentDraft(of: "clubs") == nil)
  }

  @Test func `every change is undone, the last one first`() throws {
    let store = try filled()
    let draft = try #require(try store.currentDraft(of: "pods"))
    _ = try store.addPins([NewPin(.pin, ["s1", "s2"], reason: "why")], of: "pods", by: author)
    _ = try store.publish(
      draft: draft.id, of: "pods", term: "2027-01-11", ends: nil, groups: groups, by: author)
    try store.removePin(1, of: "pods", by: author)
    #expect(try store.pins(of: "pods").isEmpty)
    #expect(try store.undo(author) == "unpin 1")
    #expect(try store.pins(of: "pods").map(\.students) == [["s1", "s2"]])
    #expect(try store.publications().count == 1)
    _ = try store.undo(author)
    #expect(try store.publications().isEmpty)
    _ = try store.undo(author)
    #expect(try store.pins(of: "pods").isEmpty)
    _ = try store.undo(author)
    #expect(try store.currentDraft(of: "pods") == nil)
    _ = try store.undo(author)
    #expect(try store.currentPrograms().isEmpty)
    _ = try store.undo(author)
    #expect(try store.currentRoster() == nil)
    #expect { try store.undo(author) } throws: { ($0 as? StoreProblem)?.code == .refused }
    #expect(try store.auditLog().filter { $0.action == "undo" }.count == 6)
  }

  @Test func `the pins of a move go with the move`() throws {
    let store = try filled()
    let draft = try #require(try store.currentDraft(of: "pods"))
    _ = try store.addDraft(
      "pods", program: draft.program, roster: draft.roster, action: "move", result: Data(),
      pins: [NewPin(.group, ["s1", "s2"], subject: "math", reason: "")], detail: "", by: author)
    #expect(try store.pins(of: "pods").map(\.subject) == ["math"])
    _ = try store.undo(author)
    #expect(try store.pins(of: "pods").isEmpty)
    #expect(try store.currentDraft(of: "pods") == draft)
  }

  @Test func `a draft that another command replaced is not published`() throws {
    let store = try filled()
    let seen = try #require(try store.currentDraft(of: "pods"))
    _ = try store.addDraft(
      "pods", program: seen.program, roster: seen.roster, action: "match", result: Data(),
      detail: "", by: author)
    #expect {
      try store.publish(
        draft: seen.id, of: "pods", term: "t", ends: nil, groups: groups, by: author)
    } throws: { ($0 as? StoreProblem)?.code == .refused }
    #expect(try store.publications().isEmpty)
  }

  @Test func `published groups are the history of later terms alone`() throws {
    let store = try filled()
    let draft = try #require(try store.currentDraft(of: "pods"))
    for _ in 0..<2 {
      _ = try store.publish(
        draft: draft.id, of: "pods", term: "2027-01-11", ends: nil, groups: groups, by: author)
    }
    #expect(try store.history(before: "2027-01-11").isEmpty)
    let history = try store.history(before: "2027-08-30")
    #expect(history.map(\.student) == ["s1", "s2"])
    #expect(history.map(\.term) == ["2027-01-11", "2027-01-11"])
  }

  @Test func `a second command waits, and says so where it waits too long`() throws {
    let store = try filled()
    let held = DispatchSemaphore(value: 0)
    let release = DispatchSemaphore(value: 0)
    let queue = try DatabaseQueue(path: store.path)
    DispatchQueue.global().async {
      try? queue.inTransaction(.immediate) { _ in
        held.signal()
        release.wait()
        return .commit
      }
    }
    held.wait()
    let hasty = try Store(opening: store.path, patience: 0.1)
    #expect { try hasty.addProgram("p", text: Data(), digest: "", by: author) } throws: {
      ($0 as? StoreProblem)?.code == .busy
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.3) { release.signal() }
    _ = try store.addProgram("p", text: Data(), digest: "", by: author)
    #expect(try store.currentPrograms().map(\.name) == ["p", "pods"])
  }

  @Test func `files of others, and damaged ones, are told and left alone`() throws {
    let foreign = folder.file("other.sqlite")
    let queue = try DatabaseQueue(path: foreign)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect { try Store(opening: foreign) } throws: { ($0 as? StoreProblem)?.code == .foreign }
    #expect { try Store(opening: folder.file("none")) } throws: {
      ($0 as? StoreProblem)?.code == .missing
    }
    let store = try filled()
    #expect { try Store.create(at: store.path) } throws: {
      ($0 as? StoreProblem)?.code == .exists
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: store.path))
    for place in stride(from: 4096, to: bytes.count, by: 3) { bytes[place] ^= 0x5A }
    let damaged = folder.file("damaged.sqlite")
    try bytes.write(to: URL(fileURLWithPath: damaged))
    #expect { try Store(opening: damaged) } throws: {
      ($0 as? StoreProblem)?.code == .damaged
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: damaged)) == bytes)
  }
}
