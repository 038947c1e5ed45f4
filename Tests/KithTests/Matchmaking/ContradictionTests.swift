import Kith
import Testing

struct ContradictionTests {
  private func result(
    _ wishes: [Wish], lacking: Student.ID? = nil, gone: Student.ID? = nil
  ) throws -> MatchResult {
    let students = ["a", "b", "c", "d", "e", "f"].map { id in
      student(Student.ID(rawValue: id)) {
        $0.grade = Grade("5")
        $0.isEnrolled = $0.id != gone
        $0.consents = $0.id == lacking ? [] : [.matching, .peerContact]
      }
    }
    var program = Program.preset(.pod, id: "p")
    program.size = .init(least: 3, most: 4)
    program.meeting.isAsynchronous = true
    return try Matchmaker(program).match(Roster(students: students, wishes: wishes))
  }

  private func together(_ one: Student.ID, _ other: Student.ID) -> Wish {
    Wish(student: one, other: other, kind: .together)
  }

  @Test func `a chain of wishes that ends in two who must stay apart is named`() throws {
    let answer = try result([
      together("a", "b"), together("c", "b"), together("c", "d"),
      Wish(student: "c", other: "a", kind: .apart),
    ])
    // Of six, four hang together by wishes: two are too few for a group of three.
    #expect(answer.status == .optimal)
    #expect(answer.notices.first?.code == "contradictory-musts")
    #expect(answer.notices.first?.students == ["a", "b", "c"])
    #expect(answer.groups.isEmpty)
    #expect(answer.unplaced.count == 6)
  }

  @Test func `a wish to be with somebody who gave no consent leaves both out and is named`() throws
  {
    let answer = try result([together("a", "b")], lacking: "b")
    #expect(answer.status == .optimal)
    #expect(answer.placed == 4)
    #expect(answer.unplaced.map(\.student) == ["a", "b"])
    let notice = answer.notices.first { $0.code == "together-defeated" }
    #expect(notice?.students == ["a", "b"])
    #expect(answer.unplaced.first?.reasons.first?.rule == "together")
  }

  @Test func `a wish about somebody who left the school rests`() throws {
    let answer = try result([together("a", "b")], gone: "b")
    #expect(answer.status == .feasible || answer.status == .optimal)
    #expect(answer.placed >= 4)
    #expect(answer.notices.contains { $0.code == "wish-about-nobody" && $0.students == ["b"] })
  }

  @Test func `more students together than a group holds are named`() throws {
    let answer = try result(["b", "c", "d", "e"].map { together("a", Student.ID(rawValue: $0)) })
    #expect(answer.status == .optimal)
    #expect(answer.notices.first?.students.count == 5)
    #expect(answer.placed == 0)
  }

  @Test func `wishes that agree are no contradiction`() throws {
    let answer = try result([
      together("a", "b"), together("b", "a"), Wish(student: "a", other: "f", kind: .apart),
    ])
    #expect(answer.status == .optimal)
    #expect(answer.placed == 6)
  }
}
