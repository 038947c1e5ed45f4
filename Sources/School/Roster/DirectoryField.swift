/// What a program may share of a student with other families and with coaches who do not look after
/// the student.
///
/// Whatever is no case here is shared with nobody: birth dates, homes, circumstances, belonging,
/// wishes, consents and households.
public enum DirectoryField: String, Sendable, Hashable, CaseIterable {
  case givenName = "given_name"
  case familyName = "family_name"
  case grade, school, languages, interests, courses, strengths, channels
  case timeZone = "time_zone"

  /// What a program shares unless its file says otherwise.
  public static let usual: [DirectoryField] = [.givenName, .grade]

  /// What the field holds of a student; nil where nobody answered.
  public func text(of student: Student) -> String? {
    func list(_ items: [String]) -> String? { items.isEmpty ? nil : joined(items) }
    switch self {
    case .givenName: return student.givenName
    case .familyName: return student.familyName
    case .grade: return student.grade?.description
    case .school: return student.school
    case .languages: return list(student.languages)
    case .interests: return list(student.interests)
    case .courses: return list(student.courses)
    case .strengths: return list(student.strengths)
    case .channels: return list(student.channels.map(\.rawValue))
    case .timeZone: return student.timeZone
    }
  }
}
