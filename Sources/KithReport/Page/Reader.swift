package import Kith

/// Whom a page is for, and so what it may tell.
package enum Reader: Sendable, Hashable {
  /// Who runs the program: everything.
  case coordinator
  /// Who looks after some students, or hosts groups: their groups.
  case coach(String)
  /// A student's family: their own groups, and of others what the program shares.
  case family(Student.ID)

  /// Whether ids, scores and reasons may be told.
  var isStaff: Bool {
    if case .family = self { false } else { true }
  }

  var audience: Audience {
    switch self {
    case .coordinator: .coordinator
    case .coach: .coach
    case .family: .family
    }
  }

  /// What the page's file is called.
  package var fileName: String {
    switch self {
    case .coordinator: "report.html"
    case .coach(let id): "coach-\(FileNames.encoded(id)).html"
    case .family(let student): "family-\(FileNames.encoded(student.rawValue)).html"
    }
  }
}

extension Publication {
  /// The students that a reader looks after.
  func ownStudents(of reader: Reader) -> Set<Student.ID> {
    switch reader {
    case .coordinator: Set(roster.students.map(\.id))
    case .coach(let id): Set(coaches[id]?.students ?? [])
    case .family(let student): [student]
    }
  }

  /// The positions of the groups that a reader may see.
  func positions(for reader: Reader) -> [Int] {
    guard reader != .coordinator else { return Array(result.groups.indices) }
    let own = ownStudents(of: reader)
    return result.groups.indices.filter { position in
      let group = result.groups[position]
      return group.members.contains { own.contains($0.student) }
        || group.host.map { reader == .coach($0) } ?? false
    }
  }
}
