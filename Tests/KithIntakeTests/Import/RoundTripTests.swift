import Kith
import KithFiles
import KithIntake
import Samples
import TestSupport
import Testing

/// A made-up school, written as a school's systems would export it, comes back as it was.
@Suite struct RoundTripTests {
  @Test func `5,000 students survive OneRoster, a survey and a grid`() throws {
    let folder = try TemporaryFolder()
    let cohort = CohortGenerator(studentCount: 5_000, seed: 10).roster()
    let school = SchoolExports(cohort)
    try folder.write(bundle: "sis.zip", school.oneRoster)
    try folder.write("survey.csv", school.survey)
    try folder.write("map.yaml", SchoolExports.map)
    try folder.write("grid.csv", school.grid)
    let run = ImportRun(
      folder, oneRoster: ["sis.zip"], surveys: [("survey.csv", "map.yaml")],
      availability: ["grid.csv"], day: "2027-01-04", zone: nil)
    #expect(run.problems.isEmpty)
    #expect(run.waiting.isEmpty)
    let outcome = try #require(run.outcome)
    let expected = cohort.students.map(SchoolExports.canonical)
    #expect(outcome.roster.students.count == expected.count)
    for (found, wanted) in zip(outcome.roster.students, expected) where found != wanted {
      Issue.record("\(found) is not \(wanted)")
      break
    }
    let wishes = cohort.wishes.filter { $0.kind == .prefer && $0.author == .student }
    #expect(Set(outcome.roster.wishes) == Set(wishes))
  }
}
