import Kith
import Suggest
import Testing

/// Values made in Swift that no file could hold: a typed error with every problem, or an answer.
struct OddValuesTests {
  private static func roster() -> Roster {
    var roster = SmallSchool.roster(8, seed: 5)
    roster.venues = [
      Venue(
        id: "v", name: "v", location: Coordinates(latitude: 40, longitude: -75), capacity: 9,
        timeZone: "America/New_York", hours: [])
    ]
    roster.coaches = [Coach(id: "c")]
    return roster
  }

  /// A change to a program, and the places that are told; none where there is an answer.
  struct OddProgram: Sendable {
    var places: [String]
    var change: @Sendable (inout Program) -> Void

    init(_ places: String..., change: @escaping @Sendable (inout Program) -> Void) {
      self.places = places
      self.change = change
    }
  }

  static let programs: [OddProgram] = [
    OddProgram("id") { $0.id = "" },
    OddProgram("term.starts", "term.ends") {
      $0.term = .init(starts: .init(dayNumber: .max), ends: .init(dayNumber: .max))
    },
    OddProgram("term.starts", "term.ends") {
      $0.term = .init(starts: .init(dayNumber: .min), ends: .init(dayNumber: .max))
    },
    OddProgram("term") { $0.term = .init(starts: .day(2027, 5, 1), ends: .day(2027, 1, 1)) },
    OddProgram("term") { $0.term = .init(starts: .day(2000, 5, 1), ends: .day(2027, 1, 1)) },
    OddProgram("term.starts", "term.ends") {
      $0.term = .init(starts: .day(1965, 1, 4), ends: .day(1965, 2, 4))
    },
    OddProgram("timeZone") { $0.timeZone = "Mars/Olympus" },
    OddProgram("size.least") { $0.size.least = 0 },
    OddProgram("size.least") { $0.size.least = -5 },
    OddProgram("size.most", "size") { $0.size.most = -5 },
    OddProgram("size.most") { $0.size.most = .max },
    OddProgram("size") { $0.size = .init(least: 5, most: 3) },
    OddProgram("meeting.minutes") { $0.meeting.minutes = 0 },
    OddProgram("meeting.minutes") { $0.meeting.minutes = -45 },
    OddProgram("meeting.minutes") { $0.meeting.minutes = .max },
    OddProgram("meeting.timesAWeek") { $0.meeting.timesAWeek = 0 },
    OddProgram("meeting.timesAWeek") { $0.meeting.timesAWeek = 8 },
    OddProgram("meeting.earliest") { $0.meeting.earliest = .min },
    OddProgram("meeting.latest") { $0.meeting.latest = .max },
    OddProgram("meeting") { ($0.meeting.earliest, $0.meeting.latest) = (900, 600) },
    OddProgram("rules[grade_bnd]") { $0.rules["grade_bnd"] = .whole(1) },
    OddProgram("rules[grade_band]") { $0.rules["grade_band"] = .whole(.max) },
    OddProgram("rules[grade_band]") { $0.rules["grade_band"] = .flag(true) },
    OddProgram("rules[largest_distance]") { $0.rules["largest_distance"] = .decimal(.nan) },
    OddProgram("rules[at_most]") { $0.rules["at_most"] = .table(["grade": .whole(-1)]) },
    OddProgram("rules[never_alone]") { $0.rules["never_alone"] = .list([]) },
    OddProgram("weights[shared_interest]") { $0.weights["shared_interest"] = 1 },
    OddProgram("weights[shared_interests]") { $0.weights["shared_interests"] = .max },
    OddProgram("weights[shared_interests]") { $0.weights["shared_interests"] = -1 },
    OddProgram("ideals[wishes]") { $0.ideals["wishes"] = 3 },
    OddProgram("hidden[nothing]") { $0.hidden = ["nothing"] },
    OddProgram("mixing.school") { $0.mixing.school = .max },
    OddProgram("placement") { $0.placement = .max },
    OddProgram("placement") { $0.placement = -1 },
    OddProgram("priority.isolated", "priority.leftOver") {
      ($0.priority.isolated, $0.priority.leftOver) = (.max, .min)
    },
    OddProgram("limits.seconds") { $0.limits.seconds = .nan },
    OddProgram("limits.gap") { $0.limits.gap = -.infinity },
    OddProgram("limits.effort") { $0.limits.effort = -1 },
    OddProgram("disruption") { $0.disruption = .max },
    OddProgram("mapGrid") { $0.mapGrid = 0 },
    OddProgram("venue") { $0.venue = "" },
    OddProgram("goal") { $0.goal = "" },
    OddProgram("roles.guide", "roles.learner") { $0.roles = .init(guide: "", learner: "") },
    OddProgram { $0.rules["largest_distance"] = .whole(5) },
    OddProgram { $0.synonyms = ["": "", "a": "b", "b": "a"] },
    OddProgram { $0.venue = "nowhere" },
    OddProgram { $0.limits.seconds = 0 },
  ]

  @Test(arguments: programs.indices)
  func `an odd program is refused with all its places, or answered`(number: Int) throws {
    let odd = Self.programs[number]
    var program = SmallSchool.program(.pod)
    odd.change(&program)
    let roster = Self.roster()
    #expect(program.problems.map(\.place) == odd.places)
    do {
      let result = try Matchmaker(program).match(roster)
      #expect(odd.places.isEmpty)
      #expect(Verifier(roster, program).verify(result).findings == [])
    } catch let error as InvalidProgram {
      #expect(error.problems.map(\.place) == odd.places)
      #expect(throws: InvalidProgram.self) { try Suggestions(roster, program) }
      let empty = Self.emptyResult
      #expect(throws: InvalidProgram.self) {
        try Explainer(empty, of: roster, program: program)
      }
      #expect(Verifier(roster, program).verify(empty).findings.count >= odd.places.count)
    }
  }

  private static let emptyResult = MatchResult(
    program: "p", status: .feasible, objective: 0, bound: 0, placed: 0, groups: [], unplaced: [],
    notices: [], certificate: nil)

  struct OddRoster: Sendable {
    var places: [String]
    var change: @Sendable (inout Roster) -> Void

    init(_ places: String..., change: @escaping @Sendable (inout Roster) -> Void) {
      self.places = places
      self.change = change
    }
  }

  static let rosters: [OddRoster] = [
    OddRoster("students[1].id") { $0.students[1].id = $0.students[0].id },
    OddRoster("students[2].id") { $0.students[2].id = "" },
    OddRoster("students[0].home") {
      $0.students[0].home = Coordinates(latitude: .nan, longitude: 0)
    },
    OddRoster("students[0].home") {
      $0.students[0].home = Coordinates(latitude: 40, longitude: .infinity)
    },
    OddRoster("students[0].birthDate") { $0.students[0].birthDate = .init(dayNumber: .max) },
    OddRoster("students[0].birthDate") { $0.students[0].birthDate = .init(dayNumber: .min) },
    OddRoster("students[0].joinedOn") { $0.students[0].joinedOn = .init(dayNumber: .min) },
    OddRoster("students[0].capacity") { $0.students[0].capacity = -1 },
    OddRoster("students[0].capacity") { $0.students[0].capacity = .max },
    OddRoster("students[0].belonging") { $0.students[0].belonging = .min },
    OddRoster("students[0].availability[0]") {
      $0.students[0].availability = [LocalStretch(day: .mon, from: -100, to: 50)]
    },
    OddRoster("students[0].availability[0]") {
      $0.students[0].availability = [LocalStretch(day: .sun, from: 0, to: .max)]
    },
    OddRoster("students[0].availability[0]") {
      $0.students[0].availability = [LocalStretch(day: .sun, from: .min, to: .max)]
    },
    OddRoster("history[0].rating", "history[0].student") {
      $0.history = [PastPlacement(term: "", program: "", group: "g", student: "", rating: .max)]
    },
    OddRoster("venues[1].id", "venues[1].location") {
      var venue = $0.venues[0]
      venue.location.latitude = .nan
      $0.venues.append(venue)
    },
    OddRoster("venues[0].capacity", "venues[0].hours[0]") {
      $0.venues[0].capacity = -3
      $0.venues[0].hours = [LocalStretch(day: .mon, from: 2000, to: 0)]
    },
    OddRoster("coaches[1].id", "coaches[1].capacity") {
      $0.coaches.append($0.coaches[0])
      $0.coaches[1].capacity = .min
    },
    OddRoster { $0.students = [] },
    OddRoster { $0.students[0].timeZone = "" },
    OddRoster { $0.students[0].timeZone = "Mars/Olympus" },
    OddRoster { $0.wishes = [Wish(student: "s0", other: "s0", kind: .apart)] },
    OddRoster { $0.wishes = [Wish(student: "s0", other: "s0", kind: .together)] },
    OddRoster { $0.wishes = [Wish(student: "", other: "nobody", kind: .together)] },
    OddRoster { $0.students[0].interests = ["", " ", "\u{0}", "chess", "chess"] },
    OddRoster("students[0].languages[0]", "students[0].languages[1]") {
      $0.students[0].languages = ["", "-", "en_US"]
    },
    OddRoster {
      $0.students[0].languages = ["EN_us"]
      $0.students[1].languages = ["en-GB"]
    },
    OddRoster { $0.students[0].availability = [LocalStretch(day: .sun, from: 1439, to: 0)] },
    OddRoster { $0.students[0].household = "" },
    OddRoster { $0.coaches[0].students = ["nobody", "", "s0", "s0"] },
  ]

  @Test(arguments: rosters.indices)
  func `an odd roster is refused with all its places, or answered`(number: Int) throws {
    let odd = Self.rosters[number]
    var roster = Self.roster()
    odd.change(&roster)
    #expect(roster.problems.map(\.place) == odd.places)
    for kind in Program.Kind.allCases {
      var program = SmallSchool.program(kind)
      if !kind.isGuided { program.host = .coach }
      do {
        let result = try Matchmaker(program).match(roster)
        #expect(odd.places.isEmpty)
        #expect(Verifier(roster, program).verify(result).findings == [], "\(kind)")
        let suggestions = try Suggestions(roster, program, result: result)
        for student in roster.students where student.isEnrolled {
          _ = try suggestions.answer(SuggestionRequest([student.id]))
        }
      } catch let error as InvalidRoster {
        #expect(error.problems.map(\.place) == odd.places)
        #expect(throws: InvalidRoster.self) { try Suggestions(roster, program) }
        let empty = Self.emptyResult
        #expect(throws: InvalidRoster.self) { try Explainer(empty, of: roster, program: program) }
        #expect(!Verifier(roster, program).verify(empty).findings.isEmpty)
      }
    }
  }

  @Test func `all problems of a program and of a roster are told at once`() {
    var program = SmallSchool.program(.pod)
    for odd in [Self.programs[0], Self.programs[12], Self.programs[20]] { odd.change(&program) }
    #expect(
      program.problems.map(\.place) == ["id", "meeting.minutes", "rules[grade_bnd]"])
    #expect(program.problems.map(\.code) == [.empty, .outOfRange, .unknown])
    #expect(program.problems[2].text.contains("grade_band"))
  }
}
