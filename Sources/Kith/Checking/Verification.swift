/// What a check of a result found.
public struct Verification: Sendable, Hashable {
  /// Everything that is wrong.
  public var findings: [Finding]
  /// What the certificate's prices prove, found again from the prices alone; nil without a
  /// certificate, or where the proof failed or was given up.
  public var provenBound: Int?
  /// What another search proves, where the certificate proves less than the result claims.
  public var searchedBound: Int?
  /// Whether the proof of the certificate was given up after its limit of steps.
  public var isProofUnfinished = false
  /// What the result claims although nothing proves it, in words that follow "not proven:".
  public var unproven: String?

  /// What was judged again from the raw answers by code that shares nothing with the matchmaker, and what was
  /// only sampled, in words.
  public var checked: [String] = []

  /// Whether the result keeps every rule, all that it tells is so, and its bound is proven.
  public var isAccepted: Bool { findings.isEmpty && unproven == nil }

  init(findings: [Finding]) { self.findings = findings }
}
