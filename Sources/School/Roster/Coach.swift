/// An adult who looks after students or hosts groups.
public struct Coach: Sendable, Hashable, Identifiable {
  /// The coach's stable key.
  public var id: String
  /// Shown to people only where the program allows it.
  public var givenName: String?
  /// An IANA name.
  public var timeZone: String?
  /// The students that this coach looks after.
  public var students: [Student.ID]
  /// Groups that this coach can host; nil where nothing was said.
  public var capacity: Int?
  /// Whether the school has checked the background.
  public var isBackgroundChecked: Bool
  /// BCP 47 tags.
  public var languages: [String]

  /// A coach of whom only the key is known.
  public init(id: String) {
    self.id = id
    students = []
    isBackgroundChecked = false
    languages = []
  }
}
