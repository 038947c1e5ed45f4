import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import Testing

import KithServer

struct ImportTests {
  private static func upload(
    _ fields: [(String, String)], _ files: [(String, String, String)]
  ) -> ByteBuffer {
    var text = ""
    for (name, value) in fields {
      text += "--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    for (name, file, content) in files {
      text +=
        "--x\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(file)\"\r\n"
        + "Content-Type: text/csv\r\n\r\n\(content)\r\n"
    }
    return ByteBuffer(string: text + "--x--\r\n")
  }

  private static let survey = """
    Timestamp,Student ID,What do you like?,Do you agree to be matched with other students?
    2026/11/01 9:00:00,s1,knitting,No
    """

  @Test func `a survey is looked over before it counts, and guarded guesses wait`() async throws {
    let school = try School()
    let session = try school.session(.coordinator)
    let other = try school.session(.coordinator)
    try await school.asked { client in
      let start = try await client.execute(uri: "/import", method: .get, headers: session.cookie)
      let word = try #require(start.formToken)
      let headers = session.cookie.adding([.contentType: "multipart/form-data; boundary=x"])
      let review = try await client.execute(
        uri: "/import", method: .post, headers: headers,
        body: Self.upload([("csrf", word)], [("survey", "../../answers.csv", Self.survey)]))
      #expect(review.status == .ok)
      #expect(review.text.contains("answers.csv"))
      #expect(!review.text.contains("kith-import") && !review.text.contains("/tmp"))
      #expect(try school.workspace.store.currentRoster()?.version == 1)
      let token = try #require(
        review.text.firstMatch(of: /name="upload" value="([^"]+)"/)
      ).1
      let kinds = review.text.matches(of: /name="accept" value="([^"]+)"/).map { String($0.1) }
      var fields = "csrf=\(Form.encoded(word))&upload=\(token)&act=keep"
      let early = try await client.execute(
        uri: "/import/review", method: .post, headers: session.cookie.adding(.formFields),
        body: ByteBuffer(string: fields))
      #expect(kinds.isEmpty ? early.status == .seeOther : early.status == .conflict)
      let page = try await client.execute(uri: "/import", method: .get, headers: other.cookie)
      let foreign = try await client.execute(
        uri: "/import/review", method: .post, headers: other.cookie.adding(.formFields),
        body: form(["csrf": try #require(page.formToken), "upload": String(token)]))
      #expect(foreign.status == .conflict)
      for kind in kinds { fields += "&accept=\(kind)" }
      let kept = try await client.execute(
        uri: "/import/review", method: .post, headers: session.cookie.adding(.formFields),
        body: ByteBuffer(string: fields))
      #expect(kept.status == .seeOther)
      let student = try #require(
        try school.workspace.roster().roster.students.first { $0.id == "s1" })
      #expect(student.interests == ["knitting"])
      // Nobody confirmed what the question about consent becomes.
      #expect(student.consents.contains(.matching))
    }
  }

  @Test func `broken uploads are refused`() async throws {
    let school = try School(matched: false)
    let session = try school.session(.coordinator)
    try await school.asked { client in
      for (type, body) in [
        ("multipart/form-data; boundary=x", "--x\r\n"), ("multipart/form-data", "--x--"),
        ("multipart/form-data; boundary=x", "nothing"), ("text/plain", "--x--"),
        (
          "multipart/form-data; boundary=x",
          "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--"
        ),
        ("multipart/form-data; boundary=x", ""),
      ] {
        let answer = try await client.execute(
          uri: "/import", method: .post, headers: session.bearer.adding([.contentType: type]),
          body: ByteBuffer(string: body))
        #expect((400..<500).contains(answer.status.code), "\(body)")
      }
      let broken = try await client.execute(
        uri: "/import", method: .post,
        headers: session.bearer.adding([.contentType: "multipart/form-data; boundary=x"]),
        body: Self.upload([], [("roster", "students.csv", "id,time_zone\ns1,Nowhere/Land\n")]))
      #expect(broken.status == .ok)
      #expect(broken.text.contains("To put right first"))
      #expect(try school.workspace.store.currentRoster()?.version == 1)
    }
  }
}
