package import KithWorkspace

/// The one table that decides who may do what. What does not stand in it is refused.
package enum Permissions {
  /// About what somebody may do an act.
  package enum Scope: String, Sendable, Hashable, CaseIterable {
    /// About every student and group.
    case all
    /// About their own: a coach's students and their groups, a family's student and its groups.
    case own
    /// About nobody: the act tells of no student, or its address alone says about whom.
    case open
  }

  /// What a role may do an act about; nil where it may not. A role of nil is somebody who is not signed
  /// in.
  package static func scope(of act: Act, for role: Visitor.Role?) -> Scope? {
    guard let row = table[act] else { return nil }
    switch row {
    case .everybody: return .open
    case .signedIn: return role == nil ? nil : .own
    case .roles(let scopes): return role.flatMap { scopes[$0] }
    }
  }

  private enum Row {
    case everybody
    case signedIn
    case roles([Visitor.Role: Scope])
  }

  private static let coordinator = Row.roles([.coordinator: .all])
  private static let staff = Row.roles([.coordinator: .all, .coach: .own])
  private static let family = Row.roles([.guardian: .own, .student: .own])

  private static let table: [Act: Row] = [
    .seeHealth: .everybody, .seeAsset: .everybody, .seeDescription: .everybody,
    .followInvitation: .everybody, .followMet: .everybody, .seeCalendar: .everybody,
    .chooseLanguage: .everybody,

    .seeSession: .signedIn, .signOut: .signedIn, .seeStart: .signedIn,

    .seeToday: coordinator, .seeDraft: coordinator, .match: coordinator, .move: coordinator,
    .pin: coordinator, .veto: coordinator, .undo: coordinator, .publish: coordinator,
    .grant: coordinator, .seePrograms: coordinator, .changeProgram: coordinator,
    .importRoster: coordinator, .seeProof: coordinator, .seeLog: coordinator,
    .invite: coordinator,

    .seeGroup: .roles([.coordinator: .all, .coach: .own, .guardian: .own, .student: .own]),
    .flag: .roles([.coordinator: .all, .coach: .own, .guardian: .own, .student: .own]),
    .settleFlag: staff, .seeWhyNot: coordinator,
    .leaveGroup: .roles([.coordinator: .all, .guardian: .own, .student: .own]),
    .seeStudents: staff, .seeSuggestions: staff, .seeAsks: staff,
    .ask: .roles([.coach: .own]),

    .seeOwnPage: family, .setHours: family, .answerGroup: family, .renewCalendar: family,
    .seeRecord: family, .wish: family, .pause: family, .agree: family, .setDirectory: family,
  ]
}
