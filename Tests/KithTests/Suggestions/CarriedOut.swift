import Kith
import Suggest
import Testing

/// Checks suggestions as if they were carried out, by the verifier and by scores that are counted here.
struct CarriedOut {
  let roster: Roster
  let program: Program
  let result: MatchResult?
  private let scores: [[Student.ID]: Int]

  init(_ roster: Roster, _ program: Program, _ result: MatchResult?) {
    self.roster = roster
    self.program = program
    self.result = result
    var scores: [[Student.ID]: Int] = [:]
    let cohort = Cohort(roster, for: program)
    let scoring = Scoring(cohort)
    for one in 0..<cohort.count {
      for other in 0..<cohort.count where one != other {
        let pair = program.kind.isGuided ? (one, other) : (min(one, other), max(one, other))
        scores[[cohort.students[one].id, cohort.students[other].id]] = Int(
          scoring.score(pair.0, pair.1))
      }
    }
    self.scores = scores
  }

  /// The mean of a student's pair scores with all companions, half a point rounded up.
  func score(of student: Student.ID, in groups: [Group]) -> Int? {
    var (sum, parts) = (0, 0)
    for group in groups where group.members.contains(where: { $0.student == student }) {
      let members = group.members.map(\.student)
      for other in members where other != student {
        let pair =
          program.kind.isGuided ? members : [student, other]
        sum += scores[pair] ?? -1_000_000
        parts += 1
      }
    }
    return parts == 0 ? nil : (2 * sum + parts) / (2 * parts)
  }

  /// Everything that is wrong with a suggestion.
  func check(
    _ suggestion: Suggestion, by suggestions: Suggestions, hurtAtMost: Int, _ label: String
  ) {
    let after = suggestions.bareResult(carryingOut: suggestion)
    var verifier = Verifier(roster, program)
    verifier.isWholeExpected = false
    #expect(verifier.verify(after).findings == [], "\(label): \(suggestion.way)")
    let before = result?.groups ?? []
    if let result {
      #expect(after.objective - result.objective == suggestion.objectiveChange, "\(label)")
      let placed = Set(result.unplaced.map(\.student))
      #expect(Set(after.unplaced.map(\.student)).isSubset(of: placed), "\(label)")
    } else {
      #expect(after.objective == suggestion.objectiveChange, "\(label)")
    }
    let told = Dictionary(
      (suggestion.asked + suggestion.others).map { ($0.student, $0) },
      uniquingKeysWith: { first, _ in first })
    for student in roster.students.map(\.id) {
      let now = score(of: student, in: before)
      let then = score(of: student, in: after.groups)
      if let effect = told[student] {
        #expect(effect.scoreNow == now && effect.scoreThen == then, "\(label): \(student)")
        #expect(effect.groupsNow == ids(of: student, in: before), "\(label): \(student)")
        #expect(effect.groupsThen == ids(of: student, in: after.groups), "\(label): \(student)")
        let isNew =
          effect.newMeetings.isEmpty
          == meets(student, after.groups).isSubset(
            of: meets(student, before))
        #expect(isNew, "\(label): \(student)")
      } else {
        #expect(now == then && meets(student, before) == meets(student, after.groups), "\(label)")
      }
      let isAsked = suggestion.asked.contains { $0.student == student }
      if !isAsked { #expect((now ?? 0) - (then ?? 0) <= hurtAtMost, "\(label): \(student)") }
    }
  }

  private func ids(of student: Student.ID, in groups: [Group]) -> [String] {
    groups.filter { $0.members.contains { $0.student == student } }.map(\.id)
  }

  private func meets(_ student: Student.ID, _ groups: [Group]) -> Set<[String]> {
    Set(
      groups.filter { $0.members.contains { $0.student == student } }.flatMap(\.meetings).map {
        ["\($0.day)", "\($0.from)", "\($0.to)", $0.timeZone]
      })
  }
}
