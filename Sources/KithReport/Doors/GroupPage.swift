public import Kith

/// A page of groups for people, as `kith report` writes it.
public enum GroupPage {
  /// The page for the coordinator: one HTML text without anything from elsewhere, in UTF-8.
  ///
  /// The page tells of children; keep it where only those can read it who may.
  ///
  /// - Throws: ``RefusedGroups`` where groups break a rule of safety or name somebody that the roster does not
  ///   know.
  public static func html(
    of result: MatchResult, program: Program, roster: Roster
  ) throws(RefusedGroups) -> String {
    let findings = Verifier(roster, program).safetyFindings(result)
    guard findings.isEmpty else { throw RefusedGroups(reasons: findings.map(\.description)) }
    let publication = Publication(result, of: program, roster: roster)
    let file = ReportPage(publication, for: .coordinator).file
    return String(decoding: file.bytes, as: UTF8.self)
  }
}

/// Groups of which nobody may be told.
public struct RefusedGroups: Error, Sendable, Hashable, CustomStringConvertible {
  /// What speaks against it, with ids and without names.
  public let reasons: [String]

  /// One reason a line.
  public var description: String { reasons.joined(separator: "\n") }
}
