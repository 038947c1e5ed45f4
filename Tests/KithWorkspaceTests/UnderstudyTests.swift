import Foundation
import Kith
import KithWorkspace
import Suggest
import TestSupport
import Testing

struct UnderstudyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let day = CalendarDate(dayNumber: 20_833)

  @Test
  func `each group has the best of those who wait in reserve, and today says when they are gone`()
    throws
  {
    var desk = try TinyDesk(folder, "reserve", students: 8)
    try desk.take("rules: {grade_band: 9}", size: "{least: 3, most: 3}")
    try desk.publish()
    let groups = try desk.groups()
    let placed = Set(groups.values.joined())
    let waiting = Set(desk.roster.students.map(\.id)).subtracting(placed)
    #expect(groups.count == 2 && waiting.count == 2)
    let found = try desk.workspace.understudies(of: "p", on: day)
    // An independent look: in every seat everybody who waits is worth as much by hand as it says.
    let matchmaker = Matchmaker(try desk.workspace.program("p").program)
    for group in found.groups {
      let understudy = try #require(found.understudies.ofGroup[group.id])
      #expect(waiting.contains(understudy.student))
      #expect(understudy.seats == group.members.map(\.student))
      let worths = try waiting.flatMap { newcomer in
        try group.members.indices.map { seat in
          var students = group.members.map(\.student)
          students[seat] = newcomer
          var alone = desk.roster
          alone.students.removeAll { !students.contains($0.id) }
          return try matchmaker.match(alone, threads: 1).groups.first?.value ?? 0
        }
      }
      #expect(understudy.value == worths.max())
    }
    func gone() throws -> [String: Student.ID] {
      Dictionary(
        try desk.workspace.today(on: day).understudies.compactMap { entry in
          entry.student.map { (entry.group, $0) }
        }, uniquingKeysWith: { first, _ in first })
    }
    #expect(try gone().isEmpty)
    let first = try #require(found.understudies.ofGroup.values.first?.student)
    try desk.workspace.pause(
      first, from: day, until: CalendarDate(dayNumber: day.dayNumber + 7), author: desk.author)
    let then = found.understudies.ofGroup.filter { $0.value.student == first }
    #expect(try gone() == then.mapValues(\.student))
    let other = try #require(waiting.first { $0 != first })
    let acts = try desk.workspace.today(on: day).understudies.map(\.act.words)
    #expect(acts.allSatisfy { $0 == "\(other) could step in instead" })
    let (group, members) = try #require(groups.min { $0.key < $1.key })
    _ = try desk.workspace.leave(
      members[0], group, of: nil, on: day, reason: "x", neverAgain: false, author: desk.author)
    // Who left the school steps in no more.
    desk.roster.students.removeAll { waiting.contains($0.id) }
    for place in desk.roster.coaches.indices {
      desk.roster.coaches[place].students.removeAll(where: waiting.contains)
    }
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    #expect(try gone().count == 2, "the group that is short has nobody either")
    // Who left the one group waits, and could step in for the other.
    for entry in try desk.workspace.today(on: day).understudies {
      let words =
        entry.group == group ? "nobody who waits could step in" : "\(members[0]) could step in"
      #expect(entry.act.words.hasPrefix(words))
    }
  }

  @Test func `nobody is held in reserve for a group that they left`() throws {
    let desk = try TinyDesk(folder, "left")
    try desk.publish()
    let groups = try desk.groups()
    let (group, members) = try #require(
      groups.filter { $0.value.count == 3 }.min { $0.key < $1.key })
    _ = try desk.workspace.leave(
      members[0], group, of: nil, on: day, reason: "x", neverAgain: false, author: desk.author)
    let candidates = try desk.workspace.understudies(of: "p", on: day).understudies.candidates
    #expect(candidates[group]?.contains(members[0]) != true)
    // They could step in anywhere else.
    for other in groups.keys where other != group {
      #expect(candidates[other]?.contains(members[0]) == true, "\(other)")
    }
  }
}
