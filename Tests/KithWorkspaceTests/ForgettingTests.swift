import Foundation
import GRDB
import Kith
import KithWorkspace
import TestSupport
import Testing

struct ForgettingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }
  private let author = Author(name: "coordinator")

  /// A workspace in which one term of two is published and answered.
  private func filled() throws -> Store {
    let store = try Store.create(at: folder.file("kith.sqlite"))
    let roster = try store.addRoster(
      ["students.csv": Data("id,given_name\nsecret-id,Unmistakable\n".utf8)], digest: "d",
      students: 2, changes: [RosterChange(student: "secret-id", kind: .joined)], by: author)
    let program = try store.addProgram("pods", text: Data(), digest: "d", by: author)
    let run = Run(
      digest: "d", seed: 1, seconds: 1, result: Data("secret-id".utf8),
      certificate: Data("secret-id".utf8))
    let draft = try store.addDraft(
      "pods", program: program, roster: roster, run: run, action: "match",
      result: Data("secret-id".utf8), detail: "", by: author)
    _ = try store.addPins(
      [NewPin(.pin, ["secret-id", "s2"], reason: "because secret-id likes it")], of: "pods",
      by: author)
    let group = Group(
      id: "g1",
      members: [.init(student: "secret-id", role: .member), .init(student: "s2", role: .member)],
      value: 0, meetings: [], venue: nil, why: [])
    let publication = try store.publish(
      draft: draft, of: "pods", term: "2027-01-11", ends: "2027-05-28", groups: [group],
      by: author)
    var answer = Feedback(student: "secret-id")
    answer.rating = 4
    _ = try store.addFeedback(
      [answer], of: "pods", publication: publication, digest: "d", by: author)
    return store
  }

  @Test func `the latest answer to each question counts`() throws {
    let store = try filled()
    var later = Feedback(student: "secret-id")
    later.belonging = 70
    _ = try store.addFeedback([later], of: "pods", publication: 1, digest: "d", by: author)
    let answers = try store.feedback(of: "pods", term: "2027-01-11")
    #expect(answers.map(\.rating) == [4])
    #expect(answers.map(\.belonging) == [70])
    #expect(try store.history(before: "2028").map(\.rating) == [4, nil])
    #expect(try store.undo(author) == "feedback 2")
    #expect(try store.feedback(of: "pods", term: "2027-01-11").map(\.belonging) == [nil])
  }

  @Test func `nothing of a forgotten student is left in the file, and counts stay`() throws {
    let store = try filled()
    let texts = try store.texts().filter {
      String(decoding: $0.text, as: UTF8.self).contains("secret-id")
    }
    #expect(texts.count == 5)
    try store.forget(
      "secret-id", as: "forgotten-1", texts: texts.map { StoredText($0.kind, Data("x".utf8)) },
      by: author)
    try store.vacuum()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: store.path))
    #expect(bytes.range(of: Data("secret-id".utf8)) == nil)
    #expect(bytes.range(of: Data("Unmistakable".utf8)) == nil)
    #expect(try store.history(before: "2028").map(\.student) == ["forgotten-1", "s2"])
    #expect(try store.feedback(of: "pods", term: "2027-01-11").map(\.rating) == [4])
    #expect(try store.currentRoster()?.studentCount == 2)
    #expect(try store.pins(of: "pods").isEmpty)
    #expect(try store.forgottenCount() == 1)
    #expect { try store.undo(author) } throws: { ($0 as? StoreProblem)?.code == .refused }
  }

  @Test func `a term is erased with all that only it needed`() throws {
    let store = try filled()
    #expect(try store.expired(of: "pods", before: "2027-05-28") == [])
    let expired = try store.expired(of: "pods", before: "2027-05-29")
    try store.erase(publications: expired, of: "pods", by: author)
    #expect(try store.publications().isEmpty)
    #expect(try store.currentDraft(of: "pods") == nil)
    #expect(
      try store.texts().map(\.kind) == [
        .table(roster: 1, name: "students.csv"), .program(1),
      ])
    let counts = try DatabaseQueue(path: store.path).read { database in
      try ["run", "draft", "placement", "feedback", "feedback_batch"].map {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)")
      }
    }
    #expect(counts == [0, 0, 0, 0, 0])
    #expect(try store.auditLog().last?.detail == "publication 1 of 2 students erased")
  }
}
