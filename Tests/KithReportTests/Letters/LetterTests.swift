import Kith
import KithReport
import Testing

@Suite struct LetterTests {
  private static func letters(_ source: String, html: Bool = false) throws -> [String: String] {
    var options = Export.Options()
    options.parts = [.letters]
    options.letters = [
      try LetterTemplate(source, name: "invitation", isHTML: html, for: SampleSchool.program)
    ]
    return Dictionary(
      uniqueKeysWithValues: try Export(SampleSchool.publication, options).files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func `a letter names the group, its members and the times on the student's own clock`()
    throws
  {
    let letters = try Self.letters(
      """
      {{#groups}}
      {{name}} meets {{with}} at {{#meetings}}{{when}}{{#changes}}, from {{since}} {{when}}{{/changes}}{{/meetings}}
      {{#members}}
      - {{line}}
      {{/members}}
      {{/groups}}
      """)
    #expect(
      letters["letters/invitation/~2e~2e~2fs2.txt"] == """
        =HYPERLINK("http://example.org") meets Ana and <script>alert(1)</script> at \
        Tue 14:00–14:45, from 2027-03-16 Tue 13:00–13:45
        - Ana, grade 6
        - <script>alert(1)</script>, grade 6

        """)
    #expect(letters["letters/invitation/waiting/s7.txt"] != nil)
    #expect(letters.count == 7)
  }

  @Test(arguments: ["{{name}}", "{{{name}}}", "{{&name}}", "{{# groups }}{{{with}}}{{/groups}}"])
  func `whichever tag a template uses, names are escaped in HTML`(tag: String) throws {
    for (_, letter) in try Self.letters("<p>\(tag)</p>", html: true) {
      #expect(!letter.contains("<script>"))
    }
    let letter = try Self.letters("<p>\(tag)</p>", html: true)["letters/invitation/S3.html"]
    #expect(letter?.contains("Ndapanda") == tag.contains("with"))
  }

  private static let nested: String = {
    let names = [
      "groups", "meetings", "changes", "members", "name", "with", "venue", "host", "noun", "role",
    ]
    return names.map { "{{#\($0)}}" }.joined() + names.reversed().map { "{{/\($0)}}" }.joined()
  }()

  @Test(arguments: [
    ("{{nam}}", "did you mean name?"), ("{{school}}", "list it under `directory`"),
    ("{{#groups}}", "close it by"), ("{{/groups}}", "close sections"), ("{{name", "close it by"),
    ("{{>part}}", "alone"), ("{{=<% %>=}}", "alone"), ("{{#groups}}{{/name}}", "close sections"),
    ("{{birth_date}}", "use some of"), ("{{reversed(name)}}", "use some of"),
    ("{{#groups}}{{#groups}}.{{/groups}}{{/groups}}", "before it begins again"),
    ("{{#groups}}{{#with}}{{^groups}}.{{/groups}}{{/with}}{{/groups}}", "before it begins again"),
    (nested, "close some"),
    (String(repeating: "{{#groups}}", count: 200), "before it begins again"),
    (String(repeating: "a letter ", count: 20_000), "shorter letter"),
    (String(repeating: "{{name}}", count: 2000), "shorter letter"),
  ])
  func `what nobody can fill in is told`(source: String, remedy: String) {
    #expect {
      _ = try LetterTemplate(source, name: "x", isHTML: false, for: SampleSchool.program)
    } throws: { error in
      ((error as? LetterProblems)?.problems ?? []).contains { $0.remedy.contains(remedy) }
    }
  }
}
