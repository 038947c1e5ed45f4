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
    let explanations = try Explainer(result, of: roster, program: program).explanations
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
      let explainer = try Explainer(result, of: roster, program: program)
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
      let explainer = try Explainer(result, of: roster, program: program)
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
    let explainer = try Explainer(
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

  /// Which rules keep `a` and `b` apart in pods of these students.
  private func rules(
    _ students: [Student], _ change: (inout Program, inout Roster) -> Void
  ) throws -> [RuleID] {
    var program = Program.preset(.pod, id: "p")
    program.term = .term2027
    program.rules = [:]
    program.size = .init(least: 2, most: 3)
    program.meeting.isAsynchronous = true
    var roster = Roster(students: students)
    change(&program, &roster)
    let result = try Matchmaker(program).match(roster, threads: 1)
    let explainer = try Explainer(result, of: roster, program: program)
    guard case .forbidden(let obstacles) = try explainer.whyNot("a", "b").verdict else { return [] }
    return obstacles.map(\.rule)
  }

  @Test func `what those who come along lack in common is named for what it is`() throws {
    let school = [("a", ["x", "y"]), ("b", ["y", "z"]), ("c", ["x", "z"])].map { id, interests in
      student(Student.ID(rawValue: id)) { $0.interests = interests }
    }
    let together = Wish(student: "a", other: "c", kind: .together)
    #expect(
      try rules(school) {
        $0.rules["common_interest"] = .flag(true)
        $1.wishes = [together]
      } == ["common_interest"])
    #expect(try rules(school) { $1.wishes = [together] } == [])
    // Without the wish two of them have enough in common.
    #expect(
      try rules(school) { program, _ in program.rules["common_interest"] = .flag(true) } == [])
  }

  @Test func `a host whose hours miss those of the venue is named beside the venue`() throws {
    let school = ["a", "b"].map { id in
      student(Student.ID(rawValue: id)) {
        $0.availability = [LocalStretch(day: .tue, from: 480, to: 1080)]
        $0.consents = [.matching, .peerContact, .inPerson, .adultContact]
      }
    }
    func rules(_ zone: String) throws -> [RuleID] {
      try self.rules(school) { program, roster in
        program.meeting = MeetingWish(minutes: 60, earliest: 480, latest: 1140, mode: .inPerson)
        for rule: RuleID in ["common_meeting", "venue", "coach_hours"] {
          program.rules[rule] = .flag(true)
        }
        program.host = .coach
        roster.venues = [
          Venue(
            id: "v", name: "Library", location: Coordinates(latitude: 40, longitude: -75),
            capacity: 9, timeZone: "America/New_York",
            hours: [LocalStretch(day: .tue, from: 900, to: 1080)])
        ]
        var coach = Coach(id: "k")
        coach.isBackgroundChecked = true
        coach.timeZone = zone
        roster.coaches = [coach]
      }
    }
    #expect(try rules("America/New_York") == [])
    // Eight to one in New York: the two are free, but the library is closed.
    #expect(Set(try rules("Europe/Berlin")) == ["venue", "coach_hours"])
  }

  @Test func `a rule about whole groups is named where no group could keep it`() throws {
    func school(_ third: [String]) -> [Student] {
      [("a", ["en", "es"]), ("b", ["en"]), ("c", third)].map { id, languages in
        student(Student.ID(rawValue: id)) { $0.languages = languages }
      }
    }
    func neverAlone(_ program: inout Program, _: inout Roster) {
      program.rules["never_alone"] = .list([.text("languages:es")])
    }
    #expect(try rules(school(["en"]), neverAlone) == ["never_alone"])
    #expect(try rules(school(["es"]), neverAlone) == [])
    #expect(
      try rules(school(["en"])) { program, _ in program.size = .init(least: 4, most: 5) } == [
        "size"
      ])
  }
}
