import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import Testing

import KithServer

/// Every address, asked by every role and by nobody, about their own and about others'.
struct PermissionTests {
  /// Somebody who asks, with what is theirs and what is not.
  private struct Asker: Sendable {
    var role: Visitor.Role?
    var session: Signed?
    var ownStudent: String
    var otherStudent: String
    var ownGroup: String
    var otherGroup: String
  }

  private static func askers(_ school: School) throws -> [Asker] {
    let groups = try #require(try school.workspace.publication(of: "pods")).result.groups
    func group(with student: String) throws -> String {
      try #require(
        groups.first { $0.members.contains { $0.student.rawValue == student } }
      ).id
    }
    // c1 looks after s1 and s4, c2 after s7: groups that c1 has nobody in.
    let others = groups.filter { group in
      !group.members.contains { ["s1", "s4"].contains($0.student.rawValue) }
    }
    let other = try #require(others.first).id
    let mine = try group(with: "s1")
    let foreign = try #require(groups.first { $0.id != mine }).id
    return [
      Asker(
        role: nil, ownStudent: "s1", otherStudent: "s2", ownGroup: mine, otherGroup: foreign),
      Asker(
        role: .coordinator, session: try school.session(.coordinator), ownStudent: "s1",
        otherStudent: "s99", ownGroup: mine, otherGroup: "g99"),
      Asker(
        role: .coach, session: try school.session(.coach("c1")), ownStudent: "s1",
        otherStudent: "s7", ownGroup: mine, otherGroup: other),
      Asker(
        role: .guardian, session: try school.session(.guardian(of: "s1")), ownStudent: "s1",
        otherStudent: "s2", ownGroup: mine, otherGroup: foreign),
      Asker(
        role: .student, session: try school.session(.student("s1")), ownStudent: "s1",
        otherStudent: "s2", ownGroup: mine, otherGroup: foreign),
    ]
  }

  private static func path(_ route: Route, _ asker: Asker, isOwn: Bool) -> String {
    route.parts.map { part -> String in
      switch part {
      case .word(let word): "/" + word
      case .value("student"): "/" + (isOwn ? asker.ownStudent : asker.otherStudent)
      case .value("group"): "/" + (isOwn ? asker.ownGroup : asker.otherGroup)
      case .value("program"): "/pods"
      case .value: "/999"
      }
    }.joined() + (route.act == .seeWhyNot ? "?with=s9" : "")
  }

  @Test func `no address answers anybody that the table does not let in`() async throws {
    for route in Routes.all where route.act != .signOut && route.act != .match {
      // What a route changes says nothing of the next one.
      let school = try School()
      let askers = try Self.askers(school)
      try await school.asked { client in
        for asker in askers {
          let scope = Permissions.scope(of: route.act, for: asker.role)
          for isOwn in [true, false] where isOwn || route.subject != .none {
            let path = Self.path(route, asker, isOwn: isOwn)
            guard let method = HTTPRequest.Method(rawValue: route.method.rawValue) else { continue }
            let status = try await client.execute(
              uri: path.isEmpty ? "/" : path, method: method,
              headers: (asker.session?.bearer ?? [:])
                .adding(route.isAPI ? [.contentType: "application/json"] : .formFields),
              body: route.method.isChange ? ByteBuffer(string: route.isAPI ? "{}" : "") : nil
            ).status.code
            let who = "\(asker.role.map(\.rawValue) ?? "nobody") \(route.method) \(path)"
            switch scope {
            case nil where asker.role == nil: #expect(status == 401, "\(who)")
            case nil where route.subject != .none: #expect(status == 404, "\(who)")
            case nil: #expect(status == 403, "\(who)")
            case .own? where !isOwn: #expect(status == 404, "\(who)")
            case .all? where !isOwn: #expect(status == 404, "\(who)")
            default:
              // Without fields a change may be refused for its content, never for who asks.
              #expect(![401, 403].contains(status) && status < 500, "\(who): \(status)")
              if route.subject != .none, route.method == .get {
                #expect(status == 200, "\(who)")
              }
            }
          }
        }
      }
    }
  }

  @Test func `every address takes the methods of the table alone`() async throws {
    let school = try School(matched: false)
    let session = try school.session(.coordinator)
    try await school.asked { client in
      for (pattern, routes) in Dictionary(grouping: Routes.all, by: \.pattern) {
        let path = pattern.replacing(/\{[a-z]+\}/, with: "x")
        for method in [HTTPRequest.Method.post, .put, .delete, .patch, .options, .trace] {
          guard !routes.contains(where: { $0.method.rawValue == method.rawValue }) else { continue }
          let answer = try await client.execute(
            uri: path, method: method, headers: session.bearer)
          #expect(answer.status == .methodNotAllowed, "\(method) \(path)")
          #expect(answer.headers[.allow] != nil)
        }
      }
    }
  }

  @Test func `the one who is not named in the table may do nothing`() {
    for act in Act.allCases {
      let open: Set<Act> = [
        .seeHealth, .seeAsset, .seeDescription, .followInvitation, .followMet, .seeCalendar,
        .chooseLanguage,
      ]
      #expect((Permissions.scope(of: act, for: nil) != nil) == open.contains(act))
      // Families and coaches never do anything about everybody.
      for role in [Visitor.Role.coach, .guardian, .student] {
        #expect(Permissions.scope(of: act, for: role) != .all)
      }
    }
    for act in [
      Act.publish, .move, .match, .importRoster, .changeProgram, .seeLog, .grant, .invite,
    ] {
      for role in Visitor.Role.allCases where role != .coordinator {
        #expect(Permissions.scope(of: act, for: role) == nil)
      }
    }
  }

  @Test func `every act has an address, and every address an act of its own reach`() {
    let served = Set(Routes.all.map(\.act))
    let unserved = Set(Act.allCases).subtracting(served)
    #expect(unserved == [])
    for route in Routes.all {
      let values = route.parts.compactMap { part -> String? in
        if case .value(let name) = part { name } else { nil }
      }
      // The one who names a student or a group in an address is held to their own.
      if values.contains("student") { #expect(route.subject == .student("student")) }
      if values.contains("group") { #expect(route.subject == .group("group")) }
    }
  }
}
