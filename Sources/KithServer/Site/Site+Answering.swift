import Foundation
import Kith
import KithFiles
import KithWorkspace

extension Site {
  /// The answer to a request. Waits for the disk: called on a worker's thread.
  func answer(_ call: Call, _ route: Route, _ values: [String: String]) -> Answer {
    let isAPI = route.isAPI
    do {
      return hardened(try answered(call, route, values))
    } catch {
      let guest = try? guest(of: call)
      return hardened(failure(told(error), isAPI: isAPI, words(of: call, guest), guest))
    }
  }

  /// The answer to a request that no route takes.
  func answer(_ call: Call, withoutRoute methods: [Call.Method]) -> Answer {
    let isAPI = call.path.first == "api"
    let language = words(of: call, nil)
    guard !methods.isEmpty else { return hardened(failure(.notFound, isAPI: isAPI, language)) }
    let words = methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : [])
    let refusal = Refusal(
      405, "this address does not take that", "it takes \(words.joined(separator: ", "))")
    return hardened(failure(refusal, isAPI: isAPI, language)).with(
      "allow", words.joined(separator: ", "))
  }

  private func answered(
    _ call: Call, _ route: Route, _ values: [String: String]
  ) throws -> Answer {
    // Who watches over the server asks by its bare address.
    guard isOwn(host: call.host) || route.act == .seeHealth else {
      throw Refusal(421, "this page has another address", "open \(base)")
    }
    let guest = try guest(of: call)
    guard let scope = Permissions.scope(of: route.act, for: guest?.session.visitor.role) else {
      throw try refused(route, guest, call)
    }
    if route.method.isChange { try checkSender(call, route, guest) }
    let visit = Visit(
      site: self, call: call, route: route, values: values, guest: guest, scope: scope,
      state: try keeper.state())
    do {
      try checkSubject(visit)
    } catch {
      try? note(visit, outcome: "refused")
      throw error
    }
    do {
      let answer = try once(visit) { try route.handle(visit) }
      try note(visit, outcome: answer.status < 400 ? "done" : "failed")
      return answer
    } catch {
      if route.method.isChange { try? note(visit, outcome: "failed") }
      throw error
    }
  }

  /// Why an act is not for somebody. An address of somebody's own does not even tell that it is there.
  private func refused(_ route: Route, _ guest: Guest?, _ call: Call) throws -> Refusal {
    guard let guest else {
      return Refusal(
        401, "nobody is signed in here", "open the link that you were sent, or ask for a new one")
    }
    let author = Author(name: try workspace.logName(of: guest.session.visitor), time: call.now)
    let mark = "\(guest.digest) refused \(route.pattern)"
    if reads.isNews(mark, now: call.now) {
      try workspace.store.noteAccess(route.act.words, about: "", outcome: "refused", by: author)
    }
    return route.subject == .none
      ? Refusal(403, "this is not for \(guest.session.visitor.role.plural)", "go back to the start")
      : .notFound
  }

  /// Holds a visitor who may do something only about their own to that.
  private func checkSubject(_ visit: Visit) throws {
    switch visit.route.subject {
    case .none: return
    case .student(let name):
      let id = Student.ID(rawValue: visit.value(name))
      guard try visit.state.roster().students.contains(where: { $0.id == id && $0.isEnrolled })
      else { throw Refusal.notFound }
      guard visit.scope == .own else { return }
      guard try visit.state.own(visit.visitor)?.contains(id) == true else {
        throw Refusal.notFound
      }
    case .group: _ = try visit.group()
    }
  }

  /// Writes who did what; of reads only those about students, and each once in a while.
  private func note(_ visit: Visit, outcome: String) throws {
    guard let guest = visit.guest, visit.route.isNoted else { return }
    let about: String
    switch visit.route.subject {
    case .student(let name):
      about = try workspace.pseudonym(of: Student.ID(rawValue: visit.value(name)))
    case .group(let name): about = visit.value(name)
    case .none:
      about =
        try guest.session.visitor.student.map(workspace.pseudonym(of:))
        ?? visit.values["program"] ?? ""
    }
    let mark = "\(guest.digest) \(visit.route.act) \(about)"
    guard visit.route.method.isChange || reads.isNews(mark, now: visit.call.now) else { return }
    try workspace.store.noteAccess(
      visit.route.act.words, about: about, outcome: outcome, by: visit.author)
  }

  // MARK: - What went wrong

  /// What an error tells the one who asked: never where files lie.
  func told(_ error: any Error) -> Refusal {
    switch error {
    case let refusal as Refusal: return refusal
    case let problem as StoreProblem where problem.code == .refused:
      return Refusal(409, problem.problem, problem.remedy)
    case let problem as StoreProblem where problem.code == .busy:
      return Refusal(503, "another command is changing the school", "try again in a moment")
    case let problem as StoreProblem where problem.code == .full:
      return Refusal(507, "the disk is full or fails", "tell those who run the server")
    case let held as HeldBack:
      return Refusal(
        409,
        "it is held back: "
          + held.concerns.prefix(20).map(\.description).joined(separator: "; "),
        "match again, or tell it as it is where that is allowed")
    case let problem as SettingProblem:
      return Refusal(422, "\(problem.problem): \(problem.value)", problem.remedy)
    case let problems as InputProblems:
      return Refusal(
        422, problems.problems.prefix(20).map(\.statement).joined(separator: "; "),
        problems.problems.first?.remedy ?? "put it right")
    default:
      return Refusal(500, "something went wrong inside", "tell those who run the server")
    }
  }

  /// A refusal as an answer that may leave.
  func answerFailing(_ refusal: Refusal, isAPI: Bool) -> Answer {
    hardened(failure(refusal, isAPI: isAPI, PageWords("en")))
  }

  /// A refusal as a page, for the one who is signed in, or as JSON.
  private func failure(
    _ refusal: Refusal, isAPI: Bool, _ words: PageWords, _ guest: Guest? = nil
  ) -> Answer {
    if isAPI, let answer = try? Answer.json(ProblemText(refusal), refusal.status) {
      return refusal.status == 401 ? answer.with("www-authenticate", "Bearer") : answer
    }
    let title = refusal.status == 401 ? "Sign in" : "That did not work"
    var values: [String: Any] = [
      "problem": words.say(refusal.problem), "remedy": words.say(refusal.remedy),
      "signIn": refusal.status == 401,
    ]
    values["more"] = refusal.path.map { ["path": $0] }
    let frame = PageFrame(title: title, status: refusal.status)
    guard let page = try? page(frame, "problem", values, for: guest, in: words) else {
      return .text("\(refusal.problem); \(refusal.remedy)\n", refusal.status)
    }
    return page
  }

  /// An answer with what keeps browsers from doing what nobody meant.
  private func hardened(_ answer: Answer) -> Answer {
    var answer = answer
    let names = Set(answer.headers.map(\.name))
    var headers = Self.headers
    if isEncrypted {
      headers.append(("strict-transport-security", "max-age=31536000; includeSubDomains"))
    }
    for (name, value) in headers where !names.contains(name) {
      answer.headers.append((name, value))
    }
    return answer
  }

  private static let headers: [(name: String, value: String)] = [
    (
      "content-security-policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    // A form would name no origin under a stricter one.
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ("cache-control", "no-store"),
  ]
}

/// What went wrong, as JSON.
struct ProblemText: Encodable {
  var status: Int
  var problem: String
  var remedy: String

  init(_ refusal: Refusal) {
    (status, problem, remedy) = (refusal.status, refusal.problem, refusal.remedy)
  }
}

extension Visitor.Role {
  var plural: String {
    switch self {
    case .coordinator: "coordinators"
    case .coach: "coaches"
    case .guardian: "families"
    case .student: "students"
    }
  }
}
