import Foundation
import Kith
import KithWorkspace
import TestSupport
import Testing

struct TodayTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let day = CalendarDate(dayNumber: 20_833)

  private func later(_ days: Int) -> CalendarDate { CalendarDate(dayNumber: day.dayNumber + days) }

  /// The planned days of a group's meetings from 2027-01-11 on.
  private func planned(_ desk: TinyDesk, _ group: String) throws -> [CalendarDate] {
    let program = try desk.workspace.program("p").program
    let found = try desk.workspace.publishedGroup(group).group
    return PlannedMeetings(program, from: day, to: later(200)).days(of: found)
  }

  private func after(_ day: CalendarDate, _ days: Int = 1) -> CalendarDate {
    CalendarDate(dayNumber: day.dayNumber + days)
  }

  @Test func `two meetings missed in a row make a group silent, and one that took place ends it`()
    throws
  {
    let desk = try TinyDesk(folder, "silent")
    try desk.publish()
    let group = try #require(try desk.groups().keys.min())
    let first = try #require(try planned(desk, group).first)
    func note(_ days: Int, _ met: Bool, by student: Student.ID? = nil) throws {
      _ = try desk.workspace.meet(
        group, of: nil, on: after(first, days), met: met, by: student, author: desk.author)
    }
    func silent(_ days: Int) throws -> [CalendarDate] {
      try desk.workspace.today(on: after(first, days)).silent.filter { $0.group == group }
        .map(\.since)
    }
    try note(0, false)
    #expect(try silent(7).isEmpty)
    // A second report of the same day is no second meeting.
    try note(0, false, by: desk.groups()[group]?.first)
    #expect(try silent(7).isEmpty)
    try note(7, false)
    #expect(try silent(7) == [first])
    #expect(try silent(6).isEmpty)
    try note(14, true)
    #expect(try silent(14).isEmpty)
    #expect(try silent(13) == [first])
    // The last word of who looks after the group counts, whatever members say.
    try note(14, true, by: desk.groups()[group]?.first)
    try note(14, false)
    #expect(try silent(14) == [first])
  }

  @Test func `a group of which nobody says anything is silent after two planned meetings`() throws {
    let desk = try TinyDesk(folder, "unheard", extra: "rules: {grade_band: 9}")
    try desk.publish()
    for group in try desk.groups().keys.sorted() {
      let days = try planned(desk, group)
      func silent(_ day: CalendarDate) throws -> [CalendarDate] {
        try desk.workspace.today(on: day).silent.filter { $0.group == group }.map(\.since)
      }
      #expect(try silent(days[1]).isEmpty, "the second meeting may still take place")
      #expect(try silent(after(days[1])) == [days[0]])
      // A meeting that was moved by a day answers for the planned one.
      _ = try desk.workspace.meet(
        group, of: nil, on: after(days[1], -1), met: true, author: desk.author)
      #expect(try silent(after(days[2])).isEmpty)
      #expect(try silent(after(days[3])) == [days[2]])
    }
  }

  @Test func `holidays, weeks between meetings and pauses are no silence`() throws {
    let desk = try TinyDesk(folder, "off")
    try desk.take(
      """
      meeting: {minutes: 45, every: 2}
      rules: {grade_band: 9}
      """)
    try desk.publish()
    let group = try #require(try desk.groups().keys.min())
    let days = try planned(desk, group)
    #expect(days[1].dayNumber - days[0].dayNumber == 14)
    func silent(_ day: CalendarDate) throws -> [CalendarDate] {
      try desk.workspace.today(on: day).silent.filter { $0.group == group }.map(\.since)
    }
    #expect(try silent(after(days[0], 13)).isEmpty)
    #expect(try silent(after(days[1])) == [days[0]])
    // Of two, one rests over the second meeting: it could not take place.
    let members = try #require(try desk.groups()[group])
    for student in members.dropLast() {
      try desk.workspace.pause(
        student, from: days[1], until: after(days[1]), author: desk.author)
    }
    #expect(try silent(after(days[1])).isEmpty)
    #expect(try silent(after(days[2])) == [days[0]])
    let text = """
      program: p
      kind: pod
      term: {starts: 2027-01-11, ends: 2027-05-28, holidays: [{from: 2027-01-11, to: 2027-02-05}]}
      """
    var program = Program.preset(.pod, id: "p")
    program.term = Program.Term(starts: later(-4), ends: later(133))
    program.term?.holidays = [later(-4)...later(21)]
    _ = try desk.workspace.take(program, text: Data(text.utf8), by: desk.author)
    #expect(try planned(desk, group).first.map { $0 > later(21) } == true)
    #expect(try silent(later(21)).isEmpty)
  }

  @Test func `who is in a group and seems alone is to be asked after, and nothing says why`() throws
  {
    var desk = try TinyDesk(folder, "isolated", students: 6)
    func survey(_ values: [Int?]) throws {
      for (place, value) in values.enumerated() {
        desk.roster.students[place].belonging = value
      }
      _ = try desk.workspace.take(desk.roster, by: desk.author)
    }
    func isolated(_ coach: String? = nil) throws -> [Student.ID] {
      try desk.workspace.today(on: day, for: coach).isolated.map(\.student)
    }
    try survey([39, 40, 90, 70, nil, 41])
    try desk.publish()
    #expect(try isolated() == ["s0"])
    try survey([39, 40, 80, 61, 30, nil])
    #expect(try isolated() == ["s0", "s2", "s4"])
    #expect(try isolated("c2") == [])
    #expect(try isolated("c1") == ["s0", "s2", "s4"])
    let today = try desk.workspace.today(on: day)
    let text = String(decoding: TodayText(today).json, as: UTF8.self)
    #expect(!text.contains("belonging") && !text.contains("80") && !text.contains("39"))
    // The act asks the student's own coach, and then somebody has asked.
    let entry = try #require(today.isolated.first { $0.student == "s2" })
    #expect(entry.act.command.contains("--about 'ask after s2' --to c1"))
    let group = try #require(try desk.groups().first { $0.value.contains("s2") }?.key)
    let flag = try desk.workspace.flag(
      group, of: nil, about: "ask after s2", to: "c1", on: day, author: desk.author)
    #expect(try isolated() == ["s0", "s4"])
    try desk.workspace.store.settleFlag(flag, by: desk.author)
    #expect(try isolated() == ["s0", "s4"])
    try desk.workspace.pause("s4", from: day, until: later(3), author: desk.author)
    #expect(try isolated() == ["s0"])
  }

  @Test func `a coach hears of their own students and flags alone`() throws {
    var desk = try TinyDesk(folder, "coach")
    try desk.publish()
    for id in ["n2", "n3"] {
      var student = TinyDesk.student(3)
      student.id = Student.ID(rawValue: id)
      student.availability = []
      desk.roster.students.append(student)
      desk.roster.coaches[id == "n2" ? 0 : 1].students.append(student.id)
    }
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    let group = try #require(try desk.groups().keys.min())
    for coach in ["c1", "c2"] {
      _ = try desk.workspace.flag(
        group, of: nil, about: "for \(coach)", to: coach, on: day, author: desk.author)
    }
    let all = try desk.workspace.today(on: day)
    #expect(all.nobody.map(\.student) == ["n2", "n3"])
    #expect(all.missing.map(\.lacks) == ["hours", "hours"])
    #expect(all.flags.count == 2)
    let own = try desk.workspace.today(on: day, for: "c1")
    #expect(own.nobody.map(\.student) == ["n2"])
    #expect(own.waiting.map(\.student) == ["n2"])
    #expect(own.missing.map(\.student) == ["n2"])
    #expect(own.flags.map(\.about) == ["for c1"])
    #expect(throws: StoreProblem.self) { try desk.workspace.today(on: day, for: "c3") }
  }

  @Test func `the act of who waits is one that can be done, with what the program gains`() throws {
    var desk = try TinyDesk(folder, "act", students: 8)
    try desk.publish()
    let seat = try #require(try desk.groups().first { $0.value.count == 2 }?.key)
    var student = TinyDesk.student(8)
    student.joinedOn = later(3)
    desk.roster.students.append(student)
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    let entry = try #require(try desk.workspace.today(on: later(10)).nobody.first)
    #expect(entry.student == "s8")
    #expect(entry.since == later(3))
    #expect(entry.act.command.contains("kith fill \(seat) --with s8"))
    let gain = try #require(entry.act.gain)
    let before = try #require(try desk.workspace.publication(of: "p")).result.objective
    let filling = try Filling(
      seat, desk.workspace, nil, with: "s8", on: later(10), by: desk.author)
    #expect(filling.gain == gain)
    _ = try filling.keep()
    let draft = try #require(try desk.workspace.draft(of: "p")).result
    #expect(draft.objective == before + gain)
    let made = try desk.workspace.made("p")
    #expect(Verifier(made.roster, made.program).verify(draft).findings == [])
    _ = try desk.workspace.publish("p", by: desk.author, asItIs: false)
    let then = try desk.workspace.today(on: later(10))
    #expect(then.nobody.isEmpty && then.waiting.isEmpty && then.short.isEmpty)
  }

  @Test func `who rests is neither waiting nor without anybody, until the day comes`() throws {
    var desk = try TinyDesk(folder, "rest", students: 8)
    try desk.publish()
    desk.roster.students.append(TinyDesk.student(8))
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    try desk.workspace.pause("s8", from: day, until: later(14), author: desk.author)
    let resting = try desk.workspace.today(on: later(13))
    #expect(resting.nobody.isEmpty && resting.waiting.isEmpty)
    let back = try desk.workspace.today(on: later(14))
    #expect(back.nobody.map(\.since) == [later(14)])
    #expect(back.waiting.map(\.days) == [0])
  }

  @Test func `the JSON has the lists that the format names`() throws {
    let desk = try TinyDesk(folder, "json")
    try desk.publish()
    let group = try #require(try desk.groups().keys.min())
    _ = try desk.workspace.flag(
      group, of: nil, about: "a \"quote\"", to: "c1", on: day, author: desk.author)
    let json = TodayText(try desk.workspace.today(on: day)).json
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect(read["format"] as? String == "kith.today/1")
    for key in ["nobody", "silent", "waiting", "flags", "missing"] {
      #expect(read[key] is [[String: Any]], "\(key)")
    }
    let flag = try #require((read["flags"] as? [[String: Any]])?.first)
    #expect(flag["group"] as? String == group)
    #expect(flag["about"] as? String == "a \"quote\"")
    #expect(flag["action"] is String && flag["command"] is String)
  }

  @Test func `a group that lost a member is filled, merged, or told`() throws {
    var desk = try TinyDesk(folder, "fill", students: 6, extra: "rules: {grade_band: 9}")
    try desk.take("rules: {grade_band: 9}\nvalue: sum")
    try desk.publish()
    let groups = try desk.groups().sorted { $0.key < $1.key }
    #expect(groups.map(\.value.count) == [3, 3])
    let (group, members) = groups[0]
    for member in members.dropLast() {
      _ = try desk.workspace.leave(
        member, group, of: nil, on: day, reason: "x", neverAgain: true, author: desk.author)
    }
    // Those who wait have parted for good, and the other group is full.
    let none = try Filling(group, desk.workspace, nil, with: nil, on: day, by: desk.author)
    guard case .told = none.way else {
      Issue.record("\(none.way)")
      return
    }
    #expect(try none.keep() == nil)
    desk.roster.students.append(TinyDesk.student(6))
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    let filled = try Filling(group, desk.workspace, nil, with: nil, on: day, by: desk.author)
    #expect(filled.way == .filled("s6", group: filled.wayGroup ?? ""))
    _ = try filled.keep()
    _ = try desk.workspace.publish("p", by: desk.author, asItIs: true)
    let now = try desk.groups()
    #expect(now[groups[1].key] == groups[1].value)
    #expect(now.values.contains { Set($0) == ["s6", members[members.count - 1]] })
  }
}

extension Filling {
  fileprivate var wayGroup: String? {
    if case .filled(_, let group) = way { group } else { nil }
  }
}
