import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

@Suite struct SurveyTests {
  let folder: TemporaryFolder

  static let google = """
    "Timestamp","Email Address","What grade are you in?","Which time zone do you live in?",\
    "What do you like to do in your free time?","How do you like to talk with others?",\
    "When are you free? [Monday]","When are you free? [Tuesday]",\
    "Do you agree to be matched with other students and to talk to them?",\
    "How much do you feel you belong at our school?","Would you like to be a mentor?",\
    "Rate these [Chess]","Rate these [Reading, writing]"
    "2026/11/01 2:19:55 PM GMT-5","ANN@x.org","5th grade","Eastern (New York)",\
    "Chess, Reading, writing, Baking","Video call, Chat","3-4 PM, 4-5 PM","","Yes, I agree","4","Yes",\
    "Love it","No opinion"
    "2026/11/02 2:19:55 PM GMT-5","ann@x.org","5th grade","Eastern (New York)",\
    "Chess, Reading, writing","Video call","4-5 PM","3-4 PM","Yes, I agree","5","Yes","Love it",\
    "No opinion"
    "2026/11/01 3:00:00 PM GMT-5","blee","7th grade","Pacific Time","Reading, writing, Baking, Gaming",\
    "Email","4-5 PM","3-4 PM, 4-5 PM","No","2","No","Dislike","Love it"
    "2026/11/01 3:00:00 PM GMT-5","cy@x.ogr","Kindergarten","Arizona","Reading, writing, Gaming",\
    "Email","","","Yes, I agree","2","No","Dislike","Love it"

    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(bundle: "sis.zip", OneRosterBundles.sound())
  }

  /// The draft of a survey's mapping, written to `map.yaml`.
  private func draft(_ survey: String) throws -> String {
    let path = try folder.write("survey.csv", survey)
    var problems = ProblemList()
    let yaml = try #require(SurveyMapDraft(path, &problems)).yaml
    // A person has read it, and agrees.
    try folder.write("map.yaml", yaml.replacing("confirmed: false", with: "confirmed: true"))
    return yaml
  }

  private func importing() -> ImportRun {
    ImportRun(folder, oneRoster: ["sis.zip"], surveys: [("survey.csv", "map.yaml")])
  }

  @Test func `the draft of a Google survey imports as it is`() throws {
    let yaml = try draft(Self.google)
    for line in [
      "survey: google", "submitted: \"Timestamp\"", "  email: \"Email Address\"",
      "      - \"Reading, writing\"", "    day: mon", "    scale: [1, 5]", "    item: \"Chess\"",
      "      \"Yes, I agree\": [\"matching\", \"peer-contact\"]",
    ] { #expect(yaml.contains(line + "\n"), "\(line)") }
    let run = importing()
    #expect(run.problems.isEmpty)
    let ann = try #require(run.student("u1"))
    // The last submission counts, whatever the letters of the address.
    #expect(ann.interests == ["Chess", "Reading, writing"])
    #expect(ann.channels == [.video])
    #expect(ann.timeZone == "America/New_York")
    #expect(ann.consents == [.matching, .peerContact])
    #expect(ann.belonging == 100)
    #expect(ann.roles == ["mentor"])
    #expect(
      ann.availability == [
        LocalStretch(day: .mon, from: 960, to: 1020), LocalStretch(day: .tue, from: 900, to: 960),
      ])
    let ben = try #require(run.student("u2"))
    #expect(ben.interests == ["Reading, writing", "Baking", "Gaming"])
    #expect(ben.dislikes == ["Chess"])
    #expect(ben.consents.isEmpty)
    #expect(ben.availability[1] == LocalStretch(day: .tue, from: 900, to: 1020))
    // Nobody is joined to a key that is only near.
    #expect(run.student("u3")?.interests == [])
    #expect(run.notices.contains { $0.contains(":5:") && $0.contains("the key of u3 is near") })
    #expect(!run.notices.contains { $0.contains("x.ogr") })
  }

  @Test func `a Microsoft survey ends answers with semicolons and titles with blanks`() throws {
    let yaml = try draft(
      """
      ID,Start time,Completion time,Email,Name,"Which\u{A0}subjects can you help\nothers with?",\
      Which subjects do you need help with?,Pick the times that you are unavailable
      1,11/1/2026 9:00,11/1/2026 9:05:00,ann@x.org,Ann Lee,Math;Science;,"Reading, writing;",\
      Mon 3-4 PM;Tue 4-5 PM;
      2,11/1/2026 9:00,11/1/2026 9:07:00,ben@x.org,Ben Lee,Math;,,Mon 4-5 PM;
      3,11/1/2026 9:00,10/31/2026 9:07:00,ben@x.org,Ben Lee,Science;,,

      """)
    #expect(yaml.contains("survey: microsoft\nsubmitted: \"Completion time\"\n"))
    #expect(yaml.contains("to: busy"))
    let run = importing()
    #expect(run.problems.isEmpty)
    #expect(run.waiting.isEmpty)
    #expect(run.student("u1")?.strengths == ["Math", "Science"])
    #expect(run.student("u1")?.needs == ["Reading, writing"])
    #expect(run.student("u1")?.availability == [LocalStretch(day: .mon, from: 960, to: 1020)])
    #expect(run.student("u2")?.strengths == ["Math"])
  }

  @Test func `an answer that means nothing known is left out with its place`() throws {
    try folder.write("survey.csv", "Student ID,Talk\n1001,Pigeon;Zoom\n")
    try folder.write(
      "map.yaml", "students: {id: Student ID}\nquestions:\n  - {question: Talk, to: channels}\n")
    let run = importing()
    #expect(run.student("u1")?.channels == [.video])
    #expect(
      run.notices.contains {
        $0.hasPrefix(
          "survey.csv:2:6: notice: an answer to channels is not understood and is left out: (hidden);"
        )
      })
  }

  @Test func `wishes name others by any key`() throws {
    try folder.write("survey.csv", "id,With,Without\nu1,blee,nobody@x.org\n")
    try folder.write(
      "map.yaml",
      "students: {id: id}\nquestions:\n  - {question: With, to: prefer, confirmed: true}\n"
        + "  - {question: Without, to: avoid, confirmed: true}\n")
    let run = importing()
    #expect(
      run.outcome?.roster.wishes
        == [Wish(student: "u1", other: "u2", kind: .prefer, author: .student)])
    #expect(run.waiting.count == 1)
  }

  @Test func `mappings are checked whole`() throws {
    try folder.write("survey.csv", "id,Grade\nu1,5\n")
    try folder.write(
      "map.yaml",
      "students: {id: Id no}\nquestions:\n  - {question: Grade, to: grad}\n"
        + "  - {question: Consent, to: consents}\n  - {to: grade}\n")
    #expect(
      importing().problems == [
        "map.yaml:3:27: to is not known: grad; did you mean grade?",
        "map.yaml:4:29: to is not complete: consents need `answers` that say what is agreed to: "
          + "consents; correct it",
        "map.yaml:5:6: question is missing here: to; add a line `question: …`",
      ])
  }

  @Test func `surveys alone make a roster`() throws {
    try folder.write("survey.csv", "Student ID;Zone\r\ns1;Pacific Time\r\ns2;EST\r\n")
    try folder.write(
      "map.yaml", "students: {id: Student ID}\nquestions:\n  - {question: Zone, to: time_zone}\n")
    let run = ImportRun(folder, surveys: [("survey.csv", "map.yaml")])
    #expect(run.problems.isEmpty)
    #expect(
      run.outcome?.roster.students.map(\.timeZone) == ["America/Los_Angeles", "America/New_York"])
    #expect(run.notices.contains { $0.contains("semicolons") })
  }
}
