import School

extension RawRules {
  /// Everybody has given the consent `peer-contact`, unless the program forgoes it.
  struct ConsentPeerContact: RawRule {
    static let id: RuleID = "consent_peer_contact"

    private let given: [Bool]

    init?(_ school: RawSchool) {
      guard school.isOn(Self.id) else { return nil }
      given = school.students.map { $0.consents.contains(.peerContact) }
    }

    func admits(_ student: Int) -> Bool { given[student] }
  }
}
