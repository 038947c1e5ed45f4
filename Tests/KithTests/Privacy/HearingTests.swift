import Kith
import Testing

/// What each audience may hear, written down a second time: a change that lets somebody hear
/// more has to be made here too.
struct HearingTests {
  /// What students said in confidence: nobody hears it.
  private static let confidential: Set<CriterionID> = [
    "similar_circumstances", "wishes", "social_pace", "shared_dislikes", "proximity",
  ]
  /// What families and coaches hear in full only where everybody shares the field.
  private static let fields: [CriterionID: DirectoryField] = [
    "shared_interests": .interests, "shared_courses": .courses, "common_languages": .languages,
    "channel_fit": .channels, "course_experience": .courses,
  ]
  /// What coaches hear in other words alone.
  private static let gists: Set<CriterionID> = [
    "shared_goals", "strength_meets_need", "experience_distance", "close_in_age",
  ]
  /// What coaches hear nothing of.
  private static let background: Set<CriterionID> = [
    "different_background", "history_keep", "history_fresh",
  ]

  @Test(arguments: Audience.allCases, CriterionSpecification.all.map(\.id))
  func `an audience hears of a criterion what is written down`(
    audience: Audience, criterion: CriterionID
  ) {
    let everything = Hearing.of(criterion, for: audience) { _ in true }
    let nothing = Hearing.of(criterion, for: audience) { _ in false }
    let isStaff = audience == .machine || audience == .coordinator
    func isGist(_ hearing: Hearing) -> Bool { if case .gist = hearing { true } else { false } }
    if Self.confidential.contains(criterion) {
      #expect(everything == .nothing && nothing == .nothing)
      #expect(Hearing.isConfidential(criterion))
    } else if isStaff {
      #expect(everything == .words && nothing == .words)
    } else if let field = Self.fields[criterion] {
      let familyMayRead = criterion != "course_experience"
      #expect(everything == (audience == .coach || familyMayRead ? .words : .nothing))
      #expect(audience == .coach ? isGist(nothing) : nothing == .nothing)
      #expect(Hearing.of(criterion, for: audience) { $0 == field } == everything)
      #expect(Hearing.of(criterion, for: audience) { $0 != field } == nothing)
    } else if Self.gists.contains(criterion) {
      #expect(audience == .coach ? isGist(everything) : everything == .nothing)
      #expect(everything == nothing)
    } else if Self.background.contains(criterion) {
      #expect(everything == .nothing && nothing == .nothing)
    } else {
      #expect(criterion == "schedule_overlap")
      #expect(everything == (audience == .coach ? .words : .nothing) && nothing == everything)
    }
  }

  @Test func `of a criterion that nobody knows nobody hears`() {
    for audience in Audience.allCases {
      #expect(Hearing.of("brand_new", for: audience) { _ in true } == .nothing)
    }
  }

  @Test(arguments: RuleSpecification.all.map(\.id))
  func `a coach does not hear who must not meet, who asked for company, or how far homes lie apart`(
    rule: RuleID
  ) {
    let guarded: Set<RuleID> = [
      "apart", "together", "only_with", "largest_distance", "travel_minutes",
    ]
    #expect((Hearing.of(rule, for: .coach) == .words) == !guarded.contains(rule))
    #expect(Hearing.of(rule, for: .coach).told(rule.rawValue) != nil)
    #expect(Hearing.of(rule, for: .coordinator) == .words)
    #expect(Hearing.of(rule, for: .machine) == .words)
    #expect(Hearing.of(rule, for: .family) == .nothing)
    #expect(Hearing.of(rule, for: .peer) == .nothing)
  }

  @Test func `a student shows no more than the program and they themselves share`() {
    var program = Program.preset(.pod, id: "p")
    program.directory = [.givenName, .grade, .interests]
    func shown(_ entry: DirectoryEntry?) -> [DirectoryField] {
      var one = student("a")
      one.directory = entry
      return program.directory(of: one)
    }
    #expect(shown(nil) == [.givenName, .grade, .interests])
    #expect(shown(.listed) == [.givenName, .grade, .interests])
    #expect(shown(.unlisted) == [])
    #expect(shown(.fields([.interests, .familyName, .givenName])) == [.givenName, .interests])
    #expect(program.directory(of: nil) == [])
  }

  @Test func `the engine names no criterion of confidence and the verifier accepts none`() throws {
    func like(_ id: Student.ID) -> Student {
      student(id) {
        $0.circumstances = ["works"]
        $0.dislikes = ["noise"]
        $0.socialPace = .quiet
        $0.home = Coordinates(latitude: 40, longitude: -90)
        $0.interests = ["chess"]
      }
    }
    var program = Program.preset(.buddy, id: "p")
    program.meeting.isAsynchronous = true
    program.rules = [:]
    for criterion in Self.confidential { program.weights[criterion] = 50 }
    let roster = Roster(
      students: [like("a"), like("b")],
      wishes: [Wish(student: "a", other: "b", kind: .prefer)])
    let result = try Matchmaker(program).match(roster, threads: 1)
    let told = Set(try #require(result.groups.first).why.map(\.criterion))
    #expect(told.contains("shared_interests") && told.isDisjoint(with: Self.confidential))
    #expect(Verifier(roster, program).verify(result).findings.isEmpty)
    for criterion in Self.confidential {
      var forged = result
      let share = 1000 * program.weights[criterion, default: 0]
      forged.groups[0].why.append(Reason(criterion: criterion, points: share, text: "both do"))
      #expect(
        Verifier(roster, program).verify(forged).findings.contains {
          $0.text.contains("\(criterion.rawValue) is confidential")
        }, "\(criterion)")
    }
    var points: [[Int?]] = []
    Matchmaker(program).forEachAllowedPair(of: roster) { points.append($0.points) }
    #expect(points.map(\.count) == [program.toldCriteria.count])
    #expect(Self.confidential.isDisjoint(with: program.toldCriteria))
  }

  @Test(arguments: [(Program.Unanswered.skip, nil), (.zero, 0), (.half, 500)])
  func `a breakdown shows what counts where somebody did not answer`(
    unanswered: Program.Unanswered, points: Int?
  ) {
    var program = Program.preset(.buddy, id: "p")
    program.rules = [:]
    program.weights = ["shared_interests": 1]
    program.unanswered = unanswered
    var found: [[Int?]] = []
    Matchmaker(program).forEachAllowedPair(
      of: Roster(students: [student("a") { $0.interests = ["chess"] }, student("b")])
    ) { found.append($0.points) }
    #expect(found == [[points]])
  }
}
