/// What a student wants others to see of them, within what the program shares.
public enum DirectoryEntry: Sendable, Hashable {
  /// All that the program shares: `yes`.
  case listed
  /// Nothing: `no`.
  case unlisted
  /// These fields at most.
  case fields(Set<DirectoryField>)
}
