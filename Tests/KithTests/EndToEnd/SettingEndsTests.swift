import Foundation
import Kith
import Matching
import Testing

/// Engine and verifier read every setting alike, wherever in its range it lies.
struct SettingEndsTests {
  /// Schools for each kind; more with `KITH_SETTING_SEEDS`.
  private static let seeds =
    ProcessInfo.processInfo.environment["KITH_SETTING_SEEDS"].flatMap(UInt64.init) ?? 1

  /// What rules and keys turn on: siblings, unknown ages, grown-ups, earlier terms, coaches, venues.
  private static func roster(_ kind: Program.Kind, seed: UInt64) -> Roster {
    var roster = SmallSchool.roster(kind == .tutor ? 7 : 10, seed: seed)
    var random = SplitMix64(seed: seed)
    func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    for place in roster.students.indices {
      if chance(20) { roster.students[place].birthDate = nil }
      if chance(15) { roster.students[place].birthDate = .day(2000 + random.below(9), 2, 28) }
      if chance(15) { roster.students[place].joinedOn = nil }
      if chance(40) { roster.students[place].household = "h\(random.below(2))" }
      if chance(60) { roster.students[place].school = ["Oak", "Elm"][random.below(2)] }
      if chance(50) { roster.students[place].channels = [Channel.allCases[random.below(5)]] }
      if chance(80) {
        roster.students[place].consents.formUnion([.peerContact, .adultContact, .crossAge])
      }
      if chance(10) { roster.students[place].home = nil }
    }
    let ids = roster.students.map(\.id)
    if chance(50) { roster.wishes.append(Wish(student: ids[0], other: ids[1], kind: .together)) }
    for (place, id) in ids.enumerated() where chance(60) {
      roster.history.append(
        PastPlacement(
          term: "2026-\(1 + place % 2)", program: "q", group: "g\(place % 3)", student: id,
          rating: chance(50) ? 1 + random.below(5) : nil))
    }
    var open = Venue(
      id: "v", name: "Library", location: Coordinates(latitude: 40.1, longitude: -75),
      capacity: 6, timeZone: "America/New_York", hours: [])
    open.hours = Weekday.allCases.map { LocalStretch(day: $0, from: 8 * 60, to: 21 * 60) }
    roster.venues = [open]
    roster.coaches = ["c1", "c2"].map { id in
      var coach = Coach(id: id)
      coach.isBackgroundChecked = id == "c1" || chance(50)
      coach.capacity = random.below(4)
      return coach
    }
    return roster
  }

  /// Four weeks, in the midst of which clocks change: hours are worked out again for every setting.
  private static func program(_ kind: Program.Kind) -> Program {
    var program = SmallSchool.program(kind)
    program.term = .init(starts: .day(2027, 3, 1), ends: .day(2027, 3, 28))
    if let one = Quantity(1), let five = Quantity(5) {
      program.questions["skill"] = Question(.number(from: one, to: five))
    }
    return program
  }

  private static func check(_ program: Program, _ roster: Roster, _ what: String) {
    guard program.problems.isEmpty else { return }
    if program.term == nil {
      // Ages are counted on a day.
      #expect(throws: SettingProblem.self, "\(what)") {
        try Matchmaker(program).match(roster, threads: 1)
      }
      return
    }
    do {
      let result = try Matchmaker(program).match(roster, threads: 1)
      let findings = Verifier(roster, program).verify(result).findings
      #expect(findings == [], "\(what)")
      let explainer = try Explainer(result, of: roster, program: program)
      #expect(explainer.explanations.count == result.groups.count, "\(what)")
    } catch {
      Issue.record("\(what): \(error)")
    }
  }

  /// The settings at the ends of a form's range.
  private static func ends(of form: SettingForm) -> [Setting] {
    switch form {
    case .always: [.flag(true)]
    case .flag: [.flag(true), .flag(false)]
    case .whole(let range):
      [
        .whole(range.lowerBound), .whole(range.lowerBound + 1), .whole(range.upperBound),
        .flag(false),
      ]
    case .decimal(let range):
      [.decimal(range.lowerBound), .decimal(range.upperBound), .whole(Int(range.lowerBound))]
    case .columns(let names): names.map { .list([.text($0)]) } + [.list(names.map { .text($0) })]
    case .limits(let names):
      names.map { .table([$0: .whole(1)]) } + [.table(["grade": .whole(.max)])]
    case .counts(let names):
      names.map { .table(["\($0):chess": .whole(1)]) } + [.table(["grade:5": .whole(.max)])]
    case .names(let names): names.map { .list([.text($0)]) } + [.list(names.map { .text($0) })]
    // The program has a question `skill`.
    case .spans: [.table(["skill": .whole(0)]), .table(["skill": .whole(1_000_000)])]
    case .means:
      [
        .table(["skill": .table(["least": .whole(5)])]),
        .table(["skill": .table(["most": .whole(1)])]),
      ]
    }
  }

  @Test(arguments: Program.Kind.allCases)
  func `every rule at every end of its range gives an answer that the verifier accepts`(
    kind: Program.Kind
  ) {
    for seed in 1...Self.seeds {
      let roster = Self.roster(kind, seed: seed)
      for rule in RuleSpecification.all {
        for setting in Self.ends(of: rule.form) {
          var program = Self.program(kind)
          program.rules[rule.id] = setting
          Self.check(program, roster, "\(kind.rawValue) \(rule.id): \(setting), seed \(seed)")
        }
      }
    }
  }

  private typealias Change = (name: String, apply: @Sendable (inout Program) -> Void)

  /// Every key of a program, away from what a kind presets.
  private static let changes: [Change] = [
    ("unanswered zero", { $0.unanswered = .zero }), ("unanswered half", { $0.unanswered = .half }),
    ("value sum", { $0.value = .sum }), ("value mean", { $0.value = .mean }),
    ("size 2-2", { $0.size = .init(least: 2, most: 2) }),
    ("size 3-3", { $0.size = .init(least: 3, most: 3) }),
    ("size 2-1000", { $0.size = .init(least: 2, most: 1000) }),
    ("placement 0", { $0.placement = 0 }), ("placement most", { $0.placement = 1_000_000 }),
    ("disruption", { $0.disruption = 10_000 }),
    ("priority", { $0.priority = .init(isolated: 1000, belongingUnder: 101, leftOver: 1000) }),
    ("priority least", { $0.priority = .init(isolated: 1, belongingUnder: 0, leftOver: 1) }),
    ("gap", { $0.limits.gap = 1 }), ("effort", { $0.limits.effort = 0 }),
    ("seed", { $0.seed = .max }), ("time zone", { $0.timeZone = "Asia/Tokyo" }),
    ("no term", { $0.term = nil }),
    ("one day", { $0.term = $0.term.map { .init(starts: $0.starts, ends: $0.starts) } }),
    ("anybody", { $0.roles = .init(guide: "any", learner: "any") }),
    ("nobody", { $0.roles = .init(guide: "nobody", learner: "nobody") }),
    ("in person", { $0.meeting.mode = .inPerson }), ("either", { $0.meeting.mode = .either }),
    ("online", { $0.meeting.mode = .online }), ("utc", { $0.meeting.anchor = .utc }),
    ("asynchronous", { $0.meeting.isAsynchronous = true }),
    ("one minute", { $0.meeting.minutes = 1 }), ("twice", { $0.meeting.timesAWeek = 2 }),
    ("daily", { $0.meeting.timesAWeek = 7 }),
    (
      "whole day",
      {
        $0.meeting.minutes = 1440
        ($0.meeting.earliest, $0.meeting.latest) = (0, 1440)
      }
    ),
    ("coach", { $0.host = .coach }),
    (
      "coach in person",
      {
        $0.host = .coach
        $0.meeting.mode = .inPerson
      }
    ),
    (
      "venue",
      {
        $0.meeting.mode = .inPerson
        $0.venue = "v"
      }
    ),
    (
      "unknown venue",
      {
        $0.meeting.mode = .inPerson
        $0.venue = "w"
      }
    ),
    ("goal", { $0.goal = "graduate" }), ("halfway", { $0.meetsHalfway.toggle() }),
    ("mixing", { $0.mixing = .init(school: 1000, region: 0, languages: 0) }),
    ("no mixing", { $0.mixing = .init(school: 0, region: 0, languages: 0) }),
    ("hidden", { $0.hidden = Set(CriterionSpecification.all.map(\.id)) }),
    ("synonyms", { $0.synonyms = ["chess": "music", "soccer": "music"] }),
    ("no weights", { $0.weights = $0.weights.mapValues { _ in 0 } }),
    (
      "all weights",
      {
        for criterion in CriterionSpecification.all { $0.weights[criterion.id] = 1000 }
      }
    ),
    (
      "least ideals",
      {
        for criterion in CriterionSpecification.all {
          if let ideal = criterion.ideal { $0.ideals[criterion.id] = ideal.range.lowerBound }
        }
      }
    ),
    (
      "most ideals",
      {
        for criterion in CriterionSpecification.all {
          if let ideal = criterion.ideal { $0.ideals[criterion.id] = ideal.range.upperBound }
        }
      }
    ),
  ]

  @Test(arguments: Program.Kind.allCases)
  func `every key away from its default gives an answer that the verifier accepts`(
    kind: Program.Kind
  ) {
    for seed in 1...Self.seeds {
      let roster = Self.roster(kind, seed: seed)
      var random = SplitMix64(seed: seed)
      for change in Self.changes {
        var program = Self.program(kind)
        change.apply(&program)
        Self.check(program, roster, "\(kind.rawValue) \(change.name), seed \(seed)")
        // And beside another one, with a rule at an end.
        let other = Self.changes[random.below(Self.changes.count)]
        let rule = RuleSpecification.all[random.below(RuleSpecification.all.count)]
        let ends = Self.ends(of: rule.form)
        let setting = ends[random.below(ends.count)]
        other.apply(&program)
        program.rules[rule.id] = setting
        Self.check(
          program, roster,
          "\(kind.rawValue) \(change.name), \(other.name), \(rule.id): \(setting), seed \(seed)")
      }
    }
  }
}
