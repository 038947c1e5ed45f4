package import Kith

/// Finds students by the keys that surveys and grids know them by.
package struct PeopleIndex: Sendable {
  /// What a key is.
  package enum Key: String, Sendable, CaseIterable {
    case id, username, email, name
    /// The e-mail of a guardian, together with the child's name.
    case guardian
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
  /// Ids by themselves in lower case, where capitals do not tell two apart.
  private var ids: Set<Student.ID> = []
  /// Letters that may still be compared to guess what was meant: what is missed in a school of
  /// 100,000 would otherwise take hours to guess at.
  private var patience = 300_000_000

  /// An index of students, whose further keys come from a OneRoster export and from earlier surveys.
  init(_ roster: [Student], _ oneRoster: OneRoster, _ keys: PeopleKeys = PeopleKeys()) {
    for student in roster {
      ids.insert(student.id)
      add(student.id.rawValue, .id, student.id)
      if student.id.rawValue.contains("@") { add(student.id.rawValue, .email, student.id) }
      let name = Self.name(student.givenName, student.familyName)
      if let name { add(name, .name, student.id) }
      for (key, text) in keys.keys(of: student.id) {
        if key == .guardian {
          learnChild(student.id, of: text, name ?? keys.name(of: student.id))
          learnChild(student.id, of: text, student.givenName)
        } else {
          add(text, key, student.id)
        }
      }
      guard let user = oneRoster.users[student.id.rawValue] else { continue }
      if let username = user.username { add(username, .username, student.id) }
      if let email = user.email { add(email, .email, student.id) }
      for other in user.otherIDs { add(other, .id, student.id) }
      for agent in user.agents {
        guard let email = oneRoster.users[agent]?.email else { continue }
        learnChild(student.id, of: email, name)
        learnChild(student.id, of: email, student.givenName)
      }
    }
  }

  /// Makes a student known that only a survey knows.
  mutating func add(_ id: Student.ID, name: String? = nil) {
    ids.insert(id)
    add(id.rawValue, .id, id)
    if let name { add(name, .name, id) }
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

  /// Learns a further key of a student, where nobody else has it.
  mutating func learn(_ text: String, _ key: Key, _ student: Student.ID) {
    if students[key]?[Self.folded(text)] == nil { add(text, key, student) }
  }

  /// Learns a student's e-mail.
  mutating func learn(_ email: String?, _ student: Student.ID) {
    if let email { learn(email, .email, student) }
  }

  /// The student of a key of any of some kinds; the nearest one is only sought if `isGuessing`.
  mutating func find(_ text: String, by kinds: [Key], isGuessing: Bool = true) -> Match {
    let id = Student.ID(rawValue: text)
    if kinds.contains(.id), ids.contains(id) { return .student(id) }
    for kind in kinds {
      let found = known(text, by: kind)
      if found != .unknown(nearest: nil) { return found }
    }
    return .unknown(nearest: isGuessing ? nearest(Self.folded(text), kinds) : nil)
  }

  /// The student of one key, with no guess at what is near.
  func known(_ text: String, by kind: Key) -> Match {
    guard let found = students[kind]?[Self.folded(text)] else { return .unknown(nearest: nil) }
    return found.map(Match.student) ?? .ambiguous
  }

  /// The student with the nearest key: one or two letters off, and no other as near.
  private mutating func nearest(_ text: String, _ kinds: [Key]) -> Student.ID? {
    let length = text.utf8.count
    guard length > 0 else { return nil }
    if let padded = padded(text, kinds) { return padded }
    var best: (distance: Int, key: String, student: Student.ID)?
    for kind in kinds where patience > 0 {
      for (key, student) in students[kind] ?? [:] {
        patience -= 4
        guard patience > 0 else { break }
        guard let student, abs(key.utf8.count - length) <= 2 else { continue }
        // Most slips leave the beginning or the end as it was.
        guard key.utf8.first == text.utf8.first || key.utf8.last == text.utf8.last else { continue }
        patience -= length * length
        let distance = TextDistance.between(text, key)
        guard distance <= 2, distance * 3 <= length else { continue }
        let isNearer = best.map { (distance, key) < ($0.distance, $0.key) } ?? true
        if isNearer { best = (distance, key, student) }
      }
    }
    // What only part of the keys were compared for is no guess.
    return patience > 0 ? best?.student : nil
  }

  /// The student of a key that a spreadsheet has taken for a number: its zeros in front are gone.
  private func padded(_ text: String, _ kinds: [Key]) -> Student.ID? {
    guard text.utf8.count < 20, text.utf8.first != UInt8(ascii: "0"),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    for count in 1...12 {
      let key = String(repeating: "0", count: count) + text
      for kind in kinds {
        if case .some(.some(let student)) = students[kind]?[key] { return student }
      }
    }
    return nil
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
    guard let given, let family else { return nil }
    return "\(given) \(family)"
  }
}

// MARK: - Families

extension PeopleIndex {
  private static func child(_ guardian: String, _ name: String) -> String {
    folded(folded(guardian) + " " + folded(name))
  }

  /// Learns whose child a student is.
  mutating func learnChild(_ student: Student.ID, of guardian: String, _ name: String?) {
    if let name { add(Self.child(guardian, name), .guardian, student) }
  }

  /// The child of a guardian, by the full name or, where that is unknown, by the given one.
  func child(of guardian: String, _ name: String?, _ given: String?) -> Student.ID? {
    for text in [name, given] {
      guard let text, let found = students[.guardian]?[Self.child(guardian, text)] else { continue }
      return found
    }
    return nil
  }
}

private enum CleanName {
  static func of(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
