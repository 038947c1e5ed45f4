package import Rules
package import School

/// A way in which a program would ask for less than it does.
package struct Relaxation: Hashable, Sendable {
  package var rules: [RuleID: Setting] = [:]
  package var size: Program.Size?

  /// The program as it would be.
  package func applied(to program: Program) -> Program {
    var program = program
    program.rules.merge(rules) { $1 }
    program.size = size ?? program.size
    return program
  }

  /// The names of what is relaxed, ascending.
  package var names: [RuleID] { (Array(rules.keys) + (size == nil ? [] : [HasSize.id])).sorted() }

  /// Rules of a least number, which 0 switches off.
  package static let leastNumbers = ["age_gap_least", "experience_gap", "course_completed"]

  /// The relaxation in plain words, such as "a grade band of 3".
  package var words: String {
    joined(
      rules.sorted { $0.key < $1.key }.map(Self.words)
        + (size.map { ["groups of \($0.least) to \($0.most)\($0.isEven ? ", even" : "")"] } ?? []),
      by: "together with")
  }

  private static func words(_ rule: RuleID, _ setting: Setting) -> String {
    guard setting != .flag(false) || !Self.leastNumbers.contains(rule.rawValue) else {
      return "no \(rule)"
    }
    return switch rule.rawValue {
    case "grade_band": "a grade band of \(setting)"
    case "age_gap_most": "an age gap of up to \(setting) years"
    case "age_gap_least": "an age gap of \(setting) years or more"
    case "experience_gap": "guides with \(setting) months of experience"
    case "largest_distance": "a distance of \(setting) km"
    case "travel_minutes": "\(setting) minutes on the way"
    case "course_completed": "guides who have finished \(setting) of the learner's courses"
    case "shared_language": "groups without a common language"
    case "shared_channel": "groups without a common way to talk"
    case "same_school": "partners from other schools"
    case "different_school": "partners from the same school"
    case "household_apart": "siblings in one group"
    case "household_together": "siblings in different groups"
    case "not_again": "earlier partners again"
    case "same": "partners with other answers"
    case "different": "partners with the same answers"
    case "within": "answers farther apart"
    default: "no \(rule)"
    }
  }
}

extension Cohort {
  /// What a rule would have to be told to let in each partner that it turns away from a student; nil
  /// where no setting would. The rule is looked up once, for partners come by the thousand.
  package func relaxing(_ rule: RuleSpecification, for student: Int) -> ((Int) -> Setting?)? {
    guard !rule.isSafety else { return nil }
    func least(_ number: Int?) -> Setting? {
      number.flatMap { $0 < 0 ? nil : $0 == 0 ? .flag(false) : .whole($0) }
    }
    func difference(_ numbers: [Int?]) -> (Int) -> Setting? {
      { partner in
        guard let one = numbers[student], let other = numbers[partner] else { return nil }
        return .whole(abs(one - other))
      }
    }
    switch rule.id.rawValue {
    case "grade_band":
      let steps = difference(grades)
      let widest = (program.number(of: StaysInGradeBand.id) ?? 0) + StaysInGradeBand.furtherSteps
      return { partner in
        guard case .whole(let number)? = steps(partner), number <= widest else { return nil }
        return .whole(number)
      }
    case "age_gap_most":
      return { partner in
        guard let one = self.students[partner].birthDate,
          let other = self.students[student].birthDate
        else { return nil }
        return .whole(one.yearsWithin(other))
      }
    case "age_gap_least":
      return { partner in
        guard let guide = self.students[partner].birthDate,
          let learner = self.students[student].birthDate
        else { return nil }
        return least(learner.years(since: guide))
      }
    case "experience_gap":
      return { partner in
        guard let guide = self.students[partner].joinedOn,
          let learner = self.students[student].joinedOn
        else { return nil }
        return least(learner.months(since: guide))
      }
    case "largest_distance": return { self.reach(student, $0, extra: 0) }
    case "travel_minutes": return { self.reach(student, $0, extra: 10) }
    case "course_completed":
      return { partner in
        var finished = 0
        self.completed.forEachCommon(partner, self.courses, student) { _ in finished += 1 }
        return least(finished)
      }
    case "shared_language", "shared_channel", "same_school", "different_school", "household_apart",
      "household_together", "not_again", "same", "different", "within":
      return { _ in .flag(false) }
    default: return nil
    }
  }

  /// Rounded up to tens, so that nobody's home follows from a remedy.
  private func reach(_ one: Int, _ other: Int, extra: Double) -> Setting? {
    guard let from = homes[one], let to = homes[other] else { return nil }
    let distance = from.kilometres(to: to)
    guard distance <= LimitsDistance.farthestAsked else { return nil }
    return .decimal(((distance + extra) / 10).rounded(.up) * 10)
  }
}
