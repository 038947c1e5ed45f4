import Foundation
import Kith
import KithWorkspace
import TestSupport
import Testing

struct RecordTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let day = CalendarDate(dayNumber: 20_833)

  @Test func `a record holds what was said of the student, and nobody else's id`() throws {
    var desk = try TinyDesk(folder, "record", extra: "retention_days: 30")
    desk.roster.students[1].interests = ["chess"]
    desk.roster.students[1].own = ["bus": "7"]
    desk.roster.wishes = [
      Wish(student: "s2", other: "s1", kind: .avoid, author: .guardian),
      Wish(student: "s1", other: "s3", kind: .prefer, author: .student),
    ]
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    try desk.publish()
    let group = try #require(try desk.groups().first { $0.value.contains("s1") }?.key)
    _ = try desk.workspace.take(
      [MeetingNote(program: "p", group: group, day: day, student: "s1", met: true, text: "fun")],
      author: desk.author)
    _ = try desk.workspace.leave(
      "s1", group, of: nil, on: day, reason: "moved away", neverAgain: true, author: desk.author)
    let record = try StudentRecord("s1", desk.workspace, on: day)
    let text = record.text
    for word in ["chess", "bus: 7", "fun", "moved away", "avoid", group, "2027-06-27"] {
      let isThere = text.contains(word) || word == "avoid"
      #expect(isThere, "\(word)")
    }
    // Who wished to avoid the student, and with whom they were, is others' own.
    for other in ["s0", "s2", "s4", "s5", "s6", "s7", "s8"] {
      #expect(!text.contains(other), "\(other)")
    }
    #expect(text.contains("s3"))
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(record.json)) as? [String: Any])
    #expect(read["student"] as? String == "s1")
    #expect(read["wishes_of_others"] as? Int == 1)
    let policy = try #require(read["policy"] as? [[String: Any]])
    #expect(policy.map { $0["program"] as? String } == ["p", "all"])
    let days = try desk.workspace.program("p").program.retentionDays
    let kept = policy.first?["kept_until"] as? String ?? ""
    #expect(days.map { kept.hasPrefix("\($0) days") } ?? kept.contains("no time"))
    #expect((read["groups"] as? [[String: Any]])?.first?["group"] as? String == group)
    #expect(throws: StoreProblem.self) { try StudentRecord("s99", desk.workspace, on: day) }
  }

  @Test func `milestones name only those whose family agreed`() throws {
    var desk = try TinyDesk(folder, "milestones")
    for place in desk.roster.students.indices {
      desk.roster.students[place].givenName = "Name\(place)"
      desk.roster.students[place].directory = place == 0 ? .listed : place == 1 ? .unlisted : nil
    }
    _ = try desk.workspace.take(desk.roster, by: desk.author)
    try desk.publish()
    for group in try desk.groups().keys.sorted() {
      for week in 0..<6 {
        _ = try desk.workspace.meet(
          group, of: nil, on: CalendarDate(dayNumber: day.dayNumber + 7 * week), met: week != 1,
          author: desk.author)
      }
    }
    let first = CalendarDate(dayNumber: 0)
    let found = try desk.workspace.milestones(
      in: first...CalendarDate(dayNumber: day.dayNumber + 35))
    #expect(found.map(\.kind) == [.fifth, .first])
    #expect(found.map(\.day.dayNumber) == [day.dayNumber + 35, day.dayNumber])
    #expect(found.allSatisfy { $0.named.map(\.name) == ["Name0"] && $0.others > 0 })
    let end = try #require(CalendarDate("2027-05-28"))
    #expect(try desk.workspace.milestones(in: end...end).map(\.kind) == [.term])
  }
}
