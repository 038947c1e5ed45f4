import Kith

/// Cases of rules on what a group shares and on who and where it meets.
extension RuleSwitchTests {
  static let company: [Case] = [
    Case(
      rule: "common_interest",
      students: pair({ $0.interests = ["chess"] }, { $0.interests = ["go"] }),
      on: { program, _ in program.rules["common_interest"] = .flag(true) }),
    Case(
      rule: "common_goal", students: pair({ $0.goals = ["travel"] }, { $0.goals = ["graduate"] }),
      on: { program, _ in program.goal = "travel" }),
    Case(
      rule: "common_language", students: pair({ $0.languages = ["en"] }, { $0.languages = ["es"] }),
      on: { program, _ in program.rules["common_language"] = .flag(true) }),
    Case(rule: "consent_cross_age", students: pair()) { program, _ in
      program.rules["consent_cross_age"] = .whole(2)
    },
    Case(rule: "consent_adult_contact", students: pair()) { program, roster in
      program.host = .coach
      roster.coaches = [coach()]
    },
    Case(rule: "coach_checked", students: pair(allowed, allowed)) { program, roster in
      program.host = .coach
      roster.coaches = [coach { $0.isBackgroundChecked = false }]
    },
    Case(rule: "coach_capacity", students: pair(allowed, allowed)) { program, roster in
      program.host = .coach
      roster.coaches = [coach { $0.capacity = 0 }]
    },
    Case(
      rule: "coach_language",
      students: pair(allowed) {
        allowed(&$0)
        $0.languages = ["es"]
      },
      base: { program, roster in
        program.host = .coach
        roster.coaches = [coach { $0.languages = ["en"] }]
      },
      on: { program, _ in program.rules["coach_language"] = .flag(true) }),
    Case(
      rule: "coach_hours", students: pair(allowed, allowed),
      base: { program, roster in
        program.host = .coach
        program.meeting.isAsynchronous = false
        program.rules["common_meeting"] = .flag(true)
        roster.coaches = [coach { $0.timeZone = "Asia/Tokyo" }]
      },
      on: { program, _ in program.rules["coach_hours"] = .flag(true) }),
    Case(
      rule: "venue", students: pair(allowed, allowed),
      base: { program, _ in program.meeting.mode = .inPerson },
      on: { program, _ in program.rules["venue"] = .flag(true) }),
    Case(
      rule: "households_least", kind: .playdate,
      students: pair({ $0.household = "h" }, { $0.household = "h" }),
      base: { program, _ in
        program.size = .init(least: 2, most: 2)
        program.rules["household_together"] = .flag(true)
      },
      on: { program, _ in program.rules["households_least"] = .whole(2) }),
    Case(
      rule: "households_most", kind: .playdate, students: pair(),
      base: { program, _ in
        program.size = .init(least: 2, most: 2)
        program.rules["household_apart"] = .flag(true)
      },
      on: { program, _ in program.rules["households_most"] = .whole(1) }),
  ]

  typealias Change = @Sendable (inout Student) -> Void

  static func pair(
    _ a: @escaping Change = { _ in }, _ b: @escaping Change = { _ in }
  ) -> @Sendable () -> [Student] {
    { [student("a", a), student("b", b)] }
  }

  /// Free on a Tuesday, and may meet adults and others in person.
  private static let allowed: Change = {
    $0.consents = [.matching, .peerContact, .adultContact, .inPerson]
    $0.availability = [LocalStretch(day: .tue, from: 15 * 60, to: 18 * 60)]
  }

  private static func coach(_ change: (inout Coach) -> Void = { _ in }) -> Coach {
    var coach = Coach(id: "k")
    coach.isBackgroundChecked = true
    change(&coach)
    return coach
  }
}
