import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

@Suite struct EarlierTeamsTests {
  @Test func `a column for each term tells the teams of earlier terms`() throws {
    let folder = try TemporaryFolder()
    try folder.write(bundle: "sis.zip", OneRosterBundles.sound())
    try folder.write(
      "teams.csv", "id,Team (Fall 2025),term_2_team_num\nu1,Red,-1\nu2,Red,4\n")
    var sources = RosterImport.Sources()
    sources.oneRoster = ["\(folder.path)/sis.zip"]
    sources.history = ["\(folder.path)/teams.csv"]
    var options = IntakeOptions(today: CalendarDate(dayNumber: 20_779))
    options.timeZone = "America/Chicago"
    var problems = ProblemList()
    let run = RosterImport(sources, into: "\(folder.path)/out", options).run(&problems)
    let history = try #require(run).roster.history
    #expect(
      history.map { "\($0.student.rawValue) \($0.term) \($0.group)" }
        == ["u1 Fall 2025 Red", "u2 Fall 2025 Red", "u2 term 2 4"])
  }

  @Test func `columns of the school's own that count terms keep names of their own`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "survey.csv", "id,phase_1_squad,phase_2_squad\na,1,2\nb,2,1\nc,1,1\nd,2,2\n")
    var problems = ProblemList()
    let draft = try #require(SurveyMapDraft(path, &problems))
    #expect(Set(draft.entries.compactMap(\.question.own)).count == 2)
  }
}
