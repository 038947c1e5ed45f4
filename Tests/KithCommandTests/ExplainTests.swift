import Foundation
import Testing

@Suite struct ExplainTests {
  private let folder: KithProcess.Folder

  init() throws {
    folder = try KithProcess.Folder()
    try folder.write(
      "roster/students.csv",
      """
      id,grade,time_zone,interests,consents
      a,6,UTC,chess;music,matching;peer-contact
      b,6,UTC,chess,matching;peer-contact
      c,6,UTC,music,matching;peer-contact
      d,6,UTC,art,matching;peer-contact
      e,9,UTC,art,matching;peer-contact

      """)
    try folder.write(
      "p.yaml", "program: p\nkind: buddy\nmeeting: {asynchronous: true}\nplacement: 0\n")
    let outcome = try KithProcess.run(
      "match", "--roster", "roster", "--program", "p.yaml", "--out", "out", in: folder)
    try #require(outcome.code == 0, "\(outcome.errors)")
  }

  private func explain(_ more: String...) throws -> KithProcess.Outcome {
    let arguments = ["explain", "out/result.json", "--roster", "roster", "--program", "p.yaml"]
    return try KithProcess.run(arguments + more, in: folder)
  }

  @Test func `a group is explained with the standing of its members`() throws {
    let outcome = try explain("--group", "g1")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("g1\n  a, c\n  worth "))
    #expect(outcome.output.contains("both like "))
    #expect(outcome.output.contains("choice 1 of 3 allowed partners (percentile 100)"))
    let json = try explain("--student", "a", "--json").output
    #expect(json.contains("\"format\": \"kith.explanation/1\""))
    #expect(json.contains("\"rank\": 1, \"partners\": 3, \"percentile\": 100"))
  }

  @Test func `who is unplaced hears why`() throws {
    let outcome = try explain("--student", "e")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        e is in no group.
        e is too many grades from the others: a grade band of 3.
        What stood in the way:
          grade_band turns away 4
        What would help:
          a grade band of 3: places 2 students

        """)
  }

  @Test func `two who are apart hear the rule or the cost`() throws {
    let rule = try explain("--why-not", "a", "e")
    #expect(rule.output.contains("grade_band: it keeps a and e apart (1)"))
    let cost = try explain("--why-not", "a", "d", "--json").output
    #expect(cost.contains("\"verdict\": \"costs\""))
    #expect(cost.contains("\"exact\": true"))
    #expect(cost.contains("{\"student\": \"a\", \"now\": ["))
  }

  @Test func `unknown groups and students are refused`() throws {
    for wrong in [["--group", "g99"], ["--student", "zz"], ["--why-not", "a", "zz"]] {
      let arguments = ["explain", "out/result.json", "--roster", "roster", "--program", "p.yaml"]
      let outcome = try KithProcess.run(arguments + wrong, in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(wrong[wrong.count - 1]))
    }
    #expect(try explain("--why-not", "a").code == 2)
    #expect(try explain("--group", "g1", "--student", "a").code == 2)
  }

  @Test func `listings are text or JSON, and unknown names are refused with the nearest`() throws {
    let rules = try KithProcess.run("rules", in: folder)
    #expect(rules.output.contains("grade_band\n"))
    let page = try KithProcess.run("rules", "grade_band", "--json", in: folder)
    #expect(page.output.hasPrefix("[\n  {\n    \"id\": \"grade_band\","))
    #expect(page.output.contains("\"buddy\": 1, \"tutor\": false, \"pod\": 2"))
    let kinds = try KithProcess.run("kinds", "--json", in: folder).output
    #expect(kinds.components(separatedBy: "\"summary\": ").count == 8)
    let pod = try KithProcess.run("kinds", "pod", "--json", in: folder).output
    #expect(pod.hasPrefix("[\n  {\n    \"kind\": \"pod\","))
    #expect(pod.contains("\"size\": {\"least\": 3, \"most\": 6}"))
    #expect(pod.contains("\"grade_band\": 2"))
    let wrong = try KithProcess.run("criteria", "shared_interest", in: folder)
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("did you mean shared_interests?"))
  }
}
