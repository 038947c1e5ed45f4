import Kith

extension Publication {
  /// What the family of a student has not agreed to, though no group of the program can do without.
  func missingConsents(of student: Student.ID) -> [String] {
    guard let consents = students[student]?.consents else { return [] }
    let needed: [(consent: Consent, isNeeded: Bool, words: String)] = [
      (.matching, true, "being matched"),
      (.peerContact, program.isOn("consent_peer_contact"), "contact with other students"),
      (.inPerson, program.meeting.mode == .inPerson, "meeting in person"),
      (.adultContact, program.host == .coach, "contact with the coach who hosts the group"),
    ]
    return needed.filter { $0.isNeeded && !consents.contains($0.consent) }.map(\.words)
  }
}
