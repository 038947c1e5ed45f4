import Kith
import Testing

struct ExplainerTests {
  private static func program(_ kind: Program.Kind) -> Program { SmallSchool.program(kind) }

  @Test(arguments: [Program.Kind.mentor, .buddy, .pod])
  func `a member's rank counts the allowed partners who would fit better`(
    kind: Program.Kind
  ) throws {
    let roster = SmallSchool.roster(12, seed: 3)
    let program = Self.program(kind)
    let result = try Matchmaker(program).match(roster, threads: 1)
    let explanations = Explainer(result, of: roster, program: program).explanations
    #expect(explanations.map(\.group) == result.groups)
    #expect(explanations.reduce(0) { $0 + $1.total } == result.objective)
    var pairs: [[Student.ID]: Int] = [:]
    Matchmaker(program).forEachAllowedPair(of: roster) { pairs[[$0.a, $0.b]] = $0.score }
    for explanation in explanations {
      #expect(explanation.reasons == explanation.group.why)
      let members = explanation.group.members
      for (standing, member) in zip(explanation.standings, members) {
        let scores = pairs.filter { pair, _ in
          kind.isGuided
            ? pair[member.role == .learner ? 1 : 0] == member.student
            : pair.contains(member.student)
        }.map(\.value)
        let others = members.filter { $0.student != member.student }.map(\.student)
        let own = others.reduce(0) {
          $0 + (pairs[[member.student, $1]] ?? pairs[[$1, member.student]] ?? -1_000_000)
        }
        #expect(standing.partners == scores.count)
        #expect(standing.rank == 1 + scores.count { $0 * others.count > own })
        #expect(standing.percentile == 100 * (scores.count - standing.rank + 1) / scores.count)
        #expect(standing.best >= standing.score || standing.rank > 1 || others.count > 1)
        #expect(
          standing.best == scores.sorted(by: >).prefix(others.count).reduce(0, +) / others.count)
      }
    }
  }

  @Test(arguments: [Program.Kind.mentor, .buddy, .pod, .playdate])
  func `the cost of a pair is what forcing it really costs`(kind: Program.Kind) throws {
    var (costs, refusals) = (0, 0)
    for seed in UInt64(0)..<2 {
      let roster = SmallSchool.roster(kind.isGuided ? 14 : 7, seed: seed)
      let program = Self.program(kind)
      let result = try Matchmaker(program).match(roster, threads: 1)
      let explainer = Explainer(result, of: roster, program: program)
      let force = BruteForce(roster, program)
      let ids = roster.students.map(\.id)
      for one in ids {
        for other in ids where one < other {
          let best = force.objective(with: one, other)
          switch try explainer.whyNot(one, other, isExact: true, threads: 1).verdict {
          case .together: #expect(best == result.objective)
          case .forbidden(let obstacles):
            refusals += 1
            #expect(best == nil && !obstacles.isEmpty, "\(seed): \(one) and \(other)")
          case .costs(let cost):
            costs += 1
            #expect(cost.isExact)
            #expect(best.map { result.objective - $0 } == cost.most, "\(seed): \(one), \(other)")
            #expect(cost.changes.contains { $0.student == one && $0.then.contains(other) })
          }
        }
      }
    }
    #expect(costs > 0 && refusals > 0)
  }

  @Test(arguments: [Program.Kind.mentor, .buddy])
  func `prices never claim more than a pair really costs`(kind: Program.Kind) throws {
    for seed in UInt64(0)..<4 {
      let roster = SmallSchool.roster(9, seed: seed)
      let program = Self.program(kind)
      let result = try Matchmaker(program).match(roster, threads: 1)
      let explainer = Explainer(result, of: roster, program: program)
      let ids = roster.students.map(\.id)
      for one in ids {
        for other in ids where one < other {
          guard
            case .costs(let exact) = try explainer.whyNot(one, other, isExact: true, threads: 1)
              .verdict,
            let least = explainer.provenCost(one, other)
          else { continue }
          #expect(least <= exact.least)
        }
      }
    }
  }

  @Test func `all rules that forbid a pair are named, and safety is marked`() throws {
    var program = Program.preset(.buddy, id: "p")
    program.meeting.isAsynchronous = true
    let roster = Roster(
      students: [
        student("a") {
          $0.grade = Grade("3")
          $0.languages = ["en"]
        },
        student("b") {
          $0.grade = Grade("7")
          $0.languages = ["es"]
        },
        student("c") { $0.isEnrolled = false },
      ],
      wishes: [Wish(student: "a", other: "b", kind: .apart)])
    let explainer = Explainer(
      try Matchmaker(program).match(roster), of: roster, program: program)
    guard case .forbidden(let obstacles) = try explainer.whyNot("a", "b").verdict else {
      Issue.record("a and b are not forbidden")
      return
    }
    #expect(obstacles.map(\.rule) == ["apart", "grade_band", "shared_language"])
    #expect(obstacles.map(\.isSafety) == [true, false, false])
    guard case .forbidden(let absent) = try explainer.whyNot("c", "a").verdict else {
      Issue.record("c is not forbidden")
      return
    }
    #expect(absent.map(\.rule) == ["enrolled"])
  }
}
