import Foundation
import Kith
import KithFiles
import Samples
import Testing

/// A result as code passes it on: in the format of its file.
struct ResultCodingTests {
  private func result() throws -> MatchResult {
    var program = Program.preset(.buddy, id: "buddies")
    program.term = CalendarDate("2027-01-11").flatMap { start in
      CalendarDate("2027-05-28").map { Program.Term(starts: start, ends: $0) }
    }
    return try Matchmaker(program).match(CohortGenerator(studentCount: 20, seed: 3).roster())
  }

  @Test func `a result that was coded and decoded makes the same file`() throws {
    let result = try result()
    let file = ResultText.json(of: result)
    let coded = try JSONDecoder().decode(MatchResult.self, from: JSONEncoder().encode(result))
    #expect(ResultText.json(of: coded) == file)
    let read = try JSONDecoder().decode(MatchResult.self, from: Data(file))
    #expect(read == coded && ResultText.json(of: read) == file)
  }

  @Test func `what is no result is refused with every problem`() throws {
    let text = Data(#"{"format": "kith.result/1", "status": "splendid"}"#.utf8)
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(MatchResult.self, from: text)
    }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(context.debugDescription.contains("splendid"))
  }
}
