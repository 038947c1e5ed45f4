import Kith

/// A student as others may see them: nothing but what the program's directory and their own list.
struct Person {
  let id: Student.ID
  let role: Group.Role?
  /// Given and family name, as far as they are listed and known.
  let name: String?
  /// All listed fields that the student answered.
  let known: [(field: DirectoryField, text: String)]

  init(_ id: Student.ID, role: Group.Role? = nil, in publication: Publication) {
    self.id = id
    self.role = role == .member ? nil : role
    let student = publication.students[id]
    known = publication.program.directory(of: student).compactMap { field in
      student.flatMap { field.text(of: $0) }.map { (field: field, text: $0) }
    }
    let parts = Self.nameFields.compactMap { [known] name in
      known.first { $0.field == name }?.text
    }
    name = parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static let nameFields: [DirectoryField] = [.givenName, .familyName]

  /// Given and family name apart, as far as they are listed and known.
  var listedNames: (given: String?, family: String?) {
    func text(_ field: DirectoryField) -> String? { known.first { $0.field == field }?.text }
    return (text(.givenName), text(.familyName))
  }

  /// The known fields beside the name.
  var facts: [(field: DirectoryField, text: String)] {
    known.filter { !Self.nameFields.contains($0.field) }
  }

  /// The name, or what somebody without one is called.
  var callName: String { name ?? role?.rawValue ?? "a student" }

  /// "Ana Li (mentor), grade 6, speaks English".
  var line: String {
    let title = name != nil ? role.map { "\(callName) (\($0.rawValue))" } ?? callName : callName
    return ([title] + facts.map { $0.field.phrase($0.text) }).joined(separator: ", ")
  }
}

extension Publication {
  /// The members of a group, in its order.
  func people(of group: Group, without student: Student.ID? = nil) -> [Person] {
    group.members.filter { $0.student != student }.map {
      Person($0.student, role: $0.role, in: self)
    }
  }
}

extension DirectoryField {
  /// What stands in a heading or before a value.
  var label: String { rawValue.replacing("_", with: " ") }

  /// The field and its value, in a few words.
  package func phrase(_ text: String) -> String {
    switch self {
    case .givenName, .familyName, .school: text
    case .grade: "grade \(text)"
    case .languages: "speaks \(text)"
    case .interests: "likes \(text)"
    case .courses: "takes \(text)"
    case .strengths: "is good at \(text)"
    case .channels: "talks by \(text)"
    case .timeZone: "lives by the clock of \(text)"
    }
  }
}

/// "a", "a and b", "a, b and 3 others".
func listing(_ words: [String], atMost most: Int = .max) -> String {
  guard words.count > most else {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
  return words.prefix(most - 1).joined(separator: ", ") + " and \(words.count - most + 1) others"
}
