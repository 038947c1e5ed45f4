import Kith
import Samples
import Suggest
import Testing

/// The best group possible, beside all groups there could be.
struct BestGroupTests {
  /// Every allowed group of pods that holds a student, by pairs, times and sizes alone.
  private struct AllGroups {
    let cohort: Cohort
    let scores: [[Int?]]

    init(_ roster: Roster, _ program: Program) {
      let cohort = Cohort(roster, for: program)
      self.cohort = cohort
      var scores = [[Int?]](
        repeating: [Int?](repeating: nil, count: cohort.count), count: cohort.count)
      Matchmaker(program).forEachAllowedPair(of: roster) { pair in
        guard let a = cohort.numbers[pair.a], let b = cohort.numbers[pair.b] else { return }
        (scores[a][b], scores[b][a]) = (pair.score, pair.score)
      }
      self.scores = scores
    }

    /// Calls `body` with each group.
    func forEach(with student: Int, _ body: ([Int]) -> Void) {
      let ties = Dictionary(
        grouping: cohort.wishes.together.flatMap { [($0.0, $0.1), ($0.1, $0.0)] }, by: \.0)
      func grow(_ group: [Int], from next: Int) {
        if group.count >= cohort.program.size.least,
          cohort.meetings?.canMeet(group) ?? true,
          group.allSatisfy({ one in
            (ties[Int32(one)] ?? []).allSatisfy { group.contains(Int($0.1)) }
          })
        {
          body(group)
        }
        guard group.count < cohort.program.size.most else { return }
        for other in next..<cohort.count
        where other != student && group.allSatisfy({ scores[$0][other] != nil }) {
          grow(group + [other], from: other + 1)
        }
      }
      grow([student], from: 0)
    }
  }

  @Test(arguments: [UInt64(21), 22, 23, 24, 25])
  func `the first suggestion is as good as the best of all groups`(seed: UInt64) throws {
    let roster = CohortGenerator(studentCount: 60, seed: seed).roster()
    var program = Program.preset(.pod, id: "p")
    program.term = .term2027
    program.size = .init(least: 3, most: 4)
    let all = AllGroups(roster, program)
    let suggestions = try Suggestions(roster, program)
    var found = 0
    for (number, student) in all.cohort.students.enumerated() {
      var best: (score: Int, value: Int)?
      all.forEach(with: number) { group in
        func sum(_ one: Int) -> Int { group.reduce(0) { $0 + (all.scores[one][$1] ?? 0) } }
        let parts = group.count - 1
        let score = (2 * sum(number) + parts) / (2 * parts)
        let value = group.reduce(0) { $0 + sum($1) } / parts
        best = (max(best?.score ?? 0, score), max(best?.value ?? 0, value))
      }
      let byScore = try suggestions.answer(SuggestionRequest([student.id], count: 1))
      #expect(byScore.suggestions.first?.score == best?.score, "\(seed): \(student.id)")
      #expect(byScore.best == best?.score && byScore.isBestProven)
      let byValue = try suggestions.answer(
        SuggestionRequest([student.id], count: 1, ranking: .value))
      #expect(
        byValue.suggestions.first?.groups.first?.value == best?.value, "\(seed): \(student.id)")
      if best != nil { found += 1 }
    }
    #expect(found > 20)
  }

  @Test func `suggestions are real choices, best first`() throws {
    let roster = CohortGenerator(studentCount: 120, seed: 26).roster()
    let program = SuggestionTruthTests.program(.pod)
    let suggestions = try Suggestions(roster, program)
    var compared = 0
    for student in roster.students.map(\.id) {
      guard let answer = try? suggestions.answer(SuggestionRequest([student])) else { continue }
      let scores = answer.suggestions.map(\.score)
      #expect(scores == scores.sorted(by: >))
      let companions = answer.suggestions.map { suggestion in
        Set(suggestion.groups[0].members.map(\.student)).subtracting([student])
      }
      for (place, one) in companions.enumerated() {
        for other in companions[..<place] {
          compared += 1
          #expect(2 * one.intersection(other).count < min(one.count, other.count))
        }
      }
    }
    #expect(compared > 100)
  }
}
