import Kith
import Testing

struct GroupChangeTests {
  private func result(_ groups: [[Student.ID]]) -> MatchResult {
    MatchResult(
      program: "p", status: .feasible, objective: 0, bound: 0, placed: 0,
      groups: groups.enumerated().map { place, members in
        Group(
          id: "g\(place + 1)", members: members.map { .init(student: $0, role: .member) },
          value: 0, meetings: [], venue: nil, why: [])
      }, unplaced: [], notices: [], certificate: nil)
  }

  @Test func `a group that somebody joins or leaves goes on`() {
    let change = GroupChange(
      from: result([["a", "b", "c"], ["d", "e", "f", "g"]]),
      to: result([["a", "b", "c", "n"], ["d", "e", "f"]]))
    #expect(change.moved == [])
    #expect(change.gained == ["n"])
    #expect(change.lost == ["g"])
    #expect(change.withOthers == ["a", "b", "c", "d", "e", "f"])
  }

  @Test func `of two parts of a group the larger one goes on`() {
    let change = GroupChange(
      from: result([["a", "b", "c", "d", "e"]]), to: result([["a", "b"], ["c", "d", "e"]]))
    #expect(change.moved == ["a", "b"])
    #expect(change.withOthers == ["c", "d", "e"])
  }

  @Test func `of two groups that become one the larger one goes on`() {
    let change = GroupChange(
      from: result([["a", "b"], ["c", "d", "e"]]), to: result([["a", "b", "c", "d", "e"]]))
    #expect(change.moved == ["a", "b"])
  }

  @Test func `nothing changes between equal results`() {
    let same = result([["a", "b"], ["c", "d", "e"]])
    let change = GroupChange(from: same, to: same)
    #expect(change.moved + change.gained + change.lost + change.withOthers == [])
    #expect(change.meetingMoved == [])
  }
}
