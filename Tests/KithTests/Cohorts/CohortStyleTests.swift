import Kith
import Samples
import Testing

/// Schools of different kinds differ in what matters.
struct CohortStyleTests {
  private func school(_ style: CohortStyle) -> Roster {
    CohortGenerator(studentCount: 300, seed: 4, style: style).roster()
  }

  private func hours(_ roster: Roster) -> Int {
    roster.students.flatMap(\.availability).reduce(0) { $0 + max(0, $1.to - $1.from) } / 60
  }

  @Test(arguments: CohortStyle.allCases)
  func `every style makes the school that was asked for, again and again`(style: CohortStyle) {
    let roster = school(style)
    #expect(roster.students.count == 300)
    #expect(roster == school(style))
    if style != .usual { #expect(roster != school(.usual)) }
    #expect(throws: Never.self) { try roster.validate(for: .preset(.pod, id: "pods")) }
  }

  @Test func `a town has one zone and more hours, the world many zones and fewer`() {
    let (usual, town, world) = (school(.usual), school(.town), school(.world))
    #expect(Set(town.students.map(\.timeZone)).count == 1)
    #expect(Set(world.students.map(\.timeZone)).count > Set(usual.students.map(\.timeZone)).count)
    #expect(hours(town) > hours(usual) * 5 / 4)
    #expect(hours(world) < hours(usual) / 2)
  }

  @Test func `families are larger, and students who are alike share few interests`() {
    let largest = Dictionary(grouping: school(.families).students, by: \.household).values
      .map(\.count).max()
    #expect((largest ?? 0) >= 5)
    #expect(Set(school(.alike).students.flatMap(\.interests)).count <= 5)
    #expect(school(.alike).students.allSatisfy { $0.dislikes.isEmpty })
  }

  @Test func `on evenings nobody is free on a weekend`() {
    let days = Set(school(.evenings).students.flatMap(\.availability).map(\.day))
    #expect(days == [.mon, .tue, .wed, .thu, .fri])
  }
}
