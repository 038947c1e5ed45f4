import School

/// The tutor is strong in, or has finished, a subject that the learner needs.
package struct FitsSubject: Rule {
  package static let specification = RuleSpecification(
    "subject_fit",
    "The tutor is strong in, or has finished, a subject that the learner needs.",
    detail: "Rests in kinds without guides.",
    unanswered: "A student who named no subject fits nobody.",
    untold: .holdsBack("needs, strengths or completed_courses"),
    form: .flag,
    restsIn: .alike,
    defaults: [.tutor: .flag(true)])

  private let strengths: TermSets
  private let completed: TermSets
  private let needs: TermSets

  package init?(_ cohort: Cohort) {
    guard cohort.program.kind.isGuided, cohort.program.isOn(Self.id) else { return nil }
    strengths = cohort.strengths
    completed = cohort.completed
    needs = cohort.needs
  }

  package func isUntold(_ student: Int) -> Bool {
    needs[student].isEmpty && strengths[student].isEmpty && completed[student].isEmpty
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    var fits = false
    strengths.forEachCommon(a, needs, b) { _ in fits = true }
    if !fits { completed.forEachCommon(a, needs, b) { _ in fits = true } }
    return fits
  }

  /// Whether a tutor is strong in, or has finished, a subject by its number; all subjects are numbered
  /// alike.
  package func serves(_ tutor: Int, _ subject: Int) -> Bool {
    strengths[tutor].contains(Int32(subject)) || completed[tutor].contains(Int32(subject))
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    let subjects = needs[student].map { needs.spellings[Int($0)] }
    guard !asGuide, !subjects.isEmpty else { return nil }
    return "a guide who is strong in \(joined(subjects, by: "or"))"
  }
}
