import Kith
import Samples
import Suggest
import Testing

/// What suggestions say is true once they are carried out.
struct SuggestionTruthTests {
  /// A program of a kind under which a generated school has groups to form.
  static func program(_ kind: Program.Kind) -> Program {
    var program = Program.preset(kind, id: "p")
    program.term = .term2027
    switch kind {
    case .pod: program.size = .init(least: 3, most: 5)
    case .playdate: program.rules["largest_distance"] = .decimal(300)
    case .club: program.size = .init(least: 3, most: 6)
    case .outing:
      program.size = .init(least: 3, most: 8)
      program.rules["largest_distance"] = .decimal(300)
      // Half of a generated school is younger than the preset asks.
      program.rules["age_least"] = nil
    default: break
    }
    program.limits = .init(seconds: 20, gap: 0.05, effort: 3)
    return program
  }

  /// Asks for many students of a matched school, and checks every suggestion.
  private func check(
    _ roster: Roster, _ program: Program, hurtAtMost: Int = 60, _ label: String
  ) throws -> Set<Suggestion.Way> {
    let best = try Matchmaker(program).match(roster, threads: 1)
    var suggestions = try Suggestions(roster, program, result: best)
    // Some groups have fallen apart since, so that there are students who wait.
    for group in best.groups.prefix(best.groups.count / 3) { suggestions.removeGroup(group.id) }
    let result = suggestions.present
    #expect(Verifier(roster, program).verify(result).findings == [], "\(label)")
    let carried = CarriedOut(roster, program, result)
    var ways: Set<Suggestion.Way> = []
    let students = roster.students.filter(\.isEnrolled).map(\.id)
    for student in students.enumerated().filter({ $0.offset.isMultiple(of: 5) }).map(\.element) {
      let answer = try suggestions.answer(
        SuggestionRequest([student], count: 3, hurtAtMost: hurtAtMost))
      for suggestion in answer.suggestions {
        ways.insert(suggestion.way)
        carried.check(
          suggestion, by: suggestions, hurtAtMost: hurtAtMost, "\(label), \(student)")
        if let best = answer.best { #expect(suggestion.score <= best, "\(label), \(student)") }
      }
    }
    return ways
  }

  @Test(arguments: Program.Kind.allCases)
  func `every suggestion passes the verifier and costs what it says`(
    kind: Program.Kind
  ) throws {
    var ways: Set<Suggestion.Way> = []
    for seed in UInt64(1)...2 {
      let roster = CohortGenerator(studentCount: 60, seed: seed).roster()
      ways.formUnion(try check(roster, Self.program(kind), "\(kind), seed \(seed)"))
    }
    #expect(!ways.isEmpty)
    if kind == .pod { #expect(ways.isSuperset(of: [.seat, .formed, .chain])) }
  }

  @Test(arguments: [
    "never alone", "at most", "venue", "host", "twice a week", "sum",
  ])
  func `rules of whole groups hold in suggestions too`(rule: String) throws {
    var ways: Set<Suggestion.Way> = []
    for seed in UInt64(5)...6 {
      var roster = CohortGenerator(studentCount: 60, seed: seed).roster()
      var program = Self.program(rule == "venue" ? .outing : .pod)
      switch rule {
      case "never alone": program.rules["never_alone"] = .list([.text("languages")])
      case "at most": program.rules["at_most"] = .table(["grade": .whole(3)])
      case "venue": program.rules["venue"] = .flag(true)
      case "host":
        program.host = .coach
        for place in roster.students.indices {
          roster.students[place].consents.insert(.adultContact)
        }
      case "twice a week": program.meeting.timesAWeek = 2
      case "sum": program.value = .sum
      default: break
      }
      ways.formUnion(try check(roster, program, "\(rule), seed \(seed)"))
    }
    #expect(!ways.isEmpty, "\(rule)")
  }

  @Test func `groups fixed by hand are left alone, and those who stay together count`() throws {
    let roster = CohortGenerator(studentCount: 60, seed: 8).roster()
    let program = Self.program(.pod)
    let first = try Matchmaker(program).match(roster, threads: 1)
    let pinned = first.groups[0].members.map(\.student)
    let keeping = Keeping(
      groups: [.init(pinned)], earlier: first.groups.map { $0.members.map(\.student) },
      disruption: 100)
    let result = try Matchmaker(program, keeping: keeping).match(roster, threads: 1)
    let suggestions = try Suggestions(roster, program, result: result)
    #expect(
      try suggestions.answer(SuggestionRequest([pinned[0]])).remarks.contains {
        $0.contains("fixed by hand")
      })
    var count = 0
    let verifier = Verifier(roster, program)
    for student in roster.students.map(\.id) where !pinned.contains(student) {
      guard let answer = try? suggestions.answer(SuggestionRequest([student], count: 2)) else {
        continue
      }
      for suggestion in answer.suggestions {
        count += 1
        let after = suggestions.result(carryingOut: suggestion)
        #expect(verifier.verify(after).findings == [], "\(student)")
        #expect(after.objective - result.objective == suggestion.objectiveChange)
        #expect(after.groups.contains { Set($0.members.map(\.student)) == Set(pinned) })
      }
    }
    #expect(count > 0)
  }

  @Test func `meetings of other programs are kept clear of`() throws {
    let roster = CohortGenerator(studentCount: 60, seed: 9).roster()
    let clubs = try Matchmaker(Self.program(.club)).match(roster, threads: 1)
    let program = Self.program(.pod)
    let result = try Matchmaker(program, busy: clubs.groups).match(roster, threads: 1)
    let suggestions = try Suggestions(roster, program, result: result, busy: clubs.groups)
    let options = MeetingOptions(
      students: roster.students, wish: program.meeting, term: program.term)
    var count = 0
    for student in roster.students.map(\.id) {
      guard let answer = try? suggestions.answer(SuggestionRequest([student])) else { continue }
      for group in answer.suggestions.flatMap({ $0.groups + $0.alsoChanged }) {
        count += 1
        let taken = clubs.groups.filter { club in
          club.members.contains { one in group.members.contains { $0.student == one.student } }
        }
        let times = taken.flatMap(\.meetings).flatMap { options.calendar.instants(of: $0) }
        for own in group.meetings.flatMap({ options.calendar.instants(of: $0) }) {
          #expect(!times.contains { $0.overlaps(own) }, "\(student)")
        }
      }
    }
    #expect(count > 0)
  }

  @Test(arguments: Program.Kind.allCases)
  func `possible groups pass the verifier`(kind: Program.Kind) throws {
    let roster = CohortGenerator(studentCount: 60, seed: 10).roster()
    let program = Self.program(kind)
    let suggestions = try Suggestions(roster, program)
    let carried = CarriedOut(roster, program, nil)
    var count = 0
    for student in roster.students.map(\.id).enumerated().filter({ $0.offset % 3 == 0 }).map(
      \.element)
    {
      guard let answer = try? suggestions.answer(SuggestionRequest([student], count: 3)) else {
        continue
      }
      for suggestion in answer.suggestions {
        count += 1
        carried.check(suggestion, by: suggestions, hurtAtMost: 0, "\(kind), \(student)")
        #expect(suggestion.way == .possible)
      }
      if let first = answer.suggestions.first { #expect(first.score == answer.best) }
    }
    // Outings ask for more than other kinds, so fewer groups are possible.
    #expect(count > (kind == .outing ? 8 : 10))
  }
}
