import Kith

/// How the submissions of a survey were joined to students.
package struct JoinReport: Sendable, Hashable {
  package internal(set) var file = ""
  /// Rows that belong to students who were there, by the key that said so.
  package internal(set) var matched: [PeopleIndex.Key: Int] = [:]
  /// Students that the survey brought.
  package internal(set) var new = 0
  /// Rows whose student is not clear, or not on the roster.
  package internal(set) var leftOut = 0
  /// Rows of students who have submitted before, among those above.
  package internal(set) var repeated = 0

  /// One line for a person.
  package var line: String {
    let keys = PeopleIndex.Key.allCases.compactMap { key in
      matched[key].map { "\($0) by \(key.words)" }
    }
    let found = matched.values.reduce(0, +)
    let how = keys.isEmpty ? "" : " (\(keys.joined(separator: ", ")))"
    return "\(file): \(found) rows matched\(how), \(new) new, \(leftOut) left out"
  }
}

extension PeopleIndex.Key {
  /// The key in words.
  var words: String {
    switch self {
    case .id: "id"
    case .username: "username"
    case .email: "e-mail"
    case .name: "full name"
    case .guardian: "guardian's e-mail and name"
    }
  }
}
