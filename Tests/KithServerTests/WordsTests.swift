import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithReport
import KithWorkspace
import Testing

import KithServer

struct WordsTests {
  private static let translated = PageWords.builtIn.filter { !$0.isEnglish }

  @Test func `every language says every text, with the same names, and no other`() {
    #expect(Self.translated.map(\.language) == ["es", "fr", "de", "pt", "zh"])
    for words in Self.translated {
      let said = Dictionary(words.table.map { ($0.english, $0.text) }) { first, _ in first }
      for key in PageWords.keys {
        guard let text = said[key] else {
          Issue.record("\(words.language) lacks: \(key)")
          continue
        }
        #expect(PageWords.names(in: text) == PageWords.names(in: key), "\(words.language): \(key)")
        #expect(!text.contains("[["), "\(words.language): \(key)")
      }
      #expect(words.strangers == [], "\(words.language)")
    }
  }

  @Test func `a speaker corrects a text, but no name in it`() throws {
    var words = try #require(PageWords.builtIn.first { $0.language == "es" })
    try words.correct("Accept {{room}}", to: "Sí a {{room}}")
    #expect(words.say("Accept {{room}}", ["room": "Luna {{x}}"]) == "Sí a Luna {{x}}")
    for (key, text) in [
      ("Accept {{room}}", "Sí"), ("Accept {{room}}", "{{room}} {{csrf}}"),
      ("Accept {{room}}", "{{{room}}}"), ("No such text", "x"), ("Yes", "[[No]]"),
    ] {
      #expect(throws: WordingProblem.self) { try words.correct(key, to: text) }
    }
    let table = String(decoding: words.file, as: UTF8.self)
    #expect(table.hasPrefix("language,key,text\r\n"))
    #expect(table.contains("es,Accept {{room}},Sí a {{room}}\r\n"))
  }

  @Test func `a family reads its own language, or the one that it chooses`() async throws {
    let school = try School()
    var roster = try school.workspace.roster().roster
    roster.students[0].languages = ["es", "en"]
    _ = try school.workspace.take(roster, by: School.author)
    let session = try school.session(.guardian(of: "s1"))
    let staff = try school.session(.coordinator)
    let accept = try #require(HTTPField.Name("accept-language"))
    try await school.asked { client in
      func page(_ headers: HTTPFields) async throws -> String {
        try await client.execute(uri: "/me", method: .get, headers: headers).text
      }
      let spanish = try await page(session.cookie)
      #expect(spanish.contains("<html lang=\"es\">") && spanish.contains("Horas libres"))
      // What a letter says of the group, in the letter's words.
      #expect(spanish.contains("Con: ") && !spanish.contains("With: "))
      let word = try #require(
        spanish.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.1) })
      let chosen = try await client.execute(
        uri: "/language", method: .post, headers: session.cookie.adding(.formFields),
        body: form(["csrf": word, "language": "de", "back": "/me"]))
      #expect(chosen.status == .seeOther && chosen.headers[.location] == "/me")
      let cookie = try #require(chosen.headers[.setCookie])
      #expect(cookie.hasPrefix("kith-language=de;"))
      let german = try await page([.cookie: "kith=\(session.token); kith-language=de"])
      #expect(german.contains("<html lang=\"de\">") && german.contains("Freie Stunden"))
      for back in ["https://evil.example", "//evil.example", "/\\evil.example", "/nowhere", ""] {
        let answer = try await client.execute(
          uri: "/language", method: .post, headers: session.cookie.adding(.formFields),
          body: form(["csrf": word, "language": "fr", "back": back]))
        #expect(answer.headers[.location] == "/", "\(back)")
      }
      let unknown = try await client.execute(
        uri: "/language", method: .post, headers: session.cookie.adding(.formFields),
        body: form(["csrf": word, "language": "de; x=y", "back": "/"]))
      #expect(unknown.status.code == 422 && unknown.headers[.setCookie] == nil)
      // Before anybody is signed in, the browser says it.
      let nobody = try await client.execute(
        uri: "/me", method: .get, headers: [accept: "tlh;q=0.9, zh-CN;q=0.8, en;q=0.7"])
      #expect(nobody.status == .unauthorized && nobody.text.contains("<html lang=\"zh\">"))
      let english = try await client.execute(
        uri: "/", method: .get, headers: staff.cookie.adding([accept: "zh"]))
      #expect(english.text.contains("<html lang=\"en\">"))
    }
  }
}
