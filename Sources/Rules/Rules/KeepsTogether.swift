import School

/// Students that a wish puts together are in one group, or none of them is placed.
package struct KeepsTogether: Rule {
  package static let specification = RuleSpecification(
    "together",
    "Students that a wish puts together are in one group, or none of them is placed.",
    detail:
      "Wishes that cannot all be kept leave over everybody in them, and "
      + "the notice `contradictory-musts` names the smallest set. In mentor and tutor "
      + "programs the wish binds the learner, who has no other guide: two learners are not "
      + "placed, nor is a learner with two such guides, and with somebody who takes no "
      + "part, or between two guides, the wish rests, which the notice `wish-rests` tells.",
    form: .always,
    defaults: .everywhere(.flag(true)))

  private let ties: PairTies

  /// Where groups are larger than pairs, students who must be together are one item from the start.
  package init?(_ cohort: Cohort) {
    guard cohort.program.formsPairs, let ties = PairTies(cohort, cohort.wishes.together) else {
      return nil
    }
    self.ties = ties
  }

  package func admits(_ student: Int) -> Bool { ties.admits(student) }

  package func allows(_ a: Int, _ b: Int) -> Bool { ties.allows(a, b) }
}
