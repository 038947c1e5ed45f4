import Foundation
import Kith
import KithWorkspace

/// What stands around the content of a page.
struct PageFrame {
  var title: String
  /// Where it stands in the list of pages.
  var path = ""
  /// The words of what was done just now.
  var said: String?
  /// Seconds after which it is asked for again.
  var refresh: Int?
  var status = 200
  /// Where the choice of a language leads back to.
  var back = "/"
}

extension Site {
  /// The cookie of the language that somebody chose.
  static let languageCookie = "kith-language"

  /// The language in which somebody reads: the one that they chose, those of the student, or those that
  /// the browser asks for. Staff pages are in English.
  func words(of call: Call, _ guest: Guest?, about student: Student.ID? = nil) -> PageWords {
    let role = guest?.session.visitor.role
    if role == .coordinator || role == .coach { return PageWords("en") }
    var tags = [call.cookie(Self.languageCookie)].compactMap(\.self).filter { tag in
      languages.contains { $0.language == tag }
    }
    if let id = student ?? guest?.session.visitor.student,
      let found = try? keeper.state().roster().students.first(where: { $0.id == id })
    {
      tags += found.languages
    }
    tags += PageWords.tags(accepted: call.headers["accept-language"] ?? "")
    return PageWords.suiting(tags, among: languages)
  }

  /// A whole page: a heading, and what a template makes of values under it. Without a guest it is for
  /// somebody who is not signed in.
  func page(
    _ frame: PageFrame, _ template: String, _ values: [String: Any], for guest: Guest?,
    in words: PageWords
  ) throws -> Answer {
    var values = values
    values["csrf"] = guest?.formToken
    values["isEnglish"] = words.isEnglish
    let role = guest?.session.visitor.role
    var outer: [String: Any] = [
      "title": words.say(frame.title), "style": assets.path(of: "kith.css"),
      "script": assets.path(of: "kith.js"), "language": words.language,
      "body": try templates.text(template, values, in: words),
    ]
    outer["refresh"] = frame.refresh.map(String.init)
    outer["said"] = frame.said.map { words.say($0) }
    if let guest, let role {
      outer["csrf"] = guest.formToken
      outer["who"] = role.rawValue
      outer["pages"] = Self.pages(of: role).map { page -> [String: Any] in
        ["href": page.path, "label": words.say(page.label), "here": page.path == frame.path]
      }
    }
    if role != .coordinator, role != .coach {
      outer["back"] = frame.back
      outer["languages"] = languages.map { known -> [String: Any] in
        [
          "tag": known.language, "name": PageWords.name(of: known.language),
          "isChosen": known.language == words.language,
        ]
      }
    }
    return .html(try templates.text("layout", outer, in: words), frame.status)
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
    try page(title, template, values, at: path, refresh: refresh, for: guest, in: words)
  }

  /// A page for somebody, in a language.
  func page(
    _ title: String, _ template: String, _ values: [String: Any], at path: String? = nil,
    refresh: Int? = nil, for guest: Guest?, in words: PageWords
  ) throws -> Answer {
    let own = "/" + call.path.map(Form.encoded).joined(separator: "/")
    let frame = PageFrame(
      title: title, path: path ?? own,
      said: call.query["said"].flatMap { Said(rawValue: $0)?.words }, refresh: refresh,
      back: call.method == .get ? own : "/")
    return try site.page(frame, template, values, for: guest, in: words)
  }

  /// The language of the one who asks.
  var words: PageWords { site.words(of: call, guest) }

  /// Back to a page that says what was done.
  func done(_ said: Said, at path: String) -> Answer {
    let parts = path.split(separator: "#", maxSplits: 1)
    let mark = path.contains("?") ? "&" : "?"
    return .seeOther(
      "\(parts.first ?? "/")\(mark)said=\(said.rawValue)"
        + (parts.count > 1 ? "#\(parts[1])" : ""))
  }

  /// Keeps the language that somebody chose, and goes back to where they were.
  func chooseLanguage() throws -> Answer {
    guard let tag = form["language"], site.languages.contains(where: { $0.language == tag }) else {
      throw Refusal(422, "the page does not speak that", "choose one of the list")
    }
    // Back to an address of the page itself alone, whatever the form says.
    let path = Call.path(form["back"] ?? "/").flatMap { path in
      site.table.find(.get, path) == nil ? nil : path
    }
    let back = "/" + (path ?? []).map(Form.encoded).joined(separator: "/")
    return Answer.seeOther(back).with(
      "set-cookie",
      "\(Site.languageCookie)=\(tag); Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"
        + (site.isEncrypted ? "; Secure" : ""))
  }
}
