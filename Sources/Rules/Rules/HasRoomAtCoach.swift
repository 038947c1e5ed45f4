package import School

/// A coach hosts at most as many groups as the roster says; 0 means none.
package struct HasRoomAtCoach: Rule {
  package static let specification = RuleSpecification(
    "coach_capacity",
    "A coach hosts at most as many groups as the roster says, never two at once; 0 means none.",
    unanswered: "A coach of whom nothing was said hosts one.",
    form: .always,
    defaults: .everywhere(.flag(true)))

  /// In force alone only where no checked coach has room; who hosts which group is settled later.
  package init?(_ cohort: Cohort) {
    let checked = cohort.roster.coaches.filter(\.isBackgroundChecked)
    guard cohort.program.isHosted, !checked.isEmpty,
      !checked.contains(where: { $0.groupCapacity > 0 })
    else { return nil }
  }

  package func admits(_ student: Int) -> Bool { false }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    "room for a group at one coach"
  }
}

extension Coach {
  /// Groups that the coach hosts: one unless said otherwise.
  package var groupCapacity: Int { capacity ?? 1 }
}
