extension Program.Kind {
  /// What the one who guides is called; nil where all members are alike.
  public var guideRole: Group.Role? {
    switch self {
    case .mentor: .mentor
    case .tutor: .tutor
    default: nil
    }
  }
}
