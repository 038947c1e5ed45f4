import Proof
import School

extension Verifier {
  /// Everything that is wrong with the rounds of a result: each round is checked as a result of its own, and
  /// then who meets, and what all comes to.
  func verifyRounds(_ result: MatchResult) -> Verification {
    var single = program
    single.rounds = 1
    var verifier = Verifier(roster, single, busy: busy, posing: problem, threads: threads)
    verifier.mostPairs = mostPairs
    verifier.heard = heard
    guard result.status == .optimal || result.status == .feasible else {
      return verifier.verify(result)
    }
    guard let rotation = result.rotation,
      rotation.rounds.map(\.number) == Array(1...max(1, program.rounds))
    else {
      return Verification(
        findings: [Finding(.shape, "the result has no \(program.rounds) rounds")])
    }
    verifier.isWholeExpected = false
    var verification = Verification(findings: [])
    let numbers = 1...program.rounds
    for group in result.groups where group.round.map({ !numbers.contains($0) }) ?? true {
      verification.findings.append(Finding(.shape, group: group.id, "is in no round"))
    }
    for group in Dictionary(grouping: result.groups, by: \.id).filter({ $0.value.count > 1 }).keys {
      verification.findings.append(Finding(.repeated, group: group, "groups share this id"))
    }
    for round in rotation.rounds {
      let part = verifier.verify(result.part(round))
      verification.findings += part.findings
      verification.isProofUnfinished = verification.isProofUnfinished || part.isProofUnfinished
      verification.checked = part.checked
      if round.number == 1 { verification.provenBound = part.provenBound }
    }
    let most = AcquaintanceBound(verifier.posed(result.keeping), threads: threads)
      .bound(rounds: program.rounds)
    verification.findings += RotationCheck.findings(result, most: most)
    if self.problem == nil, verification.findings.isEmpty {
      let text = Proof(roster, single, keeping: result.keeping, busy: busy, threads: threads)
        .findings(ofRounds: result, rounds: program.rounds)
      verification.findings += text.map { Finding(.figure, $0.text) }
    }
    // The prices prove the worth of each round, and counting proves who can meet.
    verification.provenBound = verification.provenBound.map {
      Rotation.points * most + program.rounds * $0
    }
    if self.problem == nil, isWholeExpected, verification.findings.isEmpty,
      verification.provenBound != result.bound
    {
      verification.unproven =
        "that no rounds are worth more than \(result.bound) points: the certificate does not prove it"
    }
    return verification
  }
}
