import Kith
import KithReport
import KithWorkspace

/// A student's wishes about others, without anybody's id on the page.
extension OwnPage {
  /// Somebody about whom the family may say something.
  struct Companion {
    /// What forms name: a mark from which nobody can tell who it is.
    var about: String
    var name: String
    var student: Student.ID
  }

  /// Those who share a group with the student, as the family sees the group.
  func companions() throws -> [Companion] {
    let reader = try visit.visitor.reader
    var seen: Set<Student.ID> = [student.id]
    return try groups().flatMap { open, group -> [Companion] in
      let view = GroupView(group, in: open.publicationForReaders, for: reader)
      return try zip(group.members, view.members).compactMap { member, told in
        guard seen.insert(member.student).inserted else { return nil }
        return Companion(
          about: try mark(of: member.student), name: told.name, student: member.student)
      }
    }
  }

  /// The wishes that the family said itself.
  func familyWishes() throws -> [(about: String, name: String, kind: Wish.Kind)] {
    let known = try companions()
    return try visit.state.roster().wishes.filter {
      $0.student == student.id && Workspace.familyWishes.contains($0.kind)
        && ($0.author == .guardian || $0.author == .student)
    }.map { wish in
      let name = known.first { $0.student == wish.other }?.name
      // Of others the family has the code.
      return (
        try mark(of: wish.other), try name ?? visit.workspace.friendCode(of: wish.other), wish.kind
      )
    }
  }

  /// Says, or with nil takes back, a wish about a companion or about the one who has a code.
  func wish(_ kind: String?, about mark: String, orCode code: String) throws {
    let kind = try kind.map { word in
      guard let kind = Wish.Kind(rawValue: word), Workspace.familyWishes.contains(kind) else {
        throw Refusal(
          422, "\(word) is no wish",
          "give one of \(Workspace.familyWishes.map(\.rawValue).joined(separator: ", "))")
      }
      return kind
    }
    let role = try visit.visitor.role
    try visit.workspace.wish(
      kind, about: try other(mark, orCode: code), of: student.id,
      said: role == .guardian ? .guardian : .student, by: visit.author)
  }

  private func other(_ mark: String, orCode code: String) throws -> Student.ID {
    if !mark.isEmpty {
      let known =
        try companions().map(\.student)
        + visit.state.roster().wishes.filter { $0.student == student.id }.map(\.other)
      guard let other = try known.first(where: { try self.mark(of: $0) == mark }) else {
        throw Refusal.notFound
      }
      return other
    }
    let (site, call) = (visit.site, visit.call)
    guard let guest = visit.guest, site.guesses.allows(guest.digest, now: call.now) else {
      throw Refusal(429, "too many links that do not hold", "wait a minute")
    }
    guard let other = try visit.workspace.student(withFriendCode: code) else {
      throw Refusal(422, "this code is nobody's", "look at it again, or ask the other family")
    }
    site.guesses.forgive(guest.digest)
    return other
  }

  private func mark(of other: Student.ID) throws -> String {
    try visit.workspace.mark(of: [student.id, other])
  }
}
