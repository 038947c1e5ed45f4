import Kith

extension Consent {
  /// What a family reads.
  var name: String {
    switch self {
    case .matching: "Being matched"
    case .peerContact: "Contact with other students"
    case .inPerson: "Meeting in person"
    case .crossAge: "Being with students of other ages"
    case .adultContact: "Contact with grown-ups"
    }
  }

  var meaning: String {
    switch self {
    case .matching: "The school may look for groups; without this there is none."
    case .peerContact:
      "The members of a group may write, talk and see one another in their meetings."
    case .inPerson: "Groups may meet at a place. Without this every group stays online."
    case .crossAge: "A group may have students who are much older or younger."
    case .adultContact:
      "A mentor or tutor may be grown up; the school has checked their background."
    }
  }
}
