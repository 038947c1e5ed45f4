import Kith
import Matching
import Samples
import Testing

struct CriterionAgreementTests {
  @Test(arguments: [Program.Kind.mentor, .pod, .playdate])
  func `the formula over students and the one over numbers give the same points`(
    kind: Program.Kind
  ) {
    let roster = CohortGenerator(studentCount: 60, seed: 4).roster()
    var program = Program.preset(kind, id: "p")
    program.term = .term2027
    program.roles = .init(guide: "any", learner: "any")
    let cohort = Cohort(roster, for: program)
    let context = CriterionContext(roster, for: program)
    for type in CriterionCatalogue.criteria {
      let criterion = type.init(cohort)
      var answers = 0
      for a in 0..<cohort.count {
        for b in 0..<cohort.count where a != b {
          let raw = type.points(cohort.students[a], cohort.students[b], in: context)
          let bulk = criterion.points(a, b)
          #expect(Points.bulk(raw) == bulk, "\(type.specification.id) of \(a) and \(b)")
          if let raw {
            answers += 1
            #expect((0...1000).contains(raw))
          }
          if !kind.isGuided { #expect(criterion.points(b, a) == bulk) }
        }
      }
      let needsGuide = type.specification.id == "experience_distance" && !kind.isGuided
      let isInPerson = type.specification.id == "different_background"
      #expect(answers > 0 || needsGuide || isInPerson, "\(type.specification.id) never answers")
    }
  }

  @Test(arguments: Program.Unanswered.allCases)
  func `a floor leaves out just those who score less`(unanswered: Program.Unanswered) {
    let roster = CohortGenerator(studentCount: 60, seed: 5).roster()
    var program = Program.preset(.pod, id: "p")
    program.term = .term2027
    program.unanswered = unanswered
    let cohort = Cohort(roster, for: program)
    let scoring = Scoring(cohort)
    var kept = 0
    for student in 0..<cohort.count {
      // Floors on both sides of every score, and beyond what any can reach.
      let floor = { (other: Int32) in Int32((student * 37 + Int(other) * 101) % 1_100 - 50) }
      let others = (0..<Int32(cohort.count)).filter { Int($0) != student }
      let wanted = others.filter { scoring.score(Int($0), student) >= floor($0) }
      var left = others
      var scores = [Int32](repeating: -1, count: others.count)
      let count = left.withUnsafeMutableBufferPointer { left in
        scores.withUnsafeMutableBufferPointer {
          scoring.score(left, with: student, asGuide: false, into: $0, atLeast: floor)
        }
      }
      kept += count
      #expect(Array(left[..<count]) == wanted)
      #expect(Array(scores[..<count]) == wanted.map { scoring.score(Int($0), student) })
    }
    #expect(kept > 500 && kept < 3_000)
  }

  @Test func `rows of scores are the scores of pairs`() {
    let roster = CohortGenerator(studentCount: 60, seed: 5).roster()
    var program = Program.preset(.pod, id: "p")
    program.term = .term2027
    let cohort = Cohort(roster, for: program)
    let allowance = Allowance(cohort)
    let scoring = Scoring(cohort)
    let rows = ScoredRows(allowance, scoring, threads: 1)
    var pairs = 0
    for (row, student) in rows.students.enumerated() {
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        pairs += 1
        let (a, b) = (Int(student), Int(rows.partners[edge]))
        #expect(allowance.allows(a, b))
        #expect(rows.scores[edge] == scoring.score(a, b))
      }
    }
    let allowed = (0..<cohort.count).reduce(0) { sum, a in
      sum
        + (0..<a).count {
          allowance.isAdmitted[a] && allowance.isAdmitted[$0] && allowance.allows($0, a)
        }
    }
    #expect(pairs == allowed)
    let again = ScoredRows(allowance, scoring, threads: 3)
    #expect(again.partners == rows.partners)
    #expect(again.scores == rows.scores)
  }

  @Test func `answers to the school's questions give the same points by both formulas`() throws {
    var roster = CohortGenerator(studentCount: 60, seed: 6).roster()
    var random = SplitMix64(seed: 3)
    for place in roster.students.indices {
      func pick(_ words: [String]) -> String {
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      roster.students[place].own = [
        "track": pick(["art", "Art", "law", "", "ART-law"]),
        "skill": pick(["1", "2.5", "2.51", "5", "", "+4.0"]),
        "tools": pick(["piano", "Pianos; drum", "drum;piano;", "", "guitar;drum"]),
      ]
    }
    var program = Program.preset(.pod, id: "p")
    program.term = .term2027
    program.questions = [
      "track": Question(.choice), "tools": Question(.choices),
      "skill": Question(.number(from: try #require(Quantity(1)), to: try #require(Quantity(5)))),
    ]
    for id in program.criteriaOfQuestions { program.weights[id] = 5 }
    let cohort = Cohort(roster, for: program)
    let context = CriterionContext(roster, for: program)
    let used = program.criteriaInUse.filter { $0.id.question != nil }
    #expect(used.count == 6)
    for criterion in used {
      let bulk = criterion.points(in: cohort)
      var seen: Set<Int32> = []
      for a in 0..<cohort.count {
        for b in 0..<cohort.count where a != b {
          let raw = criterion.points(cohort.students[a], cohort.students[b], in: context)
          #expect(Points.bulk(raw) == bulk.points(a, b), "\(criterion.id) of \(a) and \(b)")
          seen.insert(bulk.points(a, b))
        }
      }
      #expect(seen.count > 2 && seen.contains(-1), "\(criterion.id)")
    }
  }
}
