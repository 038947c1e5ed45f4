import Foundation
import Kith
import KithFiles
import Testing

/// Results that somebody edited in one place.
struct ResultMutationTests {
  private static let seeds: Range<UInt64> = {
    #if DEBUG
      0..<7
    #else
      0..<28
    #endif
  }()

  @Test func `every single edit is refused`() throws {
    for seed in Self.seeds {
      let kind = Program.Kind.allCases[Int(seed) % Program.Kind.allCases.count]
      let roster = CohortGenerator(studentCount: 14, seed: seed).roster()
      var program = Program.preset(kind, id: "p")
      program.term = Program.Term(
        starts: try #require(CalendarDate("2027-01-11")),
        ends: try #require(CalendarDate("2027-05-28")))
      program.rules["largest_distance"] = .decimal(4000)
      program.size.least = min(3, program.size.least)
      let result = try Matchmaker(program).match(roster)
      let verifier = Verifier(roster, program)
      let whole = try JSONSerialization.jsonObject(with: Data(ResultText.json(of: result)))
      #expect(try Self.isAccepted(whole, verifier), "\(kind.rawValue), seed \(seed)")
      for (path, edited) in Self.edits(of: whole, at: "") {
        #expect(
          try !Self.isAccepted(edited, verifier), "\(path) of \(kind.rawValue), seed \(seed)")
      }
    }
  }

  private static func isAccepted(_ json: Any, _ verifier: Verifier) throws -> Bool {
    let file = NSTemporaryDirectory() + "kith-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try JSONSerialization.data(withJSONObject: json).write(to: URL(fileURLWithPath: file))
    var problems = ProblemList()
    var reader = ResultFileReader(file)
    guard let result = reader.read(&problems) else { return false }
    return reader.contradictions(with: result).isEmpty && verifier.verify(result).isAccepted
  }

  /// The value with one leaf changed, for each leaf.
  private static func edits(of value: Any, at path: String) -> [(path: String, edited: Any)] {
    if let table = value as? [String: Any] {
      return table.keys.sorted().flatMap { key in
        edits(of: table[key] ?? NSNull(), at: "\(path)/\(key)").map { path, edited in
          (path, table.merging([key: edited]) { $1 } as Any)
        }
      }
    }
    if let list = value as? [Any] {
      return list.indices.flatMap { place in
        edits(of: list[place], at: "\(path)/\(place)").map { path, edited in
          var list = list
          list[place] = edited
          return (path, list as Any)
        }
      }
    }
    if value is NSNull { return [] }
    if let text = value as? String { return [(path, text + "x")] }
    guard let number = value as? NSNumber else { return [] }
    let change = path.hasSuffix("gap") ? 0.5 : -1
    return [(path, NSNumber(value: number.doubleValue + change))]
  }
}
