import Kith

extension Publication {
  /// What the family of a student has not agreed to, though the student cannot have a place in a group
  /// of the program without it.
  func missingConsents(of student: Student.ID) -> [Consent] {
    guard let consents = students[student]?.consents else { return [] }
    var needed: Set<Consent> = [.matching]
    if program.isOn("consent_peer_contact") { needed.insert(.peerContact) }
    if program.meeting.mode == .inPerson { needed.insert(.inPerson) }
    if program.host == .coach { needed.insert(.adultContact) }
    // Others, where nothing turns more partners away.
    let reasons = leftOver[student]?.reasons ?? []
    let most = reasons.map(\.blocks).max() ?? 0
    for reason in reasons where reason.blocks == most {
      if let consent = Consent(askedBy: reason.rule) { needed.insert(consent) }
    }
    return Consent.allCases.filter { needed.contains($0) && !consents.contains($0) }
  }
}

extension Consent {
  /// The consent that a rule asks for; nil for other rules.
  init?(askedBy rule: RuleID) {
    let prefix = "consent_"
    guard rule.rawValue.hasPrefix(prefix) else { return nil }
    let name = String(rule.rawValue.dropFirst(prefix.count))
    self.init(rawValue: name.replacing("_", with: "-"))
  }
}
