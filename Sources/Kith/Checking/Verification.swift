/// What a check of a result found.
public struct Verification: Sendable, Hashable {
  /// Everything that is wrong; empty where the result is accepted.
  public var findings: [Finding]
  /// What the certificate's prices prove, found again from the prices alone; nil without a
  /// certificate, or where the proof failed or was given up.
  public var provenBound: Int?
  /// Whether the proof of the certificate was given up after its limit of steps.
  public var isProofUnfinished: Bool

  /// Whether the result keeps every rule and all its figures agree.
  public var isAccepted: Bool { findings.isEmpty }

  init(findings: [Finding]) {
    self.findings = findings
    provenBound = nil
    isProofUnfinished = false
  }
}
