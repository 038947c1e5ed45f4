import Foundation
import Kith
import KithWorkspace
import TestSupport
import Testing

/// What students say of their groups, and what later matches make of it.
struct FeedbackTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func say(
    _ answers: [Feedback], _ desk: TinyDesk
  ) throws {
    let publication = try #require(try desk.workspace.publication(of: "p")).stored.id
    _ = try desk.workspace.store.addFeedback(
      answers, of: "p", publication: publication, digest: "", by: desk.author)
  }

  private func answer(_ student: Student.ID, fits: Bool? = nil, belonging: Int? = nil) -> Feedback {
    var answer = Feedback(student: student)
    (answer.fits, answer.belonging) = (fits, belonging)
    return answer
  }

  @Test func `who says that a group does not fit earns nothing by staying in it`() throws {
    let desk = try TinyDesk(folder, "w")
    try desk.publish()
    let before = try desk.groups()
    let (_, members) = try #require(before.min { $0.key < $1.key })
    try desk.match("rematch")
    #expect(try desk.workspace.draft(of: "p")?.result.keeping.earlier.contains(members) == true)
    try say([answer(members[0], fits: false)], desk)
    try desk.match("rematch")
    let draft = try #require(try desk.workspace.draft(of: "p")).result
    #expect(draft.keeping.earlier.contains(Array(members.dropFirst())))
    #expect(!draft.keeping.earlier.joined().contains(members[0]))
    // A score of the pair falls as if the student would rather not be with the others.
    let heard = try Drafting(desk.workspace, "p", desk.author).roster.wishes
    #expect(
      Set(heard.filter { $0.kind == .avoid }.map(\.other)) == Set(members.dropFirst()))
    // A later word takes it back.
    try say([answer(members[0], fits: true)], desk)
    #expect(try Drafting(desk.workspace, "p", desk.author).roster.wishes.isEmpty)
  }

  @Test func `a word about a group of earlier does not speak of the next one`() throws {
    let desk = try TinyDesk(folder, "w")
    try desk.publish()
    let before = try desk.groups()
    let (_, members) = try #require(before.min { $0.key < $1.key })
    try say([answer(members[0], fits: false)], desk)
    try desk.workspace.store.addPins(
      [NewPin(.veto, members, reason: "")], of: "p", by: desk.author
    ).forEach { _ in }
    try desk.match("rematch")
    _ = try desk.workspace.publish("p", by: desk.author, asItIs: true)
    try desk.match("rematch")
    let earlier = try #require(try desk.workspace.draft(of: "p")).result.keeping.earlier
    #expect(earlier.joined().contains(members[0]))
  }

  @Test func `belonging from a survey counts until a later roster says otherwise`() throws {
    var desk = try TinyDesk(folder, "w")
    try desk.publish()
    func belonging() throws -> Int? {
      try Drafting(desk.workspace, "p", desk.author).roster.students.first { $0.id == "s1" }?
        .belonging
    }
    #expect(try belonging() == nil)
    try say([answer("s1", belonging: 12)], desk)
    #expect(try belonging() == 12)
    // Groups that were made before are held against what was known then.
    #expect(
      try desk.workspace.made("p").roster.students.first { $0.id == "s1" }?.belonging == nil)
    try desk.match()
    #expect(
      try desk.workspace.made("p").roster.students.first { $0.id == "s1" }?.belonging == 12)
    desk.roster.students[1].belonging = 77
    let later = Author(name: "coordinator", time: Date().addingTimeInterval(60))
    _ = try desk.workspace.take(desk.roster, by: later)
    #expect(try belonging() == 77)
  }
}
