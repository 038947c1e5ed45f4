import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import Testing

import KithServer

struct CoachTests {
  private struct Suggested: Decodable { var choices: [String] }
  private struct Asked: Decodable { var request: Int64 }

  private static let json: HTTPFields = [.contentType: "application/json"]

  @Test func `a coach asks for a group, and the coordinator grants it with one click`() async throws
  {
    let school = try School()
    let coach = try school.session(.coach("c1"))
    let coordinator = try school.session(.coordinator)
    try await school.asked { client in
      let found = try await client.execute(
        uri: "/api/v1/students/s1/suggestions?hurt=1000&n=20", method: .get, headers: coach.bearer)
      #expect(found.status == .ok)
      let choice = try #require(
        JSONDecoder().decode(Suggested.self, from: Data(found.text.utf8)).choices.first)
      let stranger = try await client.execute(
        uri: "/api/v1/students/s1/requests", method: .post, headers: coach.bearer.adding(Self.json),
        body: ByteBuffer(string: #"{"choice":"no such group"}"#))
      #expect(stranger.status == .conflict)
      let asked = try await client.execute(
        uri: "/api/v1/students/s1/requests?hurt=1000&n=20", method: .post,
        headers: coach.bearer.adding(Self.json),
        body: ByteBuffer(string: #"{"choice":"\#(choice)","note":"please"}"#))
      #expect(asked.status == .ok)
      let number = try JSONDecoder().decode(Asked.self, from: Data(asked.text.utf8)).request
      let before = try school.workspace.draft(of: "pods")?.stored.id
      let other = try await client.execute(
        uri: "/api/v1/requests/\(number)/grant", method: .post,
        headers: coach.bearer.adding(Self.json), body: ByteBuffer(string: "{}"))
      #expect(other.status == .forbidden)
      let granted = try await client.execute(
        uri: "/api/v1/requests/\(number)/grant", method: .post,
        headers: coordinator.bearer.adding(Self.json), body: ByteBuffer(string: "{}"))
      #expect(granted.status == .ok)
      #expect(try school.workspace.draft(of: "pods")?.stored.id != before)
      let draft = try #require(try school.workspace.draft(of: "pods")).result
      let ask = try #require(try school.workspace.store.asks().first)
      #expect(ask.state == .granted)
      #expect(draft.groups.contains { $0.members.map(\.student).sorted() == ask.members })
      // Granted is granted once.
      let again = try await client.execute(
        uri: "/api/v1/requests/\(number)/grant", method: .post,
        headers: coordinator.bearer.adding(Self.json), body: ByteBuffer(string: "{}"))
      #expect(again.status == .notFound)
      let list = try await client.execute(
        uri: "/requests", method: .get, headers: coach.cookie)
      #expect(list.text.contains("It is granted"))
    }
  }

  @Test func `what if is answered, and what nobody can mean is refused in words`() async throws {
    let school = try School()
    let coach = try school.session(.coach("c1"))
    try await school.asked { client in
      let page = try await client.execute(
        uri: "/students/s1/suggestions?free=mon-8&free=mon-9&distance=0&if=speaks+es", method: .get,
        headers: coach.cookie)
      #expect(page.status == .ok)
      #expect(page.text.contains("If free mon 08:00-10:00"))
      #expect(page.text.contains("If speaks es"))
      for query in ["if=no+apart", "n=0", "hurt=-1", "if=free+someday"] {
        let answer = try await client.execute(
          uri: "/students/s1/suggestions?\(query)", method: .get, headers: coach.cookie)
        #expect((400..<500).contains(answer.status.code), "\(query)")
      }
    }
  }
}
