import School

/// Nobody under 18 is with a student of 18 or over, on the first or the last day of the term, unless the
/// younger one's guardian has given the consent `cross-age`.
package struct KeepsMinorsWithMinors: Rule {
  package static let specification = RuleSpecification(
    "minors_with_adults",
    "Nobody under 18 is with a student of 18 or over, unless the younger one's guardian "
      + "has given the consent `cross-age`.",
    detail:
      "Ages are those on the first and on the last day of the term, and the rule holds on "
      + "both. It needs a `term` or a `day` where the roster has birth dates.",
    unanswered:
      "A student without a birth date is with nobody whose age is known, unless both have given "
      + "the consent; two without one may be together.",
    untold: .holdsBack("birth_date"),
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))

  /// Which side of 18 a student is on.
  private enum Side: Int, CaseIterable {
    case minor, adult, unknown

    init(_ age: Int?) { self = age.map { $0 < 18 ? .minor : .adult } ?? .unknown }

    /// Whether this one and the other have to agree to being together.
    func asked(with other: Side) -> (own: Bool, other: Bool) {
      switch (self, other) {
      case (.minor, .adult): (true, false)
      case (.adult, .minor): (false, true)
      default: self == other ? (false, false) : (true, true)
      }
    }
  }

  /// The standing of those whose age is unknown on both days.
  private static let untold = UInt8(Side.unknown.rawValue * (Side.allCases.count + 1))

  /// For each student the sides on the first and on the last day, as one number.
  private let standings: [UInt8]
  /// For two standings, whether the first (1) and the second (2) are asked for the consent.
  private let asked: [UInt8]
  /// 1 for those who have given it.
  private let given: [UInt8]

  package init?(_ cohort: Cohort) {
    let days = [cohort.program.term?.starts, cohort.program.term?.ends]
    let count = Side.allCases.count
    standings = cohort.students.map { student in
      UInt8(days.reduce(0) { $0 * count + Side(student.age(on: $1)).rawValue })
    }
    guard let first = standings.first, standings.contains(where: { $0 != first }) else {
      return nil
    }
    let both = Side.allCases.flatMap { start in Side.allCases.map { [start, $0] } }
    asked = both.flatMap { one in
      both.map { other in
        zip(one, other).reduce(UInt8(0)) { bits, sides in
          let asked = sides.0.asked(with: sides.1)
          return bits | (asked.own ? 1 : 0) | (asked.other ? 2 : 0)
        }
      }
    }
    given = cohort.students.map { $0.consents.contains(.crossAge) ? 1 : 0 }
  }

  package func isUntold(_ student: Int) -> Bool { standings[student] == Self.untold }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    asked[Int(standings[a]) * 9 + Int(standings[b])] & ~(given[a] | given[b] << 1) == 0
  }
}
