package import Foundation
import Kith

extension Workspace {
  /// The most days that an invitation may hold.
  package static let mostInvitationDays = 90

  /// Invites somebody to the page.
  ///
  /// - Parameters:
  ///   - visitor: Whom the page will know by the link.
  ///   - days: How long the link holds.
  ///   - author: Who invites.
  ///   - now: When.
  /// - Returns: The token of the link, which is stored nowhere.
  /// - Throws: ``StoreProblem`` where the roster does not know the coach or the student.
  package func invite(
    _ visitor: Visitor, days: Int, by author: Author, now: Date = Date()
  ) throws -> String {
    guard (1...Self.mostInvitationDays).contains(days) else {
      throw refusal(
        "an invitation cannot hold for \(days) days", "give 1 to \(Self.mostInvitationDays)")
    }
    if visitor.role != .coordinator {
      let roster = try roster().roster
      guard knows(visitor, in: roster) else {
        let id = visitor.coach ?? visitor.student?.rawValue ?? ""
        let known =
          visitor.coach == nil ? roster.students.map(\.id.rawValue) : roster.coaches.map(\.id)
        let who = visitor.coach == nil ? "student" : "coach"
        throw refusal(
          "there is no \(who) \(id) at the school",
          TextDistance.nearest(to: id, among: known).map { "did you mean \($0)?" }
            ?? "check the id")
      }
    }
    let token = Token.random()
    try store.addInvitation(
      visitor, token: Token.digest(of: token),
      expires: now.addingTimeInterval(Double(days) * 86_400), by: author)
    return token
  }
}
