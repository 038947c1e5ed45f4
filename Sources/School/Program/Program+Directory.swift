extension Program {
  /// The fields of a student that others may see: those that the program shares and that the student
  /// did not take out, in the program's order; none of a student who is on no roster.
  ///
  /// Every page, letter, calendar, table and suggestion asks here.
  package func directory(of student: Student?) -> [DirectoryField] {
    guard let student else { return [] }
    return switch student.directory {
    case nil, .listed: directory
    case .unlisted: []
    case .fields(let fields): directory.filter(fields.contains)
    }
  }
}
