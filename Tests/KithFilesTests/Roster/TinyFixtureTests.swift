import Foundation
import Kith
import KithFiles
import Testing

/// The school of twelve, whose best answers its program files argue by hand.
struct TinyFixtureTests {
  private func read(_ program: String) throws -> (roster: Roster, program: Program) {
    let tiny = URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../../fixtures/tiny").standardizedFileURL.path
    var problems = ProblemList()
    var folder = RosterFolderReader(tiny)
    let roster = folder.read(&problems)
    let read = ProgramFileReader("\(tiny)/\(program).yaml").read(&problems)
    return (try #require(roster), try #require(read))
  }

  private func members(_ result: MatchResult) -> [[String]] {
    result.groups.map { $0.members.map(\.student.rawValue) }
  }

  @Test func `pods are the three circles, and nothing is worth more`() throws {
    let (roster, program) = try read("pods")
    let result = try Matchmaker(program).match(roster)
    #expect(result.status == .optimal)
    #expect(result.objective == 24_000)
    #expect(
      members(result) == [
        ["t01", "t02", "t03", "t04"], ["t05", "t06", "t07", "t08"], ["t09", "t10", "t11"],
      ])
    #expect(result.unplaced.map(\.student) == ["t12"])
    #expect(result.unplaced.first?.reasons.first?.rule == "consent_matching")
    #expect(result.objective == bestDivision(of: roster, program))
  }

  @Test func `each mentor gets the newcomer that only they fit`() throws {
    let (roster, program) = try read("mentors")
    let result = try Matchmaker(program).match(roster)
    #expect(result.status == .optimal)
    #expect(result.objective == 5600)
    #expect(members(result) == [["t01", "t04"], ["t05", "t08"]])
    #expect(result.unplaced.map(\.student) == ["t11"])
  }

  /// The worth of the best division into groups of three and four, by trying every one; common
  /// meetings are left out, which can only make it larger.
  private func bestDivision(of roster: Roster, _ program: Program) -> Int {
    let students = roster.students.sorted { $0.id < $1.id }
    let numbers = Dictionary(uniqueKeysWithValues: students.enumerated().map { ($1.id, $0) })
    var scores = [[Int?]](
      repeating: Array(repeating: nil, count: students.count), count: students.count)
    Matchmaker(program).forEachAllowedPair(of: roster) { pair in
      guard let a = numbers[pair.a], let b = numbers[pair.b] else { return }
      scores[a][b] = pair.score
      scores[b][a] = pair.score
    }
    let together = (numbers["t09"] ?? 0, numbers["t10"] ?? 0)
    func worth(_ group: [Int]) -> Int? {
      guard group.contains(together.0) == group.contains(together.1) else { return nil }
      var sum = 0
      for (index, a) in group.enumerated() {
        for b in group[(index + 1)...] {
          guard let score = scores[a][b] else { return nil }
          sum += score
        }
      }
      let isolated = group.count { students[$0].belonging ?? 100 < 40 }
      return 2 * sum / (group.count - 1) + 1000 * (group.count + isolated)
    }
    var known: [Int: Int] = [:]
    /// The best worth of those whose bits are set, the lowest of whom is placed or left over.
    func best(of left: Int) -> Int {
      guard left != 0 else { return 0 }
      if let worth = known[left] { return worth }
      let first = left.trailingZeroBitCount
      let others = (0..<students.count).filter { $0 != first && left >> $0 & 1 == 1 }
      var most = best(of: left & ~(1 << first))
      for (i, a) in others.enumerated() {
        for (j, b) in others.enumerated() where j > i {
          for c in [nil] + others[(j + 1)...].map(Optional.some) {
            let group = [first, a, b] + [c].compactMap(\.self)
            guard let worth = worth(group) else { continue }
            most = max(most, worth + best(of: group.reduce(left) { $0 & ~(1 << $1) }))
          }
        }
      }
      known[left] = most
      return most
    }
    return best(of: (1 << students.count) - 1)
  }
}
