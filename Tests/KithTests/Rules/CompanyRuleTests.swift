import Kith
import Testing

struct CompanyRuleTests {
  private func at(_ id: Student.ID, _ latitude: Double, _ longitude: Double) -> Student {
    student(id) { $0.home = Coordinates(latitude: latitude, longitude: longitude) }
  }

  @Test func `homes lie at most so far apart`() {
    let probe = RuleProbe(kind: .playdate, rule: "largest_distance", setting: .decimal(112))
    // One degree of latitude is 111.2 km.
    #expect(probe.allowsBothWays(at("a", 40, -75), at("b", 41, -75)))
    #expect(!probe.allows(at("a", 40, -75), at("b", 41.02, -75)))
    #expect(!probe.allows(at("a", 40, -75), student("b")))
    // Across the date line.
    #expect(probe.allowsBothWays(at("a", 0, 179.6), at("b", 0, -179.6)))
  }

  @Test func `the way takes at most so many minutes`() {
    let probe = RuleProbe(kind: .playdate, rule: "travel_minutes", setting: .decimal(122))
    #expect(probe.allowsBothWays(at("a", 40, -75), at("b", 41, -75)))
    #expect(!probe.allows(at("a", 40, -75), at("b", 41.02, -75)))
    let none = RuleProbe(kind: .playdate, rule: "travel_minutes", setting: .decimal(5))
    #expect(!none.allows(at("a", 40, -75), at("b", 40, -75)))
  }

  @Test func `the same school, or different ones`() {
    let maple = student("a") { $0.school = "Maple" }
    let also = student("b") { $0.school = "maple " }
    let oak = student("c") { $0.school = "Oak" }
    let same = RuleProbe(rule: "same_school")
    #expect(same.allowsBothWays(maple, also))
    #expect(!same.allows(maple, oak))
    #expect(!same.allows(maple, student("d")))
    let different = RuleProbe(rule: "different_school")
    #expect(!different.allows(maple, also))
    #expect(different.allowsBothWays(maple, oak))
    #expect(!different.allows(maple, student("d")))
  }

  @Test func `siblings apart`() {
    let probe = RuleProbe(rule: "household_apart")
    let one = student("a") { $0.household = "h1" }
    #expect(!probe.allows(one, student("b") { $0.household = "h1" }))
    #expect(probe.allowsBothWays(one, student("b") { $0.household = "h2" }))
    #expect(probe.allowsBothWays(student("a"), student("b")))
  }

  @Test func `siblings together have no other partner in a pair`() {
    let size = Program.Size(least: 2, most: 2)
    let probe = RuleProbe(kind: .buddy, rule: "household_together", size: size)
    let siblings = ["a", "b"].map { id in
      student(Student.ID(rawValue: id)) { $0.household = "h1" }
    }
    #expect(probe.allowsBothWays(siblings[0], siblings[1]))
    #expect(probe.allowsBothWays(student("c"), student("d") { $0.household = "h2" }))
  }

  @Test func `students who must be together have no other partner in a pair`() {
    let wishes = [Wish(student: "a", other: "b", kind: .together)]
    let size = Program.Size(least: 2, most: 2)
    var program = Program.preset(.buddy, id: "p")
    program.size = size
    program.rules = [:]
    program.meeting.isAsynchronous = true
    let roster = Roster(students: ["a", "b", "c"].map { student($0) }, wishes: wishes)
    let allowance = Allowance(Cohort(roster, for: program))
    #expect(allowance.allows(0, 1))
    #expect(!allowance.allows(0, 2))
    #expect(!allowance.allows(2, 1))
  }

  @Test func `not the same partner again within so many terms`() {
    func place(_ term: String, _ group: String, _ student: Student.ID) -> PastPlacement {
      PastPlacement(term: term, program: "pods", group: group, student: student, rating: nil)
    }
    let history = [
      place("2025-1", "g1", "a"), place("2025-1", "g1", "b"), place("2025-2", "g1", "a"),
      place("2025-2", "g2", "b"), place("2025-2", "g1", "c"),
    ]
    let last = RuleProbe(rule: "not_again", setting: .whole(1), history: history)
    #expect(last.allowsBothWays(student("a"), student("b")))
    #expect(!last.allows(student("a"), student("c")))
    let lastTwo = RuleProbe(rule: "not_again", setting: .whole(2), history: history)
    #expect(!lastTwo.allows(student("b"), student("a")))
  }

  @Test func `nobody alone with a value, in pairs`() {
    let size = Program.Size(least: 2, most: 2)
    let probe = RuleProbe(
      kind: .buddy, rule: "never_alone", setting: .list([.text("languages:es")]), size: size)
    let spanish = student("a") { $0.languages = ["en", "es-MX"] }
    #expect(!probe.allows(spanish, student("b") { $0.languages = ["en"] }))
    #expect(probe.allowsBothWays(spanish, student("b") { $0.languages = ["es"] }))
    #expect(probe.allowsBothWays(student("a"), student("b") { $0.languages = ["en"] }))
  }

  @Test func `at most so many with a value`() {
    let probe = RuleProbe(
      rule: "at_most", setting: .table(["circumstances:athlete": .whole(1)]))
    let athlete = student("a") { $0.circumstances = ["athlete"] }
    #expect(!probe.allows(athlete, student("b") { $0.circumstances = ["Athlete", "works"] }))
    #expect(probe.allowsBothWays(athlete, student("b") { $0.circumstances = ["works"] }))
  }
}
