import KithWorkspace

/// Coming in by a link, and going out.
enum Entry {
  /// Asks for a tap: programs that look into mail must not use the link up.
  static func confirmation(_ visit: Visit) throws -> Answer {
    let invited = try visitor(visit)
    let words = visit.site.words(of: visit.call, nil)
    let reader = invited.role == .guardian ? "a student's family" : "the \(invited.role)"
    return try visit.page(
      "Welcome", "invitation", ["reader": words.say(reader)], for: nil, in: words)
  }

  /// Uses the link up and begins a session.
  static func enter(_ visit: Visit) throws -> Answer {
    let session = try signedIn(visit, visit.value("token"))
    return Answer.seeOther("/").with("set-cookie", visit.site.cookie(session.token))
  }

  /// The session that an invitation begins.
  static func signedIn(_ visit: Visit, _ token: String) throws -> (token: String, visitor: Visitor)
  {
    let invited = try visitor(visit, token)
    let session = Token.random()
    guard
      let visitor = try visit.workspace.store.useInvitation(
        Token.digest(of: token), session: Token.digest(of: session),
        lasting: Site.mostSeconds(invited.role), now: visit.call.now)
    else { throw worn }
    // The one who was signed in here before is not any more.
    if let guest = visit.guest { try visit.workspace.store.endSession(guest.digest) }
    try visit.workspace.store.noteAccess(
      "sign in", about: "", outcome: "done",
      by: Author(name: try visit.workspace.logName(of: visitor), time: visit.call.now))
    return (session, visitor)
  }

  static func leave(_ visit: Visit) throws -> Answer {
    if let guest = visit.guest { try visit.workspace.store.endSession(guest.digest) }
    let words = visit.words
    return try visit.page(
      "Signed out", "problem",
      [
        "problem": words.say("You are signed out"), "remedy": words.say("open your next link"),
        "signIn": true,
      ], for: nil, in: words
    ).with("set-cookie", visit.site.endedCookie)
  }

  /// The first page of each role.
  static func start(_ visit: Visit) throws -> Answer {
    switch try visit.visitor.role {
    case .coordinator: try Overview.page(visit)
    case .coach: .seeOther("/students")
    case .guardian, .student: .seeOther("/me")
    }
  }

  /// Whom a link is for; wrong words are counted.
  private static func visitor(_ visit: Visit, _ token: String? = nil) throws -> Visitor {
    let (site, call) = (visit.site, visit.call)
    guard site.guesses.allows(call.peer, now: call.now) else {
      throw Refusal(429, "too many links that do not hold", "wait a minute")
    }
    let digest = Token.digest(of: token ?? visit.value("token"))
    guard let visitor = try visit.workspace.store.invitation(digest, now: call.now) else {
      throw worn
    }
    site.guesses.forgive(call.peer)
    if visitor.role != .coordinator {
      guard visit.workspace.knows(visitor, in: try visit.state.roster()) else { throw worn }
    }
    return visitor
  }

  private static let worn = Refusal(
    404, "this link was used, has ended, or never was one", "ask your school for a new one")
}
