import Foundation
import Suggest
import Testing

/// `kith suggest` as a person runs it.
@Suite struct SuggestTests {
  private let folder: KithProcess.Folder

  init() throws {
    folder = try KithProcess.Folder()
    try folder.write(
      "roster/students.csv",
      """
      id,given_name,grade,time_zone,interests,circumstances,consents
      ada,Ada,6,America/New_York,chess;music,works,matching;peer-contact
      ben,Ben,6,America/New_York,chess,works,matching;peer-contact
      cyd,Cyd,6,America/Chicago,music,works,matching;peer-contact
      dov,Dov,6,America/New_York,art,,matching;peer-contact
      eve,Eve,6,America/Chicago,art;chess,,matching;peer-contact
      fay,Fay,6,America/New_York,art,,matching;peer-contact
      gus,Gus,9,America/New_York,art,,matching;peer-contact
      hal,Hal,6,America/New_York,art,,peer-contact
      ivy,Ivy,6,America/New_York,art,,

      """)
    let hours = ["ada", "ben", "cyd", "dov", "eve", "fay", "gus", "hal", "ivy"].map {
      "\($0),tue,15:00,18:00"
    }
    try folder.write(
      "roster/availability.csv", "student,day,from,to\n" + hours.joined(separator: "\n") + "\n")
    try folder.write("roster/coaches.csv", "id,given_name,students\nkim,Kim,ada;gus\n")
    try folder.write(
      "p.yaml",
      """
      program: p
      kind: pod
      term: {starts: 2027-01-11, ends: 2027-05-28}
      size: {least: 2, most: 4}

      """)
    let outcome = try KithProcess.run(
      "match", "--roster", "roster", "--program", "p.yaml", "--out", "out", in: folder)
    try #require(outcome.code == 0, "\(outcome.errors)")
  }

  private func suggest(_ more: [String], result: Bool = true) throws -> KithProcess.Outcome {
    var arguments = ["suggest", "--roster", "roster", "--program", "p.yaml"] + more
    if result { arguments += ["--result", "out/result.json"] }
    return try KithProcess.run(arguments, in: folder)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a coach's question is answered in words and in JSON`() throws {
    let text = try suggest(["--student", "ada", "--hurt-at-most", "1000"])
    #expect(text.code == 0, "\(text.errors)")
    #expect(text.output.hasPrefix("ada has "))
    #expect(text.output.contains("for the others:"))
    #expect(text.output.contains("America/New_York"))
    let json = try object(
      try suggest(["--student", "ada", "--json", "--hurt-at-most", "1000"]).output)
    #expect(json["format"] as? String == "kith.suggestions/1")
    let first = try #require((json["suggestions"] as? [[String: Any]])?.first)
    #expect(first["score"] is Int && first["best"] is Int && first["way"] is String)
    #expect(!(try #require(first["others"] as? [[String: Any]]).isEmpty))
  }

  @Test func `a suggestion that is carried out passes the verifier`() throws {
    let outcome = try suggest([
      "--student", "ada", "--hurt-at-most", "1000", "--carry-out", "1", "--out", "maybe.json",
    ])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let check = try KithProcess.run(
      "verify", "--roster", "roster", "--program", "p.yaml", "--result", "maybe.json", in: folder)
    #expect(check.code == 0, "\(check.output) \(check.errors)")
  }

  @Test func `changes are answered beside today`() throws {
    let outcome = try suggest(
      ["--student", "gus", "--if", "grade_band 3", "--if", "speaks es", "--if", "free sat"])
    #expect(outcome.output.contains("grade_band turns away 8"))
    #expect(outcome.output.contains("What if? Today: no group."))
    #expect(outcome.output.contains("if grade_band 3: "))
    #expect(outcome.output.contains("opens 6 partners — this"))
    #expect(outcome.output.contains("if speaks es: still no group"))
    #expect(outcome.code == 1)
    let refused = try suggest(["--student", "gus", "--if", "no apart", "--if", "size none"])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("keep students safe") && refused.errors.contains("size none"))
  }

  @Test func `a consent is counted and not taken as given`() throws {
    let outcome = try suggest(["--student", "hal", "--if", "consent matching"])
    #expect(outcome.output.contains("if consent matching: 6 partners kept away"))
    #expect(!outcome.output.contains("this would help most"))
    // Who lacks two consents is kept from nobody by one of them alone.
    let both = try suggest(["--student", "ivy", "--if", "consent matching"])
    #expect(both.output.contains("if consent matching: nobody is kept away by this consent alone"))
  }

  @Test func `a coach sees others by what the program shares`() throws {
    let outcome = try suggest(
      ["--student", "ada", "--for-coach", "kim", "--json", "--hurt-at-most", "1000"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    for hidden in [
      "\"ben\"", "\"cyd\"", "\"dov\"", "\"eve\"", "\"fay\"", "works", "circumstance",
      "America/Chicago", "chess",
    ] {
      #expect(!outcome.output.contains(hidden), "\(hidden)")
    }
    #expect(outcome.output.contains("\"given_name\": \"Ben\", \"grade\": \"6\""))
    #expect(outcome.output.contains("\"student\": \"ada\""))
    let text = try suggest(
      ["--student", "ada", "--for-coach", "kim", "--hurt-at-most", "1000"])
    for hidden in ["ben", "cyd", "works", "circumstance", "America/Chicago", "chess"] {
      #expect(!text.output.contains(hidden), "\(hidden)")
    }
    let stranger = try suggest(["--student", "ben", "--for-coach", "kim"])
    #expect(stranger.code == 2 && stranger.errors.contains("does not look after ben"))
    #expect(try suggest(["--student", "ada", "--for-coach", "kin"]).errors.contains("kim?"))
  }

  @Test func `unknown students and impossible numbers are refused`() throws {
    for wrong in [
      ["--student", "zz"], ["--student", "ada", "-n", "0"],
      ["--student", "ada", "--hurt-at-most", "-1"], ["--student", "ada", "--carry-out", "1"],
      ["--student", "ada", "--by", "luck"],
    ] {
      #expect(try suggest(wrong).code == 2, "\(wrong)")
    }
  }

  @Test func `in a workspace nothing has to be named`() throws {
    for call in [
      ["init"], ["roster", "roster"], ["program", "p.yaml"],
    ] {
      let outcome = try KithProcess.run(call, in: folder)
      try #require(outcome.code == 0, "\(call): \(outcome.errors)")
    }
    let before = try KithProcess.run("suggest", "--student", "ada", in: folder)
    #expect(before.output.contains("a possible group"), "\(before.errors)")
    for call in [["match", "--draft"], ["publish"]] {
      let outcome = try KithProcess.run(call, in: folder)
      try #require(outcome.code == 0, "\(call): \(outcome.errors)")
    }
    let after = try KithProcess.run(
      "suggest", "--student", "ada", "--hurt-at-most", "1000", in: folder)
    #expect(after.code == 0 && after.output.contains("; now in g"), "\(after.errors)")
    for call in [["report", "--out", "page"], ["export", "--out", "send"]] {
      let outcome = try KithProcess.run(call, in: folder)
      #expect(outcome.code == 0, "\(call): \(outcome.errors)")
    }
    #expect(try folder.names(in: "page") == ["report.html"])
    #expect(try folder.names(in: "send").contains("groups.csv"))
    let veto = try KithProcess.run("veto", "ada", "ben", in: folder)
    #expect(veto.code == 0, "\(veto.errors)")
    let vetoed = try KithProcess.run(
      "suggest", "--student", "ada", "--json", "--hurt-at-most", "1000", in: folder)
    let json = try object(vetoed.output)
    for suggestion in json["suggestions"] as? [[String: Any]] ?? [] {
      let groups = suggestion["groups"] as? [[String: Any]] ?? []
      let members = groups.flatMap { $0["members"] as? [[String: Any]] ?? [] }
      #expect(!members.contains { $0["student"] as? String == "ben" })
    }
  }
}
