import Kith
import KithFiles
import TestSupport
import Testing

@Suite struct ScoringKeyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> (program: Program?, problems: [String]) {
    try folder.write("p.yaml", "program: p\nkind: pod\n" + text)
    var problems = ProblemList()
    let program = ProgramFileReader(folder.path + "/p.yaml").read(&problems)
    return (program, problems.problems.map { "\($0.line): \($0.message)" }.sorted())
  }

  @Test func `keys about scores are taken over`() throws {
    let read = try read(
      """
      unanswered: half
      objective: most-placed
      ideals: {experience_distance: 36, proximity: 12}
      mixing: {school: 0, languages: 3}
      circumstances: [foster-care, 4H]
      hide: similar_circumstances
      priority: {left_over: 3, left_over_students: [s1, 007]}
      """)
    let program = try #require(read.program, "\(read.problems)")
    #expect(program.unanswered == .half)
    #expect(program.placement == 1_000_000)
    #expect(program.ideals == ["experience_distance": 36, "proximity": 12])
    #expect(program.mixing == .init(school: 0, region: 1, languages: 3))
    #expect(program.circumstances == ["foster-care", "4H"])
    #expect(program.hidden == ["similar_circumstances"])
    #expect(program.priority.leftOver == 3)
    #expect(program.priority.leftOverStudents == ["s1", "007"])
    #expect(program.priority.isolated == 2)
  }

  @Test func `what cannot be is refused where it stands`() throws {
    let problems = try read(
      """
      unanswered: nothing
      objective: best-score
      placement: 5
      ideals: {wishes: 3, close_in_age: 0}
      hide: [similar_circumstance]
      circumstances: {a: b}
      """
    ).problems
    #expect(
      problems == [
        "3: unanswered is not one of skip, zero, half",
        "4: both placement and objective say what a place is worth",
        "6: the ideal of close_in_age is out of range",
        "6: unknown criterion with an ideal",
        "7: unknown criterion",
        "8: circumstances is no list of texts",
      ])
  }
}
