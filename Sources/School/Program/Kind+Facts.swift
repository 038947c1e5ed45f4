extension Program {
  /// Whether buddies make pairs, and one trio where their number is odd.
  package var mayHoldTrio: Bool {
    kind == .buddy && size.least == 2 && size.most == 3
  }
}

extension Program.Kind {
  /// When to use the kind, in a sentence.
  public var summary: String {
    switch self {
    case .mentor: "An experienced student guides one or several newcomers."
    case .buddy: "Two students who take the same road study side by side."
    case .tutor: "A student who is strong in a subject helps one who needs it, subject by subject."
    case .pod: "Three to six students learn together regularly."
    case .playdate: "Families that live near one another meet in person, siblings together."
    case .club: "Students around one interest meet online."
    case .outing: "A group goes out together for a field trip or to volunteer."
    }
  }

  /// Whether a group is one guide with one learner; in other kinds all members are alike.
  public var isGuided: Bool {
    self == .mentor || self == .tutor
  }

  /// The roles of the roster that guide and learn, unless the program names others.
  ///
  /// What a student can teach or wants to learn says more than a role: in tutor programs, everybody who
  /// names a strength or a finished course can guide, and everybody who names a need can learn.
  public var roles: Program.Roles {
    self == .tutor
      ? Program.Roles(guide: Program.Roles.anybody, learner: Program.Roles.anybody)
      : Program.Roles(guide: "mentor", learner: "newcomer")
  }

  /// Head counts unless the program says otherwise.
  public var size: Program.Size {
    switch self {
    case .mentor, .buddy, .tutor: Program.Size(least: 2, most: 2)
    case .pod: Program.Size(least: 3, most: 6)
    // The rules count households; five of them bring about ten children.
    case .playdate: Program.Size(least: 2, most: 10)
    case .club: Program.Size(least: 5, most: 20)
    case .outing: Program.Size(least: 4, most: 15)
    }
  }

  /// When and how groups meet unless the program says otherwise.
  ///
  /// Families and outings take longer than a call, and start later and end earlier than one.
  public var meeting: MeetingWish {
    switch self {
    case .mentor, .buddy, .tutor: MeetingWish(minutes: 30)
    case .pod: MeetingWish(minutes: 45)
    case .club: MeetingWish(minutes: 60)
    case .playdate:
      MeetingWish(minutes: 90, earliest: 9 * 60, latest: 19 * 60, mode: .inPerson)
    case .outing:
      MeetingWish(minutes: 120, earliest: 8 * 60, latest: 19 * 60, mode: .inPerson)
    }
  }
}
