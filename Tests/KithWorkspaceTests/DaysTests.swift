import Foundation
import GRDB
import Kith
import KithWorkspace
import TestSupport
import Testing

struct DaysTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let day = CalendarDate(dayNumber: 20_833)

  @Test func `what was said of a meeting is kept and taken back`() throws {
    let desk = try TinyDesk(folder, "met")
    try desk.publish()
    let (group, members) = try #require(try desk.groups().sorted { $0.key < $1.key }.first)
    _ = try desk.workspace.meet(group, of: nil, on: day, met: true, author: desk.author)
    _ = try desk.workspace.meet(
      group, of: "p", on: day, met: false, by: members[0], fits: false, author: desk.author)
    let notes = try desk.workspace.store.meetings(of: "p")
    #expect(notes.map(\.met) == [true, false])
    #expect(notes.map(\.student) == [nil, members[0]])
    #expect(notes.map(\.fits) == [nil, false])
    #expect(try desk.workspace.store.undo(desk.author) == "meetings 2")
    #expect(try desk.workspace.store.meetings().map(\.met) == [true])
    #expect(throws: StoreProblem.self) {
      try desk.workspace.meet("g99", of: nil, on: day, met: true, author: desk.author)
    }
    let stranger = try #require(try desk.groups().first { $0.key != group }?.value.first)
    #expect(throws: StoreProblem.self) {
      try desk.workspace.meet(
        group, of: nil, on: day, met: true, by: stranger, author: desk.author)
    }
  }

  @Test func `a group is found by its room too`() throws {
    let desk = try TinyDesk(folder, "room")
    try desk.publish()
    let room = try #require(try desk.workspace.store.rooms(of: "p").first)
    #expect(try desk.workspace.publishedGroup(room.value).group.id == room.key)
  }

  @Test func `who left is told of no more, and those left alone are waiting`() throws {
    let desk = try TinyDesk(folder, "leave")
    try desk.publish()
    let (group, members) = try #require(try desk.groups().sorted { $0.key < $1.key }.first)
    for (place, member) in members.dropLast().enumerated() {
      let left = try desk.workspace.leave(
        member, group, of: nil, on: day, reason: "moved", neverAgain: false, author: desk.author
      ).left
      #expect(left == (place + 2 < members.count ? Array(members.dropFirst(place + 1)) : []))
    }
    #expect(try desk.groups()[group] == nil)
    let standing = try #require(try desk.workspace.standing(of: "p"))
    #expect(Set(standing.result.unplaced.map(\.student)).isSuperset(of: members))
    let told = try desk.workspace.told("p", draft: false, asItIs: true)
    #expect(!told.result.groups.contains { $0.id == group })
    // Nobody leaves twice.
    #expect(throws: StoreProblem.self) {
      try desk.workspace.leave(
        members[0], group, of: nil, on: day, reason: "x", neverAgain: false, author: desk.author)
    }
    _ = try desk.workspace.store.undo(desk.author)
    #expect(try desk.groups()[group]?.count == 2)
  }

  @Test func `those who part for good are together in no draft and no publication`() throws {
    var desk = try TinyDesk(folder, "never", students: 5)
    try desk.publish()
    let (group, members) = try #require(
      try desk.groups().sorted { $0.key < $1.key }.first { $0.value.count > 1 })
    try desk.match()
    _ = try desk.workspace.leave(
      members[0], group, of: nil, on: day, reason: "quarrel", neverAgain: true,
      author: desk.author)
    // The draft was made before, and would put them together.
    let held = try #require(throws: HeldBack.self) {
      _ = try desk.workspace.publish("p", by: desk.author, asItIs: true)
    }
    #expect(held.description.contains("apart"))
    for action in ["match", "rematch"] {
      try desk.match(action)
      let drafted = try #require(try desk.workspace.draft(of: "p")).result.groups
      #expect(
        !drafted.contains { group in
          let students = Set(group.members.map(\.student))
          return students.contains(members[0])
            && !students.isDisjoint(with: members.dropFirst())
        })
    }
    // A later roster changes nothing in it.
    desk.roster.students[0].interests = ["chess"]
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    #expect(
      try desk.workspace.keeping(of: "p", desk.workspace.program("p").program).apart.count
        == members.count - 1)
  }

  @Test func `a pin of a group rests once somebody has left it`() throws {
    let desk = try TinyDesk(folder, "pin")
    try desk.publish()
    let (group, members) = try #require(try desk.groups().sorted { $0.key < $1.key }.first)
    let hand = try Handwork(desk.workspace, "p")
    let pins = try hand.pins(members.map(\.rawValue), only: true, because: "")
    _ = try desk.workspace.store.addPins(pins, of: "p", by: desk.author)
    let program = try desk.workspace.program("p").program
    #expect(try desk.workspace.keeping(of: "p", program).groups.count == 1)
    _ = try desk.workspace.leave(
      members[0], group, of: nil, on: day, reason: "x", neverAgain: false, author: desk.author)
    #expect(try desk.workspace.keeping(of: "p", program).groups.isEmpty)
    _ = try desk.workspace.store.undo(desk.author)
    #expect(try desk.workspace.keeping(of: "p", program).groups.count == 1)
  }

  @Test func `the last pause of a student counts`() throws {
    let desk = try TinyDesk(folder, "pause")
    let later = CalendarDate(dayNumber: day.dayNumber + 14)
    try desk.workspace.pause("s1", from: day, until: later, author: desk.author)
    let pause = try #require(try desk.workspace.store.pauses()["s1"])
    #expect(pause.holds(on: day) && !pause.holds(on: later))
    try desk.workspace.pause("s1", from: day, until: day, author: desk.author)
    #expect(try desk.workspace.store.pauses()["s1"]?.holds(on: day) == false)
    _ = try desk.workspace.store.undo(desk.author)
    #expect(try desk.workspace.store.pauses()["s1"]?.until == later)
    #expect(throws: StoreProblem.self) {
      try desk.workspace.pause("nobody", from: day, until: later, author: desk.author)
    }
  }

  @Test func `a flag goes to a coach who exists, and comes down again`() throws {
    let desk = try TinyDesk(folder, "flag")
    try desk.publish()
    let group = try #require(try desk.groups().keys.min())
    #expect(throws: StoreProblem.self) {
      try desk.workspace.flag(
        group, of: nil, about: "silent", to: "c9", on: day, author: desk.author)
    }
    let number = try desk.workspace.flag(
      group, of: nil, about: "silent", to: "c1", on: day, author: desk.author)
    #expect(try desk.workspace.store.flags().map(\.about) == ["silent"])
    try desk.workspace.store.settleFlag(number, by: desk.author)
    #expect(try desk.workspace.store.flags().isEmpty)
    _ = try desk.workspace.store.undo(desk.author)
    #expect(try desk.workspace.store.flags().map(\.coach) == ["c1"])
    // Neither the student nor the words stand in the log.
    #expect(try !desk.workspace.store.auditLog().contains { $0.detail.contains("silent") })
  }

  @Test func `a forgotten student is in nothing that was said of groups`() throws {
    let desk = try TinyDesk(folder, "forget")
    try desk.publish()
    let (group, members) = try #require(try desk.groups().sorted { $0.key < $1.key }.first)
    let gone = members[0]
    _ = try desk.workspace.take(
      [
        MeetingNote(
          program: "p", group: group, day: day, student: gone, met: true, text: "Unmistakable"),
        MeetingNote(
          program: "p", group: group, day: day, student: members[1], text: "Unmistakable too"),
      ], author: desk.author)
    try desk.workspace.pause(gone, from: day, until: day, author: desk.author)
    _ = try desk.workspace.flag(
      group, of: nil, about: "Unmistakable", to: "c1", on: day, author: desk.author)
    _ = try desk.workspace.leave(
      gone, group, of: nil, on: day, reason: "Unmistakable", neverAgain: true, author: desk.author)
    _ = try desk.workspace.forget(gone, by: desk.author)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.workspace.store.path))
    #expect(bytes.range(of: Data("Unmistakable".utf8)) == nil)
    #expect(try desk.workspace.store.rowCount(naming: gone) == 0)
    #expect(try desk.workspace.store.meetings().map(\.met) == [true, nil])
  }

  @Test func `a term that is erased takes its meetings along, and not a parting for good`() throws {
    let desk = try TinyDesk(folder, "erase")
    try desk.publish()
    let (group, members) = try #require(try desk.groups().sorted { $0.key < $1.key }.first)
    _ = try desk.workspace.meet(group, of: nil, on: day, met: true, author: desk.author)
    _ = try desk.workspace.leave(
      members[0], group, of: nil, on: day, reason: "quarrel", neverAgain: true,
      author: desk.author)
    try desk.workspace.store.erase(publications: [1], of: "p", by: desk.author)
    #expect(try desk.workspace.store.meetings().isEmpty)
    #expect(try desk.workspace.store.leaves().map(\.reason) == [""])
    #expect(try !desk.workspace.neverAgain().isEmpty)
  }
}
