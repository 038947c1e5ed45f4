import School

/// The guide is at least so many years older than the learner.
///
/// Two people are *n* years apart where the younger one was born on the elder's *n*-th birthday or later.
package struct AsksAgeGap: Rule {
  package static let specification = RuleSpecification(
    "age_gap_least",
    "The guide is at least so many years older than the learner.",
    detail:
      "The learner was born on the guide's birthday of so many years or later; 0 asks "
      + "that the guide is no younger. Rests in kinds without guides.",
    unanswered: "A student without a birth date fits nobody.",
    untold: .holdsBack("birth_date"),
    form: .whole(0...80),
    restsIn: .alike)

  private let births: [CalendarDate?]
  /// The day from which on somebody is young enough for each guide, in days since 1970.
  private let enough: [Int?]

  package init?(_ cohort: Cohort) {
    guard cohort.program.kind.isGuided,
      case .whole(let least) = cohort.program.setting(of: Self.id)
    else { return nil }
    births = cohort.students.map(\.birthDate)
    enough = births.map { $0?.birthday(least).dayNumber }
  }

  package func admits(_ student: Int) -> Bool { births[student] != nil }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    guard let enough = enough[a], let birth = births[b] else { return false }
    return birth.dayNumber >= enough
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    guard admits(student) else { return "ask for this student's birth date" }
    let gaps = partners.compactMap { partner -> Int? in
      let (guide, learner) = asGuide ? (student, partner) : (partner, student)
      return births[guide].flatMap { births[learner]?.years(since: $0) }
    }
    guard let most = gaps.max(), most >= 0 else { return nil }
    let opened = partnerCount(gaps.count { $0 == most })
    switch most {
    case 0: return "partners of the same age would open \(opened)"
    case 1: return "an age gap of 1 year or more would open \(opened)"
    default: return "an age gap of \(most) years or more would open \(opened)"
    }
  }
}
