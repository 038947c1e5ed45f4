import Kith
import Proof
import Rules
import TestSupport
import Testing

/// The matchmaker and the proof read the same schools alike.
struct AgreementTests {
  @Test func `rules and scores agree with the raw answers over all kinds of programs`() {
    var pairs = 0
    for seed in UInt64(1)...210 {
      let school = PlainSchool(seed: seed)
      let problem = PosedProblem(proving: school.roster, school.program, threads: 1)
      let report = Proof(school.roster, school.program)
        .comparing(MatchmakerClaims(problem))
      #expect(
        report.findings.isEmpty,
        "\(school.program.kind.rawValue), seed \(seed): \(report.findings.map(\.text))")
      pairs += problem.pairs.students.count
    }
    // Schools in which nobody could be with anybody would prove nothing.
    #expect(pairs > 400)
  }

  @Test func `a sample in both directions agrees, and says that it is one`() {
    var limits = ProofLimits()
    (limits.allPairsUpTo, limits.sampledPairs, limits.sampledStudents) = (2, 12, 3)
    for seed in UInt64(1)...28 {
      let school = PlainSchool(seed: seed)
      let problem = PosedProblem(proving: school.roster, school.program, threads: 1)
      let report = Proof(school.roster, school.program, limits: limits)
        .comparing(MatchmakerClaims(problem))
      #expect(report.findings.isEmpty, "seed \(seed): \(report.findings.map(\.text))")
      #expect(report.words.contains("drawn by the seed"))
    }
  }
}
