package import Kith

/// Finds students by the keys that surveys and grids know them by.
package struct PeopleIndex: Sendable {
  /// What a key is.
  package enum Key: String, Sendable, CaseIterable {
    case id, username, email, name
  }

  /// What a key leads to.
  package enum Match: Sendable, Hashable {
    case student(Student.ID)
    /// Several students have it.
    case ambiguous
    /// Nobody has it; the student whose key is nearest, if one is near.
    case unknown(nearest: Student.ID?)
  }

  /// Students by key, in lower case; nil where several share it.
  private var students: [Key: [String: Student.ID?]] = [:]
  private var ids: Set<Student.ID> = []
  /// Letters that may still be compared to guess what was meant: what is missed in a school of
  /// 100,000 would otherwise take hours to guess at.
  private var patience = 2_000_000_000

  /// An index of students, whose further keys come from a OneRoster export.
  init(_ roster: [Student], _ oneRoster: OneRoster) {
    for student in roster {
      ids.insert(student.id)
      add(student.id.rawValue, .id, student.id)
      if let name = Self.name(student.givenName, student.familyName) {
        add(name, .name, student.id)
      }
      guard let user = oneRoster.users[student.id.rawValue] else { continue }
      if let username = user.username { add(username, .username, student.id) }
      if let email = user.email { add(email, .email, student.id) }
      for other in user.otherIDs { add(other, .id, student.id) }
    }
  }

  /// Makes a student known whom only a survey knows.
  mutating func add(_ id: Student.ID) {
    ids.insert(id)
    add(id.rawValue, .id, id)
  }

  private mutating func add(_ text: String, _ key: Key, _ student: Student.ID) {
    let text = Self.folded(text)
    if let known = students[key]?[text] {
      if known != student { students[key]?[text] = .some(nil) }
    } else {
      students[key, default: [:]][text] = student
    }
  }

  /// Whether a text is a key of a student, of any kind.
  func isKey(_ text: String, of student: Student.ID) -> Bool {
    let folded = Self.folded(text)
    return text == student.rawValue || students.values.contains { $0[folded] == student }
  }

  /// The student of a key of any of some kinds.
  mutating func find(_ text: String, by kinds: [Key]) -> Match {
    let id = Student.ID(rawValue: text)
    if kinds.contains(.id), ids.contains(id) { return .student(id) }
    let folded = Self.folded(text)
    for kind in kinds {
      if let found = students[kind]?[folded] { return found.map(Match.student) ?? .ambiguous }
    }
    return .unknown(nearest: nearest(folded, kinds))
  }

  /// The student with the nearest key: one or two letters off, and no other as near.
  private mutating func nearest(_ text: String, _ kinds: [Key]) -> Student.ID? {
    let length = text.utf8.count
    guard length > 0 else { return nil }
    var best: (distance: Int, key: String, student: Student.ID)?
    var padded: (key: String, student: Student.ID)?
    for kind in kinds {
      for (key, student) in students[kind] ?? [:] {
        if let student, Self.hasLostZeros(text, key), padded.map({ key < $0.key }) ?? true {
          padded = (key, student)
        }
        guard patience > 0, let student, abs(key.utf8.count - length) <= 2 else { continue }
        patience -= 4
        // Most slips leave the beginning or the end as it was.
        guard key.utf8.first == text.utf8.first || key.utf8.last == text.utf8.last else { continue }
        patience -= length * length
        let distance = TextDistance.between(text, key)
        guard distance <= 2, distance * 3 <= length else { continue }
        let isNearer = best.map { (distance, key) < ($0.distance, $0.key) } ?? true
        if isNearer { best = (distance, key, student) }
      }
    }
    return padded?.student ?? best?.student
  }

  /// Whether a text is a key that a spreadsheet has taken for a number: its zeros in front are gone.
  private static func hasLostZeros(_ text: String, _ key: String) -> Bool {
    guard key.utf8.count > text.utf8.count, key.utf8.last == text.utf8.last,
      text.utf8.first != UInt8(ascii: "0"), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return key.utf8.drop { $0 == UInt8(ascii: "0") }.elementsEqual(text.utf8)
  }

  /// Names as people write them: "Lee, Ann" is "Ann Lee".
  static func folded(_ text: String) -> String {
    // Most keys are one plain word.
    let isWord = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 && $0 != UInt8(ascii: ",") }
    if isWord { return text.lowercased() }
    let plain = CleanName.of(text)
    let parts = plain.split(separator: ",").map { CleanName.of(String($0)) }
    return parts.count == 2 && !plain.contains("@") ? "\(parts[1]) \(parts[0])" : plain
  }

  private static func name(_ given: String?, _ family: String?) -> String? {
    let parts = [given, family].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

private enum CleanName {
  static func of(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
