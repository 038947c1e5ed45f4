import Foundation
import KithWorkspace

extension Site {
  /// A whole page: a heading, and what a template makes of values under it. Without a guest it is for
  /// somebody who is not signed in; the path is where it stands in the list of pages.
  func page(
    _ title: String, _ template: String, _ values: [String: Any], for guest: Guest?,
    at path: String,
    said: String? = nil, refresh: Int? = nil, status: Int = 200
  ) throws -> Answer {
    var values = values
    values["csrf"] = guest?.formToken
    var frame: [String: Any] = [
      "title": title, "style": assets.path(of: "kith.css"), "script": assets.path(of: "kith.js"),
      "body": try templates.text(template, values),
    ]
    frame["refresh"] = refresh.map(String.init)
    frame["said"] = said
    if let guest {
      frame["csrf"] = guest.formToken
      frame["who"] = guest.session.visitor.role.rawValue
      frame["pages"] = Self.pages(of: guest.session.visitor.role).map { page -> [String: Any] in
        ["href": page.path, "label": page.label, "here": page.path == path]
      }
    }
    return .html(try templates.text("layout", frame), status)
  }

  /// The pages that a role may open, as the list on top shows them.
  private static func pages(of role: Visitor.Role) -> [(path: String, label: String)] {
    let all: [(path: String, label: String, act: Act)] = [
      ("/", "Today", .seeToday), ("/students", "Students", .seeStudents),
      ("/requests", "Requests", .seeAsks), ("/programs", "Programs", .seePrograms),
      ("/import", "Import", .importRoster), ("/invite", "Invite", .invite),
      ("/proof", "Proof", .seeProof),
      ("/log", "Log", .seeLog),
      ("/me", "My page", .seeOwnPage),
    ]
    return all.filter { Permissions.scope(of: $0.act, for: role) != nil }.map {
      ($0.path, $0.label)
    }
  }
}

extension Visit {
  /// A page for the visitor; what was done just now is said on top of it.
  func page(
    _ title: String, _ template: String, _ values: [String: Any], at path: String? = nil,
    refresh: Int? = nil
  ) throws -> Answer {
    try site.page(
      title, template, values, for: guest, at: path ?? "/" + call.path.joined(separator: "/"),
      said: call.query["said"].flatMap { Said(rawValue: $0)?.words }, refresh: refresh)
  }

  /// Back to a page that says what was done.
  func done(_ said: Said, at path: String) -> Answer {
    let parts = path.split(separator: "#", maxSplits: 1)
    let mark = path.contains("?") ? "&" : "?"
    return .seeOther(
      "\(parts.first ?? "/")\(mark)said=\(said.rawValue)"
        + (parts.count > 1 ? "#\(parts[1])" : ""))
  }
}

/// What was done just now. An address can only choose among these words.
enum Said: String {
  case moved, pinned, unpinned, apart, undone, published, matching, stopping, asked, granted
  case declined, agreed, hours, shown, answered, renewed, flagged, met, program, imported, invited
  case signedOut = "signed-out"

  var words: String {
    switch self {
    case .moved: "Moved. The group stays as it is in every later match."
    case .pinned: "Fixed by hand."
    case .unpinned: "No longer fixed."
    case .apart: "They are kept apart from now on."
    case .undone: "Taken back."
    case .published: "Published. Families and coaches see it from now on."
    case .matching: "The search runs."
    case .stopping: "The search ends with the best that it knows."
    case .asked: "Your request is with the coordinator."
    case .granted: "Granted: the draft holds it. Publish the draft to tell everybody."
    case .declined: "Declined; the coach reads your answer."
    case .agreed: "Your consents are kept."
    case .hours: "Your free hours are kept."
    case .shown: "What others may see is kept."
    case .answered: "Your answer is kept."
    case .renewed: "The calendar has a new address; the old one ends."
    case .flagged: "A person looks after it."
    case .met: "Thank you."
    case .program: "The program is kept as a new version."
    case .imported: "The roster is kept as a new version."
    case .invited: "The link is made."
    case .signedOut: "You are signed out."
    }
  }
}
