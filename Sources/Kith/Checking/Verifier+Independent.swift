import Proof
import School

extension Verifier {
  /// Holds the rules, scores, groups and prices behind a result to the raw answers, by code that shares
  /// nothing with the matchmaker.
  func checkIndependently(
    _ result: MatchResult, _ problem: PosedProblem, _ verification: inout Verification
  ) {
    let (proof, report) = memory.proof(result.keeping) {
      let proof = Proof(
        roster, program, keeping: result.keeping, busy: busy, threads: threads)
      return (proof, proof.comparing(MatchmakerClaims(problem)))
    }
    var found = report.findings + proof.findings(result)
    verification.checked = [report.words]
    if found.isEmpty {
      let prices = proof.proving(result, over: report)
      found = prices.findings
      verification.checked += prices.words
    }
    verification.findings += found.map { finding in
      switch finding.subject {
      case .rule(let rule): Finding(.rule, group: finding.group, rule: rule, finding.text)
      case .score, .figure: Finding(.figure, group: finding.group, finding.text)
      case .prices: Finding(.proof, group: finding.group, finding.text)
      }
    }
  }
}
