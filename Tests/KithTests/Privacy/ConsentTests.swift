import Kith
import Testing

/// Consents that hold unless a program says otherwise, and what it hears where it does.
struct ConsentTests {
  private func program(
    _ kind: Program.Kind, _ change: (inout Program) -> Void = { _ in }
  ) -> Program {
    var program = Program.preset(kind, id: "p")
    program.term = .term2027
    program.meeting.isAsynchronous = true
    program.meeting.mode = .online
    change(&program)
    return program
  }

  @Test(arguments: Program.Kind.allCases)
  func `every kind asks for the consent to contact with others`(kind: Program.Kind) throws {
    #expect(Program.preset(kind, id: "p").isOn("consent_peer_contact"))
    let roster = Roster(
      students: (1...8).map { number in
        student(Student.ID(rawValue: "s\(number)")) {
          $0.roles = [number < 5 ? "mentor" : "newcomer"]
          $0.consents = number == 8 ? [.matching] : [.matching, .peerContact]
          $0.grade = Grade(number < 5 ? "12" : "10")
          $0.birthDate = .day(number < 5 ? 2010 : 2012, 1, 1)
          $0.joinedOn = .day(number < 5 ? 2020 : 2026, 9, 1)
          $0.strengths = ["math"]
          $0.needs = ["math"]
          $0.interests = ["chess"]
        }
      })
    var program = program(kind) {
      // Nothing but the consent keeps anybody out.
      for rule in RuleSpecification.all where !rule.isSafety && rule.id != "subject_fit" {
        if rule.form.accepted(.flag(false)) != nil { $0.rules[rule.id] = .flag(false) }
      }
    }
    program.size.least = 2
    let result = try Matchmaker(program).match(roster, threads: 1)
    #expect(!result.groups.isEmpty)
    #expect(!result.groups.flatMap(\.members).contains { $0.student == "s8" })
    #expect(!result.notices.contains { $0.code == "peer-contact-not-asked" })
    try program.setRule("consent_peer_contact", to: .flag(false))
    let notice = try #require(
      try Matchmaker(program).match(roster, threads: 1).notices.first {
        $0.code == "peer-contact-not-asked"
      })
    #expect(notice.students == ["s8"])
  }

  @Test func `under either a group with a place to meet needs the consent in person`() throws {
    let program = program(.pod) {
      $0.meeting.mode = .either
      $0.size = .init(least: 2, most: 2)
      $0.rules = ["consent_in_person": .flag(true)]
    }
    var roster = Roster(students: [student("a"), student("b") { $0.consents.insert(.inPerson) }])
    roster.venues = [
      Venue(
        id: "v", name: "V", location: Coordinates(latitude: 40, longitude: -75), capacity: nil,
        timeZone: "America/New_York", hours: [])
    ]
    var result = try Matchmaker(program).match(roster, threads: 1)
    // Without a place nobody is asked.
    #expect(result.placed == 2)
    func breaks(_ result: MatchResult) -> Bool {
      Verifier(roster, program).verify(result).findings.contains { $0.rule == "consent_in_person" }
    }
    #expect(!breaks(result))
    result.groups[0].halfway = Coordinates(latitude: 40, longitude: -75)
    #expect(breaks(result))
    result.groups[0].halfway = nil
    result.groups[0].venue = "v"
    #expect(breaks(result))
    roster.students[0].consents.insert(.inPerson)
    #expect(!breaks(result))
  }
}
