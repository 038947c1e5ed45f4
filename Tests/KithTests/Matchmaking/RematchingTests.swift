import Kith
import Testing

/// Guides who cannot meet all the learners that they fit best.
struct RematchingTests {
  private func school(secondGuideMeets: Bool) -> (Roster, Program) {
    var program = Program.preset(.mentor, id: "p")
    program.rules = ["common_meeting": .flag(true)]
    program.weights = ["shared_interests": 1]
    let hour = [LocalStretch(day: .mon, from: 10 * 60, to: 10 * 60 + 30)]
    let guides = [("g1", "chess", 2), ("g2", "music", 1)].map { id, interest, seats in
      student(Student.ID(rawValue: id)) {
        $0.roles = ["mentor"]
        $0.capacity = seats
        $0.interests = [interest]
        $0.availability = id == "g1" || secondGuideMeets ? hour : []
      }
    }
    let learners = ["l1", "l2"].map { id in
      student(Student.ID(rawValue: id)) {
        $0.roles = ["newcomer"]
        $0.interests = ["chess"]
        $0.availability = hour
      }
    }
    return (Roster(students: guides + learners), program)
  }

  @Test func `a learner without a time goes to a guide who has one`() throws {
    let (roster, program) = school(secondGuideMeets: true)
    let result = try Matchmaker(program).match(roster, threads: 1)
    #expect(result.placed == 2)
    #expect(Set(result.groups.map { $0.members[0].student }) == ["g1", "g2"])
    #expect(!result.notices.contains { $0.code == "meetings-clash" })
    #expect(result.status == .optimal && result.certificate?.bound == result.objective)
    let verification = Verifier(roster, program).verify(result)
    #expect(verification.findings.isEmpty)
    #expect(verification.provenBound == result.bound)
  }

  @Test func `a learner for whom nobody has a time is left over`() throws {
    let (roster, program) = school(secondGuideMeets: false)
    let result = try Matchmaker(program).match(roster, threads: 1)
    #expect(result.placed == 1)
    #expect(result.unplaced.count == 1)
    #expect(Verifier(roster, program).verify(result).findings.isEmpty)
  }
}
