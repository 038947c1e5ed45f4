import Foundation
import Kith
import KithWorkspace
import TestSupport
import Testing

struct RoundTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let day = CalendarDate(dayNumber: 20_833)

  private func joined(_ desk: inout TinyDesk, _ count: Int) throws {
    let first = desk.roster.students.count
    desk.roster.students += (first..<first + count).map(TinyDesk.student)
    _ = try desk.workspace.take(desk.roster, by: desk.author)
  }

  private func round(_ desk: TinyDesk, _ day: CalendarDate, seats: Bool = false) throws
    -> Round.Outcome
  {
    try Round(desk.workspace, nil, on: day, takesSeats: seats, by: desk.author)
      .run(.init(threads: 1))
  }

  @Test func `a round places those who wait, and what is published stays with its times`() throws {
    var desk = try TinyDesk(folder, "stays")
    try desk.publish()
    let before = try #require(try desk.workspace.publication(of: "p")).result.groups
    try joined(&desk, 3)
    let outcome = try round(desk, day)
    #expect(outcome.placed.map(\.student) == ["s10", "s11", "s9"])
    #expect(outcome.draft != nil)
    let made = try desk.workspace.made("p")
    #expect(Verifier(made.roster, made.program).verify(made.result).findings == [])
    _ = try desk.workspace.publish("p", by: desk.author, asItIs: false)
    let after = try #require(try desk.workspace.publication(of: "p")).result.groups
    for group in before {
      let then = try #require(after.first { $0.id == group.id })
      #expect(then.members == group.members)
      #expect(then.meetings == group.meetings)
    }
    #expect(after.count == before.count + 1)
    let rounds = try desk.workspace.store.rounds(of: "p")
    #expect(rounds.map(\.placed) == [3])
    #expect(rounds.map(\.isPublished) == [true])
  }

  @Test func `nobody who waits, no draft`() throws {
    let desk = try TinyDesk(folder, "none")
    #expect(throws: StoreProblem.self) { try round(desk, day) }
    try desk.publish()
    #expect(try round(desk, day).draft == nil)
    #expect(try desk.workspace.store.rounds(of: "p").isEmpty)
  }

  @Test func `who rests is placed by no round before the day`() throws {
    var desk = try TinyDesk(folder, "rests")
    try desk.publish()
    try joined(&desk, 2)
    try desk.workspace.pause(
      "s9", from: day, until: CalendarDate(dayNumber: day.dayNumber + 7), author: desk.author)
    #expect(try round(desk, day).placed.isEmpty)
    let later = try round(desk, CalendarDate(dayNumber: day.dayNumber + 7))
    #expect(later.placed.map(\.student) == ["s10", "s9"])
  }

  @Test func `who waits longest goes first`() throws {
    var desk = try TinyDesk(folder, "longest", extra: "size: {least: 2, most: 2}")
    try desk.take("priority: {waiting: 500}")
    try desk.publish()
    let first = desk.roster.students.count
    // Of three, two can be together; the one of longest wait is among them, no matter who fits best.
    for (number, days) in [(first, 1), (first + 1, 30), (first + 2, 2)] {
      var student = TinyDesk.student(number)
      student.joinedOn = CalendarDate(dayNumber: day.dayNumber - days)
      student.interests = number == first + 1 ? ["chess"] : ["robots"]
      student.grade = Grade("5")
      desk.roster.students.append(student)
    }
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    try desk.take("priority: {waiting: 500}\nrules: {grade_band: 9}")
    let far = CalendarDate(dayNumber: day.dayNumber + 400)
    let outcome = try Round(desk.workspace, nil, on: far, takesSeats: false, by: desk.author)
      .run(.init(threads: 1))
    let longest = Student.ID(rawValue: "s\(first + 1)")
    #expect(outcome.placed.map(\.student).contains(longest))
    #expect(outcome.result.keeping.waitingDays[longest] ?? 0 > 0)
  }

  @Test func `patience holds back for so many days and no longer`() throws {
    var desk = try TinyDesk(folder, "patience")
    for place in desk.roster.students.indices {
      desk.roster.students[place].interests = ["chess"]
    }
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    try desk.take("priority: {patience: 5}")
    try desk.publish()
    for number in 9..<11 {
      var student = TinyDesk.student(number)
      student.interests = number == 9 ? ["chess"] : ["robots"]
      student.joinedOn = CalendarDate(dayNumber: day.dayNumber)
      desk.roster.students.append(student)
    }
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    let hasty = try round(desk, CalendarDate(dayNumber: day.dayNumber + 4))
    #expect(hasty.placed.isEmpty)
    #expect(hasty.heldBack == ["s10", "s9"])
    let patient = try round(desk, CalendarDate(dayNumber: day.dayNumber + 5))
    #expect(patient.placed.map(\.student) == ["s10", "s9"])
  }

  @Test func `seats are taken where they are asked for, at the time of the group`() throws {
    var desk = try TinyDesk(folder, "seats", students: 8)
    try desk.publish()
    let before = try #require(try desk.workspace.publication(of: "p")).result.groups
    try joined(&desk, 1)
    #expect(try round(desk, day).placed.isEmpty)
    let outcome = try round(desk, day, seats: true)
    #expect(outcome.placed.map(\.student) == ["s8"])
    _ = try desk.workspace.publish("p", by: desk.author, asItIs: false)
    for group in try #require(try desk.workspace.publication(of: "p")).result.groups {
      let then = try #require(before.first { $0.id == group.id })
      #expect(Set(group.members).isSuperset(of: then.members))
      #expect(group.meetings.map(\.from) == then.meetings.map(\.from))
    }
  }

  @Test func `regret is what a bound in hindsight leaves`() throws {
    var desk = try TinyDesk(folder, "regret")
    try desk.publish()
    try joined(&desk, 3)
    _ = try round(desk, day)
    _ = try desk.workspace.publish("p", by: desk.author, asItIs: false)
    let regret = try Regret(desk.workspace, "p", .init(threads: 1)) { _ in }
    let published = try #require(try desk.workspace.publication(of: "p")).result
    let days = try desk.workspace.store.rounds(of: "p").reduce(0) { $0 + $1.days }
    #expect(
      regret.reached
        == published.groups.reduce(0) { $0 + $1.value } + 1000 * published.placed - 10 * days)
    #expect(regret.students == 12)
    #expect(regret.bound >= regret.reached && regret.regret == regret.bound - regret.reached)
    // Hindsight cannot do worse than the groups that are there, the days of waiting aside.
    #expect(regret.bound >= regret.reached + 10 * days)
  }

  @Test func `mentors keep their learners and their hours, and take on who waits`() throws {
    let path = folder.file("mentors")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    _ = try Store.create(at: Workspace.path(in: path))
    let workspace = try Workspace(path)
    let author = Author(name: "coordinator")
    var people = (0..<5).map(TinyDesk.student)
    for place in people.indices {
      people[place].roles = place < 2 ? ["mentor"] : ["newcomer"]
      people[place].capacity = 2
      people[place].grade = Grade(place < 2 ? "8" : "6")
    }
    _ = try workspace.take(Roster(students: Array(people.prefix(4))), by: author)
    let text = """
      program: m
      kind: mentor
      term: {starts: 2027-01-11, ends: 2027-05-28}
      rules: {experience_gap: false}
      roles: {guide: mentor, learner: newcomer}
      limits: {effort: 2}

      """
    _ = try workspace.take(Program.preset(.mentor, id: "m"), text: Data(text.utf8), by: author)
    _ = try Drafting(workspace, nil, author).run("match", .init(threads: 1), from: nil)
    _ = try workspace.publish("m", by: author, asItIs: true)
    let before = try #require(try workspace.publication(of: "m")).result.groups
    #expect(before.count == 2)
    _ = try workspace.take(Roster(students: people), by: author)
    let outcome = try Round(workspace, nil, on: day, takesSeats: false, by: author)
      .run(.init(threads: 1))
    #expect(outcome.placed.map(\.student) == ["s4"])
    for group in before {
      #expect(
        outcome.result.groups.contains {
          $0.members == group.members && $0.meetings == group.meetings
        })
    }
    let made = try workspace.made("m")
    #expect(Verifier(made.roster, made.program).verify(made.result).findings == [])
  }
}
