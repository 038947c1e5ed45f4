import School

/// The birth dates of two members lie at most so many years apart.
package struct LimitsAgeGap: Rule {
  package static let specification = RuleSpecification(
    "age_gap_most",
    "Two members are at most so many years apart.",
    detail:
      "The younger one was born on the elder's birthday of so many years or before; a day "
      + "later is too much.",
    unanswered: "A student without a birth date fits nobody.",
    untold: .holdsBack("birth_date"),
    form: .whole(0...80))

  private let births: [CalendarDate?]
  /// Each student's birthday of so many years, in days since 1970.
  private let limits: [Int?]

  package init?(_ cohort: Cohort) {
    guard case .whole(let most) = cohort.program.setting(of: Self.id) else { return nil }
    births = cohort.students.map(\.birthDate)
    limits = births.map { $0?.birthday(most).dayNumber }
  }

  package func admits(_ student: Int) -> Bool { births[student] != nil }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    guard let one = births[a], let other = births[b], let limit = limits[a],
      let otherLimit = limits[b]
    else { return false }
    return one.dayNumber <= otherLimit && other.dayNumber <= limit
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    guard admits(student) else { return "ask for this student's birth date" }
    let gaps = partners.compactMap { partner in
      births[student].flatMap { births[partner]?.yearsWithin($0) }
    }
    guard let least = gaps.min() else { return nil }
    let opened = partnerCount(gaps.count { $0 == least })
    return "an age gap of \(least == 1 ? "1 year" : "\(least) years") would open \(opened)"
  }
}
