import Foundation
import Kith
import KithWorkspace
import TestSupport
import Testing

/// Groups that stay keep their id and their room, whatever numbers a search gives.
struct RoomTests {
  private let folder: TemporaryFolder
  private let author = Author(name: "coordinator")

  init() throws { folder = try TemporaryFolder() }

  /// Students in threes: those of one three share an hour with nobody else.
  private func roster(_ names: [[String]]) -> Roster {
    Roster(
      students: names.enumerated().flatMap { number, names in
        names.map { name in
          var student = Student(id: Student.ID(rawValue: name), timeZone: "UTC")
          student.grade = Grade("6")
          student.birthDate = CalendarDate("2015-03-01")
          student.consents = Set(Consent.allCases)
          student.availability = [
            LocalStretch(day: .mon, from: (6 + number) * 60, to: (7 + number) * 60)
          ]
          return student
        }
      })
  }

  private func workspace() throws -> Workspace {
    _ = try Store.create(at: Workspace.path(in: folder.path))
    let workspace = try Workspace(folder.path)
    let text = """
      program: p
      kind: pod
      term: {starts: 2027-01-11, ends: 2027-02-28}
      meeting: {earliest: "05:00", latest: "22:00"}
      limits: {effort: 5}

      """
    _ = try workspace.take(Program.preset(.pod, id: "p"), text: Data(text.utf8), by: author)
    return workspace
  }

  /// The id and the room of each group that was published, by its members.
  private func published(
    _ names: [[String]], _ workspace: Workspace, again: Bool
  ) throws -> [Set<String>: [String]] {
    _ = try workspace.take(roster(names), by: author)
    let drafting = try Drafting(workspace, "p", author)
    let earlier = try workspace.publication(of: "p")?.result
    _ = try drafting.run(
      again ? "rematch" : "match", .init(threads: 1), from: nil,
      disturbing: again ? earlier : nil)
    _ = try workspace.publish("p", by: author, asItIs: false)
    let told = try workspace.told("p", draft: false, asItIs: false)
    return Dictionary(
      uniqueKeysWithValues: told.result.groups.map { group in
        (Set(group.members.map(\.student.rawValue)), [group.id, told.rooms[group.id] ?? ""])
      })
  }

  @Test func `groups keep their room when others join before them, and ended ones leave theirs`()
    throws
  {
    let workspace = try workspace()
    let (b, c, d) = (["b1", "b2", "b3"], ["c1", "c2", "c3"], ["d1", "d2", "d3"])
    let first = try published([b, c, d], workspace, again: false)
    #expect(first.count == 3)
    #expect(Set(first.values).count == 3)
    // Others come who sort first, and one group loses a member.
    let a = ["a1", "a2", "a3"]
    let second = try published([b, c, Array(d.dropLast()) + ["d4"], a], workspace, again: true)
    #expect(second[Set(b)] == first[Set(b)])
    #expect(second[Set(c)] == first[Set(c)])
    #expect(second[["d1", "d2", "d4"]] == first[Set(d)])
    let new = try #require(second[Set(a)])
    #expect(!first.values.contains { $0[0] == new[0] || $0[1] == new[1] })
    // A whole group leaves, another comes: it inherits nothing.
    let e = ["e1", "e2", "e3"]
    let third = try published([e, c, ["d1", "d2", "d4"], a], workspace, again: true)
    #expect(third[Set(c)] == first[Set(c)])
    #expect(third[Set(a)] == new)
    let last = try #require(third[Set(e)])
    #expect(!second.values.contains { $0[0] == last[0] || $0[1] == last[1] })
    // A match from nothing keeps them too.
    let fourth = try published([e, c, ["d1", "d2", "d4"], a], workspace, again: false)
    #expect(fourth == third)
  }

  @Test func `a school brings its own names, and they are looked through`() throws {
    let workspace = try workspace()
    try folder.write("rooms.txt", "# ours\nOak\nElm\n")
    let rooms = try published(
      [["b1", "b2", "b3"], ["c1", "c2", "c3"], ["d1", "d2", "d3"]], workspace, again: false)
    #expect(Set(rooms.values.map { $0[1] }) == ["Oak", "Elm", "Oak 2"])
    try folder.write("rooms.txt", "Oak\nOak\n")
    #expect(throws: StoreProblem.self) {
      _ = try published([["x1", "x2", "x3"]], workspace, again: false)
    }
  }

  @Test func `names go through every pair before any comes again`() {
    let names = (0..<RoomNames.usual.count * 2).map { RoomNames.usual[$0] }
    #expect(Set(names).count == names.count)
    #expect(names[..<RoomNames.usual.count].allSatisfy { $0.split(separator: " ").count == 2 })
  }
}
