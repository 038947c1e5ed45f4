/// What can be done on the page; every route is one of these acts.
package enum Act: String, Sendable, Hashable, CaseIterable {
  // Open to everybody who has the address.
  case seeHealth, seeAsset, seeDescription, followInvitation, followMet, seeCalendar, chooseLanguage
  // Of the one who is signed in.
  case seeSession, signOut, seeStart
  // Running programs.
  case seeToday, seeDraft, match, move, pin, veto, undo, publish, grant
  case seePrograms, changeProgram, importRoster, seeProof, seeLog, invite
  // Groups and students.
  case seeGroup, seeWhyNot, flag, settleFlag, leaveGroup, seeStudents, seeSuggestions, ask, seeAsks
  // A family's own page.
  case seeOwnPage, agree, setHours, setDirectory, answerGroup, renewCalendar, seeRecord
  case wish, pause

  /// What a record says of the act.
  package var words: String {
    rawValue.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
  }
}
