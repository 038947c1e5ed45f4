import Foundation
import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

/// Forms about groups, whatever their titles are.
struct FeedbackSurveyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ name: String, _ text: String) throws -> String {
    let path = folder.file(name)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private static let form = """
    Timestamp,Student ID,Does your group fit you?,How would you rate your group? (1-5),\
    How much do you feel you belong at our school? (1-5),How many times did you meet?,\
    How many times should you have met?,Anything else?
    1/20/2027 10:00:00,ann,"No, not really",2,1,1,2,hello there
    1/20/2027 10:01:00,ben,Yes,4,5,2,2,n/a
    1/20/2027 10:02:00,cy,it depends,9,4,2,2,
    1/20/2027 10:03:00,stranger,Yes,5,4,2,2,

    """

  @Test func `a form is drafted by its titles, and private answers wait`() throws {
    var problems = ProblemList()
    let file = try write("form.csv", Self.form)
    let map = try #require(FeedbackMap(draftedFrom: file, &problems))
    #expect(
      map.questions.map(\.field) == [
        .fit, .rating, .belonging, .contactsMade, .contactsDue, .ignore,
      ])
    #expect(map.questions.map(\.isConfirmed) == [true, true, false, true, true, true])
    let written = try write("map.yaml", map.yaml)
    let read = try #require(FeedbackMap(reading: written, &problems))
    #expect(read.questions == map.questions)
    let students = ["ann", "ben", "cy"].map {
      Student(id: Student.ID(rawValue: $0), timeZone: "UTC")
    }
    func survey(_ map: FeedbackMap) throws -> FeedbackSurvey {
      try #require(
        FeedbackSurvey(
          reading: file, map, of: students, known: Set(students.map(\.id)), &problems))
    }
    let waiting = try survey(read)
    #expect(waiting.answers.map(\.fits) == [false, true, nil])
    #expect(waiting.answers.map(\.rating) == [2, 4, nil])
    #expect(waiting.answers.map(\.belonging) == [nil, nil, nil])
    #expect(waiting.answers.map(\.contactsMade) == [1, 2, 2])
    #expect(waiting.remarks.count == 4)
    var agreed = read
    agreed.questions[2].isConfirmed = true
    #expect(try survey(agreed).answers.map(\.belonging) == [0, 100, 75])
    try problems.throwAny()
  }

  @Test func `a title with a word that turns it round becomes nothing by itself`() throws {
    var problems = ProblemList()
    let file = try write(
      "form.csv",
      """
      Student ID,Does your group not fit you?,Passt deine Gruppe nicht zu dir?,Does your group fit you?
      ann,No,Nein,Yes
      ben,Yes,Ja,No

      """)
    let map = try #require(FeedbackMap(draftedFrom: file, &problems))
    #expect(map.questions.map(\.field) == [.ignore, .ignore, .fit])
  }

  @Test func `a mapping that says nothing of whose answers they are is refused`() throws {
    var problems = ProblemList()
    let file = try write(
      "map.yaml",
      "questions:\n  - {question: a, to: colour}\n  - {question: b, to: rating, scale: [5]}\n")
    #expect(FeedbackMap(reading: file, &problems) == nil)
    #expect(problems.count == 3)
  }
}
