import Kith
import Testing

/// One tutor for each subject that a learner needs.
struct TutorTests {
  private func learner(_ id: Student.ID, _ needs: [String]) -> Student {
    student(id) {
      $0.needs = needs
      $0.availability = [LocalStretch(day: .tue, from: 900, to: 1080)]
    }
  }

  private func tutor(_ id: Student.ID, _ strengths: [String], capacity: Int = 1) -> Student {
    student(id) {
      $0.strengths = strengths
      $0.capacity = capacity
      $0.availability = [LocalStretch(day: .tue, from: 900, to: 1080)]
    }
  }

  private var program: Program {
    var program = Program.preset(.tutor, id: "p")
    program.term = .term2027
    return program
  }

  private func match(
    _ students: [Student], _ change: (inout Program) -> Void = { _ in }
  ) throws -> (MatchResult, Verifier) {
    var program = program
    change(&program)
    let roster = Roster(students: students)
    return (try Matchmaker(program).match(roster), Verifier(roster, program))
  }

  @Test func `a learner gets a tutor for each subject and is placed once`() throws {
    let (result, verifier) = try match([
      learner("l", ["math", "art"]), tutor("m", ["maths"]), tutor("a", ["art"]),
    ])
    #expect(result.groups.map(\.subject) == ["art", "math"])
    #expect(result.groups.map { $0.members.map(\.student) } == [["a", "l"], ["m", "l"]])
    #expect(result.placed == 1)
    #expect(result.objective == result.groups.reduce(1000) { $0 + $1.value })
    #expect(result.status == .optimal)
    #expect(result.certificate?.bound == result.objective)
    #expect(verifier.verify(result).provenBound == result.objective)
    // The learner is free for three hours and never in two places.
    #expect(Set(result.groups.flatMap(\.meetings).map(\.from)).count == 2)
  }

  @Test func `one tutor may help with two subjects, on a seat each`() throws {
    let students = [learner("l", ["math", "art"]), tutor("t", ["math", "art"], capacity: 2)]
    let (both, _) = try match(students)
    #expect(both.groups.count == 2)
    let (one, _) = try match([students[0], tutor("t", ["math", "art"])])
    #expect(one.groups.count == 1)
    #expect(one.placed == 1)
    #expect(one.notices.first { $0.code == "needs-unmet" }?.students == ["l"])
  }

  @Test func `a tutor who is scarce goes to who would be left over`() throws {
    let (result, _) = try match([
      learner("k", ["art"]), learner("l", ["math", "art"]), tutor("m", ["math"]),
      tutor("t", ["art"]),
    ])
    #expect(result.placed == 2)
    #expect(result.unplaced.isEmpty)
    #expect(Set(result.groups.map(\.subject)) == ["art", "math"])
    #expect(result.groups.first { $0.subject == "art" }?.members.last?.student == "k")
  }

  @Test func `a subject that the tutor has neither finished nor is strong in is refused`() throws {
    var (result, verifier) = try match([
      learner("l", ["math", "art"]), tutor("m", ["math"]), tutor("a", ["art"]),
    ])
    #expect(verifier.verify(result).isAccepted)
    result.groups[0].subject = "math"
    result.groups[1].subject = "art"
    let findings = verifier.verify(result).findings
    #expect(findings.allSatisfy { $0.rule == "subject_fit" })
    #expect(findings.count == 2)
    result.groups[1].subject = "math"
    #expect(verifier.verify(result).findings.contains { $0.code == .repeated })
  }

  @Test func `the price of a need cannot be lowered`() throws {
    var (result, verifier) = try match([
      learner("l", ["math", "art"]), learner("k", ["math"]), tutor("m", ["math"]),
      tutor("a", ["art"]),
    ])
    guard case .leaf(var leaf)? = result.certificate?.tree else {
      Issue.record("no leaf")
      return
    }
    #expect(leaf.needPrices["l"]?.keys.sorted() == ["art", "math"])
    for subject in ["art", "math"] {
      leaf.needPrices["l"]?[subject] = .init(units: 0, scale: 1)
    }
    leaf.prices = leaf.prices.mapValues { _ in .init(units: 0, scale: 1) }
    result.certificate?.tree = .leaf(leaf)
    #expect(verifier.verify(result).findings.contains { $0.code == .proof })
  }
}
