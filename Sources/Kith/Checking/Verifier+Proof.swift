extension Verifier {
  /// Proves the bound of a result by its certificate, or by another search.
  func prove(_ result: MatchResult, _ problem: PosedProblem, _ verification: inout Verification) {
    if let certificate = result.certificate {
      switch verdict(certificate, problem, result.keeping) {
      case .proven(let bound):
        verification.provenBound = bound
        if bound != certificate.bound {
          verification.findings.append(
            Finding(.proof, "the certificate says \(certificate.bound), its prices prove \(bound)"))
        }
        if bound < result.bound {
          verification.findings.append(
            Finding(.proof, "the prices prove \(bound), less than the bound of \(result.bound)"))
        }
      case .refuted(let reason): verification.findings.append(Finding(.proof, reason))
      case .unfinished: verification.isProofUnfinished = true
      }
    }
    // A match has searched; and what is wrong anyway needs no other proof.
    guard self.problem == nil, isWholeExpected, verification.findings.isEmpty,
      verification.provenBound != result.bound
    else { return }
    let again = SecondSearch(problem: problem, keeping: result.keeping, threads: threads).answer()
    guard let again else {
      verification.unproven = unproven(result, verification)
      return
    }
    if again.objective > result.bound {
      verification.findings.append(
        Finding(
          .proof,
          "an answer of \(again.objective) points exists, above the bound of \(result.bound)"))
      return
    }
    let proven = again.certificate.flatMap { certificate -> Int? in
      guard case .proven(let bound) = verdict(certificate, problem, result.keeping) else {
        return nil
      }
      return bound
    }
    verification.searchedBound = min(proven ?? again.bound, again.bound)
    if verification.searchedBound ?? .max > result.bound {
      verification.unproven = unproven(result, verification)
    }
  }

  private func verdict(
    _ certificate: Certificate, _ problem: PosedProblem, _ keeping: Keeping
  ) -> ProofCheck.Verdict {
    // The one who matches waits a few seconds at most; the one who verifies has asked for the proof.
    let steps =
      self.problem == nil
      ? ProofCheck.Steps(all: 400_000_000, ofPair: 400)
      : ProofCheck.Steps(all: 20_000_000, ofPair: 100)
    return ProofCheck(problem, keeping, steps: steps, threads: threads).verdict(certificate)
  }

  private func unproven(_ result: MatchResult, _ verification: Verification) -> String {
    let claim =
      result.status == .optimal
      ? "that the answer is the best" : "that no answer is worth more than \(result.bound) points"
    let reason =
      verification.isProofUnfinished
      ? "the certificate is too large to prove again"
      : verification.provenBound.map { "the certificate proves no less than \($0) points" }
        ?? "there is no certificate"
    return "\(claim): \(reason), and another search did not settle it"
  }
}
