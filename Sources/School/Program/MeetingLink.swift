/// Where groups meet online.
public enum MeetingLink: Sendable, Hashable {
  /// An address in which `{group}` stands for the group's id.
  case pattern(String)
  /// An address for each group, by its id or its room.
  case table([String: String])

  /// What stands for the group's id in a pattern.
  package static let placeholder = "{group}"

  /// The address of a group.
  ///
  /// - Parameters:
  ///   - group: The group's id.
  ///   - room: What the group is called; nil where nobody named it.
  /// - Returns: The address; nil where a table has none for the group.
  package func address(of group: String, room: String?) -> String? {
    switch self {
    case .pattern(let pattern):
      pattern.replacing(Self.placeholder, with: Self.encoded(group))
    case .table(let addresses): addresses[group] ?? room.flatMap { addresses[$0] }
    }
  }

  /// Whether a text is an address that people can follow: `https://…` or `http://…`, and no sign in it that
  /// could mean anything else.
  package static func isAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.count <= 2000 else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value < 0x7F && !"<>\"\\^`|".unicodeScalars.contains(scalar)
    }
  }

  /// The id as a part of an address.
  private static func encoded(_ id: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return id.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-_.~".unicodeScalars.contains(scalar))
      return isPlain
        ? String(Character(scalar)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
