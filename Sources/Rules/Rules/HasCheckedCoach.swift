import School

/// Only coaches whose background the school has checked host a group.
package struct HasCheckedCoach: Rule {
  package static let specification = RuleSpecification(
    "coach_checked",
    "Only coaches whose background the school has checked host a group.",
    unanswered: "A coach of whom nothing was said is not checked.",
    form: .always, isSafety: true,
    defaults: .everywhere(.flag(true)))

  /// In force only where no coach at all is checked: then nobody can be in a hosted group.
  package init?(_ cohort: Cohort) {
    guard cohort.program.isHosted,
      !cohort.roster.coaches.contains(where: \.isBackgroundChecked)
    else { return nil }
  }

  package func admits(_ student: Int) -> Bool { false }
}
