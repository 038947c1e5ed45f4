import Kith
import KithFiles
import Testing

struct ProgramTextTests {
  private func weights(_ text: String) -> [CriterionID: Int]? {
    var problems = ProblemList()
    return ProgramFileReader("p.yaml", text: Array(text.utf8)).read(&problems)?.weights
  }

  @Test(arguments: [
    "program: p\nkind: pod\n",
    "program: p\nkind: pod\nweights:\n  wishes: 3\n\n# rules\nrules:\n  grade_band: 2\n",
    "program: p\nkind: pod\nweights: {wishes: 3,\n  proximity: 2\n}\nseed: 4",
    "weights:\n  # the most\n  wishes: 3\nprogram: p\nkind: pod\n",
  ])
  func `only the weights of a program's text change`(text: String) throws {
    let new = ProgramText.text(
      text, weights: [("shared_interests", 7), ("wishes", 8)], because: "Learnt.")
    let found = try #require(weights(new))
    #expect(found["shared_interests"] == 7)
    #expect(found["wishes"] == 8)
    #expect(new.contains("# Learnt."))
    for line in text.split(separator: "\n") where line.contains("rules") || line.contains("seed") {
      #expect(new.contains(line))
    }
    #expect(new.hasSuffix("\n"))
  }
}
