import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

/// Questions whose titles say no, refuse, speak of somebody else, or ask two things at once.
@Suite struct TurnedTitleTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(bundle: "sis.zip", OneRosterBundles.sound())
  }

  /// What a question becomes, with answers of two students.
  private func drafted(_ title: String, _ answers: [String]) throws -> SurveyMap.Question {
    let rows = answers.enumerated().map {
      "2026-11-01 10:00,\($0.offset == 0 ? "ann@x.org" : "s\($0.offset)@x.org"),\"\($0.element)\"\n"
    }
    let path = try folder.write(
      "survey.csv", "Timestamp,Email Address,\"\(title)\"\n" + rows.joined())
    var problems = ProblemList()
    let draft = try #require(SurveyMapDraft(path, &problems))
    return try #require(draft.entries.first).question
  }

  /// The import of such a survey once everything in the draft of its mapping is confirmed.
  private func confirmed(_ title: String, _ answers: [String]) throws -> ImportRun {
    _ = try drafted(title, answers)
    var problems = ProblemList()
    let yaml = try #require(SurveyMapDraft("\(folder.path)/survey.csv", &problems)).yaml
    try folder.write("map.yaml", yaml.replacing("confirmed: false", with: "confirmed: true"))
    return ImportRun(folder, oneRoster: ["sis.zip"], surveys: [("survey.csv", "map.yaml")])
  }

  @Test(arguments: [
    "I do NOT want my child to be matched with other students",
    "I decline permission for my child to be matched", "I withdraw my consent to matching",
    "No autorizo que mi hijo sea emparejado", "Je refuse que mon enfant soit mis en binôme",
    "マッチングに同意しません",
  ])
  func `a Yes to a title that refuses is a No`(title: String) throws {
    let run = try confirmed(title, ["Yes", "No"])
    #expect(run.student("u1")?.consents == [])
    let question = try drafted(title, ["Yes", "No"])
    let gives = question.answers.flatMap(\.values).contains { !$0.hasPrefix("not ") }
    #expect(!gives)
    #expect(!question.isConfirmed || question.field == .ignore)
  }

  @Test func `a refusal by Yes is kept against what is on file`() throws {
    _ = try confirmed("I do not agree to my child being matched", ["Yes", "No"])
    let run = ImportRun(
      folder, oneRoster: ["sis.zip"], surveys: [("survey.csv", "map.yaml")], consents: [.matching])
    #expect(run.student("u1")?.consents == [])
    #expect(run.student("u2")?.consents == [.matching])
  }

  @Test func `a No to a question that nobody has confirmed holds back what is on file`() throws {
    _ = try drafted("Do you agree to be matched with others?", ["No", "Yes"])
    let run = ImportRun(
      folder, oneRoster: ["sis.zip"], surveys: [("survey.csv", "")], consents: [.matching])
    #expect(run.student("u1")?.consents == [])
    #expect(run.student("u2")?.consents == [.matching])
    #expect(run.notices.contains { $0.contains("seem to have said No") })
  }

  @Test(arguments: [
    ("Who would you like to be paired with, and who not?", SurveyField.ignore),
    ("Who would you least like to be paired with?", .avoid),
    ("What is your mother's birthday?", .ignore), ("Name of emergency contact", .ignore),
    ("Have you ever been a mentor before?", .ignore),
    ("How many students are in your class?", .ignore),
    ("How do you get to school each day?", .ignore),
  ])
  func `a title becomes no more than it says`(title: String, field: SurveyField) throws {
    let answers: [String]
    switch title {
    case let text where text.contains("birthday"): answers = ["1980-02-02", "1981-03-03"]
    case let text where text.contains("mentor"): answers = ["Yes", "No"]
    case let text where text.contains("class"): answers = ["20", "21"]
    case let text where text.contains("get to"): answers = ["Bus", "Car"]
    default: answers = ["Dan Kim", "Cy Poe"]
    }
    let found = try drafted(title, answers).field
    #expect(found == field || found == .own && field == .ignore)
  }

  @Test func `somebody who wants a mentor is none`() throws {
    let run = try confirmed("Do you want a mentor?", ["Yes", "No"])
    #expect(run.student("u1")?.roles == ["newcomer"])
  }

  @Test func `ticks about languages name languages`() throws {
    try folder.write(
      "survey.csv",
      "Email,Languages: English,Languages: Spanish\nann@x.org,TRUE,TRUE\nb@x.org,TRUE,FALSE\n")
    let run = ImportRun(folder, oneRoster: ["sis.zip"], surveys: [("survey.csv", "")])
    #expect(run.student("u1")?.languages == ["en", "es"])
  }

  @Test func `hours on a clock that an answer or a title names are moved`() throws {
    for (title, answer) in [
      ("When are you free? [Monday]", "4-5 PM EST"),
      ("When are you free? (Eastern Time) [Monday]", "4-5 PM"),
    ] {
      let run = try confirmed(title, [answer, answer])
      #expect(
        run.student("u1")?.availability == [LocalStretch(day: .mon, from: 900, to: 960)], "\(title)"
      )
    }
  }
}
