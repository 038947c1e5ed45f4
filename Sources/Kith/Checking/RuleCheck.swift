import Foundation

/// Checks every hard rule on the raw students of a group, by code that matching does not use.
struct RuleCheck {
  let program: Program
  let roster: CheckedRoster
  /// Which words mean the same is the program's to say.
  let terms: Terms

  init(program: Program, roster: CheckedRoster) {
    self.program = program
    self.roster = roster
    terms = Terms(synonyms: program.synonyms)
  }

  /// Rules that hold whatever a program says.
  private static let unconditional = Set(
    RuleSpecification.all.filter { $0.form == .always }.map(\.id))

  /// The rules that a group breaks, in the order of their names.
  func findings(in group: Group) -> [Finding] {
    let members = group.members.compactMap { roster.students[$0.student] }
    let guide = group.members.first { $0.role == .mentor || $0.role == .tutor }
      .flatMap { roster.students[$0.student] }
    var rules = Set(program.rules.keys).union(Self.unconditional)
    if program.goal != nil { rules.insert("common_goal") }
    return rules.sorted().compactMap { rule in
      let isAsked =
        Self.unconditional.contains(rule) || rule == "common_goal" && program.goal != nil
        || rule == "shared_channel" && program.rules[rule] == nil
      guard let setting = program.setting(of: rule) ?? (isAsked ? .flag(true) : nil) else {
        return nil
      }
      let breach =
        breachOfStudent(rule, setting, members) ?? breachOfPair(rule, setting, members)
        ?? guide.flatMap { guide in
          breachOfGuide(
            rule, setting, guide, members.filter { $0.id != guide.id }, subject: group.subject)
        } ?? breachOfGroup(rule, setting, members)
        ?? breachOfCompany(rule, setting, group, members)
      return breach.map { Finding(.rule, group: group.id, rule: rule, $0) }
    }
  }
}

// MARK: - Students and pairs

extension RuleCheck {
  /// A member that a rule turns away alone.
  private func breachOfStudent(
    _ rule: RuleID, _ setting: Setting, _ members: [Student]
  ) -> String? {
    func first(_ problem: String, where isWrong: (Student) -> Bool) -> String? {
      members.first(where: isWrong).map { "\($0.id) \(problem)" }
    }
    switch rule.rawValue {
    case "enrolled": return first("is not enrolled") { !$0.isEnrolled }
    case "consent_matching":
      return first("lacks the consent matching") { !$0.consents.contains(.matching) }
    case "consent_peer_contact":
      return first("lacks the consent peer-contact") { !$0.consents.contains(.peerContact) }
    case "consent_in_person" where program.meeting.mode == .inPerson:
      return first("lacks the consent in-person") { !$0.consents.contains(.inPerson) }
    case "age_least":
      return first("is younger than the rule allows") {
        (roster.age(of: $0) ?? .min) < setting.number
      }
    default: return nil
    }
  }

  /// Two members that a rule keeps out of one group.
  private func breachOfPair(_ rule: RuleID, _ setting: Setting, _ members: [Student]) -> String? {
    for (index, first) in members.enumerated() {
      for second in members[(index + 1)...] {
        if let problem = problem(of: rule, setting, first, second) {
          return "\(first.id) and \(second.id) \(problem)"
        }
      }
    }
    return nil
  }

  private func problem(
    of rule: RuleID, _ setting: Setting, _ first: Student, _ second: Student
  ) -> String? {
    switch rule.rawValue {
    case "apart": roster.mustStayApart(first.id, second.id) ? "must stay apart" : nil
    case "grade_band":
      distance(first.grade?.level, second.grade?.level).isOver(setting.number)
        ? "are too many grades apart" : nil
    case "age_gap_most":
      AgeDistance(first, second)?.isWithin(setting.number) == true
        ? nil : "are too many years apart"
    case "consent_cross_age":
      AgeDistance(first, second)?.isBelow(setting.number) != true
        && !(first.consents.contains(.crossAge) && second.consents.contains(.crossAge))
        ? "lack the consent cross-age" : nil
    case "minors_with_adults": mixesAges(first, second) ? "are a minor and an adult" : nil
    case "shared_language":
      sharesNothing(first.languages.map(primaryLanguage), second.languages.map(primaryLanguage))
        ? "share no language" : nil
    case "shared_channel":
      sharesNothing(first.channels.map(\.rawValue), second.channels.map(\.rawValue))
        ? "share no channel" : nil
    case "largest_distance": isFarther(first, second, setting.decimal) ? "live too far apart" : nil
    case "travel_minutes":
      isFarther(first, second, setting.decimal - 10) ? "live too long a way apart" : nil
    case "same_school":
      areAtOneSchool(first, second) == true ? nil : "go to different schools"
    case "different_school":
      areAtOneSchool(first, second) == false ? nil : "go to the same school"
    case "household_apart":
      first.household != nil && first.household == second.household ? "are siblings" : nil
    case "not_again":
      roster.wereTogether(first.id, second.id, inLast: setting.number)
        ? "were together in a recent term" : nil
    default: nil
    }
  }

  /// Whether one is a minor and the other grown up, on the first or the last day, without the consent;
  /// an age that nobody knows is on neither side and needs the consent of both.
  private func mixesAges(_ first: Student, _ second: Student) -> Bool {
    let agree = [first, second].map { $0.consents.contains(.crossAge) }
    return [roster.age(of: first, atEnd: false), roster.age(of: first, atEnd: true)]
      .enumerated().contains { day, age in
        let theirs = roster.age(of: second, atEnd: day == 1)
        guard let own = age, let other = theirs else {
          return (age == nil) != (theirs == nil) && agree.contains(false)
        }
        guard (own < 18) != (other < 18) else { return false }
        return !agree[own < 18 ? 0 : 1]
      }
  }

  func primaryLanguage(_ tag: String) -> String {
    tag.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? ""
  }

  /// Whether two go to the same school; nil where one of them named none.
  private func areAtOneSchool(_ first: Student, _ second: Student) -> Bool? {
    guard let one = first.school, let other = second.school else { return nil }
    return Terms.plain(one) == Terms.plain(other)
  }

  /// Whether both answered, and nothing is common to them.
  private func sharesNothing(_ first: [String], _ second: [String]) -> Bool {
    !first.isEmpty && !second.isEmpty && Set(first).isDisjoint(with: second)
  }

  private func distance(_ first: Int?, _ second: Int?) -> Distance {
    guard let first, let second else { return .unknown }
    return .steps(abs(first - second))
  }

  private enum Distance {
    case steps(Int)
    case unknown

    /// What nobody answered is over every limit.
    func isOver(_ limit: Int) -> Bool {
      switch self {
      case .steps(let steps): steps > limit
      case .unknown: true
      }
    }
  }

  /// Whether two homes lie farther apart than `limit` kilometres; a metre of grace for rounding.
  private func isFarther(_ first: Student, _ second: Student, _ limit: Double) -> Bool {
    guard let from = first.home, let to = second.home else { return true }
    return Self.kilometres(from, to) > limit + 0.001
  }

  /// The great circle distance of two points by the formula of half versed sines.
  static func kilometres(_ from: Coordinates, _ to: Coordinates) -> Double {
    let radians = Double.pi / 180
    let latitudes = (from.latitude * radians, to.latitude * radians)
    let half =
      pow(sin((latitudes.1 - latitudes.0) / 2), 2) + cos(latitudes.0) * cos(latitudes.1)
      * pow(sin((to.longitude - from.longitude) * radians / 2), 2)
    // The mean radius of the earth in kilometres.
    return 2 * 6371.0088 * asin(min(1, half.squareRoot()))
  }
}
