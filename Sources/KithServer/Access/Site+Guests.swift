import Crypto
import Foundation
package import KithWorkspace

extension Site {
  /// How long a session lasts without use, in seconds.
  package static func idleSeconds(_ role: Visitor.Role) -> Int {
    role == .coordinator || role == .coach ? 8 * 3600 : 2 * 3600
  }

  /// How long a session lasts at most, in seconds.
  static func mostSeconds(_ role: Visitor.Role) -> Int {
    role == .coordinator || role == .coach ? 5 * 86_400 : 86_400
  }

  /// The cookie of the session. Where the page is encrypted, no other page of the school's domain can
  /// set it.
  package var cookieName: String { isEncrypted ? "__Host-kith" : "kith" }

  package func cookie(_ token: String) -> String {
    "\(cookieName)=\(token); Path=/; HttpOnly; SameSite=Lax\(isEncrypted ? "; Secure" : "")"
  }

  var endedCookie: String { cookie("") + "; Max-Age=0" }

  /// Who asks; nil where nobody is signed in, or no longer at the school.
  package func guest(of call: Call) throws -> Guest? {
    let bearer = (call.headers["authorization"] ?? "").split(separator: " ")
    let isBearer = bearer.count == 2 && bearer[0].lowercased() == "bearer"
    guard let token = isBearer ? String(bearer[1]) : call.cookie(cookieName),
      (20...200).contains(token.utf8.count)
    else { return nil }
    let digest = Token.digest(of: token)
    let now = Int(call.now.timeIntervalSince1970)
    guard let session = try workspace.store.session(digest, now: call.now),
      now - session.seen < Self.idleSeconds(session.visitor.role)
    else { return nil }
    if session.visitor.role != .coordinator {
      guard workspace.knows(session.visitor, in: try keeper.state().roster()) else { return nil }
    }
    if now - session.seen > 60 { try workspace.store.touchSession(digest, now: call.now) }
    return Guest(
      session: session, digest: digest, formToken: Self.formToken(of: token),
      isCookie: !isBearer)
  }

  private static func formToken(of token: String) -> String {
    let code = HMAC<Crypto.SHA256>.authenticationCode(
      for: Data("form".utf8), using: SymmetricKey(data: Data(token.utf8)))
    return Data(code).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  /// Refuses changes that another page sent: by the origin that browsers tell, and by the word that
  /// only this page's forms carry.
  func checkSender(_ call: Call, _ route: Route, _ guest: Guest?) throws {
    if let origin = call.headers["origin"] {
      guard isOwn(origin: origin, host: call.host) else { throw Self.foreignSender }
    } else if let site = call.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      throw Self.foreignSender
    }
    guard let guest else { return }
    guard changes.allows(guest.digest, now: call.now) else {
      throw Refusal(429, "too many changes at once", "wait a few seconds")
    }
    // What the address itself allows needs no session, and browsers add no other credentials.
    guard guest.isCookie, route.act != .followInvitation, route.act != .followMet else { return }
    let sent = call.headers["x-csrf-token"] ?? Self.formToken(in: call)
    guard let sent, Self.isSame(sent, guest.formToken) else {
      throw Refusal(403, "the form is too old", "open the page again, and send it from there")
    }
  }

  private static let foreignSender = Refusal(
    403, "another page sent this", "open the page itself, and send it from there")

  private static func formToken(in call: Call) -> String? {
    switch call.contentType {
    case "application/x-www-form-urlencoded":
      Form(urlEncoded: String(decoding: call.body, as: UTF8.self))["csrf"]
    case "multipart/form-data": (try? Multipart(call))?.form["csrf"]
    default: nil
    }
  }

  /// Whether two words are the same, in a time that tells nothing of them.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let key = SymmetricKey(size: .bits256)
    let code = HMAC<Crypto.SHA256>.authenticationCode(for: Data(one.utf8), using: key)
    return HMAC<Crypto.SHA256>.isValidAuthenticationCode(
      code, authenticating: Data(other.utf8), using: key)
  }
}
